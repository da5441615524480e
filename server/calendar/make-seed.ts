// Run by hand when a new year's notice is out: node server/calendar/make-seed.ts. Writes seed.json from chinese-days.
// The seed is what a new database begins with; from then on the calendar is rows, edited on a screen.
import { readFileSync, writeFileSync } from 'node:fs'

/** Numbers of the yearly notices 国务院办公厅关于…年部分节假日安排的通知. */
const notices: Readonly<Record<number, string>> = {
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
}
type Days = Readonly<Record<string, string>>

/** The calendar years chinese-days knows a notice for. */
export function seedYears(): readonly { year: number; notice: string; days: Days }[] {
  const file = new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url)
  const all: Readonly<Record<'holidays' | 'workdays' | 'inLieuDays', Days>> = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(notices).map(([year, notice]) => {
    const ofYear = (days: Days): string[] => Object.keys(days).filter(day => day.startsWith(year))
    const marked = [
      ...ofYear(all.holidays).map(day => [day, day in all.inLieuDays ? 'rest' : 'holiday'] as const),
      ...ofYear(all.workdays).map(day => [day, 'work'] as const),
    ]
    return { year: Number(year), notice, days: Object.fromEntries(marked.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
  })
}

if (process.argv[1]?.endsWith('make-seed.ts'))
  writeFileSync(new URL('seed.json', import.meta.url), `${JSON.stringify(seedYears(), null, 1)}\n`)
