import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { notice } from '../app/notice.tsx'
import { caseTabs, paths, type CaseTab } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { useAsOf, useSession, useToday } from '../app/session.tsx'
import { unmask } from '../parties/party-calls.ts'
import { askAhead } from './ask-ahead.ts'
import { caseQuery, keepDraft, recordAct } from './case-calls.ts'
import { DecisionCheck } from './decision-check.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseRail } from './case-rail.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseTabContent, CaseTabs, DiscretionSection, EvidenceSection, RecordSection } from './case-tabs.tsx'
import type { ActWanted, CaseView } from './case-view.ts'
import { WhyDoor } from './why-door.tsx'
import './case-page.css'

const isTab = (text: unknown): text is CaseTab => caseTabs.some(t => t === text)

/** One case: where it stands, what may be done, what may not and why. */
export function CasePage() {
  const { id } = useParams({ strict: false })
  const search: { tab?: unknown; step?: unknown } = useSearch({ strict: false })
  const { today, person } = useSession()
  const { asOf, look } = useAsOf()
  const read = useQuery(caseQuery(id ?? '', today, person, asOf))
  if (read.isPending)
    return (
      <section className="sec">
        <Loading lines={10} />
      </section>
    )
  if (isProblem(read.error, 'not-found'))
    return (
      <section className="sec">
        <Empty
          title={read.error.title}
          action={
            <a className="btn" href={paths.cases}>
              看全部案件
            </a>
          }
        >
          {read.error.detail}
        </Empty>
      </section>
    )
  if (asOf && isProblem(read.error, 'not-understood'))
    return (
      <section className="sec">
        <Empty
          title={`${dayWords(asOf)}还没有这个案件`}
          action={
            <button type="button" className="btn" onClick={() => look(undefined)}>
              回到今日
            </button>
          }
        >
          {read.error.errors.map(e => e.cure).join('；') || read.error.detail}
        </Empty>
      </section>
    )
  if (!read.data)
    return (
      <ErrorOfOurs
        title="读不到这个案件"
        detail={read.error?.message ?? ''}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  return (
    <CaseScreen
      key={`${read.data.view.id}${asOf ?? ''}`}
      view={read.data.view}
      tab={isTab(search.tab) ? search.tab : 'work'}
      step={typeof search.step === 'string' ? search.step : undefined}
      me={person.id}
    />
  )
}

/** A draft waits for its decision. */
const isDrafted = ({ open, waiting }: CaseView): boolean => [...open, ...waiting].some(s => s.kind === 'decide')

interface CaseScreenProps {
  readonly view: CaseView
  readonly tab: CaseTab
  readonly step?: string | undefined
  /** Who is asking. */
  readonly me?: string
}
export function CaseScreen({ view, tab, step, me }: CaseScreenProps) {
  const today = useToday()
  const { asOf } = useAsOf()
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: ['case', view.id] })
  return (
    <WhyDoor caseId={view.id} today={today}>
      <CaseHead view={view} />
      <CaseTabs view={view} at={tab} />
      {tab === 'work' ? (
        <>
          <div className="cols">
            <div>
              <CaseSteps
                key={view.version}
                view={view}
                today={today}
                readOnly={asOf !== undefined || view.readOnly}
                step={step}
                {...(me === undefined || view.readOnly || asOf ? {} : { ahead: (wanted: ActWanted) => askAhead(view, me, wanted) })}
                record={async (wanted, intention) => {
                  const done = await recordAct(view, wanted, intention)
                  notice(`已记录，第 ${done.entry ?? ''} 条${done.documents ? `；出文书 ${done.documents} 份` : ''}`)
                  await renew()
                  return done
                }}
                onDraft={(s, facts) => {
                  keepDraft(view.id, s, facts).then(
                    () => notice('草稿已存'),
                    () => notice('草稿没有存上，内容还在本页'),
                  )
                }}
              />
              {asOf === undefined && isDrafted(view) ? <DecisionCheck caseId={view.id} version={view.version} /> : null}
              {view.discretion ? <DiscretionSection discretion={view.discretion} /> : null}
            </div>
            <CaseRail view={view} today={today} />
          </div>
          <div className="wide">
            {view.evidence.length + view.missingElements.length > 0 ? <EvidenceSection view={view} /> : null}
            <RecordSection view={view} today={today} />
          </div>
        </>
      ) : (
        <CaseTabContent view={view} at={tab} today={today} onLift={unmask} />
      )}
    </WhyDoor>
  )
}
