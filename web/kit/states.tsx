import { useEffect, useState, type ReactNode } from 'react'
import './states.css'

/** Nothing here: says what comes next and when, never only that there is nothing. */
export function Empty({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  )
}

/** Keeps the page's shape; appears only after 300 ms. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="loading" role="status" aria-label="正在读取" data-shown={late}>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} style={{ width: `${[46, 100, 82, 64][i % 4]}%` }} />
      ))}
    </div>
  )
}

export interface ErrorOfOursProps {
  /** 没有存上，内容还在 */
  readonly title: string
  readonly detail?: string
  /** The number to quote. */
  readonly number?: string
  readonly onRetry?: () => void
}
/** A fault of ours: ochre edge, what was typed is kept, a number to quote. */
export function ErrorOfOurs({ title, detail, number, onRetry }: ErrorOfOursProps) {
  return (
    <div className="ours" role="alert">
      <b>{title}</b>
      <p>
        {detail ?? '是我们的故障，不是你填错。'}
        {number ? (
          <>
            {' '}
            记下编号 <span className="nb">{number}</span> 报给管理员。
          </>
        ) : null}
      </p>
      {onRetry ? (
        <button type="button" className="btn small" onClick={onRetry}>
          再试一次
        </button>
      ) : null}
    </div>
  )
}
