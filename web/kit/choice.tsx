import { useId } from 'react'
import './form.css'

export interface Option {
  readonly value: string
  readonly label: string
  readonly note?: string
}
/** How many signs the choices take side by side, their edges counted. */
export const signsOf = (options: readonly Option[]): number => options.reduce((n, o) => n + o.label.length + 2, 0)

interface Naming {
  /** id of the element that names the group. */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
}
/** Two to five choices as segments: radios beneath, so arrows and screen readers work as everywhere. */
export function Segments({
  options,
  value,
  onChange,
  labelledBy,
  describedBy,
}: Naming & { readonly options: readonly Option[]; readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  const name = useId()
  return (
    <div
      className={signsOf(options) > 50 ? 'seg tall' : signsOf(options) > 20 ? 'seg long' : 'seg'}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {options.map(o => (
        <label key={o.value}>
          <input type="radio" name={name} value={o.value} checked={value === o.value} onChange={() => onChange(o.value)} />
          {o.label}
        </label>
      ))}
    </div>
  )
}

/** Any number of choices, each a tick. */
export function Ticks({
  options,
  value,
  onChange,
  labelledBy,
  describedBy,
}: Naming & {
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  return (
    <div className="ticks" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map(o => (
        <label key={o.value} className="tick">
          <input
            type="checkbox"
            checked={value.includes(o.value)}
            onChange={e => onChange(e.target.checked ? [...value, o.value] : value.filter(v => v !== o.value))}
          />
          <span>
            {o.label}
            {o.note ? <span className="mut sm"> {o.note}</span> : null}
          </span>
        </label>
      ))}
    </div>
  )
}
