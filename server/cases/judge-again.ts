// Cases judged again by the law core and the registers as they are now: which accepted acts would be refused today.
import { actKinds, doneOn, effective, findings, refusals, type Case, type Day, type Finding, type Procedure } from '@fadu/law'
import { sql } from 'kysely'
import { calendarOf } from '../calendar/index.ts'
import type { Desk } from '../platform/desk.ts'
import { loadCase } from './load-case.ts'

/** An act that was accepted when it was recorded (nothing is recorded that the law refuses) and would be refused now. */
export interface JudgedOtherwise {
  readonly case: { readonly id: string; readonly number: string; readonly title: string; readonly status: string }
  readonly act: { readonly id: string; readonly title: string; readonly doneOn: Day }
  readonly finding: Finding
  /** The law or a register reads otherwise; or an earlier fact came to be known after the act was recorded. */
  readonly because: 'law' | 'later-fact'
}
export interface Again {
  readonly looked: number
  readonly found: readonly JudgedOtherwise[]
}

const atOnce = 200

/**
 * Every case filed (where none was filed, opened) on or after a day, open and closed, judged again. Reads only.
 * `procedures` stands in for the running ones where another law is tried out.
 */
export async function judgeAgain(
  desk: Pick<Desk, 'db' | 'clock'>,
  since: Day,
  options: { readonly procedures?: ReadonlyMap<string, Procedure>; readonly progress?: (done: number) => void } = {},
): Promise<Again> {
  const calendar = await calendarOf(desk.db)
  const found: JudgedOtherwise[] = []
  let looked = 0
  for (let after = ''; ;) {
    const rows = await sql<{ id: string }>`select id from cases where id > ${after} and coalesce(filed_on, opened_on) >= ${since}::date
      order by id limit ${atOnce}`.execute(desk.db)
    for (const { id } of rows.rows) {
      const loaded = await loadCase(desk.db, calendar, id, desk.clock.today())
      if (!loaded) continue
      const theCase: Case = { ...loaded, procedures: options.procedures ?? loaded.procedures }
      const { number, title, status } = loaded.row
      found.push(...otherwise(theCase).map(one => ({ ...one, case: { id, number, title, status } })))
      looked++
    }
    options.progress?.(looked)
    if (rows.rows.length < atOnce) return { looked, found }
    after = rows.rows.at(-1)?.id ?? ''
  }
}

function otherwise(theCase: Case): readonly Omit<JudgedOtherwise, 'case'>[] {
  return findings(theCase).flatMap(finding => {
    const act = effective(theCase.acts).find(a => a.id === finding.act)
    if (!act) return []
    const known = theCase.acts.filter(a => a.recordedAt <= act.recordedAt)
    const then = refusals({ ...theCase, acts: known }, act)
    const because = then.some(r => r.rule === finding.rule && r.party === finding.party) ? 'law' : 'later-fact'
    return [{ act: { id: act.id, title: actKinds.get(act.kind)?.title ?? act.kind, doneOn: doneOn(act) }, finding, because }]
  })
}
