// Judging any case: every act of a history replayed through the same rules, going on after a finding.
import * as acts from '../acts/index.ts'
import { actKinds } from '../acts/index.ts'
import { deadlines, type Deadline } from '../engine/deadlines.ts'
import { findings, type Finding } from '../engine/findings.ts'
import { standing } from '../engine/standing.ts'
import { byTime, lastOf, type ActKind } from '../kit/act.ts'
import { dayInChinese, dayOf, type Day } from '../kit/day.ts'
import { on, type Citation, type Provision } from '../kit/norm.ts'
import type { Severity } from '../kit/rule.ts'
import { norms, penaltyLaw } from '../norms/index.ts'
import { draftRules } from '../rules/before-decision.ts'
import { competenceAlways } from '../rules/competence.ts'
import { readHistory, type Read, type With } from './case-of.ts'
import { unknownCode } from './registers.ts'
import type { Fault } from './format.ts'

export interface AuditFinding {
  /** Number of the act in the history, from 0. */
  readonly act: number
  readonly id: string
  readonly kind: string
  readonly on: Day
  readonly rule: string
  readonly title: string
  /** What was broken, and nothing besides. */
  readonly basis: readonly Citation[]
  readonly found: string
  readonly mend: string
  readonly severity: Severity
}
export interface Audit {
  readonly lawful: boolean
  readonly asOf: Day
  readonly findings: readonly AuditFinding[]
  readonly standing: readonly {
    readonly procedure: string
    readonly title: string
    readonly stage: string
    readonly over: boolean
    readonly next: readonly string[]
  }[]
  readonly deadlines: readonly {
    readonly title: string
    readonly lastDay: Day
    readonly state: Deadline['state']
    readonly whose: Deadline['whose']
    readonly party?: string
    readonly basis: readonly Citation[]
  }[]
  /** What was taken for granted. */
  readonly assumed: readonly string[]
}
export type Audited = ({ readonly ok: true } & Audit) | { readonly ok: false; readonly faults: readonly Fault[] }

/** How an audit is asked for. */
export interface Asked extends With {
  /** The day a running case is judged on; without it the day of its last act. */
  readonly asOf?: Day
}
/** Judges a history. Never throws for what it says. */
export function audit(json: unknown, asked: Asked): Audited {
  const reading = readHistory(json, asked)
  return reading.ok ? { ok: true, ...judge(reading, asked.asOf) } : reading
}

/** The row a rule belongs to, without its letter. */
const rowOf = (rule: string): string => rule.replace(/[a-z]+$/, '')
const isSameBreach = (a: AuditFinding, b: AuditFinding): boolean =>
  rowOf(a.rule) === rowOf(b.rule) && JSON.stringify(a.basis) === JSON.stringify(b.basis)
const isUnjudged = (f: Pick<AuditFinding, 'title'>): boolean => f.title.startsWith('不能判断')
/** A cause, and what follows from it and is not told again. */
const explains: Readonly<Record<string, readonly string[]>> = {
  'HEA-15': ['DEC-10', 'DEC-12'],
  'EVI-01': ['EVI-02', 'EVI-14', 'DEC-13'],
  'DEC-10': ['DEC-12'],
  'DEC-12': ['DEC-08'],
  'SUB-01': ['SUB-05'],
  'SUB-11': ['SUB-01', 'SUB-05'],
  'PER-01': ['PER-05', 'PER-14'],
  'SUB-02': ['JUR-02'],
  'CRM-07': ['CRM-08', 'JUR-07'],
  'HEA-05': ['DEC-02'],
  'HEA-07': ['HEA-11'],
  'DEC-01': ['DEC-04', 'DEC-06'],
  'DEC-04': ['COR-03'],
  'EVI-02': ['EVI-12'],
  'EVI-03': ['EVI-02', 'EVI-12'],
}

