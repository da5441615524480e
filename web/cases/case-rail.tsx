import type { Day } from '@fadu/law'
import { Citations } from '../kit/citation.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { CheckList } from '../kit/mark.tsx'
import { PartyCard } from '../kit/party-card.tsx'
import { dayWords } from '../kit/words.ts'
import { paths, serverPaths, type CaseTab } from '../app/paths.ts'
import { useWhy } from './why-door.tsx'
import type { CaseView, ClockView, DocumentView } from './case-view.ts'

/** Beside the steps: clocks, party, by what power, papers, what was checked. */
export function CaseRail({ view, today }: { readonly view: CaseView; readonly today: Day }) {
  const tab = (name: CaseTab): string => paths.theCase(view.id, name)
  const party = view.parties[0]
  return (
    <aside className="rail" aria-label="期限、当事人、文书">
      <section className="sec">
        <header>
          <h2>期限</h2>
          <a className="end" href={tab('deadlines')}>
            怎么算的
          </a>
        </header>
        <Clocks clocks={view.clocks} today={today} />
      </section>
      {party ? (
        <section className="sec">
          <header>
            <h2>当事人</h2>
            {view.parties.length > 1 ? (
              <a className="end" href={tab('parties')}>
                共 {view.parties.length} 名
              </a>
            ) : null}
          </header>
          <div className="in">
            <PartyCard party={party} />
          </div>
        </section>
      ) : null}
      <Sides view={view} />
      {view.chain.length > 0 ? (
        <section className="sec">
          <header>
            <h2>凭什么管</h2>
          </header>
          <div className="in">
            <ol className="chain">
              {view.chain.map(c => (
                <li key={c.title}>{c.law ? <b className="song">{c.title}</b> : c.title}</li>
              ))}
            </ol>
          </div>
        </section>
      ) : null}
      <section className="sec">
        <header>
          <h2>文书</h2>
          <a className="end" href={tab('documents')}>
            {view.documents.length} 份
          </a>
        </header>
        <DocumentList documents={view.documents.toReversed().slice(0, 5)} />
      </section>
      {view.checks.length > 0 ? (
        <section className="sec">
          <header>
            <h2>合法性核对</h2>
            <span className="end">{view.checks.filter(c => c.verdict === 'holds').length} 项相符</span>
          </header>
          <div className="in">
            <CheckList checks={view.checks} />
          </div>
        </section>
      ) : null}
      <section className="sec">
        <div className="in sm sub">
          记录可由外人验证。
          <p>
            <a href={serverPaths.caseProof(view.id)} download>
              导出本案证明
            </a>
          </p>
        </div>
      </section>
    </aside>
  )
}

/** Procedures beside the case: those begun, and those that cannot begin now, each with its why. */
function Sides({ view }: { readonly view: CaseView }) {
  const ask = useWhy()
  const cannot = view.cannotBegin
  if (view.sides.length + cannot.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>旁行程序</h2>
        {view.sides.length > 0 ? <span className="end">{view.sides.filter(s => !s.over).length} 个在走</span> : null}
      </header>
      {view.sides.length > 0 ? (
        <ul className="lines">
          {view.sides.map(s => (
            <li key={s.track} className={s.over ? 'mut' : undefined}>
              {s.title}
              {s.over ? '（已办完）' : ''}
              <small>{[s.party, s.stage].filter(Boolean).join('：')}</small>
            </li>
          ))}
        </ul>
      ) : null}
      {cannot.length > 0 ? (
        <details className="in sm">
          <summary>现在不能开始 {cannot.length}</summary>
          <ul className="cannot">
            {cannot.map(({ title, step }) => {
              const [first] = step.refusals
              return (
                <li key={step.key}>
                  {title}
                  {first && ask ? (
                    <button type="button" className="textlink" aria-label={`为什么现在不能：${title}`} onClick={() => ask(first, step)}>
                      为什么
                    </button>
                  ) : null}
                  <small>{first?.title}</small>
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

export function Clocks({
  clocks,
  today,
  full = false,
}: {
  readonly clocks: readonly ClockView[]
  readonly today: Day
  readonly full?: boolean
}) {
  if (clocks.length === 0) return <p className="in sm mut">现在没有期限在走。</p>
  return (
    <div className="clocks">
      {clocks.map(c => (
        <div key={c.id}>
          <span>{c.title}</span>
          <Deadline {...c.due} />
          {c.counted || c.basis.length > 0 ? (
            <small>
              {c.counted}
              {c.counted && c.basis.length > 0 ? <i className="sep" /> : null}
              <Citations all={c.basis} bare />
            </small>
          ) : null}
          {full && c.skipped && c.skipped.length > 0 ? (
            <details>
              <summary>哪些日子没有计入（{c.skipped.length}）</summary>
              {c.skipped.map(s => (
                <span key={s.day} className="nb">
                  {dayWords(s.day, today)} {s.why}；
                </span>
              ))}
            </details>
          ) : null}
        </div>
      ))}
    </div>
  )
}

const stateWords: Record<DocumentView['state'], string> = {
  draft: '草稿',
  signed: '已签名',
  numbered: '正在制作',
  sealed: '已制作',
  voided: '已作废',
}
export function DocumentList({ documents }: { readonly documents: readonly DocumentView[] }) {
  if (documents.length === 0) return <p className="in sm mut">还没有文书。办到要出文书的一步，会自动按模板生成。</p>
  return (
    <ul className="docs">
      {documents.map(d => (
        <li key={d.id}>
          <span>
            {d.href ? (
              <a className="textlink" href={d.href} target="_blank" rel="noreferrer">
                {d.title}
              </a>
            ) : (
              d.title
            )}
            {d.number || d.made ? <small>{[d.number, d.made].filter(Boolean).join('，')}</small> : null}
          </span>
          <span className={`state state-${d.state === 'sealed' && d.number ? 'sealed' : 'plain'}`}>{stateWords[d.state]}</span>
        </li>
      ))}
    </ul>
  )
}
