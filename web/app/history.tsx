import { instantWords } from '../kit/words.ts'
import { useToday } from './session.tsx'

interface Version {
  readonly version: number
  readonly from: string
  readonly reason: string
  readonly recordedAt: string
}
/** Every version of an entry, the newest first: nothing is written over. */
export function History({ rows }: { readonly rows: readonly Version[] }) {
  const today = useToday()
  return (
    <section className="sec">
      <header>
        <h2>变更记录</h2>
        <span className="end">{rows.length} 版</span>
      </header>
      <ul className="lines">
        {rows
          .toSorted((a, b) => b.version - a.version)
          .map(v => (
            <li key={v.version}>
              第 {v.version} 版，{v.from} 起
              <small>
                {v.reason}，{instantWords(v.recordedAt, today)}记
              </small>
            </li>
          ))}
      </ul>
    </section>
  )
}
