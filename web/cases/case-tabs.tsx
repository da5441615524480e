import type { Day } from '@fadu/law'
import type { ReactNode } from 'react'
import { Citations } from '../kit/citation.tsx'
import { DiscretionScale } from '../kit/discretion-scale.tsx'
import { EvidenceGrid } from '../kit/evidence-grid.tsx'
import { PartyCard, type LiftedView } from '../kit/party-card.tsx'
import { Empty } from '../kit/states.tsx'
import { ActTimeline } from '../kit/timeline.tsx'
import '../kit/data-table.css'
import { caseTabs, paths, serverPaths, type CaseTab } from '../app/paths.ts'
import { unmaskPurposes } from '../parties/party-calls.ts'
import { Clocks, DocumentList } from './case-rail.tsx'
import type { CaseView, DiscretionView } from './case-view.ts'

const titles: Record<CaseTab, string> = {
  work: '办理',
  parties: '当事人',
  evidence: '证据',
  documents: '文书',
  deadlines: '期限',
  discretion: '裁量',
  record: '全过程记录',
}

export function CaseTabs({ view, at }: { readonly view: CaseView; readonly at: CaseTab }) {
  const counts: Partial<Record<CaseTab, number>> = {
    parties: view.parties.length,
    evidence: view.evidence.length,
    documents: view.documents.length,
    deadlines: view.clocks.length,
    record: view.records,
  }
  return (
    <nav className="tabs" aria-label="案件内容">
      {caseTabs.map(tab => (
        <a key={tab} href={paths.theCase(view.id, tab)} aria-current={tab === at ? 'page' : undefined}>
          {titles[tab]}
          {counts[tab] === undefined ? null : <em>{counts[tab]}</em>}
        </a>
      ))}
    </nav>
  )
}

/** The tabs that only show; 办理 stands in the page itself. */
export function CaseTabContent({
  view,
  at,
  today,
  onProof,
  onLift,
}: {
  readonly view: CaseView
  readonly at: CaseTab
  readonly today: Day
  readonly onProof?: (act: string) => void
  readonly onLift?: (party: string, purpose: string) => Promise<LiftedView>
}): ReactNode {
  switch (at) {
    case 'work':
      return null
    case 'parties':
      return (
        <section className="sec">
          <header>
            <h2>当事人</h2>
          </header>
          {view.parties.length === 0 ? <Empty title="还没有当事人">登记线索或者立案时填写。</Empty> : null}
          <div className="in party-grid">
            {view.parties.map(p => (
              <PartyCard
                key={p.id}
                party={p}
                {...(onLift ? { purposes: unmaskPurposes, onLift: (purpose: string) => onLift(p.id, purpose) } : {})}
              />
            ))}
          </div>
        </section>
      )
    case 'evidence':
      return <EvidenceSection view={view} />
    case 'documents':
      return (
        <section className="sec">
          <header>
            <h2>文书</h2>
            <span className="end">编号不空不重，作废的留有记录</span>
          </header>
          <DocumentList documents={view.documents} />
        </section>
      )
    case 'deadlines':
      return (
        <section className="sec">
          <header>
            <h2>期限</h2>
            <span className="end">每一个都写明从哪一天起、怎么数</span>
          </header>
          <Clocks clocks={view.clocks} today={today} full />
        </section>
      )
    case 'discretion':
      return view.discretion ? (
        <DiscretionSection discretion={view.discretion} />
      ) : (
        <section className="sec">
          <Empty title="还没有裁量">调查终结时填写裁量事实，这里按县裁量基准给出档次和幅度，并写明理由。</Empty>
        </section>
      )
    case 'record':
      return <RecordSection view={view} today={today} {...(onProof ? { onProof } : {})} />
  }
}

export function EvidenceSection({ view }: { readonly view: CaseView }) {
  return (
    <section className="sec" aria-labelledby="evidence">
      <header>
        <h2 id="evidence">证据</h2>
        <span className="sm mut">
          {view.evidence.length} 件
          {view.missingElements.length > 0
            ? `，还有 ${view.missingElements.length} 个要件缺证`
            : view.evidence.length > 0
              ? '，每个要件都有证据'
              : ''}
        </span>
      </header>
      <div className="in">
        <EvidenceGrid items={view.evidence} missing={view.missingElements} />
      </div>
    </section>
  )
}

export function RecordSection({
  view,
  today,
  onProof,
}: {
  readonly view: CaseView
  readonly today: Day
  readonly onProof?: (act: string) => void
}) {
  return (
    <section className="sec" aria-labelledby="record">
      <header>
        <h2 id="record">全过程</h2>
        <span className="end">
          新的在上
          <i className="sep" />
          <a href={serverPaths.caseProof(view.id)} download>
            导出本案证明
          </a>
        </span>
      </header>
      <ActTimeline entries={view.timeline} today={today} {...(onProof ? { onProof } : {})} />
    </section>
  )
}

export function DiscretionSection({ discretion }: { readonly discretion: DiscretionView }) {
  return (
    <section className="sec" aria-labelledby="discretion">
      <header>
        <h2 id="discretion">裁量</h2>
        <span className="sm mut">{discretion.benchmark}</span>
      </header>
      <div className="in">
        {discretion.scale ? <DiscretionScale {...discretion.scale} /> : null}
        {discretion.grades && discretion.grades.length > 0 ? (
          <dl className="kv gap">
            {discretion.grades.flatMap((g, i) => [
              <dt key={`t${i}`}>{g.grade}档</dt>,
              <dd key={i}>{g.mine ? <b>{g.text}；本案按这一档</b> : g.text}</dd>,
            ])}
          </dl>
        ) : null}
        {discretion.facts.length > 0 ? (
          <div className="table-scroll flush">
            <table className="table">
              <caption className="vh">裁量事实</caption>
              <thead>
                <tr>
                  <th scope="col">裁量事实</th>
                  <th scope="col">查明</th>
                  <th scope="col">凭</th>
                  <th scope="col">作用</th>
                </tr>
              </thead>
              <tbody>
                {discretion.facts.map(f => (
                  <tr key={f.title}>
                    <td data-title="裁量事实" className="on-phone-title">
                      {f.title}
                    </td>
                    <td data-title="查明">{f.found}</td>
                    <td data-title="凭">{f.proof ?? ''}</td>
                    <td data-title="作用">
                      {f.effect} <Citations all={f.basis ?? []} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        {discretion.note ? (
          <p className="sm sub gap">
            {discretion.note} <Citations all={discretion.noteBasis ?? []} />
          </p>
        ) : null}
      </div>
    </section>
  )
}
