// 拟处理决定逐项检查: what a reviewer reads in a draft, point by point, before it is decided and sealed.
import { useQuery } from '@tanstack/react-query'
import { Citations } from '../kit/citation.tsx'
import { readDecisionCheck } from './case-calls.ts'
import { refusalSent } from './case-answer.ts'
import { refusalsFrom } from './refusals-from.ts'

/** Nothing is shown while the draft is read or where there is none: the page says all it must without it. */
export function DecisionCheck({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const read = useQuery({ queryKey: ['case', caseId, 'decision-check', version], queryFn: () => readDecisionCheck(caseId) })
  const drafts = read.data ?? []
  if (drafts.length === 0) return null
  return (
    <section className="sec" aria-labelledby="decision-check">
      <header>
        <h2 id="decision-check">拟处理决定逐项检查</h2>
        <span className="sm mut">{drafts.every(d => d.ok) ? '各项都齐' : '还有不齐的'}</span>
      </header>
      {drafts.map(draft => (
        <div key={draft.act} className="in">
          {drafts.length > 1 ? <h3>{draft.parties.join('、')}</h3> : null}
          <dl className="kv gap">
            {draft.points.flatMap(point => [
              <dt key={`t${point.topic}`}>{point.topic}</dt>,
              <dd key={point.topic}>
                {point.ok
                  ? '齐'
                  : refusalsFrom(point.refusals.map(refusalSent)).map(r => (
                      <p key={r.id}>
                        <b>{r.title}</b>：{r.found}。{r.mend} <Citations all={r.basis} />
                      </p>
                    ))}
              </dd>,
            ])}
          </dl>
          {draft.explained.map(e => (
            <p key={e.party} className="sm sub gap">
              {e.words.join('')}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
