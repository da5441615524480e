// The snapshots of a case, computed from its acts: its row, whose turn it is, which terms run.
import {
  acts as kinds,
  allOf,
  citationInChinese,
  daysLeft,
  deadlines,
  doneOn,
  effective,
  lastOf,
  mainProcedureOf,
  officeTitle,
  standing,
  type Act,
  type Case,
  type Day,
  type Deadline,
  type StepStanding,
} from '@fadu/law'
import { cameBack, wasDone } from './done-before.ts'

/** The columns of `cases` that follow from the acts. */
export interface Snapshot {
  readonly number?: string
  readonly title: string
  readonly procedure: string
  readonly item_code: string | null
  readonly item_version: string | null
  readonly party_ids: readonly string[]
  readonly party_names: string
  readonly officers: readonly string[]
  readonly officer_names: string
  readonly appointed: readonly string[]
  readonly advisers: readonly string[]
  readonly review_to_county: boolean
  readonly phase: string
  readonly stage: string
  readonly status: 'open' | 'closed' | 'archived'
  readonly act_on: string | null
  readonly filed_on: string | null
  readonly fined_on: string | null
  readonly decided_on: string | null
  readonly closed_on: string | null
  readonly due_on: string | null
  readonly due_what: string | null
  readonly due_provisional: boolean
}
export interface Wait {
  readonly step: string
  readonly track: string
  readonly party: string
  readonly office: string
  readonly title: string
  readonly sentence: string
  readonly returned: boolean
  readonly due_on: string | null
  readonly due_what: string | null
}
export interface RunningTerm {
  readonly clock: string
  readonly track: string
  readonly party: string
  readonly last_day: string
  readonly body: Deadline
}
export interface Projection {
  readonly snapshot: Snapshot
  readonly waits: readonly Wait[]
  readonly terms: readonly RunningTerm[]
  readonly search: string
}

/** Everything lists and work lists show of a case, as of a moment. Pure. */
export function project(theCase: Case, now: string): Projection {
  const { dossier } = theCase
  const acts = effective(theCase.acts)
  const stands = standing(theCase, now)
  const main = stands.tracks.find(t => t.track === 'main')
  const due = deadlines(theCase, now).filter(d => d.state === 'running' || d.state === 'overdue')
  const own = due.filter(d => d.whose === 'authority')[0]
  const filing = lastOf(acts, kinds.requestFiling)
  const filed = acts.find(a => a.kind === 'file' && lastApproved(a.facts))
  const decided = acts.findLast(a => (a.kind === 'decide' && lastApproved(a.facts)) || a.kind === 'decide-on-the-spot')
  const closed = acts.findLast(a => (a.kind === 'close' && lastApproved(a.facts)) || a.kind === kinds.endInspection.id)
  const archived = acts.findLast(a => a.kind === 'archive')
  const officers = officersOf(theCase)
  const nameOf = (id: string): string => dossier.people.find(p => p.id === id)?.name ?? id
  const partyNames = dossier.parties.map(p => p.name).join('、')
  const inspected = lastOf(acts, kinds.planInspection)?.facts.item
  const matter = dossier.item ? `${dossier.item.name}案` : (inspected ?? '（事由待定）')
  const title = `${partyNames || '当事人待查'}${matter}`
  return {
    snapshot: {
      title,
      procedure: mainProcedureOf(theCase)?.id ?? 'ordinary-penalty',
      item_code: dossier.item?.code ?? null,
      item_version: filed ? (dossier.item?.version ?? null) : null,
      party_ids: dossier.parties.map(p => p.id),
      party_names: partyNames,
      officers,
      officer_names: officers.map(nameOf).join('、'),
      appointed: acts.flatMap(a => (a.kind === 'appoint-host' ? appointedBy(a.facts) : [])),
      advisers: [...new Set(allOf(acts, kinds.askAdviser).flatMap(a => a.facts.adviser))],
      review_to_county: acts.some(a => a.kind === 'submit-review' && kinds.submitReview.facts.safeParse(a.facts).data?.to !== '本机关'),
      phase: archived ? '结案归档' : (main?.phase ?? '线索'),
      stage: main?.stage ?? '',
      status: archived ? 'archived' : closed ? 'closed' : 'open',
      act_on: filing?.facts.actOn ?? null,
      filed_on: filed ? doneOn(filed) : null,
      decided_on: decided ? doneOn(decided) : null,
      closed_on: closed ? doneOn(closed) : null,
      fined_on: decided && isFined(theCase) ? doneOn(decided) : null,
      due_on: own?.lastDay ?? null,
      due_what: own?.title ?? null,
      due_provisional: own?.provisional ?? false,
    },
    waits: waitsOf(theCase, stands.steps, own, acts),
    terms: due.map(d => ({ clock: d.clock, track: d.track, party: d.party ?? '', last_day: d.lastDay, body: d })),
    search: [
      title,
      dossier.item?.name ?? '',
      dossier.item?.domain ?? '',
      dossier.agency.name,
      ...officers.map(nameOf),
      lastOf(acts, kinds.registerLead)?.facts.summary ?? '',
      filing?.facts.facts ?? '',
      filing?.facts.place ?? '',
    ].join('\n'),
  }
}

