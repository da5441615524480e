// Whole screens with invented data. Only in development builds.
import { useParams, useSearch } from '@tanstack/react-router'
import { caseTabs, type CaseTab } from '../app/paths.ts'
import { SessionOf } from '../app/session.tsx'
import { CaseScreen } from '../cases/case-page.tsx'
import { sampleSession } from './gallery-page.tsx'
import { sampleCase } from './sample-case.ts'

const isTab = (t: unknown): t is CaseTab => caseTabs.some(one => one === t)

export function ScreensPage() {
  const { screen } = useParams({ strict: false })
  const search: { tab?: unknown } = useSearch({ strict: false })
  return (
    <SessionOf value={sampleSession}>
      <div className="page">
        {screen === 'case' ? <CaseScreen view={sampleCase} tab={isTab(search.tab) ? search.tab : 'work'} /> : null}
      </div>
    </SessionOf>
  )
}
