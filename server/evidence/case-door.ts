import type { Person } from '../access/index.ts'

/** What this room asks about a case; the trunk answers, through main. */
export interface CaseDoor {
  /** Whether the person may see the case. False too when there is none. */
  maySee(who: Person, caseId: string): Promise<boolean>
  /** Whether the person may work on it, and so add to it. */
  mayWork(who: Person, caseId: string): Promise<boolean>
}
