import type { ReactNode } from 'react'
import './papers.css'

export interface DocumentSheetProps {
  readonly agency: string
  readonly title: string
  /** Absent for a draft: "批准时编号". */
  readonly number?: string
  readonly children: ReactNode
  readonly signedBy?: ReactNode
  readonly signedOn?: string
  /** What the seal reads; none on a draft. */
  readonly seal?: string
  readonly small?: boolean
}
/** An issued paper: Fang on white, title in Song, number above the rule, seal over name and date (骑年压月). */
export function DocumentSheet({ agency, title, number, children, signedBy, signedOn, seal, small = false }: DocumentSheetProps) {
  return (
    <article className={small ? 'sheet sheet-small' : 'sheet'}>
      <p className="sheet-agency">{agency}</p>
      <h2>{title}</h2>
      <p className="sheet-number">{number ?? '批准时编号'}</p>
      <div className="sheet-text">{children}</div>
      <div className="sheet-sign">
        {signedBy}
        <br />
        {signedOn ?? '批准后落日期、盖章'}
        {seal ? <Seal text={seal} /> : null}
      </div>
    </article>
  )
}

/** A struck-out passage: a solid bar, spoken as what it is. */
export const Redacted = ({ length = 4 }: { readonly length?: number }) => (
  <span className="redacted" role="img" aria-label="不公开的内容">
    {'　'.repeat(length)}
  </span>
)

function Seal({ text }: { readonly text: string }) {
  return (
    <svg className="sheet-seal" viewBox="0 0 124 124" role="img" aria-label={`印章：${text}`}>
      <circle cx="62" cy="62" r="58" fill="none" stroke="#B3261E" strokeWidth="4" />
      <path d="m62 44 4.4 13.5h14.2l-11.5 8.3 4.4 13.5L62 71l-11.5 8.3 4.4-13.5-11.5-8.3h14.2z" fill="#B3261E" />
      <path id="seal-arc" d="M20 78A45 45 0 1 1 104 78" fill="none" />
      <text fill="#B3261E" fontSize="14" fontFamily="var(--song)" fontWeight="700" textAnchor="middle">
        <textPath href="#seal-arc" startOffset="50%">
          {text}
        </textPath>
      </text>
      <text x="62" y="104" fill="#B3261E" fontSize="12" fontFamily="var(--song)" fontWeight="700" textAnchor="middle">
        演示 无效
      </text>
    </svg>
  )
}
