// A rule: one condition, one name, one basis. It looks only at the scene it is handed.
import type { Act, ActKind } from './act.ts'
import type { Calendar } from './calendar.ts'
import { dayOf, type Day } from './day.ts'
import type { Dossier, Party, Person, PowerItem } from './dossier.ts'
import { on, type Citation, type Provision, type Reading } from './norm.ts'

/** An act as it is wanted: `facts` are missing while we only ask whether the step is open. */
export interface WantedAct extends Omit<Act, 'facts'> {
  readonly facts: unknown
}
/** A side procedure that is running. */
export interface OpenTrack {
  readonly procedure: string
  readonly track: string
  readonly title: string
}
/** All a rule may look at. `acts` are the effective acts before `next`, oldest first. */
export interface Scene {
  readonly dossier: Dossier
  readonly acts: readonly Act[]
  readonly next: WantedAct
  /** The legal day of `next`. */
  readonly today: Day
  readonly calendar: Calendar
  /** Only asking: who would take part and which facts would be recorded is not yet known. */
  readonly prospective: boolean
  readonly openSides: readonly OpenTrack[]
  /** What kind of act an act of the case is, by the procedure it belongs to. */
  readonly kindOf: (act: Pick<Act, 'kind' | 'procedure'>) => ActKind | undefined
  /** Acts recorded before `next` though done after it: none in a case recorded as it was done. */
  readonly overtaken?: readonly Act[]
}

/** Why a rule is not met: what was found, what would mend it, and from which day on waiting helps. */
export interface Shortfall {
  readonly found: string
  readonly mend: string
  readonly earliest?: Day
  /** The step that mends it. */
  readonly step?: string
  /** What of its basis was broken, where the rule stands on several provisions. */
  readonly basis?: readonly Provision[]
}
/** Which day's law a rule is read on: the act's, the filing's or the decision's. */
export type Governs = 'act' | 'filing' | 'decision'
/** void 无效 · annul 可撤销 · defect 瑕疵: slight, unlawful all the same and a finding (REM-05) · warn 提示 */
export type Severity = 'void' | 'annul' | 'defect' | 'warn'

export interface Rule {
  /** Row of the procedure rules it enforces, e.g. `FIL-03`, with a letter where a row has several conditions. */
  readonly id: string
  /** What the officer reads when refused. */
  readonly title: string
  readonly basis: readonly Provision[]
  readonly governs: Governs
  readonly severity: Severity
  readonly met: (scene: Scene) => true | Shortfall
}
/** Writes a rule down. `met` returns true, or what was found and what mends it; it may throw CannotBeJudged. */
/* @__NO_SIDE_EFFECTS__ */
export const rule = (r: Omit<Rule, 'governs' | 'severity'> & Partial<Pick<Rule, 'governs' | 'severity'>>): Rule => ({
  governs: 'act',
  severity: 'annul',
  ...r,
})

/** A rule that said no, with all a reader needs. */
export interface Refusal {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly basis: readonly (Citation & { readonly gist: string })[]
  readonly found: string
  readonly mend: string
  readonly earliest?: Day
  readonly step?: string
  readonly party?: string
}

/** The day whose law governs, or the act's own day while the other has not come. */
export function governingDay(scene: Scene, governs: Governs): Day {
  const kind = governs === 'filing' ? 'file' : governs === 'decision' ? 'decide' : undefined
  const found = kind ? scene.acts.findLast(a => a.kind === kind) : undefined
  return found ? dayOf(found.doneAt) : scene.today
}

/** A refusal from a rule's shortfall. */
export function refusalOf(r: Rule, scene: Scene, { basis = r.basis, ...shortfall }: Shortfall): Refusal {
  const when = governingDay(scene, r.governs)
  const readings = basis.map((p): Reading<unknown> => on(p, when))
  // a day before the first loaded edition of what it stands on is never judged by a later one
  const judged = readings[0]?.ok !== false
  return {
    rule: r.id,
    title: judged ? r.title : `不能判断：${r.title}`,
    severity: judged ? r.severity : 'warn',
    basis: readings.map(reading => ({ ...reading.citation, gist: reading.gist })),
    ...shortfall,
  }
}

/** The bound item. @throws when the case has none: rules that need it stand behind the filing. */
export function itemOf(scene: Scene): PowerItem | undefined {
  return scene.dossier.item
}
export const peopleOf = ({ next, dossier }: Scene): readonly Person[] =>
  next.by.flatMap(id => dossier.people.findLast(p => p.id === id) ?? [])
/** The parties an act concerns: its own, or all of the case when it names none. */
export const partiesOf = (scene: Scene): readonly Party[] =>
  scene.next.parties.length === 0 ? scene.dossier.parties : scene.dossier.parties.filter(p => scene.next.parties.includes(p.id))
