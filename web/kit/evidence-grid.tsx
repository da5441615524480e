import type { ReactNode } from 'react'
import { ProofBadge } from './proof.tsx'
import './papers.css'

export interface EvidenceView {
  readonly id: string
  /** 证1 */
  readonly number: string
  readonly title: string
  readonly kind: string
  /** Day, hour and maker in one line. */
  readonly made?: string
  readonly thumbnail?: string
  readonly href?: string
  /** The stored bytes still match the hash taken on arrival. */
  readonly intact?: boolean
}
/** 证据: 4:3 frames, number on a dark tab; a missing element is an empty frame with its name. */
export function EvidenceGrid({
  items,
  missing = [],
  add,
}: {
  readonly items: readonly EvidenceView[]
  readonly missing?: readonly string[]
  readonly add?: ReactNode
}) {
  return (
    <div className="ev">
      {items.map(e => (
        <figure key={e.id}>
          <Frame item={e} />
          <figcaption>
            <b>{e.title}</b>
            {e.kind} {e.made}
            {e.intact === undefined ? null : (
              <span className="ev-proof">
                {e.intact ? <ProofBadge text="原件未改" /> : <span className="ev-changed">与登记时的散列不符</span>}
              </span>
            )}
          </figcaption>
        </figure>
      ))}
      {missing.map(name => (
        <figure key={name} className="ev-missing">
          <span className="ev-frame">
            <span>还没有证据</span>
          </span>
          <figcaption>
            <b>{name}</b>要件缺证
          </figcaption>
        </figure>
      ))}
      {add}
    </div>
  )
}

function Frame({ item }: { readonly item: EvidenceView }) {
  const inside = (
    <>
      {item.thumbnail ? <img src={item.thumbnail} alt="" loading="lazy" /> : <span className="ev-kind">{item.kind}</span>}
      <i>{item.number}</i>
    </>
  )
  return item.href ? (
    <a className="ev-frame" href={item.href} aria-label={`打开 ${item.number} ${item.title}`}>
      {inside}
    </a>
  ) : (
    <span className="ev-frame">{inside}</span>
  )
}
