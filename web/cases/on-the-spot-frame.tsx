import { actKinds } from '@fadu/law'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { Measure } from '../kit/measure.tsx'
import { startingValues, type Values } from '../kit/schema.ts'
import { now } from '../app/clock.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { useToday } from '../app/session.tsx'
import { Answer } from './act-form.tsx'
import { recordAct, type CaseRead } from './case-calls.ts'
import type { StepView } from './case-view.ts'
import { WhyOf } from './why-door.tsx'

interface FrameProps {
  readonly title: string
  readonly at: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: ReactNode
  /** What is said above the one main button. */
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly state?: string
}
/** One screen of the six: the measure, one question, one main button under the thumb. */
export function SpotFrame({ title, at, children, note, action, state }: FrameProps) {
  return (
    <section className="spot" aria-label={`第 ${at} 步 ${title}`}>
      <header>
        <div>
          <h1>{title}</h1>
          <span>第 {at} 步，共 6 步</span>
        </div>
        <Measure at={at} total={6} label={`第 ${at} 步，共 6 步`} />
      </header>
      <div className="spot-net">
        <span>当场处罚</span>
        <span>{state ?? (navigator.onLine ? '在线' : '离线，写的内容还在本机')}</span>
      </div>
      <div className="spot-body">{children}</div>
      {action ? (
        <div className="spot-foot">
          {note ? <p>{note}</p> : null}
          {action}
        </div>
      ) : null}
    </section>
  )
}

/** One act about to be recorded on the spot. */
export interface SpotActWanted {
  readonly kind: string
  readonly facts: Values
  /** Whether it concerns the whole case, not the party. */
  readonly whole?: boolean
}
/** Records acts of the case on the spot, one after the other; the first no stays on the screen, what went before it stands. */
export function useSpotAct(read: CaseRead): {
  readonly busy: boolean
  readonly no: ReactNode
  readonly problem: Problem | undefined
  readonly run: (kind: string, facts: Values) => Promise<boolean>
  readonly runAll: (wanted: readonly SpotActWanted[]) => Promise<boolean>
} {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [refused, setRefused] = useState<StepView>()
  const client = useQueryClient()
  const today = useToday()
  const key = useRef(crypto.randomUUID())
  async function runAll(wanted: readonly SpotActWanted[]): Promise<boolean> {
    setBusy(true)
    setProblem(undefined)
    let { version } = read.view
    try {
      for (const { kind, facts, whole } of wanted) {
        setRefused(stepFor(read, kind))
        const done = await recordAct(
          { id: read.view.id, version },
          {
            step: stepFor(read, kind),
            facts,
            doneAt: now(),
            by: read.page.officers.map(o => o.id),
            parties: read.page.parties[0] && !whole ? [read.page.parties[0].id] : [],
          },
          key.current,
        )
        version = done.version ?? version + 1
        key.current = crypto.randomUUID()
      }
      return true
    } catch (error) {
      if (!isProblem(error)) throw error
      if (!isProblem(error, 'offline', 'unavailable', 'broken')) key.current = crypto.randomUUID()
      setProblem(error)
      return false
    } finally {
      await client.invalidateQueries({ queryKey: ['case', read.page.id] })
      setBusy(false)
    }
  }
  const wrongs =
    problem?.kind === 'not-understood' ? (
      <p className="form-wrongs" role="alert">
        {problem.errors.length > 0 ? problem.errors.map(e => [e.title, e.cure].filter(Boolean).join('：')).join('；') : problem.detail}
      </p>
    ) : null
  return {
    busy,
    problem,
    run: (kind, facts) => runAll([{ kind, facts }]),
    runAll,
    no: problem ? (
      <>
        {wrongs}
        {refused ? (
          <WhyOf step={refused}>
            <Answer no={problem} today={today} />
          </WhyOf>
        ) : null}
      </>
    ) : null,
  }
}
/** The step as the server sees it, or what is needed to ask for it all the same: the server says why not. */
export const stepFor = (read: CaseRead, kind: string): StepView =>
  [...read.view.open, ...read.view.waiting, ...read.view.refused].find(s => s.kind === kind) ?? {
    key: kind,
    kind,
    procedure: read.page.procedure.id,
    track: 'main',
    title: actKinds.get(kind)?.title ?? '',
    basis: [],
    refusals: [],
    ...(read.page.parties[0] ? { party: read.page.parties[0].id } : {}),
  }
/** What the server knows already of a step's facts. */
export const knownFacts = (read: CaseRead, kind: string): Values => {
  const step = stepFor(read, kind)
  return step.schema ? startingValues(step.schema, step.known) : {}
}
