// What is known of an act from the rest of its history, where the history does not say it: by kind of act.
import * as acts from '../acts/index.ts'
import { allOf, has, lastOf, type Act, type ActKind } from '../kit/act.ts'
import { addDays, ageOn, dayOf, isDay, type Day, type Instant } from '../kit/day.ts'
import type { Dossier, Party } from '../kit/dossier.ts'
import { CannotBeJudged, citationInChinese, on, valueOn } from '../kit/norm.ts'
import { termInChinese } from '../kit/term.ts'
import { landLaw, litigationLaw, penaltyLaw } from '../norms/index.ts'
import { combinations } from '../rules/benchmark-faults.ts'
import { assess, factorFacts, gradeFor, valuesOf } from '../rules/discretion.ts'
import { decisionOf, madeDecision, noWords } from '../rules/case-facts.ts'
import { heldGoods } from '../rules/measures-held.ts'
import { deliveries } from '../rules/delivery.ts'
import { isLandDemolition, remediesOf } from '../rules/remedies.ts'
import { concernedOn } from '../rules/succession.ts'
import { isTransferred, pendingTransfer } from '../rules/transfer-facts.ts'
import { unsaid } from './shape.ts'

type Facts = Readonly<Record<string, unknown>>
/** Where an act stands in its history. */
export interface Moment {
  readonly dossier: Dossier
  /** The acts before it, made whole. */
  readonly before: readonly Act[]
  /** What later acts of the history say, as they were given. */
  readonly later: (kind: ActKind, party: string | undefined) => Facts | undefined
  /** Who does the next act of one of these kinds, as far as told. */
  readonly doers: (kinds: readonly ActKind[], party: string | undefined) => readonly string[]
  /** When the next act of a kind is done, if there is one. */
  readonly next: (kind: ActKind, party: string | undefined) => Instant | undefined
  readonly on: Day
  readonly at: Instant
  readonly parties: readonly string[]
  readonly evidence: readonly string[]
  readonly officers: readonly string[]
  readonly given: Facts
}
type Derive = (m: Moment) => Facts

const one = (m: Moment): string | undefined => m.parties[0]
const partyIn = (m: Moment): Party | undefined => m.dossier.parties.find(p => p.id === one(m)) ?? m.dossier.parties[0]
const newest = (m: Moment, ...kinds: readonly ActKind[]): string =>
  m.before.findLast(
    a =>
      kinds.some(k => k.id === a.kind) && (a.parties.length === 0 || m.parties.length === 0 || a.parties.some(p => m.parties.includes(p))),
  )?.id ?? 'none'
