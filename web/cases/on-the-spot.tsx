import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ErrorOfOurs, Loading } from '../kit/states.tsx'
import { paths } from '../app/paths.ts'
import { useSession, useToday } from '../app/session.tsx'
import { caseQuery, type CaseRead } from './case-calls.ts'
import { HandOverScreen } from './on-the-spot-hand-over.tsx'
import { OpenScreens } from './on-the-spot-open.tsx'
import { SignScreen } from './on-the-spot-sign.tsx'
import { TellScreens } from './on-the-spot-tell.tsx'
import { WhyDoor } from './why-door.tsx'
import './on-the-spot.css'

/** 当场处罚 in six screens: each asks one thing, the article beside it. What was recorded says which screen comes next. */
export function OnTheSpotPage() {
  const { id }: { id?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const today = useToday()
  if (typeof id !== 'string')
    return (
      <WhyDoor today={today}>
        <OpenScreens
          onOpened={made => {
            void navigate({ href: paths.onTheSpotCase(made) })
          }}
        />
      </WhyDoor>
    )
  return <Running key={id} id={id} />
}

function Running({ id }: { readonly id: string }) {
  const { today, person } = useSession()
  const read = useQuery({
    ...caseQuery(id, today, person),
    // a numbered paper is set within seconds: then its code and its print are there
    refetchInterval: ({ state }) => (state.data?.page.documents.some(d => d.state === 'numbered') ? 2000 : false),
  })
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这一件"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data) return <Loading lines={8} />
  return (
    <WhyDoor caseId={id} today={today}>
      <Next read={read.data} />
    </WhyDoor>
  )
}

function Next({ read }: { readonly read: CaseRead }) {
  const done = (kind: string): boolean => read.page.acts.some(a => a.kind === kind && !a.corrected)
  if (done('decide-on-the-spot')) return <HandOverScreen read={read} handed={done('hand-over')} />
  const heard = read.page.acts.findLast(a => a.kind === 'hear-on-the-spot')
  const open = read.view.open.some(s => s.kind === 'decide-on-the-spot') || read.view.refused.some(s => s.kind === 'decide-on-the-spot')
  return heard && open ? <SignScreen read={read} /> : <TellScreens read={read} told={done('tell-on-the-spot')} />
}
