import type { ReactNode } from 'react'
import { Citations, type CitationProps } from './citation.tsx'
import { Deadline, type DeadlineProps } from './deadline.tsx'
import { Mark, type MarkKind } from './mark.tsx'
import './queue-row.css'

export interface QueueRowProps {
  readonly kind: MarkKind
  /** The case, as a link. */
  readonly title: ReactNode
  /** One sentence of what to do. */
  readonly text: ReactNode
  readonly basis?: readonly CitationProps[]
  readonly due?: DeadlineProps
  readonly dueNote?: string
}
/** Mark, case, what to do, article, deadline: the same everywhere. */
export function QueueRow({ kind, title, text, basis = [], due, dueNote }: QueueRowProps) {
  return (
    <li className="qrow">
      <Mark kind={kind} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className="qrow-law">
        <Citations all={basis} />
      </div>
      <div className="qrow-due">
        {due ? <Deadline {...due} /> : null}
        {dueNote ? <small>{dueNote}</small> : null}
      </div>
    </li>
  )
}