/** The sheet nobody wrote down: of a minor it weighs the age, unless the history says that nothing was weighed. */
function sheetFor(m: Moment): Facts {
  const sheet = sheetOf(m)
  const isUnweighed = rowsIn([m.given['discretion']]).some(told => told['leniency'] === '无')
  return concernsMinor(m) && !isUnweighed
    ? { ...sheet, leniency: '从轻', circumstances: [{ name: '已满十四周岁不满十八周岁', reason: unsaid }] }
    : sheet
}
const sheetOr = (m: Moment, told: unknown): unknown => (told === undefined || concernsMinor(m) ? sheetFor(m) : told)
/** Whether a party of this act is one the law wants treated more lightly for its age. */
function concernsMinor(m: Moment): boolean {
  const filing = lastOf(m.before, acts.requestFiling)?.facts
  if (filing === undefined || !isDay(filing.actOn)) return false
  const last = filing.continuing && filing.endedOn !== undefined && isDay(filing.endedOn) ? filing.endedOn : filing.actOn
  const lighter = on(penaltyLaw.minorsLighter, m.on)
  if (!lighter.ok) return false
  const { from, below } = lighter.value
  return m.dossier.parties.some(({ id, born }) => {
    const age = born === undefined || (m.parties.length > 0 && !m.parties.includes(id)) ? undefined : ageOn(born, last)
    return age !== undefined && age >= from && age < below
  })
}
/** Amounts a rate is taken of, where nobody told them: such that the fine lies inside the rate. In yuan, as an officer writes them. */
function basesMeant(m: Moment): readonly { readonly factor: string; readonly value: string }[] {
  const penalties = rowsIn(meant(m))
  const gains = penalties.some(p => p['kind'] === '没收违法所得')
  const fine = fineIn(penalties)
  return (m.dossier.item?.fines ?? []).flatMap(({ base, basis, max }) => {
    if (base === undefined || max === undefined || max === 0 || (base === '违法所得' && gains)) return []
    const of = basis === 'percent' ? fine / max : basis === 'multiple' ? fine / 100 / max : fine / max
    return [{ factor: base, value: String(Math.ceil(of * 100) / 100) }]
  })
}
/** A sheet of discretion nobody told: by hand, or where the item has a benchmark, as the benchmark has it for such a fine. */
function sheetOf(m: Moment): Facts {
  const sheet = { facts: basesMeant(m), grade: '无基准', leniency: '无', circumstances: [], deviates: false, reasons: unsaid }
  const benchmark = m.dossier.item?.benchmark
  if (!benchmark) return sheet
  const told = rowsIn(rowsIn([m.given['discretion']])[0]?.['facts']).map(row => ({
    factor: String(row['factor'] ?? ''),
    value: String(row['value'] ?? ''),
  }))
  const known = factorFacts(benchmark, told)
  const fine = fineIn(meant(m))
  const graded = told.length > 0 ? assess(benchmark, known).grade : '无档次'
  if (graded !== '无档次') return { ...sheet, benchmark: benchmark.version, facts: told, grade: graded }
  const tried = new Set<unknown>()
  for (const facts of combinations(
    benchmark.factors,
    benchmark.factors.map(f => valuesOf(benchmark, f)),
  )) {
    const grade = gradeFor(benchmark, facts)
    if (!grade || tried.has(grade)) continue
    tried.add(grade)
    const found = assess(benchmark, facts)
    if (found.grade === '无档次' || found.noPenalty !== undefined) continue
    if (fine > 0 && found.max !== undefined && (fine < (found.min ?? 0) || fine > found.max)) continue
    const rows = Object.entries(facts).map(([factor, value]) => ({
      factor,
      value: value === true ? '是' : value === false ? '否' : String(value),
    }))
    return { ...sheet, benchmark: benchmark.version, facts: rows, grade: found.grade }
  }
  return sheet
}
/** The discretion a later paper of the history tells of. */
const laterDiscretion = (m: Moment, party: string | undefined): unknown =>
  [acts.requestNotice, acts.approveNotice, acts.deliverNotice, acts.requestDecision, acts.decide]
    .map(kind => m.later(kind, party)?.['discretion'])
    .find(told => told !== undefined)
/** … made whole. */
function laterSheet(m: Moment, party: string | undefined): Facts | undefined {
  const told = rowsIn([laterDiscretion(m, party)])[0]
  return told && { ...sheetFor({ ...m, given: { ...m.given, discretion: told } }), ...told }
}
/** The penal articles of the item, as a paper cites them. */
const articles = (m: Moment): string =>
  m.dossier.item?.bases
    .filter(b => b.role === 'penalises')
    .map(citationInChinese)
    .join('、') || unsaid
/** The acts since the latest notice: what was decided before it is decided anew. */
const sinceNotice = (m: Moment): readonly Act[] =>
  m.before.slice(m.before.findLastIndex(a => a.kind === acts.requestNotice.id && a.parties.some(p => m.parties.includes(p))) + 1)
/** The penalties meant: as told, else as decided later, else a warning. */
const meant = (m: Moment): unknown =>
  lastOf(sinceNotice(m), acts.requestDecision, one(m))?.facts.penalties ??
  lastOf(m.before, acts.requestNotice, one(m))?.facts.penalties ??
  lastOf(m.before, acts.concludeInvestigation)?.facts.proposals.find(p => p.party === one(m))?.penalties ??
  foretold(m, one(m))
const foretold = (m: Moment, party: string | undefined): unknown =>
  [acts.requestNotice, acts.approveNotice, acts.deliverNotice, acts.requestDecision, acts.decide, acts.tellOnTheSpot, acts.decideOnTheSpot]
    .map(kind => m.later(kind, party)?.['penalties'])
    .find(penalties => penalties !== undefined) ?? [{ kind: '警告' }]
