// What was judged of a history, as the audit page and a historical case show it.
import { actKinds, day, isDay, type Day } from '@fadu/law'
import type * as z from 'zod'
import type { auditAnswer } from '@fadu/server/audits/contract.ts'
import { Citations } from '../kit/citation.tsx'
import { Empty } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import './audit.css'

export type Answer = z.output<typeof auditAnswer>

const severities = { void: '无效', annul: '可撤销', defect: '瑕疵', warn: '提示' } as const
const dayOr = (on: string): Day | undefined => (isDay(on) ? day(on) : undefined)
/** A day in words where it is one. */
export const inWords = (on: string, today: Day): string => {
  const known = dayOr(on)
  return known ? dayWords(known, today) : on
}
export const kindTitle = (kind: string): string => actKinds.get(kind)?.title ?? kind

/** What was judged: by act, then where it stands, what is due, what was taken for granted. */
export function AuditResult({ answer, today }: { readonly answer: Answer; readonly today: Day }) {
  const { findings, lawful } = answer
  const acts = [...Map.groupBy(findings, f => f.act)].toSorted(([a], [b]) => a - b)
  return (
    <>
      <section className="sec" aria-labelledby="found">
        <header>
          <h2 id="found">{findings.length === 0 ? '没有查到于法不合的地方' : `查到 ${findings.length} 处，涉及 ${acts.length} 项行为`}</h2>
          <span className="end">
            判断到 {inWords(answer.asOf, today)}
            {findings.length > 0 && lawful ? '；都是提示，不影响合法' : ''}
          </span>
        </header>
        {findings.length === 0 ? <Empty title="合法">写出来的每一项行为都经得起现有规则。没有写的，见下面的推定。</Empty> : null}
        {acts.map(([act, of]) => (
          <article key={act} className="audited">
            <h3>
              <span className="no">第 {act + 1} 项</span> {kindTitle(of[0]?.kind ?? '')}
              <span className="sub">{inWords(of[0]?.on ?? '', today)}</span>
            </h3>
            <ul>
              {of.map(f => (
                <li key={`${f.rule}-${f.found}`}>
                  <span className={`severity severity-${f.severity}`}>{severities[f.severity]}</span>
                  <div>
                    <h4>{f.title}</h4>
                    <dl>
                      <dt>依据</dt>
                      <dd>
                        <Citations all={f.basis.map(b => citedOn(b, f.on))} />
                      </dd>
                      <dt>查到</dt>
                      <dd>{f.found}</dd>
                      <dt>补救</dt>
                      <dd>{f.mend}</dd>
                      <dt>规则</dt>
                      <dd>
                        <code>{f.rule}</code>
                      </dd>
                    </dl>
                  </div>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </section>
      <Standing answer={answer} />
      <Deadlines answer={answer} today={today} />
      {answer.assumed.length > 0 ? (
        <section className="sec">
          <details className="in">
            <summary>没有写、按合法推定的 {answer.assumed.length} 处</summary>
            <ul className="assumed">
              {answer.assumed.map(a => (
                <li key={a}>{a}</li>
              ))}
            </ul>
          </details>
        </section>
      ) : null}
    </>
  )
}

type Cited = Answer['findings'][number]['basis'][number]
/** Opened as the article stood on the day of the act. */
function citedOn({ law, article, paragraph, item }: Cited, on: string) {
  const known = dayOr(on)
  return {
    citation: { law, article, ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) },
    ...(known ? { on: known } : {}),
  }
}

function Standing({ answer: { standing } }: { readonly answer: Answer }) {
  return (
    <section className="sec">
      <header>
        <h2>走到哪了</h2>
      </header>
      <dl className="in stood">
        {standing.map((s, i) => (
          <div key={`${s.procedure}-${i}`}>
            <dt>{s.title}</dt>
            <dd>
              「{s.stage}」已办{s.over ? '，已走完' : s.next.length > 0 ? `；接下来可以办：${s.next.join('、')}` : ''}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const states = { overdue: '逾期未办', running: '还没到期', late: '逾期才办', met: '按期办了', ended: '已届满' } as const
const rank = { overdue: 0, running: 1, late: 2, met: 3, ended: 4 } as const
/** Overdue first, then what is due next; what is past stands below. */
function Deadlines({ answer: { deadlines }, today }: { readonly answer: Answer; readonly today: Day }) {
  const inOrder = deadlines.toSorted((a, b) => rank[a.state] - rank[b.state] || (a.lastDay < b.lastDay ? -1 : 1))
  const open = inOrder.filter(d => d.state === 'overdue' || d.state === 'running')
  const past = inOrder.filter(d => !open.includes(d))
  const line = (d: (typeof inOrder)[number], i: number) => (
    <div key={`${d.title}-${d.party ?? ''}-${i}`} className={d.state === 'overdue' && d.whose === 'authority' ? 'late' : undefined}>
      <dt>
        {d.title}
        <small>{d.whose === 'party' ? '当事人的' : '机关的'}</small>
      </dt>
      <dd>
        <b>{states[d.state]}</b>，至 <span className="nb">{inWords(d.lastDay, today)}</span>{' '}
        <Citations bare all={d.basis.map(b => citedOn(b, d.lastDay))} />
      </dd>
    </div>
  )
  return (
    <section className="sec">
      <header>
        <h2>期限</h2>
        <span className="end">
          {open.length > 0
            ? `${open.filter(d => d.state === 'overdue').length} 个逾期，${open.filter(d => d.state === 'running').length} 个在走`
            : ''}
        </span>
      </header>
      {open.length > 0 ? <dl className="in stood">{open.map(line)}</dl> : <p className="in sub">没有逾期的，也没有在走的。</p>}
      {past.length > 0 ? (
        <details className="in">
          <summary>已经过去的 {past.length} 个</summary>
          <dl className="stood">{past.map(line)}</dl>
        </details>
      ) : null}
    </section>
  )
}
