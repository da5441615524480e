import { Citations, type CitationProps } from '../kit/citation.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { Flowchart } from '../kit/flowchart.tsx'
import { ProofBadge } from '../kit/proof.tsx'
import { money } from '../kit/words.ts'
import { paths } from '../app/paths.ts'
import type { CaseView } from './case-view.ts'
import './case-page.css'

/** Where the case stands, in the order of need: what is going on, until when, on which law, the way gone. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  return (
    <>
      <div className="chead">
        <p className="crumb">
          <a href={paths.cases}>案件</a> / {view.procedure}
          {view.number ? (
            <>
              {' '}
              / <span className="nb">{view.number}</span>
            </>
          ) : null}
        </p>
        <div>
          <h1>{view.title}</h1>
          <p className="meta">
            {view.meta.map(m => (
              <span key={m}>{m}</span>
            ))}
            {view.rehearsing ? null : (
              <>
                <a className="textlink" href={paths.rehearsal(view.id)}>
                  推演
                </a>
                <ProofBadge text={view.sealed ? `全案 ${view.records} 条记录已入链` : `全案 ${view.records} 条记录`} />
              </>
            )}
          </p>
        </div>
        {view.main ? (
          <p className={view.main.overdue ? 'clock overdue' : 'clock'}>
            <span>{view.main.title}</span>
            <br />
            <b>{view.main.left}</b>
            <span>
              {view.main.unit}，{view.main.until}
            </span>
          </p>
        ) : null}
      </div>
      <section className="now" aria-label="本案现状">
        <p className="say">
          <span>
            <b>{view.headline}</b>
            {view.say}
          </span>
          {view.due ? <Deadline {...view.due} /> : null}
        </p>
        <dl className="lawrow">
          <div>
            <dt>事项</dt>
            <dd>
              {view.item.name}
              {view.item.note ? <span className="sm mut note">{view.item.note}</span> : null}
            </dd>
          </div>
          <div>
            <dt>违反与依据</dt>
            <dd>
              <LawList all={view.itemBases} />
            </dd>
          </div>
          <div>
            <dt>正在走的一步</dt>
            <dd>
              <LawList all={view.stepBases} />
            </dd>
          </div>
          {view.proposed ? (
            <div>
              <dt>拟作出</dt>
              <dd>
                {view.proposed.words}{' '}
                {view.proposed.amount === undefined ? null : (
                  <>
                    <b className="nb">{money(view.proposed.amount)}</b> 元
                  </>
                )}
                {view.proposed.note ? <span className="sm mut note">{view.proposed.note}</span> : null}
              </dd>
            </div>
          ) : null}
        </dl>
        {view.flow ? (
          <div className="way">
            <Flowchart {...view.flow} />
          </div>
        ) : null}
      </section>
    </>
  )
}

const LawList = ({ all }: { readonly all: readonly CitationProps[] }) =>
  all.length > 0 ? (
    <span className="lawlist">
      <Citations all={all} bare />
    </span>
  ) : (
    <span className="mut">还没有选定</span>
  )