/** Illegal gains nobody told of: as much as the history confiscates at most. */
function gainsLater(m: Moment, parties: readonly string[]): unknown {
  const told = [acts.requestNotice, acts.approveNotice, acts.deliverNotice, acts.requestDecision, acts.decide]
  const takenOf = (penalties: unknown): number =>
    rowsIn(penalties).reduce(
      (sum, row) => sum + (row['kind'] === '没收违法所得' && typeof row['amount'] === 'number' ? row['amount'] : 0),
      0,
    )
  const taken = parties.reduce((sum, p) => sum + Math.max(...told.map(kind => takenOf(m.later(kind, p)?.['penalties']))), 0)
  return taken === 0 ? undefined : { amount: taken, costDeducted: 0, returned: 0 }
}
/** How the case ends for a party, as the history tells later on. */
const outcomeLater = (m: Moment, party: string | undefined): unknown =>
  m.later(acts.requestDecision, party)?.['outcome'] ?? m.later(acts.decide, party)?.['decision']
const outcomeFor = (m: Moment, party: string | undefined): unknown => {
  const told = outcomeLater(m, party)
  return told === undefined || told === '不作出，退回' ? '给予行政处罚' : told
}
const groundLater = (m: Moment, party: string | undefined): unknown =>
  m.later(acts.requestDecision, party)?.['ground'] ?? m.later(acts.decide, party)?.['ground']

const signed = { state: '已签名', eachPage: true }
const delivering =
  (kind: ActKind, ...made: readonly ActKind[]): Derive =>
  m => {
    const party = partyIn(m)
    const firm = party?.kind === 'legalPerson' || party?.kind === 'otherOrganisation'
    const way = m.given['way'] ?? '直接送达'
    const confirmation = lastOf(m.before, acts.confirmAddress, one(m))?.id ?? 'none'
    const failed = m.before
      .filter(a => a.kind === kind.id && typeof a.facts === 'object' && a.facts !== null && 'way' in a.facts)
      .map(a => ({ way: String(Object.entries(Object(a.facts)).find(([k]) => k === 'way')?.[1] ?? '直接送达'), on: m.on, result: unsaid }))
    return {
      of: newest(m, ...made),
      way,
      receivedOn: m.on,
      ...(way === '直接送达' || way === '当场交付'
        ? { receiver: unsaid, relation: firm ? '法定代表人' : '本人', signing: signed, announced: true }
        : { receipt: unsaid }),
      ...(way === '留置送达'
        ? {
            leaving: {
              refused: true,
              place: party?.kind === 'citizen' ? '住所' : '经营场所',
              // told without a witness and without a recording, it had neither
              ...(m.given['leaving'] === undefined ? { witness: unsaid } : {}),
              course: unsaid,
            },
          }
        : {}),
      ...(way === '邮寄送达' ? { post: { direct: unsaid, returned: false } } : {}),
      ...(way === '电子送达' ? { electronic: { confirmation, channel: unsaid, arrivedAt: m.at, onlineReconsideration: unsaid } } : {}),
      ...(way === '公告送达' && failed.length > 0
        ? { publication: { reason: '用其他方式无法送达', attempts: failed, medium: unsaid, course: unsaid } }
        : {}),
    }
  }
/** Until when one may sue, as a decision of any year says it. */
const suitWords = (m: Moment): string => {
  const meant = isLandDemolition(m.dossier) ? landLaw.suitInTime : litigationLaw.suitInTime
  return `知道决定之日起${termInChinese(valueOn(meant, m.on))}内`
}
const remediesTold = (m: Moment, way: 'ordinary' | 'on-the-spot'): Facts => {
  try {
    const right = remediesOf(m.dossier, m.on, way, {})
    return {
      reconsiderationOrgan: right.reconsideration.organ,
      reconsiderationDays: right.reconsideration.term.count,
      ...(way === 'ordinary' ? { court: right.suit.court ?? unsaid, suit: right.suit.words } : {}),
      reconsiderFirst: right.reconsiderFirst,
    }
  } catch (fault) {
    // before the first loaded edition nobody can say what was right
    if (fault instanceof CannotBeJudged)
      return {
        reconsiderationOrgan: unsaid,
        reconsiderationDays: 60,
        ...(way === 'ordinary' ? { court: unsaid, suit: suitWords(m) } : {}),
        reconsiderFirst: way === 'on-the-spot',
      }
    throw fault
  }
}
const paying = { way: unsaid, days: 15, bank: unsaid, account: unsaid, surchargeStated: true }
const isFined = (penalties: unknown): boolean =>
  Array.isArray(penalties) && penalties.some((p: unknown) => typeof p === 'object' && p !== null && 'kind' in p && p.kind === '罚款')