const lastApproved = (facts: unknown): boolean =>
  typeof facts === 'object' && facts !== null && 'outcome' in facts && facts.outcome === '同意'
const appointedBy = (facts: unknown): readonly string[] => {
  const parsed = kinds.appointHost.facts.safeParse(facts)
  return parsed.success ? [...parsed.data.host, ...parsed.data.clerk] : []
}
function isFined(theCase: Case): boolean {
  const acts = effective(theCase.acts)
  const wanted = lastOf(acts, kinds.requestDecision)?.facts.penalties ?? lastOf(acts, kinds.decideOnTheSpot)?.facts.penalties ?? []
  return wanted.some(p => p.kind === '罚款')
}

/** Those who handle the case: named at the filing, else those of the first act; and auxiliaries who took evidence. */
export function officersOf(theCase: Case): readonly string[] {
  const acts = effective(theCase.acts)
  const named = lastOf(acts, kinds.requestFiling)?.facts.officers ?? lastOf(acts, kinds.planInspection)?.facts.officers ?? acts[0]?.by ?? []
  const helpers = acts
    .flatMap(a => (a.kind === 'register-evidence' ? [kinds.registerEvidence.facts.safeParse(a.facts).data?.takenBy ?? ''] : []))
    .filter(id => id !== '')
  return [...new Set([...named, ...helpers])]
}

function waitsOf(theCase: Case, steps: readonly StepStanding[], own: Deadline | undefined, acts: readonly Act[]): readonly Wait[] {
  const last = acts.at(-1)
  const sentBack = last !== undefined && cameBack(last)
  return steps
    .filter(
      s =>
        s.state === 'open' &&
        (!s.optional || (sentBack && s.step === kinds.answerReview.id) || s.step === kinds.bureauOpinion.id) &&
        s.track !== 'new' &&
        (s.step === kinds.bureauOpinion.id ? !bureauHasSpoken(acts) : !isStanding(theCase, s) && !wasDone(acts, s)),
    )
    .map(s => ({
      step: s.step,
      track: s.track,
      party: s.party ?? '',
      office: s.office,
      title: s.title,
      returned: sentBack && s.office === 'officers',
      sentence: `${s.title}：${s.waitsFor ? `等${s.waitsFor}` : `由${officeTitle[s.office]}办`}`,
      due_on: own?.lastDay ?? null,
      due_what: own?.title ?? null,
    }))
}
/** Whether the bureau head said something since the case was last put before the organ's head. */
const bureauHasSpoken = (acts: readonly { readonly kind: string }[]): boolean =>
  acts.findLastIndex(a => a.kind === kinds.bureauOpinion.id) > acts.findLastIndex(a => a.kind.startsWith('request-'))
/** A step that may be done again is nobody's turn once it has been done. */
function isStanding(theCase: Case, s: StepStanding): boolean {
  const step = theCase.procedures.get(s.procedure)?.steps[s.step]
  return step?.again !== false && theCase.acts.some(a => a.kind === s.step && a.track === s.track)
}

/** A term as a line: 作出决定，至 11月9日（行政处罚法第六十条）. */
export const termLine = (d: Deadline): string => `${d.title}，至 ${d.lastDay}（${d.basis.slice(0, 1).map(citationInChinese).join('')}）`
export const leftOf = (d: Deadline, today: Day, theCase: Pick<Case, 'calendar'>): number =>
  daysLeft(d.term.unit, today, d.lastDay, theCase.calendar)