/**
 * How this house works, and no law of its own: the order of its steps; who sends the notice of a hearing (HEA-09c); the
 * report after it (DEC-12, HEA-14b) and the discussion (DEC-08d), whose order before the decision other rules ask. And a
 * hearing asked for too late (HEA-05b) is the party's lateness, not a fault of the office that wrote it down.
 */
const ofTheHouse: ReadonlySet<string> = new Set([
  'ORDER',
  'UNKNOWN',
  // a procedure of ours left open at closing: what the law asks of its end stands in rules and clocks of its own
  'PUB-09',
  // the surcharge may be added; a case closed without it broke nothing
  'FIN-01c',
  'TIME-01',
  'TIME-02',
  // a dossier archived before anybody wrote that the case is closed
  'PUB-09d',
  'HEA-05b',
  'DEC-03b',
  // goods handled one by one: the clock asks for the last
  'EVI-10c',
  'PER-10d',
  // a right nobody gave up is missed when the office decides too early, and then it is the decision that is wrong
  'DEC-05',
  'DEC-05b',
  'DEC-05c',
  'DEC-07i',
  'SER-04c',
  'HEA-09c',
  'HEA-14b',
  'DEC-12',
  'DEC-08d',
])

/** What the party's rights ask before the decision, our heads ask already when they discuss; the law, when they decide. */
const askedAgain: ReadonlySet<string> = new Set(['DEC-01', 'DEC-02', 'DEC-03', 'HEA-05', 'HEA-06'])
/** Of an item nobody told nothing says which article a paper had to name. */
const isOfNoItem = (read: Read, f: Finding): boolean =>
  f.rule === 'DEC-13c' && read.theCase.dossier.item?.bases.some(b => b.law === unknownCode) === true
