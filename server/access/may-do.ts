// Who may change which register. What may be done in a case is asked of the law, not here.
import { holds, type Person, type Role } from './person.ts'

interface Doers {
  /** For any agency. */
  readonly anywhere?: readonly Role[]
  /** For the person's own agency only. */
  readonly atHome?: readonly Role[]
}

const caseWorkers: readonly Role[] = ['officer', 'bureauHead', 'head', 'principalHead', 'reviewer', 'countyReviewer']

const doers = {
  'agencies:create': { anywhere: ['administrator'] },
  'agencies:change': { anywhere: ['administrator'], atHome: ['head'] },
  'people:change': { anywhere: ['administrator'], atHome: ['head'] },
  /** Posts above the agency's own: heads, county posts, administrators. */
  'people:appoint': { anywhere: ['administrator'] },
  'accounts:manage': { anywhere: ['administrator'] },
  'parties:read': {
    anywhere: ['countySupervisor'],
    atHome: [...caseWorkers, 'auxiliary', 'financeClerk', 'archivist'],
  },
  'parties:change': { atHome: ['officer', 'bureauHead', 'head'] },
  'parties:unmask': { anywhere: ['countySupervisor'], atHome: caseWorkers },
  'powers:draft': { anywhere: ['administrator'] },
  'powers:review': { anywhere: ['countyReviewer'] },
  'powers:enforce': { anywhere: ['administrator'] },
  'grants:change': { anywhere: ['administrator'] },
  'devices:change': { anywhere: ['administrator'] },
  'settings:change': { anywhere: ['administrator'] },
  'calendar:change': { anywhere: ['administrator'] },
  'library:change': { anywhere: ['administrator'] },
  /** Cases of other systems, judged lawful, taken into the register of old cases. */
  'history:register': { atHome: ['officer', 'bureauHead', 'head', 'principalHead', 'archivist'] },
  'setup:lead': { anywhere: ['administrator'] },
} as const satisfies Record<string, Doers>

export type Action = keyof typeof doers

/** Whether the person may do this, to things of that agency where the action has one. */
export function mayDo(who: Person, action: Action, agencyId?: string): boolean {
  const { anywhere = [], atHome = [] }: Doers = doers[action]
  return holds(who, ...anywhere) || (agencyId !== undefined && agencyId !== '' && agencyId === who.agencyId && holds(who, ...atHome))
}
