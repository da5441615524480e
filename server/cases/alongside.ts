// What other rooms put beside an act, in its own statement: papers, publications. main.ts ties them to the trunk.
import type { Act, Calendar } from '@fadu/law'
import { sql, type RawBuilder } from 'kysely'
import type { Desk } from '../platform/desk.ts'
import type { Message } from '../platform/outbox.ts'
import type { LoadedCase } from './load-case.ts'

/** A field a paper needs and does not have. */
export interface Lack {
  readonly document: string
  readonly field: string
  readonly title: string
}
/** What another room writes in an act's own statement: what lacks for it, or CTEs and messages. */
export interface Planned {
  readonly lacks: readonly Lack[]
  /** CTEs that write when `gate` yields its row; left out when there is nothing to write. */
  readonly ctes?: (gate: string) => RawBuilder<unknown>
  readonly messages: readonly Message[]
}
/** Plans what goes along with an act about to be recorded. */
export type Plan = (desk: Desk, loaded: LoadedCase, act: Act) => Promise<Planned>

/** The desk of the trunk: the outside world, what goes along with acts, and the calendar as last loaded. */
export interface CaseDesk extends Desk {
  readonly alongside: readonly Plan[]
  /** A sub-select of a case's papers as JSON (`documentView` rows); `caseId` is a column or a value. */
  readonly papersOf: (caseId: RawBuilder<unknown>) => RawBuilder<unknown>
  /** What a paper is called, by its form. */
  readonly paperTitle: (form: string) => string
  /** A text that changes when the papers of a case change. */
  readonly stampOf: (caseId: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly calendar: () => Promise<Calendar>
}
/** Those who make papers: they plan them beside an act, and list a case's. */
export interface Papers {
  readonly plan: Plan
  readonly listOf: CaseDesk['papersOf']
}
/** No papers: for tests of the trunk alone. */
export const noPapers = (): RawBuilder<unknown> => sql`'[]'::json`

/** Everything that goes along with an act, from every room that was asked. */
export async function planAll(desk: CaseDesk, loaded: LoadedCase, act: Act): Promise<Planned> {
  const all: Planned[] = []
  for (const plan of desk.alongside) all.push(await plan(desk, loaded, act))
  const ctes = all.flatMap(one => (one.ctes ? [one.ctes] : []))
  return {
    lacks: all.flatMap(one => one.lacks),
    messages: all.flatMap(one => one.messages),
    ...(ctes.length > 0 ? { ctes: (gate: string) => sql.join(ctes.map(c => c(gate))) } : {}),
  }
}
