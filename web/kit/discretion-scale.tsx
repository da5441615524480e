import { moneyMark, moneyShort } from './words.ts'
import './charts.css'

export interface ScaleGrade {
  readonly title: string
  /** Fen. */
  readonly from: number
  readonly to: number
}
export interface DiscretionScaleProps {
  /** The statute's whole range, in fen. */
  readonly range: { readonly from: number; readonly to: number }
  readonly grades: readonly ScaleGrade[]
  /** Title of the grade that applies. */
  readonly grade: string
  readonly proposed?: number
  /** Fines of like cases, in fen. */
  readonly likeCases?: readonly number[]
  /** About the like cases, in words: how many, since when, the median. */
  readonly likeCasesNote?: string
}
const W = 720
const x0 = 20

/** 裁量: the statute's whole range, then the grade enlarged below it; proposal as a flag, like cases as open dots. */
export function DiscretionScale({ range, grades, grade, proposed, likeCases = [], likeCasesNote }: DiscretionScaleProps) {
  const chosen = grades.find(g => g.title === grade)
  const whole = (v: number) => place(v, range.from, range.to)
  const below = chosen ? (v: number) => place(v, chosen.from, chosen.to) : whole
  const span = chosen ?? range
  const stacked = stack(likeCases.map(below))
  const flag = proposed === undefined ? undefined : below(proposed)
  const flagText = proposed === undefined ? '' : `拟罚 ${moneyMark(proposed).replace(/万$/, '万元')}`
  return (
    <div className="scale-frame" tabIndex={0} role="group" aria-label="裁量图，可左右移动">
      <svg
        className="scale"
        viewBox="0 0 760 176"
        role="img"
        aria-label={scaleWords({
          range,
          grades,
          grade,
          ...(proposed === undefined ? {} : { proposed }),
          ...(likeCasesNote ? { likeCasesNote } : {}),
        })}
      >
        {grades.map((g, i) => (
          <g key={g.title}>
            <rect
              x={whole(g.from)}
              y="24"
              width={whole(g.to) - whole(g.from)}
              height="22"
              className={g === chosen ? 'band on' : i % 2 ? 'band' : 'band alt'}
            />
            <text x={(whole(g.from) + whole(g.to)) / 2} y="40" className={g === chosen ? 'mid strong' : 'mid'}>
              {g.title}
            </text>
          </g>
        ))}
        {edges(range, grades).map(v => (
          <g key={v}>
            <path d={`M${whole(v)} 20v30`} className="tick" />
            <text x={whole(v)} y="14" style={{ textAnchor: anchor(v, range) }}>
              {moneyMark(v)}
            </text>
          </g>
        ))}
        {chosen ? <path d={`M${whole(chosen.from)} 50L${x0} 92M${whole(chosen.to)} 50L${x0 + W} 92`} className="lens" /> : null}
        <path d={`M${x0} 122H${x0 + W}`} className="axis" />
        {ticks(span).map(t => (
          <g key={t.at}>
            <path d={`M${below(t.at)} 122v${t.major ? 9 : 5}`} className={t.major ? 'axis' : 'axis faint'} />
            {t.major ? (
              <text x={below(t.at)} y="147" style={{ textAnchor: anchor(t.at, span) }}>
                {moneyMark(t.at)}
              </text>
            ) : null}
          </g>
        ))}
        {stacked.map(d => (
          <circle key={d.key} cx={d.x} cy={115 - d.level * 11} r="4" className="like" />
        ))}
        {flag === undefined ? null : (
          <g>
            <path d={`M${flag} 122V80`} className="pole" />
            <rect x={Math.min(flag - 1.25, x0 + W - 112)} y="64" width="112" height="24" rx="2" className="flag" />
            <text x={Math.min(flag - 1.25, x0 + W - 112) + 56} y="81" className="on-flag">
              {flagText}
            </text>
          </g>
        )}
        {likeCasesNote ? (
          <g>
            {likeCases.length > 0 ? <circle cx="26" cy="166" r="4" className="like" /> : null}
            <text x={likeCases.length > 0 ? 36 : 20} y="170" className="start note">
              {likeCasesNote}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  )
}

export function scaleWords(p: Pick<DiscretionScaleProps, 'range' | 'grades' | 'grade' | 'proposed' | 'likeCasesNote'>): string {
  const g = p.grades.find(one => one.title === p.grade)
  return [
    `法定幅度 ${moneyShort(p.range.from)}至 ${moneyShort(p.range.to)}`,
    g ? `${g.title}档 ${moneyShort(g.from)}至 ${moneyShort(g.to)}` : `按${p.grade}，不在罚款档内`,
    ...(p.proposed === undefined ? [] : [`拟罚 ${moneyShort(p.proposed)}`]),
    ...(p.likeCasesNote ? [p.likeCasesNote] : []),
  ].join('，')
}

const place = (v: number, from: number, to: number): number =>
  x0 + (to === from ? 0 : Math.max(0, Math.min(1, (v - from) / (to - from)))) * W
const anchor = (v: number, r: { from: number; to: number }) => (v === r.from ? 'start' : v === r.to ? 'end' : 'middle')
const edges = (range: { from: number; to: number }, grades: readonly ScaleGrade[]): readonly number[] =>
  [...new Set([range.from, ...grades.flatMap(g => [g.from, g.to]), range.to])].toSorted((a, b) => a - b)

function ticks({ from, to }: { from: number; to: number }): readonly { at: number; major: boolean }[] {
  const major = (to - from) / 4
  return Array.from({ length: 21 }, (_, i) => ({ at: from + (major / 5) * i, major: i % 5 === 0 }))
}
function stack(xs: readonly number[]): readonly { key: string; x: number; level: number }[] {
  const seen = new Map<number, number>()
  return xs.map(x => {
    const slot = Math.round(x / 8)
    const level = seen.get(slot) ?? 0
    seen.set(slot, level + 1)
    return { key: `${slot}-${level}`, x, level }
  })
}
