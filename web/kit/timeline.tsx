import type { Day, Instant } from '@fadu/law'
import { dayOf } from '@fadu/law'
import type { ReactNode } from 'react'
import { Citations, type CitationProps } from './citation.tsx'
import { ProofBadge } from './proof.tsx'
import { dayWords, timeWords } from './words.ts'
import './timeline.css'

export interface TimelineEntry {
  readonly id: string
  readonly at: Instant
  readonly title: string
  readonly text?: ReactNode
  /** Words somebody said, set in Kai. */
  readonly quote?: string
  readonly by?: string
  readonly papers?: readonly { readonly title: string; readonly href?: string }[]
  readonly basis?: readonly CitationProps[]
  readonly entry?: number
  /** A side procedure's act: a hollow dot. */
  readonly side?: boolean
  /** Recorded later than it was done, corrected, or unlawful afterwards. */
  readonly remark?: string
}

/** 全过程: newest first; what was done, by whom, its papers, its article, its place in the chain. */
export function ActTimeline({
  entries,
  today,
  onProof,
}: {
  readonly entries: readonly TimelineEntry[]
  readonly today: Day
  readonly onProof?: (id: string) => void
}) {
  return (
    <ol className="tl">
      {entries.map(e => (
        <li key={e.id} className={e.side ? 'side' : undefined}>
          <time dateTime={e.at}>
            <span className="nb">{dayWords(dayOf(e.at), today)}</span>
            <small>{timeWords(e.at)}</small>
          </time>
          <span className="dot" aria-hidden="true" />
          <div className="what">
            <h3>{e.title}</h3>
            {e.text ? <p>{e.text}</p> : null}
            {e.quote ? <p className="kai">“{e.quote}”</p> : null}
            {e.remark ? <p className="remark">{e.remark}</p> : null}
            <p className="foot">
              {(e.papers ?? []).map(p =>
                p.href ? (
                  <a key={p.title} href={p.href}>
                    {p.title}
                  </a>
                ) : (
                  <span key={p.title}>{p.title}</span>
                ),
              )}
              {e.by ? <span>{e.by}</span> : null}
              <ProofBadge {...(e.entry === undefined ? {} : { entry: e.entry })} {...(onProof ? { onOpen: () => onProof(e.id) } : {})} />
            </p>
          </div>
          <div className="lw">
            <Citations all={e.basis ?? []} bare />
          </div>
        </li>
      ))}
    </ol>
  )
}