/** A draft binds nobody: what held for it is asked again when the head decides, and one he sent back broke nothing. */
function isOnlyDrafted(read: Read, f: Finding): boolean {
  if (f.kind === acts.requestDecision.id && ofTheDraft.has(f.rule)) return true
  const answer = answeredBy[f.kind]
  const draft = answer && read.theCase.acts.find(a => a.id === f.act)
  if (!answer || !draft) return false
  const next = read.theCase.acts.find(
    a => a.kind === answer.id && byTime(a, draft) > 0 && (draft.parties.length === 0 || a.parties.some(p => draft.parties.includes(p))),
  )
  const said = next && lastOf([next], answer)?.facts
  return said !== undefined && said.outcome !== '同意'
}
const ofTheDraft: ReadonlySet<string> = new Set([...draftRules, ...competenceAlways].map(r => r.id))
const answeredBy: Readonly<Partial<Record<string, ActKind<{ readonly outcome: string }>>>> = {
  [acts.requestNotice.id]: acts.approveNotice,
  [acts.requestDecision.id]: acts.decide,
  [acts.requestFiling.id]: acts.file_,
}
function judge(read: Read, given: Day | undefined): Audit {
  const { theCase, history } = read
  const ordered = theCase.acts.toSorted(byTime)
  const last = ordered.at(-1)
  const asOf = given ?? history.asOf ?? (last ? dayOf(last.doneAt) : theCase.dossier.openedOn)
  const known = { ...theCase, acts: ordered.filter(a => dayOf(a.doneAt) <= asOf) }
  const now = last && dayOf(last.doneAt) === asOf ? last.doneAt : `${asOf}T23:59:59+08:00`
  const clocks = deadlines(known, now)
  // what was not done before a case was closed is not done any more
  const isEnd = given !== undefined || history.asOf !== undefined || known.acts.some(a => a.kind === 'close' || a.kind === 'archive')
  const found = [...ofActs(read, findings(known)), ...lateOnes(read, clocks, isEnd)]
  const seen = new Set<string>()
  const once = found
    .toSorted((a, b) => a.act - b.act)
    .filter(f => {
      const key = isUnjudged(f) ? `不能判断/${f.basis[0]?.law ?? ''}` : `${f.rule}/${f.basis[0]?.law ?? ''}${f.basis[0]?.article ?? ''}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    // two conditions of one row that one act broke in one place are one breach
    .filter((f, at, all) => !all.slice(0, at).some(other => other.act === f.act && isSameBreach(other, f)))
    // a rule says more than the clock that ran out
    .filter(
      (f, _, all) =>
        !f.clock ||
        !all.some(
          other =>
            !other.clock &&
            rowOf(other.rule) === rowOf(f.rule) &&
            (other.act === f.act || (!tellsAll.has(f.rule) && isSameBreach(other, f))),
        ),
    )
    .filter((f, _, all) => !all.some(other => explains[rowOf(other.rule)]?.includes(rowOf(f.rule))))
  return {
    lawful: once.every(f => f.severity === 'warn'),
    asOf,
    findings: once.map(({ act, id, kind, on, rule, title, basis, found: what, mend, severity }) => ({
      act,
      id,
      kind,
      on,
      rule,
      title,
      basis,
      found: what,
      mend,
      severity,
    })),
    standing: stages(known, now),
    deadlines: clocks.map(d => ({
      title: d.title,
      lastDay: d.lastDay,
      state: d.state,
      whose: d.whose,
      ...(d.party ? { party: d.party } : {}),
      basis: d.basis.filter(b => b.law !== '口径').map(placeOf),
    })),
    assumed: read.assumed,
  }
}
function stages(theCase: Read['theCase'], now: string): Audit['standing'] {
  const { tracks, steps } = standing(theCase, now)
  return tracks.map(t => {
    const next = [...new Set(steps.filter(s => s.track === t.track && s.state === 'open' && !s.optional).map(s => s.title))]
    return { procedure: t.procedure, title: t.title, stage: t.stage, over: next.length === 0, next }
  })
}
/** Readings and papers below the law: cited by a finding only where nothing higher was broken. */
const belowLaw: ReadonlySet<string> = new Set(norms.filter(n => n.level === '口径' || n.level === '规范性文件').map(n => n.law))
const placeOf = ({ law, article, paragraph, item }: Citation): Citation => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})
/** The article that was broken: the first a rule names, with what it names of the same article. */
function broken(basis: readonly Citation[]): readonly Citation[] {
  const laws = basis.filter(b => !belowLaw.has(b.law))
  const [first] = laws.length > 0 ? laws : basis
  const same = (laws.length > 0 ? laws : basis).filter(b => b.law === first?.law && b.article === first.article).map(placeOf)
  return same.filter((b, i) => same.findIndex(x => x.paragraph === b.paragraph && x.item === b.item) === i)
}
/** A finding, and whether it was a clock that found it. */
type Found = AuditFinding & { readonly clock: boolean }
function ofActs(read: Read, all: readonly Finding[]): readonly Found[] {
  return all
    .filter(
      f =>
        !ofTheHouse.has(f.rule) &&
        !(f.kind === 'discuss' && askedAgain.has(rowOf(f.rule))) &&
        !isOnlyDrafted(read, f) &&
        !isOfNoItem(read, f),
    )
    .map(f => ({
      act: read.numberOf.get(f.act) ?? 0,
      id: f.act.replace(/^.*@(\d+)$/, 'acts[$1]'),
      kind: kindAt(read, f.act) ?? f.kind,
      on: dayOf(read.theCase.acts.find(a => a.id === f.act)?.doneAt ?? ''),
      rule: f.rule,
      title: f.title,
      basis: broken(f.basis),
      found: f.found,
      mend: f.mend,
      // what only our own reading says binds nobody else
      severity: f.basis.every(b => b.law === '口径') ? ('warn' as const) : f.severity,
      clock: false,
    }))
    .filter(f => !isDeskWork(read, f) && !isUntoldRemedy(read, f))
}
/** What a decision said of remedies, where nobody told it and no edition at hand could judge it: nothing to speak of. */
const isUntoldRemedy = (read: Read, f: AuditFinding): boolean =>
  isUnjudged(f) &&
  (f.kind === 'decide' || f.kind === 'decide-on-the-spot') &&
  f.basis[0]?.law === '行政复议法' &&
  read.history.acts[f.act]?.facts?.['remedies'] === undefined
/** What is written at the desk before an act one officer may write: 两人 is asked of who meets a party (行政处罚法第四十二条第一款). */
function isDeskWork(read: Read, f: AuditFinding): boolean {
  const kind = actKinds.get(f.kind)
  const isDesk = kind !== undefined && ((kind.prepares !== undefined && kind.id !== acts.showCertificates.id) || desk.has(kind.id))
  return rowOf(f.rule) === 'PER-01' && isDesk && !helped(read, f)
}
/** Written at the desk though nothing comes of it at once. */
const desk: ReadonlySet<string> = new Set(
  [
    acts.correctSlip,
    acts.submitReview,
    acts.answerReview,
    acts.pay,
    acts.performOther,
    acts.publish,
    acts.withdrawPublication,
    acts.fileRecord,
    acts.handInMoney,
    acts.bankMoney,
    acts.archive,
  ].map(k => k.id),
)
/** Whether an auxiliary did it. */
const helped = (read: Read, f: AuditFinding): boolean => {
  const by = read.theCase.acts.find(a => a.id === f.id)?.by ?? []
  return by.some(id => read.theCase.dossier.people.some(p => p.id === id && (p.kind === 'auxiliary' || p.kind === 'contractor')))
}
const kindAt = (read: Read, id: string): string | undefined => {
  const number = read.numberOf.get(id)
  const kind = number === undefined ? undefined : read.history.acts[number]?.kind
  return kind === undefined ? undefined : (actKinds.get(kind)?.id ?? [...actKinds.values()].find(k => k.title === kind)?.id)
}
/** Duties so bound up with the case that a history which went on without them never met them: goods kept as evidence. */
const tellsAll: ReadonlySet<string> = new Set(['EVI-10'])
/** Duties without a day of their own in the law: late is no breach, never is. */
const owedAtAll: ReadonlyMap<string, Provision> = new Map([['SIM-06', penaltyLaw.simpleFiled]])
/** What has to be published, the office weighs first (行政处罚法第四十八条第一款): not published is not late. */
const weighed: ReadonlySet<string> = new Set(['PUB-03'])
/** Duties of the authority that were met late, or, in a running case, are over and not met on the day of judging. */
function lateOnes(read: Read, clocks: readonly Deadline[], running: boolean): readonly Found[] {
  return clocks
    .filter(
      d =>
        d.whose === 'authority' &&
        (d.severity !== 'warn' || (running && owedAtAll.has(d.row) && d.state === 'overdue')) &&
        (d.state === 'late' || (d.state === 'overdue' && !weighed.has(d.row) && (running || tellsAll.has(d.row)))),
    )
    .flatMap(d => {
      const at = read.theCase.acts.find(a => d.metBy === a.id) ?? read.theCase.acts.at(-1)
      if (!at) return []
      const owed = d.severity === 'warn' ? owedAtAll.get(d.row) : undefined
      return [
        {
          act: read.numberOf.get(at.id) ?? 0,
          id: at.id.replace(/^.*@(\d+)$/, 'acts[$1]'),
          kind: kindAt(read, at.id) ?? at.kind,
          on: dayOf(at.doneAt),
          rule: d.row,
          title: `${d.title}超过期限`,
          basis: owed ? [placeOf(on(owed, dayOf(at.doneAt)).citation)] : broken(d.basis),
          found: `期限到${dayInChinese(d.lastDay)}${d.metOn ? `，${dayInChinese(d.metOn)}才办` : '，还没有办'}`,
          mend: d.metOn ? '超期已成事实，写明原因' : '立即办理',
          severity: owed ? 'defect' : d.severity,
          clock: true,
        },
      ]
    })
}
