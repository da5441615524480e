// Who may see which case: one definition, read twice, as the `where` of lists and as the yes or no for one row.
import { sql, type RawBuilder } from 'kysely'
import { holds, type Person, type Role } from './person.ts'

/** What decides about sight of a case; columns of `cases`. */
export interface SeenCase {
  readonly agency_id: string
  readonly opened_by: string
  /** Everybody assigned to the case, auxiliaries too. */
  readonly officers: readonly string[]
  readonly review_to_county: boolean
  /** Hearing host, clerk and others appointed in this case. */
  readonly appointed: readonly string[]
}

/** One sufficient reason to see a case. */
type Ground = { readonly readOnly: boolean } & (
  | { readonly test: 'every' }
  | { readonly test: 'ofAgency'; readonly agency: string }
  | { readonly test: 'assigned'; readonly person: string; readonly agency: string }
  | { readonly test: 'appointed'; readonly person: string }
  | { readonly test: 'sentToCounty' }
)

const ofTheAgency: readonly Role[] = ['officer', 'bureauHead', 'head', 'principalHead', 'reviewer', 'financeClerk', 'archivist']

/** Why this person may see cases; any one is enough, none means no case at all. */
export function groundsOf(who: Person): readonly Ground[] {
  if (holds(who, 'administrator')) return [] // keeps accounts and registers, and has no case
  const grounds: Ground[] = []
  if (holds(who, ...ofTheAgency) && who.agencyId !== '') grounds.push({ test: 'ofAgency', agency: who.agencyId, readOnly: false })
  if (holds(who, 'auxiliary')) grounds.push({ test: 'assigned', person: who.id, agency: who.agencyId, readOnly: true })
  if (holds(who, 'countyReviewer')) grounds.push({ test: 'sentToCounty', readOnly: false })
  if (holds(who, 'countySupervisor')) grounds.push({ test: 'every', readOnly: true })
  if (!holds(who, 'auxiliary') && who.roles.length > 0) grounds.push({ test: 'appointed', person: who.id, readOnly: false })
  return grounds
}

/** The condition over a table or alias with the columns of `SeenCase`, for the `where` of every list, search and export. */
export function visibleCases(who: Person, alias = 'c'): RawBuilder<boolean> {
  const tests = groundsOf(who).map(ground => asSql(ground, alias))
  return tests.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}

function asSql(ground: Ground, alias: string): RawBuilder<boolean> {
  const column = (name: keyof SeenCase): RawBuilder<unknown> => sql.ref(`${alias}.${name}`)
  switch (ground.test) {
    case 'every':
      return sql`true`
    case 'ofAgency':
      return sql`${column('agency_id')} = ${ground.agency}`
    case 'assigned':
      return sql`(${column('agency_id')} = ${ground.agency} and ${column('officers')} @> array[${ground.person}]::text[])`
    case 'appointed':
      return sql`${column('appointed')} @> array[${ground.person}]::text[]`
    case 'sentToCounty':
      return sql`${column('review_to_county')}`
  }
}

const isMet = (ground: Ground, row: SeenCase): boolean => {
  switch (ground.test) {
    case 'every':
      return true
    case 'ofAgency':
      return row.agency_id === ground.agency
    case 'assigned':
      return row.agency_id === ground.agency && row.officers.includes(ground.person)
    case 'appointed':
      return row.appointed.includes(ground.person)
    case 'sentToCounty':
      return row.review_to_county
  }
}

/** Whether the person may see this case. Where not, the answer is 404, the same as for a case that is not there. */
export const maySeeCase = (who: Person, row: SeenCase): boolean => groundsOf(who).some(ground => isMet(ground, row))

/** Whether the person may record acts in it; which acts, the law says. */
export const mayWorkOnCase = (who: Person, row: SeenCase): boolean => groundsOf(who).some(ground => !ground.readOnly && isMet(ground, row))
