// A procedure: the flowchart, written down once. A step that does not exist does not compile.
import type { Act, ActKind, Office, PartyId } from './act.ts'
import type { Day, Instant } from './day.ts'
import type { Provision } from './norm.ts'
import type { Rule, Scene, Severity } from './rule.ts'
import type { Suspension, Term } from './term.ts'

/** Where a step leads: always, or on a condition read from the act just done. */
export interface Way<S extends string> {
  readonly to: S
  /** The words on the arrow. */
  readonly if: string
  readonly when: (act: Act, party: PartyId | undefined) => boolean
}
/** The phases a reader sees; each step belongs to one. */
export type Phase =
  | '线索'
  | '立案'
  | '调查取证'
  | '调查终结'
  | '事先告知'
  | '陈述申辩'
  | '听证'
  | '法制审核'
  | '集体讨论'
  | '作出决定'
  | '送达'
  | '执行'
  | '公示'
  | '结案归档'
  | '责令改正'
  | '登记保存'
  | '回避'
  | '延期分期'
  | '现场'
  | '救济'
  | '检查'
  | '强制措施'
  | '催告'
  | '强制执行'
  | '申请法院执行'
  | '移送'
  | '管辖'
  | '协助'
  | '教育'
export interface Step<S extends string = string> {
  readonly act: ActKind
  readonly title: string
  /** The article that orders this step. */
  readonly basis: readonly Provision[]
  readonly needs: readonly Rule[]
  readonly phase: Phase
  readonly then: readonly (S | Way<S>)[]
  /** `here`: may be done again and again while its place is open (evidence, statements). `onward`: once reached, open until the end. */
  readonly again: false | 'here' | 'onward'
  /** The office waits for somebody outside: shown as 在等. */
  readonly waitsFor?: string
  /** Only where it is due: not drawn as a step everybody passes. */
  readonly optional: boolean
}
/** A clock: what starts it, how long, whose it is, what stops it. */
export interface ClockRule {
  readonly id: string
  /** Row of the procedure rules it keeps; its own id unless said. */
  readonly row?: string
  readonly title: string
  readonly whose: 'party' | 'authority'
  /** A provision without a length orders the duty and leaves the length to `termOf`. */
  readonly term: Provision<Term | null>
  /** A term of the case itself that displaces the provision's (a county setting, a sector rule). */
  readonly termOf?: (scene: ClockScene) => Term | undefined
  /** How grave it is to be late (a finding of the audit); a defect unless said. */
  readonly severity?: Severity
  /**
   * Its last day is kept as it falls, though it is not ours: the term of another organ (the police, 移送规定 art. 8), or a
   * right of our own to ask, whose lateness is no finding against us. Its `whose` is then `party`.
   */
  readonly kept?: true
  /** The event that starts it, for one party where it is per party. */
  readonly since: (scene: ClockScene) => Day | Instant | undefined
  /** Kinds of act that meet it. */
  readonly until: readonly ActKind[]
  /** Whether this very act of those kinds meets it (a decision sent back, a part payment does not); without it every one does. */
  readonly meets?: (act: Act, scene: ClockScene) => boolean
  readonly per: 'case' | 'party'
  /** Where the text leaves room, the reading taken. */
  readonly reading?: Provision
  readonly suspensions?: (scene: ClockScene) => readonly Suspension[]
  /** It ended without being met (the duty fell away). */
  readonly void?: (scene: ClockScene) => boolean
}
export interface ClockScene extends Pick<Scene, 'dossier' | 'acts' | 'calendar'> {
  readonly party?: PartyId
}
export interface Procedure<S extends string = string> {
  readonly id: string
  readonly title: string
  readonly english: string
  readonly kind: 'main' | 'side'
  readonly basis: readonly Provision[]
  readonly start: readonly S[]
  readonly steps: Readonly<Record<S, Step<S>>>
  readonly clocks: readonly ClockRule[]
  /** Rules of every act in this procedure. */
  readonly always: readonly Rule[]
  /** For a side procedure: whether it runs for each party by itself. */
  readonly per: 'case' | 'party'
  /** For a side procedure: kinds of act one of which must have been done before it starts; empty: from the beginning. */
  readonly after: readonly string[]
  /** … and kinds of act after which it can no longer start. */
  readonly before: readonly string[]
}
type StepDraft<S extends string> = {
  readonly act: ActKind
  readonly then?: readonly (NoInfer<S> | Way<NoInfer<S>>)[]
  readonly phase: Phase
  readonly title?: string
  readonly basis?: readonly Provision[]
  readonly needs?: readonly Rule[]
  readonly again?: 'here' | 'onward'
  readonly waitsFor?: string
  readonly optional?: boolean
}
type ProcedureDraft<S extends string> = {
  readonly id: string
  readonly title: string
  readonly english: string
  readonly kind: 'main' | 'side'
  readonly basis?: readonly Provision[]
  readonly start: readonly NoInfer<S>[]
  readonly steps: Readonly<Record<S, StepDraft<S>>>
  readonly clocks?: readonly ClockRule[]
  readonly always?: readonly Rule[]
  readonly per?: 'case' | 'party'
  readonly after?: readonly string[]
  readonly before?: readonly string[]
}

/** Writes a procedure down. Step keys are the ids of their kinds of act. @throws when a key and its act differ. */
/* @__NO_SIDE_EFFECTS__ */
export function procedure<S extends string>(draft: ProcedureDraft<S>): Procedure<S> {
  const steps = Object.fromEntries(
    Object.entries<StepDraft<S>>(draft.steps).map(([key, s]) => {
      if (key !== s.act.id) throw new RangeError(`${draft.id}: step ${key} holds the act ${s.act.id}`)
      return [key, { title: s.act.title, basis: [], needs: [], then: [], again: false, optional: false, ...s }]
    }),
  )
  return {
    basis: [],
    clocks: [],
    always: [],
    per: 'case',
    after: [],
    before: [],
    ...draft,
    // the entries are the drafts with their defaults filled in
    // … and no step is called `constructor`: a name nobody gave is no step
    steps: Object.setPrototypeOf(steps, null) as unknown as Procedure<S>['steps'],
  }
}
/** The kinds of office, in Chinese. */
export const officeTitle: Readonly<Record<Office, string>> = {
  officers: '两名以上执法人员',
  bureauHead: '承办机构负责人',
  head: '机关负责人',
  principalHead: '正职负责人或者主持工作的负责人',
  heads: '机关负责人集体',
  reviewer: '法制审核人员',
  host: '听证主持人',
  adviser: '法律顾问',
  financeClerk: '财务人员',
  archivist: '档案员',
  recorder: '经办人员',
}