const fineIn = (penalties: unknown): number =>
  Array.isArray(penalties)
    ? penalties.reduce<number>((sum, p: unknown) => {
        const row: Facts = typeof p === 'object' && p !== null ? { ...p } : {}
        return sum + (row['kind'] === '罚款' && typeof row['amount'] === 'number' ? row['amount'] : 0)
      }, 0)
    : 0
const finedNow = (m: Moment): number =>
  fineIn(lastOf(m.before, acts.requestDecision, one(m))?.facts.penalties ?? lastOf(m.before, acts.decideOnTheSpot, one(m))?.facts.penalties)

/** A number nobody told, unlike any other. */
const numbered = (m: Moment): string => `${unsaid}${m.before.length + 1}`
/** What a decision rests on where the history does not say: all there was, but what was examined and left out. */
function sound(m: Moment): readonly string[] {
  const left = new Set(allOf(m.before, acts.reviewEvidence).flatMap(a => (a.facts.outcome === '排除' ? [a.facts.evidence] : [])))
  const good = m.evidence.filter(id => !left.has(id))
  return good.length > 0 ? good : [...m.evidence]
}
/** … and after a hearing on nothing that was not shown there. */
function reliedOn(m: Moment): readonly string[] {
  const shown = lastOf(m.before, acts.holdHearing, one(m))?.facts.shown
  return shown ? sound(m).filter(id => shown.includes(id)) : sound(m)
}
/** When a hearing began: at the hour it was called for, if it was held that day. */
function heldFrom(m: Moment): string {
  const called = lastOf(m.before, acts.notifyHearing, one(m))?.facts.at
  return called !== undefined && dayOf(called) === m.on ? called : m.at
}
/** The evidence a decision rested on: what was there when it was made. */
const bearing = (m: Moment): readonly string[] => {
  const drafted = lastOf(m.before, acts.requestDecision, one(m))?.facts.evidence ?? []
  return drafted.length > 0 ? drafted : [unsaid]
}
const derived: Readonly<Record<string, Derive>> = {
  'register-lead': m => ({
    region: m.dossier.agency.region || '0',
    parties: m.dossier.parties.map(p => p.id),
    foundOn: m.later(acts.requestFiling, undefined)?.['discoveredOn'] ?? m.later(acts.file_, undefined)?.['discoveredOn'] ?? m.on,
  }),
  'request-filing': m => {
    const lead = lastOf(m.before, acts.registerLead)?.facts
    const found = lead?.foundOn ?? m.on
    return {
      item: m.dossier.item?.code ?? unsaid,
      parties: m.dossier.parties.map(p => p.id),
      actOn: found,
      discoveredOn: found,
      region: lead?.region ?? (m.dossier.agency.region || '0'),
      officers: m.officers,
    }
  },
  'show-certificates': m => ({ region: m.dossier.agency.region || '0' }),
  'register-evidence': m => ({
    signed: true,
    matchNote: unsaid,
    method: unsaid,
    transcript: unsaid,
    identity: unsaid,
    // a picture that a monitoring record is reviewed for comes from that device
    ...(m.given['kind'] === '视听资料' || m.given['kind'] === '电子数据'
      ? { device: m.later(acts.reviewMonitoring, undefined)?.['device'] }
      : {}),
  }),
  'request-non-filing': m => ({ evidence: m.evidence.length > 0 ? m.evidence : [unsaid] }),
  'conclude-investigation': m => {
    const parties = concernedOn(m.dossier.parties, m.on)
    const ordered = has(m.before, acts.orderCorrection)
    return {
      elements: (m.dossier.item?.elements ?? []).map(element => ({ element, evidence: sound(m) })),
      discretion: laterSheet(m, undefined) ?? sheetFor(m),
      gains: gainsLater(m, parties),
      correction: ordered ? '已责令改正' : '当场已改正',
      crime: pendingTransfer({ acts: m.before }) || parties.some(p => outcomeLater(m, p) === '移送司法机关') ? '涉嫌犯罪' : '不涉嫌犯罪',
      proposals: parties.map(party => {
        const outcome = outcomeFor(m, party)
        return {
          party,
          outcome,
          ...(outcome === '不予行政处罚' ? { ground: groundLater(m, party) ?? '违法行为轻微并及时改正，没有造成危害后果' } : {}),
          ...(outcome === '给予行政处罚' ? { penalties: foretold(m, party) } : {}),
        }
      }),
    }
  },
  'request-notice': m => ({
    basis: articles(m),
    penalties: meant(m),
    discretion: laterSheet(m, one(m)) ?? sheetOr(m, lastOf(m.before, acts.concludeInvestigation)?.facts.discretion),
    // silent: as long as the term for asking for a hearing where that is told, else the usual three
    statementDays: m.given['hearingTold'] === true ? 5 : 3,
    ...(has(m.before, acts.requestNotice, one(m)) ? { newFacts: true } : {}),
  }),
  ...Object.fromEntries(deliveries.map(({ kind, made }) => [kind.id, delivering(kind, ...made)])),
  recheck: m => {
    const points = allOf(m.before, acts.state, one(m)).flatMap(a => a.facts.points)
    const heard = points.map(({ point }) => ({ point, adopted: '不采纳', reason: unsaid }))
    return {
      points: heard.length > 0 ? heard : [{ point: unsaid, adopted: '不采纳', reason: unsaid }],
      ...(lastOf(m.before, acts.state, one(m))?.facts.noFaultClaimed ? { noFaultProven: false } : {}),
    }
  },
  'request-decision': m => {
    const outcome = m.given['outcome'] ?? outcomeFor(m, one(m))
    const penalties = m.given['penalties'] ?? (outcome === '给予行政处罚' ? meant(m) : undefined)
    return {
      outcome,
      evidence: reliedOn(m),
      discretion: sheetOr(
        m,
        lastOf(m.before, acts.requestNotice, one(m))?.facts.discretion ?? lastOf(m.before, acts.concludeInvestigation)?.facts.discretion,
      ),
      basis: lastOf(m.before, acts.requestNotice, one(m))?.facts.basis ?? articles(m),
      facts: lastOf(m.before, acts.requestNotice, one(m))?.facts.facts ?? unsaid,
      corrected: unsaid,
      seized: seizedLater(m),
      remedies: remediesTold(m, 'ordinary'),
      ...(outcome === '不予行政处罚' ? { ground: groundLater(m, one(m)) ?? '违法行为轻微并及时改正，没有造成危害后果' } : {}),
      ...(penalties === undefined ? {} : { penalties }),
      ...(outcome === '给予行政处罚' ? { performance: isFined(penalties) ? paying : { way: unsaid, days: 15 } } : {}),
    }
  },
  decide: m => ({ decision: lastOf(m.before, acts.requestDecision, one(m))?.facts.outcome ?? '给予行政处罚' }),
  discuss: m => ({
    members: m.officers.map(personId => ({
      person: m.dossier.people.find(p => p.id === personId)?.name ?? personId,
      personId,
      present: true,
      opinion: unsaid,
    })),
  }),
  'notify-hearing': m => ({ at: m.later(acts.holdHearing, one(m))?.['from'] ?? m.next(acts.holdHearing, one(m)) ?? m.at }),
  'appoint-host': m => {
    const host = m.doers([acts.holdHearing, acts.endHearing], one(m))
    return { host: host.length > 0 ? host : ['（未载的主持人）'], clerk: ['（未载的档案员）'] }
  },
  // a case the county's reviewer reviewed was sent there
  'submit-review': m => {
    const reviewers = m.dossier.people.filter(p => m.doers([acts.review], undefined).includes(p.id))
    return reviewers.some(p => p.posts.some(post => post.post === 'countyReviewer')) ? { to: '县司法局（提级审核）' } : {}
  },
  'hold-hearing': m => ({
    agents: m.given['attendance'] === undefined || m.given['attendance'] === '本人到场' ? [] : [{ name: unsaid, authorised: true }],
    shown: m.evidence.length > 0 ? m.evidence : [unsaid],
    fee: 0,
    from: heldFrom(m),
  }),
  'end-hearing': m => ({ noticeProof: newest(m, acts.deliverHearingNotice) }),
  pay: m => ({ amount: finedNow(m), paidOn: m.on, receipt: numbered(m) }),
  // the shortest time that is one: nobody said that it was too short
  demand: m => ({ fine: finedNow(m), lastOn: addDays(m.on, 1) }),
  'request-closing': m => {
    // of several parties, the one that is punished has something to perform
    const outcomes = allOf(m.before, acts.requestDecision).map(a => a.facts.outcome)
    const outcome = outcomes.find(o => o === '给予行政处罚') ?? outcomes.at(-1)
    const isFallen = m.dossier.parties.every(p => madeDecision({ acts: m.before }, p.id) && !decisionOf({ acts: m.before }, p.id))
    return {
      reason:
        outcome === undefined && isTransferred({ acts: m.before })
          ? '移送司法机关'
          : has(m.before, acts.terminate) || isFallen || (outcome === undefined && !has(m.before, acts.decideOnTheSpot))
            ? '案件终止'
            : outcome === '不予行政处罚'
              ? '不予行政处罚'
              : outcome === '违法事实不能成立不予处罚'
                ? '违法事实不能成立'
                : outcome === '移送司法机关'
                  ? '移送司法机关'
                  : '处罚决定执行完毕',
    }
  },
  'review-publication': m => ({
    masked: ['住址', '联系方式', '证件号码', '银行账号'],
    publish: m.given['publish'] ?? m.next(acts.publish, one(m)) !== undefined,
  }),
  'tell-on-the-spot': m => ({ basis: articles(m), penalties: foretold(m, one(m)), actOn: m.on }),
  'decide-on-the-spot': m => ({
    basis: lastOf(m.before, acts.tellOnTheSpot, one(m))?.facts.basis ?? articles(m),
    penalties: lastOf(m.before, acts.tellOnTheSpot, one(m))?.facts.penalties ?? [{ kind: '警告' }],
    remedies: remediesTold(m, 'on-the-spot'),
    correction: '已当场改正',
    performance: m.next(acts.collectOnTheSpot, one(m)) === undefined ? '指定银行或者电子支付' : '当场收缴',
    bank: unsaid,
    account: unsaid,
    surchargeStated: true,
  }),
  'withdraw-publication': m => ({ reason: m.given['reason'] === null || m.given['reason'] === '' ? noWords : unsaid }),
  'confirm-address': m => {
    // only an address is told: nobody agreed to anything else
    const told = m.given['address'] !== undefined || m.given['phone'] !== undefined
    return told ? {} : { electronic: { agreed: true, channel: '手机短信', account: unsaid } }
  },
  'hand-over': m => ({ confirmation: lastOf(m.before, acts.confirmAddress, one(m))?.id }),
  'collect-on-the-spot': m => ({
    amount: finedNow(m),
    collectedOn: m.on,
    receipt: m.given['receipt'] === null || m.given['receipt'] === '' ? noWords : numbered(m),
    ...(m.given['ground'] === undefined || m.given['ground'] === '一百元以下罚款' ? {} : { groundProof: unsaid }),
    ...(m.given['ground'] === '边远水上交通不便，当事人提出' ? { byParty: true } : {}),
  }),
  'hand-in-money': m => ({ on: m.on, amount: lastOf(m.before, acts.collectOnTheSpot, one(m))?.facts.amount ?? finedNow(m) }),
  'bank-money': m => ({ on: m.on, amount: lastOf(m.before, acts.collectOnTheSpot, one(m))?.facts.amount ?? finedNow(m) }),
  'request-hearing': m => ({ receivedOn: m.on }),
  'request-deferral': m => ({ receivedOn: m.on, plan: [{ on: addDays(m.on, 30), amount: finedNow(m) }] }),
  'decide-deferral': m => ({
    plan: m.given['outcome'] === '不准予' ? [] : (lastOf(m.before, acts.requestDeferral, one(m))?.facts.plan ?? []),
  }),
  'record-remedy': m => ({ receivedOn: m.on }),
  'dispose-preserved': m => ({
    items: (lastOf(m.before, acts.registerPreservation)?.facts.goods ?? []).map(g => ({ name: g.name, way: '退还' })),
  }),
  'request-preservation': m => ({ goods: m.later(acts.registerPreservation, undefined)?.['goods'] }),
  'announce-demolition': m => ({ publishedOn: m.on, selfDemolishBy: addDays(m.on, 3) }),
  'plan-inspection': m => (m.given['cause'] === undefined || m.given['cause'] === '年度计划' ? {} : { causeNumber: unsaid }),
  'decide-transfer': m => (m.given['outcome'] === '不批准移送' ? { reasons: unsaid } : {}),
  'form-transfer-team': m => ({ team: m.officers }),
  'hand-over-goods': m => ({ goods: heldOf(m).map(({ name, quantity }) => ({ name, quantity })) }),
  'reply-reconsideration': m => ({ evidence: bearing(m) }),
  'decide-claim': () => ({ ground: '没有损害' }),
  'answer-suit': m => ({ evidence: bearing(m) }),
  'transfer-to-police': m => {
    const held = heldOf(m).map(({ name, quantity }) => ({ name, quantity }))
    // a list that is said to be missing was a list of something
    const listMissing = rowsIn([m.given['papers']]).some(papers => papers['goodsList'] === false)
    return {
      organ: '公安机关',
      copiedTo: '人民检察院',
      goods: held.length === 0 && listMissing ? [{ name: unsaid, quantity: unsaid }] : held,
    }
  },
  'register-preservation': m => ({ goods: lastOf(m.before, acts.requestPreservation)?.facts.goods }),
}
/** Seized goods of the party named, as a measure took them. */
const heldOf = (m: Moment) =>
  heldGoods(m.before).filter(g => m.parties.length === 0 || g.parties.length === 0 || g.parties.some(p => m.parties.includes(p)))
