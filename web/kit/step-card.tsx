import type { Day } from '@fadu/law'
import { useState, type ReactNode } from 'react'
import { Citations, type CitationProps } from './citation.tsx'
import { Deadline, type DeadlineProps } from './deadline.tsx'
import { Mark, type MarkKind } from './mark.tsx'
import { RefusalLine, RefusalPanel, type RefusalView } from './refusal.tsx'
import { dayWords } from './words.ts'

export interface StepCardProps {
  readonly kind: Exclude<MarkKind, 'returned'>
  readonly title: string
  readonly today: Day
  /** Who may do it, how often, in a few words. */
  readonly by?: ReactNode
  readonly basis?: readonly CitationProps[]
  readonly due?: DeadlineProps
  readonly refusals?: readonly RefusalView[]
  /** Its form; a step without one shows only what is said of it. */
  readonly form?: ReactNode
  readonly unfolded?: boolean
  readonly onToggle?: () => void
  /** Word of the button that unfolds the form. */
  readonly opens?: string
}

/** 办 等 否 毕: one step with why it is open or not. The first open one comes unfolded as its form. */
export function StepCard({
  kind,
  title,
  today,
  by,
  basis = [],
  due,
  refusals = [],
  form,
  unfolded = false,
  onToggle,
  opens = '办理',
}: StepCardProps) {
  const [all, setAll] = useState(false)
  const first = refusals[0]
  const earliest = refusals.map(r => r.earliest ?? '').reduce((a, b) => (a > b ? a : b), '')
  const wait =
    kind === 'refused' && earliest && refusals.every(r => r.earliest) ? refusals.find(r => r.earliest === earliest)?.earliest : undefined
  return (
    <article className={`step step-${kind}`}>
      <Mark kind={kind} />
      <h4>{title}</h4>
      <div className="does">
        {due ? <Deadline {...due} showDay /> : null}
        {wait ? <span className="sm mut nb">最早 {dayWords(wait, today)}</span> : null}
        {refusals.length > 0 ? (
          <button type="button" className="textlink sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? '收起' : refusals.length > 1 ? `看 ${refusals.length} 条理由` : '看理由'}
          </button>
        ) : null}
        {form && onToggle ? (
          <button type="button" className={unfolded ? 'textlink sm' : 'btn small'} aria-expanded={unfolded} onClick={onToggle}>
            {unfolded ? '收起' : opens}
          </button>
        ) : null}
      </div>
      {by || basis.length > 0 ? (
        <p className="by">
          {by}
          {by && basis.length > 0 ? <i className="sep" /> : null}
          <Citations all={basis} />
        </p>
      ) : null}
      {first ? (
        <div className={all ? 'body body-wide' : 'body'}>
          {all ? <RefusalPanel refusals={refusals} today={today} /> : <RefusalLine refusal={first} />}
        </div>
      ) : null}
      {form && unfolded ? (
        <div className="body body-wide">
          <div className="step-form">{form}</div>
        </div>
      ) : null}
    </article>
  )
}
