// What the case page shows: the server's answer in the words of the parts. Made by case-answer.ts, invented by the gallery.
import type { Day, Instant } from '@fadu/law'
import type * as z from 'zod'
import type { rehearsalInput } from '@fadu/server/cases/contract.ts'
import type { CitationProps } from '../kit/citation.tsx'
import type { DeadlineProps } from '../kit/deadline.tsx'
import type { DiscretionScaleProps } from '../kit/discretion-scale.tsx'
import type { EvidenceView } from '../kit/evidence-grid.tsx'
import type { FlowchartProps } from '../kit/flowchart.tsx'
import type { Check } from '../kit/mark.tsx'
import type { PartyView } from '../kit/party-card.tsx'
import type { RefusalView } from '../kit/refusal.tsx'
import type { FormSources } from '../kit/field.tsx'
import type { Schema, Values } from '../kit/schema.ts'
import type { TimelineEntry } from '../kit/timeline.tsx'

export interface ClockView {
  readonly id: string
  readonly title: string
  readonly due: DeadlineProps
  /** 5 工作日，9月18日送达起，至 9月24日 周四 */
  readonly counted?: string
  readonly basis: readonly CitationProps[]
  /** Days that did not count, or that did against the week, with why. */
  readonly skipped?: readonly { readonly day: Day; readonly why: string }[]
}
export interface StepView {
  /** Kind of act and, for a side procedure, its track. */
  readonly key: string
  readonly kind: string
  readonly procedure: string
  readonly track: string
  /** What it is about: 本案, or the topic of a procedure beside it. */
  readonly topic?: string
  readonly title: string
  readonly by?: string
  readonly basis: readonly CitationProps[]
  readonly due?: DeadlineProps
  readonly refusals: readonly RefusalView[]
  /** The schema of its facts, for one that may be done by who is asking. */
  readonly schema?: Schema
  /** What its form begins with. */
  readonly known?: Values
  /** When and by whom, as proposed; apart from the facts, some of which have the same names. */
  readonly proposed?: { readonly doneAt: string; readonly by: readonly string[] }
  readonly draft?: Values
  /** The party it is done for, where it is done for each by itself. */
  readonly party?: string
  /** May be done again and again while its place is open. */
  readonly again?: boolean
  /** Done already: offered quietly, not as what comes next. */
  readonly repeats?: boolean
  /** The papers it makes. */
  readonly makes?: readonly { readonly form: string; readonly title: string }[]
  /** Done only where it is needed. */
  readonly optional?: boolean
  /** Word of its button: 记录，并逐点复核. */
  readonly submit?: string
  readonly note?: string
  /** Whether it happened outside and is only recorded here (its day may lie back). */
  readonly outside?: boolean
}
/** A procedure running beside the case: where it stands. */
export interface SideView {
  readonly track: string
  readonly title: string
  /** 实施查封扣押，11月22日 */
  readonly stage: string
  readonly over: boolean
  readonly party?: string
}
export interface DocumentView {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly made?: string
  readonly state: 'draft' | 'signed' | 'numbered' | 'sealed' | 'voided'
  readonly href?: string
}
export interface DiscretionView {
  readonly benchmark: string
  /** The county's grades and what each leads to. */
  readonly grades?: readonly { readonly grade: string; readonly text: string; readonly mine: boolean }[]
  readonly scale?: DiscretionScaleProps
  readonly facts: readonly {
    readonly title: string
    readonly found: string
    readonly proof?: string
    readonly effect: string
    readonly basis?: readonly CitationProps[]
  }[]
  readonly note?: string
  readonly noteBasis?: readonly CitationProps[]
}
export interface CaseView {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly number?: string
  readonly procedure: string
  /** 8月11日立案 · 承办 … · 当事人 1 名（单位） */
  readonly meta: readonly string[]
  readonly records: number
  readonly sealed: boolean
  /** The clock in large type: what, how many, until. */
  readonly main?: {
    readonly title: string
    readonly left: number
    readonly unit: string
    readonly until: string
    readonly overdue: boolean
  }
  readonly headline: string
  readonly say: string
  readonly due?: DeadlineProps
  readonly item: { readonly name: string; readonly note?: string }
  readonly itemBases: readonly CitationProps[]
  readonly stepBases: readonly CitationProps[]
  readonly proposed?: { readonly words: string; readonly amount?: number; readonly note?: string }
  readonly flow?: FlowchartProps
  readonly open: readonly StepView[]
  readonly waiting: readonly StepView[]
  readonly refused: readonly StepView[]
  /** What nobody need do, and may not now: side procedures that cannot begin, steps needed only at times. */
  readonly mayNot: readonly StepView[]
  /** Side procedures no start of which is open now, each with the step it would begin with. */
  readonly cannotBegin: readonly { readonly title: string; readonly step: StepView }[]
  /** Side procedures begun in this case. */
  readonly sides: readonly SideView[]
  /** What later facts made unlawful afterwards. */
  readonly findings: readonly RefusalView[]
  readonly clocks: readonly ClockView[]
  readonly parties: readonly PartyView[]
  readonly evidence: readonly EvidenceView[]
  readonly missingElements: readonly string[]
  readonly documents: readonly DocumentView[]
  readonly discretion?: DiscretionView
  readonly chain: readonly { readonly title: string; readonly law?: boolean }[]
  readonly checks: readonly Check[]
  readonly timeline: readonly TimelineEntry[]
  readonly sources: FormSources
  readonly readOnly: boolean
  /** A copy played forward: nothing of it is recorded. */
  readonly rehearsing?: boolean
  /** What was played on a case of record, so that its papers can be looked at. */
  readonly played?: z.input<typeof rehearsalInput>
}
/** What a form sends back: the act wanted. */
export interface ActWanted {
  readonly step: StepView
  readonly facts: Values
  readonly doneAt: Instant
  readonly by: readonly string[]
  readonly parties: readonly string[]
}
