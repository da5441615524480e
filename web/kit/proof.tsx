import './timeline.css'

export interface ProofBadgeProps {
  /** Number of the journal entry within the case; absent while it waits to be chained. */
  readonly entry?: number
  readonly text?: string
  readonly onOpen?: () => void
}
/** Three joined dots and the entry's number, green; grey while waiting. */
export function ProofBadge({ entry, text, onOpen }: ProofBadgeProps) {
  const waiting = entry === undefined && text === undefined
  const inside = (
    <>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">
        <circle cx="7" cy="2.4" r="1.7" />
        <circle cx="2.6" cy="11.4" r="1.7" />
        <circle cx="11.4" cy="11.4" r="1.7" />
        <path d="M6.2 3.9 3.4 9.9M7.8 3.9l2.8 6M4.3 11.4h5.4" />
      </svg>
      {text ?? (waiting ? '待入链' : `第 ${entry} 条`)}
    </>
  )
  return onOpen && !waiting ? (
    <button type="button" className="proof" onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <span className={waiting ? 'proof proof-waiting' : 'proof'}>{inside}</span>
  )
}
