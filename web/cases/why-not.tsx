// 为什么不能: the rule behind a refusal, opened. Its articles as they stand in the library, what was found, what mends it, cases like it.
import { day, type Day } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Article } from '../app/article-panel.tsx'
import { paths } from '../app/paths.ts'
import type { RefusalView } from '../kit/refusal.tsx'
import { Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { readLike } from './case-calls.ts'
import type { StepView } from './case-view.ts'
import './why-not.css'

export interface WhyWanted {
  readonly refusal: RefusalView
  /** The case it is of; none where the first act of a case is refused. */
  readonly caseId?: string
  readonly step: Pick<StepView, 'kind' | 'procedure' | 'title'>
}

/** Opens at the right, so that the case stays in sight. */
export function WhyNot({ wanted, today, onClose }: { readonly wanted: WhyWanted; readonly today: Day; readonly onClose: () => void }) {
  const { refusal, step } = wanted
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={`为什么现在不能：${step.title}`}
      styles={{ wrapper: { maxWidth: '100vw' }, body: { padding: '16px 20px' } }}
    >
      <div className="why-not">
        <h2>{refusal.title}</h2>
        <dl>
          {refusal.found ? (
            <>
              <dt>查到</dt>
              <dd>{refusal.found}</dd>
            </>
          ) : null}
          {refusal.mend ? (
            <>
              <dt>补救</dt>
              <dd>
                {refusal.mendHref ? (
                  <a className="textlink" href={refusal.mendHref} onClick={onClose}>
                    {refusal.mend}
                  </a>
                ) : (
                  refusal.mend
                )}
                {refusal.earliest ? `；最早 ${dayWords(refusal.earliest, today)}可以办` : null}
              </dd>
            </>
          ) : null}
          {refusal.rule ? (
            <>
              <dt>规则</dt>
              <dd>
                <code>{refusal.rule}</code>
                <i className="sep" />
                <a className="textlink" href={paths.procedure(step.procedure, step.kind)} target="_blank" rel="noreferrer">
                  这一步的全部规则
                </a>
              </dd>
            </>
          ) : null}
        </dl>
        {refusal.basis.map(b => (
          <section key={`${b.citation.law}${b.citation.article}-${b.citation.paragraph ?? ''}-${b.citation.item ?? ''}`}>
            <h3>{b.citation.law}</h3>
            <Article wanted={b} />
          </section>
        ))}
        {refusal.basis.length === 0 ? <p className="sub">这一条不是法条，是办案程序自己的要求。</p> : null}
        {wanted.caseId === undefined ? null : <Like caseId={wanted.caseId} step={step} today={today} />}
      </div>
    </Drawer>
  )
}

function Like({ caseId, step, today }: { readonly caseId: string; readonly step: WhyWanted['step']; readonly today: Day }) {
  const read = useQuery({ queryKey: ['like', caseId, step.kind], queryFn: () => readLike(caseId, step.kind), staleTime: 60_000 })
  return (
    <section className="like">
      <h3>同一事项里办过「{step.title}」的案件</h3>
      {read.isPending ? <Loading lines={2} /> : null}
      {read.isError ? <p className="sub">没有读到：{read.error.message}</p> : null}
      {read.data?.length === 0 ? <p className="sub">你能看的案件里还没有。</p> : null}
      <ul>
        {read.data?.map(c => (
          <li key={c.id}>
            <a className="textlink" href={paths.theCase(c.id, 'record')}>
              {c.title}
            </a>
            <small>
              {c.number}
              <i className="sep" />
              {c.agency}
              <i className="sep" />
              {dayWords(day(c.doneOn), today)}办
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
