import { isDay, type Day } from '@fadu/law'
import { dayAndWeekday, dayWords, weekdayWords } from './words.ts'
import './as-of.css'

export interface AsOfProps {
  readonly today: Day
  /** The day looked at; absent for today. */
  readonly asOf?: Day
  readonly onChange: (on: Day | undefined) => void
}
/** In the top bar: 按 今日. Choosing an earlier day shows law, powers, people and case of that day, reading only. */
export function AsOfSwitch({ today, asOf, onChange }: AsOfProps) {
  const shown = asOf ?? today
  return (
    <label className="asof">
      <span>按</span>
      <b>
        {asOf ? (
          dayAndWeekday(shown)
        ) : (
          <>
            今日 <span className="nb">{dayWords(today)}</span> {weekdayWords(today)}
          </>
        )}
      </b>
      <input
        type="date"
        aria-label="按哪一天看"
        value={shown}
        max={today}
        onClick={e => {
          try {
            e.currentTarget.showPicker()
          } catch {
            /* not every browser opens it by script; typing works */
          }
        }}
        onChange={e => onChange(asDay(e.target.value, today))}
      />
    </label>
  )
}
const asDay = (text: string, today: Day): Day | undefined => (isDay(text) && text < today ? text : undefined)

/** On another day: a full blue bar, so that nobody mistakes the past for today. */
export function AsOfBar({ asOf, onBack }: { readonly asOf: Day; readonly onBack: () => void }) {
  return (
    <div className="asof-bar" role="status">
      <b>你在看 {dayWords(asOf)}</b>
      <span>那一天的法、权力、人员和案情。只能看，不能办。</span>
      <button type="button" onClick={onBack}>
        回到今日
      </button>
    </div>
  )
}