const returnedAll = (m: Moment, pieces: readonly { readonly name: string; readonly quantity?: unknown }[]): unknown =>
  pieces.map(({ name, quantity }) => ({ name, quantity: quantity ?? unsaid, way: '退还原物', returnedOn: m.on, state: '完好' }))
const rowsIn = (value: unknown): readonly Facts[] =>
  Array.isArray(value) ? value.filter((row: unknown): row is Facts => typeof row === 'object' && row !== null) : []
const nameIn = (row: Facts): string => (typeof row['name'] === 'string' ? row['name'] : unsaid)
const measuresDerived: Readonly<Record<string, Derive>> = {
  'request-measure': m => {
    const done = m.later(acts.carryOutMeasure, one(m))
    const goods = rowsIn(done?.['goods']).map(row => ({ name: nameIn(row), quantity: row['quantity'] ?? unsaid }))
    // what was wrong with the measure is told of the act that carried it out
    return {
      kind: done?.['kind'] === '冻结存款、汇款' || done?.['kind'] === '限制人身自由' ? undefined : done?.['kind'],
      ...(goods.length > 0 ? { goods } : {}),
    }
  },
  'carry-out-measure': m => {
    const asked = lastOf(m.before, acts.requestMeasure, one(m))?.facts
    return {
      kind: asked?.kind,
      basis: asked?.basis,
      days: asked?.days,
      goods: asked?.goods.map(g => ({ ...g, inCase: true, necessity: false })),
      showing: { shown: true, shownAt: m.given['from'] ?? m.at },
      // who was not told to come was not there; the witness was
      ...(m.given['notified'] === false && m.given['present'] === undefined
        ? { present: '不到场', signing: { state: '不在场', witness: unsaid, refusalNote: unsaid } }
        : {}),
    }
  },
  'lift-measure': m => {
    const held = heldOf(m)
    return held.length > 0 ? { returned: returnedAll(m, held) } : {}
  },
  'dispose-seized': m => {
    const items = rowsIn(m.given['items'])
    const all = items.length > 0 ? items : heldOf(m).map(({ name }): Facts => ({ name, way: '解除退还' }))
    const back = all.filter(row => (row['way'] ?? '解除退还') === '解除退还').map(row => ({ name: nameIn(row), quantity: row['quantity'] }))
    return {
      ...(items.length === 0 && all.length > 0 ? { items: all } : {}),
      ...(back.length > 0 ? { returned: returnedAll(m, back) } : {}),
    }
  },
  'deliver-measure-paper': delivering(acts.deliverMeasurePaper, acts.extendMeasure, acts.recordTestResult),
  'deliver-disposal': delivering(acts.deliverDisposal, acts.disposeSeized),
}
/** What the history later does with seized goods, as the decision would have said it. */
const seizedLater = (m: Moment): unknown => {
  if (heldOf(m).length === 0) return undefined
  const disposed = rowsIn(m.later(acts.disposeSeized, one(m))?.['items'])
  const lifted = m.later(acts.liftMeasure, one(m))
  const back = lifted ? heldOf(m).map(({ name }) => ({ name, way: '解除退还' })) : []
  const rows = [...disposed.map(row => ({ name: nameIn(row), way: row['way'] ?? '解除退还' })), ...back]
  return rows.length > 0 ? rows : undefined
}
/** What is known of an act of this kind, beside what its history says. */
export const derivedFacts = (kind: ActKind, m: Moment): Facts =>
  Object.fromEntries(Object.entries((derived[kind.id] ?? measuresDerived[kind.id])?.(m) ?? {}).filter(([, value]) => value !== undefined))
