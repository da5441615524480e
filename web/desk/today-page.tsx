import { addDays, day, isDay, weekday, type Day } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { contract, type dueRow, type today as todayShape, type waitRow } from '@fadu/server/cases/contract.ts'
import { DeadlineRuler, type RulerDay, type RulerFlag } from '../kit/deadline-ruler.tsx'
import { QueueRow } from '../kit/queue-row.tsx'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords, instantWords } from '../kit/words.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { hasRole, useSession, useToday } from '../app/session.tsx'
import { citationOf, dueOf, isNear } from '../cases/case-answer.ts'

type Today = z.output<typeof todayShape>
type Due = z.output<typeof dueRow>
type Wait = z.output<typeof waitRow>
const longWeekday = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

export function TodayPage() {
  const read = useQuery({ queryKey: ['today'], queryFn: ({ signal }) => call(contract.today, {}, { signal }) })
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到今天的事"
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
  return <TodayScreen answer={read.data} />
}

export function TodayScreen({ answer }: { readonly answer: Today }) {
  const session = useSession()
  const { today } = session
  const dueToday = answer.due.filter(d => d.lastDay <= today && d.state !== 'met')
  const soon = answer.due.filter(d => d.lastDay > today)
  return (
    <>
      <div className="head">
        <div>
          <h1>
            <span className="nb">{dayWords(today, today)}</span>，{longWeekday[weekday(today)]}
          </h1>
          <p>{hello(answer, dueToday.length)}</p>
        </div>
        {hasRole(session, 'officer') ? (
          <span className="end does">
            <a className="btn" href={paths.onTheSpot}>
              当场处罚
            </a>{' '}
            <a className="btn primary" href={paths.newLead}>
              登记线索
            </a>
          </span>
        ) : null}
      </div>
      <div className="cols narrow">
        <div>
          {dueToday.length > 0 ? (
            <section className="sec">
              <header>
                <h2>今天到期和已经过期</h2>
                <span className="end">{dueToday.length} 件</span>
              </header>
              <ul>
                {dueToday.map(d => (
                  <DueItem key={d.caseId + d.clock} due={d} />
                ))}
              </ul>
            </section>
          ) : null}
          {answer.returned.length > 0 ? (
            <section className="sec">
              <header>
                <h2>退回要补</h2>
                <span className="end">每一点都要答</span>
              </header>
              <ul>
                {answer.returned.map(w => (
                  <WaitItem key={w.caseId + w.step + (w.party ?? '')} wait={w} kind="returned" />
                ))}
              </ul>
            </section>
          ) : null}
          <section className="sec">
            <header>
              <h2>等你办</h2>
              <span className="end">按期限先后</span>
            </header>
            {answer.waiting.length > 0 ? (
              <ul>
                {byCase(answer.waiting).map(w => (
                  <WaitItem key={w.caseId} wait={w} kind="open" />
                ))}
              </ul>
            ) : (
              <Empty
                title="没有等你办的"
                action={
                  <a className="btn small" href={paths.cases}>
                    看全部案件
                  </a>
                }
              >
                {soon[0] ? `下一个期限是 ${dayWords(day(soon[0].lastDay), today)}：${soon[0].what}。` : '三周之内没有期限。'}
              </Empty>
            )}
          </section>
          <section className="sec">
            <header>
              <h2>今后三周的期限</h2>
              <span className="end">斜纹是不计工作日的日子</span>
            </header>
            <DeadlineRuler today={today} days={rulerDays(answer, today)} flags={answer.due.map(d => flagOf(d, today))} />
          </section>
        </div>
        <aside className="rail" aria-label="近来的事">
          <section className="sec">
            <header>
              <h2>在办</h2>
            </header>
            <div className="in">
              <dl className="kv">
                <dt>在办案件</dt>
                <dd>
                  <a href={paths.cases}>{answer.counts.open} 件</a>
                </dd>
                <dt>机关逾期</dt>
                <dd>{answer.counts.overdue > 0 ? `${answer.counts.overdue} 件` : '没有'}</dd>
                <dt>等你办</dt>
                <dd>{byCase(answer.waiting).length} 件</dd>
              </dl>
            </div>
          </section>
          <section className="sec">
            <header>
              <h2>三周之内</h2>
            </header>
            {soon.length === 0 ? (
              <p className="in sm mut">没有期限。</p>
            ) : (
              <ul className="lines">
                {soon.slice(0, 6).map(d => (
                  <li key={d.caseId + d.clock}>
                    <a href={paths.theCase(d.caseId, 'deadlines')}>{d.title}</a>
                    <small>
                      {d.what}，至 {dayWords(day(d.lastDay), today)}
                      {d.provisional ? '（暂定）' : ''}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="sec">
            <header>
              <h2>近七天新的</h2>
            </header>
            {answer.fresh.length === 0 ? (
              <p className="in sm mut">别人没有新办的。</p>
            ) : (
              <ul className="lines">
                {answer.fresh.slice(0, 8).map(f => (
                  <li key={f.caseId + f.at + f.act}>
                    <a href={paths.theCase(f.caseId)}>{f.title}</a>
                    <small>
                      {f.act}，{f.by}，{instantWords(f.at, today)}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </aside>
      </div>
    </>
  )
}

/** One row a case: what may be done in it is said in one sentence. */
function byCase(all: readonly Wait[]): readonly Wait[] {
  const groups = Map.groupBy(all, w => w.caseId)
  return [...groups.values()].flatMap(group => {
    const first = group[0]
    if (!first) return []
    const steps = [...new Set(group.map(w => w.stepTitle))]
    return [
      group.length === 1
        ? first
        : { ...first, step: '', sentence: `可以办：${steps.slice(0, 4).join('、')}${steps.length > 4 ? ` 等 ${steps.length} 项` : ''}。` },
    ]
  })
}

function hello(a: Today, dueToday: number): string {
  const parts = [
    dueToday > 0 ? `今天有 ${dueToday} 件到期` : '今天没有到期的',
    a.waiting.length > 0 ? `${byCase(a.waiting).length} 件等你办` : '没有等你办的',
    a.returned.length > 0 ? `${a.returned.length} 件退回要补` : '',
  ]
  return `${parts.filter(Boolean).join('，')}。`
}

function DueItem({ due }: { readonly due: Due }) {
  const today = useToday()
  return (
    <QueueRow
      kind={due.whose === 'party' ? 'waiting' : 'open'}
      title={<a href={paths.theCase(due.caseId)}>{due.title}</a>}
      text={
        due.whose === 'party'
          ? `${due.what}：当事人的期限，期满后可以接着办。`
          : `${due.what}：${due.lastDay < today ? '已经过了最后一日' : '今日是最后一日'}。`
      }
      basis={due.basis.slice(0, 1).map(citationOf)}
      due={dueOf(due, today)}
      dueNote={due.number}
    />
  )
}
function WaitItem({ wait, kind }: { readonly wait: Wait; readonly kind: 'open' | 'returned' }) {
  const today = useToday()
  const on = wait.dueOn !== null && isDay(wait.dueOn) ? wait.dueOn : undefined
  return (
    <QueueRow
      kind={kind}
      title={<a href={paths.theCase(wait.caseId, 'work', wait.step || undefined)}>{wait.title}</a>}
      text={wait.sentence}
      basis={wait.basis.slice(0, 1).map(citationOf)}
      {...(on
        ? {
            due: {
              state: on < today ? ('overdue' as const) : on <= addDays(today, 3) ? ('near' as const) : ('running' as const),
              lastDay: on,
              today,
              showDay: true,
            },
          }
        : {})}
      dueNote={wait.dueWhat ?? wait.number}
    />
  )
}

function rulerDays(a: Today, today: Day): readonly RulerDay[] {
  const kinds = new Map(a.calendar.map(c => [c.day, c.kind]))
  return Array.from({ length: 21 }, (_, i) => {
    const on = addDays(today, i)
    const kind = kinds.get(on)
    const weekend = weekday(on) === 0 || weekday(on) === 6
    const off = kind ? kind !== 'work' : weekend
    return { on, off, ...(weekend && kind === 'work' ? { word: '班' } : kind === 'holiday' ? { word: '假' } : {}) }
  })
}
function flagOf(d: Due, today: Day): RulerFlag {
  const on = day(d.lastDay) < today ? today : day(d.lastDay)
  return {
    on,
    label: d.what.replace(/^(作出|听取|限期)/, '').slice(0, 2),
    title: `${d.title}：${d.what}，至 ${dayWords(day(d.lastDay), today)}`,
    href: paths.theCase(d.caseId, 'deadlines'),
    near: isNear(d.left, d.unit),
    overdue: d.left < 0 && d.whose === 'authority',
  }
}
