import { addDays, weekday, type Day } from '@fadu/law'
import { dayWords } from './words.ts'
import './charts.css'

export interface RulerDay {
  readonly on: Day
  /** Working days do not run: hatched. */
  readonly off: boolean
  /** Works on a weekend: 班. Or the holiday's name, on the middle day of it. */
  readonly word?: string
}
export interface RulerFlag {
  readonly on: Day
  /** Two or three characters. */
  readonly label: string
  readonly title: string
  readonly href: string
  readonly near?: boolean
  readonly overdue?: boolean
}
const step = 828 / 21
const top = 6

/** 期限尺: three weeks, a tick a day, hatching where working days do not run, cases as labels on their day. */
export function DeadlineRuler({
  today,
  days,
  flags,
}: {
  readonly today: Day
  readonly days: readonly RulerDay[]
  readonly flags: readonly RulerFlag[]
}) {
  const shown = days.length > 0 ? days : Array.from({ length: 21 }, (_, i) => ({ on: addDays(today, i), off: false }))
  const tallest = Math.max(1, ...shown.map(d => Math.min(4, flags.filter(f => f.on === d.on).length)))
  const base = top + tallest * 26 + 24
  return (
    <div className="ruler-frame" tabIndex={0} role="group" aria-label="期限尺，可左右移动">
      <svg className="ruler" viewBox={`0 0 828 ${base + 38}`} role="group" aria-label={rulerWords(shown, flags, today)}>
        <defs>
          <pattern id="not-working" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v6" stroke="#C9D0D5" strokeWidth="1.4" />
          </pattern>
        </defs>
        {shown.map((d, i) => (
          <g key={d.on}>
            {d.off ? <rect x={i * step} y={base - 44} width={step} height="44" fill="url(#not-working)" /> : null}
            <path className="tick" d={`M${i * step + 0.5} ${base}v-${weekday(d.on) === 1 || i === 0 ? 12 : 7}`} />
            <text className={i === 0 ? 'today' : d.off ? 'off' : ''} x={i * step + step / 2} y={base + 18}>
              {Number(d.on.slice(8))}
            </text>
            {i === 0 || d.on.endsWith('-01') ? (
              <text className="small" x={i * step + step / 2} y={base + 34}>
                {Number(d.on.slice(5, 7))}月
              </text>
            ) : null}
            {'word' in d && d.word ? (
              <text className="small" x={i * step + step / 2} y={d.off ? base - 18 : base + 34}>
                {d.word}
              </text>
            ) : null}
            <Flags all={flags.filter(f => f.on === d.on)} x={i * step + 1} base={base} />
          </g>
        ))}
        <path className="tick" d={`M0 ${base}H828`} />
      </svg>
    </div>
  )
}

function Flags({ all, x, base }: { readonly all: readonly RulerFlag[]; readonly x: number; readonly base: number }) {
  const shown = all.length > 4 ? all.slice(0, 3) : all
  return (
    <>
      {shown.map((f, n) => (
        <a key={f.title + f.href} href={f.href} className={f.overdue ? 'over' : f.near ? 'near' : ''} aria-label={f.title}>
          <rect className="flag" x={x} y={base - 24 - n * 26} width={step - 2} height="21" rx="2" />
          <text className="flag" x={x + step / 2 - 1} y={base - 8.5 - n * 26}>
            {f.label}
          </text>
        </a>
      ))}
      {all.length > shown.length ? (
        <text className="small" x={x + step / 2 - 1} y={base - 8.5 - shown.length * 26}>
          又 {all.length - shown.length}
        </text>
      ) : null}
    </>
  )
}

/** What the ruler shows, as a sentence. */
export function rulerWords(days: readonly Pick<RulerDay, 'on'>[], flags: readonly RulerFlag[], today: Day): string {
  const said = days.flatMap(d => {
    const n = flags.filter(f => f.on === d.on).length
    return n > 0 ? [`${dayWords(d.on, today)} ${n} 件`] : []
  })
  return said.length > 0 ? `今后三周的期限：${said.join('，')}` : '今后三周没有期限'
}
