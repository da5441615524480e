import { day, isDay, type Day } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type * as z from 'zod'
import { contract, type waitRow } from '@fadu/server/cases/contract.ts'
import { Citations } from '../kit/citation.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { CheckList } from '../kit/mark.tsx'
import { RefusalPanel } from '../kit/refusal.tsx'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { ActForm } from '../cases/act-form.tsx'
import { caseQuery, recordAct } from '../cases/case-calls.ts'
import { citationOf } from '../cases/case-answer.ts'
import { checksOf } from '../cases/case-checks.ts'
import type { StepView } from '../cases/case-view.ts'
import { WhyDoor, WhyOf } from '../cases/why-door.tsx'
import { TwoPapers } from './two-papers.tsx'
import './reviews.css'

type Wait = z.output<typeof waitRow>
export interface ReviewDeskProps {
  readonly title: string
  readonly lead: string
  /** Which of the things waiting for me belong on this desk. */
  readonly mine: (row: Wait) => boolean
  readonly at: string
  readonly empty: string
}
const keyOf = (w: Wait): string => [w.caseId, w.step, w.track, w.party ?? ''].join('~')

/** A queue read one after the other: papers side by side, what was checked, one decision at a time. */
export function ReviewDesk({ title, lead, mine, at, empty }: ReviewDeskProps) {
  const search: { id?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { today } = useSession()
  const read = useQuery({ queryKey: ['queue'], queryFn: ({ signal }) => call(contract.queue, {}, { signal }) })
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到队列"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data)
    return (
      <section className="sec">
        <Loading lines={8} />
      </section>
    )
  const rows = read.data.rows.filter(mine)
  const chosen = rows.find(r => keyOf(r) === search.id || r.caseId === search.id) ?? rows[0]
  const go = (row: Wait | undefined): void => {
    void navigate({ to: at, search: row ? { id: keyOf(row) } : {} })
  }
  return (
    <div className="rq">
      <section className="rq-list" aria-label={title}>
        <h1>
          {title} {rows.length}
        </h1>
        <p>{lead}</p>
        {rows.length === 0 ? <Empty title={empty}>有新送来的，这里和“今日”都会出现。</Empty> : null}
        <ol>
          {rows.map(r => (
            <li key={keyOf(r)} aria-current={r === chosen ? 'true' : undefined}>
              <button type="button" onClick={() => go(r)}>
                <b>{r.title}</b>
                <small>
                  {r.stepTitle}
                  {r.partyName ? `，${r.partyName}` : ''}
                </small>
                <Due row={r} today={today} />
              </button>
              <Citations all={r.basis.slice(0, 1).map(citationOf)} />
            </li>
          ))}
        </ol>
      </section>
      {chosen ? <OnDesk key={keyOf(chosen)} row={chosen} onDone={() => go(rows[rows.indexOf(chosen) + 1] ?? rows[0])} /> : null}
    </div>
  )
}

function Due({ row, today }: { readonly row: Wait; readonly today: Day }) {
  if (row.dueOn === null || !isDay(row.dueOn)) return null
  return <Deadline state={row.dueOn < today ? 'overdue' : 'running'} lastDay={day(row.dueOn)} today={today} showDay />
}

function OnDesk({ row, onDone }: { readonly row: Wait; readonly onDone: () => void }) {
  const { today, person } = useSession()
  const client = useQueryClient()
  const read = useQuery(caseQuery(row.caseId, today, person))
  if (read.isError)
    return (
      <div className="rq-papers">
        <ErrorOfOurs
          title="读不到这个案件"
          detail={read.error.message}
          onRetry={() => {
            void read.refetch()
          }}
        />
      </div>
    )
  if (!read.data)
    return (
      <div className="rq-papers">
        <Loading lines={10} />
      </div>
    )
  const { page, view } = read.data
  const its = (s: StepView): boolean => s.kind === row.step && s.track === row.track && (row.party === null || s.party === row.party)
  const step = [...view.open, ...view.waiting].find(its)
  const refused = [...view.refused, ...view.mayNot].find(its)
  return (
    <WhyDoor caseId={row.caseId} today={today}>
      <section className="rq-papers" aria-label="文书">
        <div className="rq-head">
          <div>
            <h2>
              {row.stepTitle}：<a href={paths.theCase(row.caseId)}>{view.title}</a>
            </h2>
            <p>{[view.number, view.meta[1], row.sentence].filter(Boolean).join('，')}</p>
            <p>
              <Citations all={view.itemBases.slice(0, 3)} />
            </p>
          </div>
          {view.main ? (
            <p className="sm nb">
              {view.main.title} <b>{view.main.left}</b> {view.main.unit}
            </p>
          ) : null}
        </div>
        <TwoPapers page={page} sources={view.sources} about={row.step} today={today} />
      </section>
      <aside className="rq-decide" aria-label="核对与决定">
        <h2>
          系统已核对 <span className="sm mut">只剩判断留给你</span>
        </h2>
        <CheckList checks={checksOf(page)} />
        <h2>{row.office === 'reviewer' ? '你的意见' : '你的决定'}</h2>
        {refused ? (
          <WhyOf step={refused}>
            <RefusalPanel refusals={refused.refusals} today={today} />
          </WhyOf>
        ) : step?.schema ? (
          <WhyOf step={step}>
            <ActForm
              step={{ ...step, submit: '记录我的意见', note: '以你的名义记录，不能撤回，可以再作新的决定。' }}
              view={view}
              today={today}
              record={async (wanted, key) => {
                const done = await recordAct(view, wanted, key)
                notice(`已记录，第 ${done.entry ?? ''} 条${done.documents ? `；出文书 ${done.documents} 份` : ''}`)
                await Promise.all([
                  client.invalidateQueries({ queryKey: ['queue'] }),
                  client.invalidateQueries({ queryKey: ['case', row.caseId] }),
                  client.invalidateQueries({ queryKey: ['today'] }),
                ])
                onDone()
                return done
              }}
            />
          </WhyOf>
        ) : (
          <p className="sm sub">
            这一步现在不归你办，或者刚刚已经有人办了。<a href={paths.theCase(row.caseId)}>看案件</a>
          </p>
        )}
      </aside>
    </WhyDoor>
  )
}
