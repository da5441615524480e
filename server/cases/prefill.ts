// What is known already, so that nothing is typed twice. The field names are those of the acts' schemas.
import {
  actKinds,
  acts as kinds,
  allOf,
  amountInFigures,
  effective,
  fen,
  goodsToHandOver,
  hearingDue,
  heldGoods,
  lastOf,
  norms,
  remediesOf,
  settingOn,
  valueOn,
  type Act,
  type Case,
  type Day,
  type PartyId,
} from '@fadu/law'

/** The facts a form begins with, for one step and, where it is per party, one party. */
export function prefillOf(theCase: Case, step: string, party: PartyId | undefined, now: string, today: Day): Record<string, unknown> {
  const acts = effective(theCase.acts)
  const lead = lastOf(acts, kinds.registerLead)?.facts
  const filing = lastOf(acts, kinds.requestFiling)?.facts
  const conclusion = lastOf(acts, kinds.concludeInvestigation, party)?.facts
  const notice = lastOf(acts, kinds.requestNotice, party)?.facts
  const wanted = lastOf(acts, kinds.requestDecision, party)?.facts
  const order = lastOf(acts, kinds.orderCorrection, party)?.facts
  const proposal = conclusion?.proposals.find(p => party === undefined || p.party === party)
  const evidence = acts.filter(a => a.kind === 'register-evidence').map(a => a.id)
  const showing = { shown: true, shownAt: now }
  const plan = lastOf(acts, kinds.planInspection)?.facts
  const place = filing?.place ?? lead?.place ?? plan?.place
  const known: Record<string, () => Record<string, unknown>> = {
    'register-lead': () => ({
      ...(plan ? { source: '行政检查发现', place, parties: theCase.dossier.parties.map(p => p.id) } : {}),
      foundOn: today,
      region: theCase.dossier.agency.region,
      informantProtected: false,
    }),
    'plan-inspection': () => ({ on: today, urgent: false, visitsThisYear: 0, parties: theCase.dossier.parties.map(p => p.id) }),
    'notify-inspection': () => ({ items: plan?.item, power: plan?.power, at: now, place: plan?.place, rightsTold: true }),
    'scan-code': () => ({ at: now, place: plan?.place }),
    'carry-out-inspection': () => ({ from: now, to: now, place: plan?.place, showing, present: '到场', checked: [{ item: plan?.item }] }),
    'tell-inspection-result': () => ({ findings: lastOf(acts, kinds.carryOutInspection, party)?.facts.findings, toldOn: today }),
    'request-referral': () => ({ facts: filing?.facts ?? lead?.summary, materials: [{ name: '', count: '一份' }] }),
    'review-monitoring': () => {
      const record = allOf(acts, kinds.registerEvidence).findLast(a => a.facts.device !== undefined)
      return { evidence: record?.id, device: record?.facts.device, outcome: '符合要求' }
    },
    'tell-monitored-facts': () => ({ facts: filing?.facts ?? lead?.summary, place, reachedOn: today }),
    guide: () => ({ at: now, place, matter: filing?.facts ?? lead?.summary, voluntary: true }),
    'request-filing': () => ({
      item: theCase.dossier.item?.code,
      parties: theCase.dossier.parties.map(p => p.id),
      discoveredOn: lead?.foundOn,
      place,
      region: lead?.region,
      facts: lead?.summary,
      officers: acts[0]?.by,
      jurisdiction: '违法行为发生地',
      continuing: false,
      sameActChecked: true,
    }),
    'inspect-site': () => ({ from: now, to: now, place, power: plan?.power, showing }),
    question: () => ({ from: now, to: now, place, showing, rightsTold: true, identityChecked: true, record: [{ q: '', a: '' }] }),
    sample: () => ({ place, showing }),
    'register-evidence': () => ({ obtainedOn: today, place, lawful: true, original: '原件（原物、原始载体）' }),
    'copy-evidence': () => ({ evidence }),
    'confirm-address': () => ({ explained: true }),
    'conclude-investigation': () => ({
      facts: filing?.facts,
      elements: (theCase.dossier.item?.elements ?? []).map(element => ({ element, evidence: proving(acts, element) })),
      correction: acts.some(a => a.kind === 'order-correction') ? '已责令改正' : undefined,
      crime: '不涉嫌犯罪',
      complex: false,
      publicInterest: false,
      manyRelations: false,
      nature: basisText(theCase),
      discretion: { benchmark: theCase.dossier.item?.benchmark?.version, leniency: '无', deviates: false, facts: [], circumstances: [] },
      proposals: theCase.dossier.parties.map(p => ({ party: p.id })),
    }),
    'request-notice': () => ({
      facts: conclusion?.facts,
      reasons: conclusion?.discretion.reasons,
      basis: conclusion?.nature,
      penalties: proposal?.penalties,
      discretion: conclusion?.discretion,
      rightsTold: true,
      statementDays: statementDays(theCase, today),
      place: `${theCase.dossier.agency.name}，当面、书面、电话都可以`,
      hearingTold: theCase.dossier.parties.some(
        p => (party === undefined || p.id === party) && hearingDue(theCase.dossier, p, proposal?.penalties ?? [], today).length > 0,
      ),
    }),
    state: () => ({ way: '当面', points: [{ point: '' }] }),
    recheck: () => ({ newFacts: false, points: pointsRaised(acts, party).map(point => ({ point })) }),
    'submit-review': () => ({ to: '本机关' }),
    'answer-review': () => ({ answers: (lastOf(acts, kinds.review)?.facts.points ?? []).map(p => ({ point: p.point })) }),
    discuss: () => ({
      from: now,
      agreed: true,
      members: theCase.dossier.people
        .filter(p =>
          p.posts.some(
            h =>
              (h.post === 'head' || h.post === 'principalHead') &&
              h.from <= today &&
              (h.to ?? '9999') >= today &&
              h.agency === theCase.dossier.agency.id,
          ),
        )
        .map(p => ({ person: p.name, personId: p.id, present: true })),
    }),
    'request-decision': () => ({
      outcome: proposal?.outcome,
      ground: proposal?.ground,
      facts: conclusion?.facts,
      evidence,
      basis: notice?.basis ?? conclusion?.nature,
      penalties: notice?.penalties ?? proposal?.penalties,
      discretion: notice?.discretion ?? conclusion?.discretion,
      defence: defence(acts, party),
      ...(seizedFrom(acts, party).length > 0 ? { seized: seizedFrom(acts, party).map(({ name }) => ({ name })) } : {}),
      remedies: remediesFacts(theCase, today),
      performance: {
        way: '到指定银行或者通过电子支付系统缴纳',
        days: valueOn(norms.penaltyLaw.payInTime, today).count,
        surchargeStated: true,
      },
    }),
    decide: () => ({ decision: wanted?.outcome }),
    'deliver-notice': () => delivered(theCase, ['approve-notice'], party, today),
    'deliver-decision': () => delivered(theCase, ['decide'], party, today),
    'deliver-hearing-notice': () => delivered(theCase, ['notify-hearing'], party, today),
    'deliver-demand': () => delivered(theCase, ['demand'], party, today),
    'deliver-execution': () => delivered(theCase, ['decide-execution'], party, today),
    'deliver-substitute': () => delivered(theCase, ['decide-substitute'], party, today),
    'deliver-substitute-demand': () => delivered(theCase, ['demand-substitute'], party, today),
    'state-after-demand': () => ({ way: '当面', points: [{ point: '' }] }),
    'recheck-demand': () => ({
      points: (lastOf(acts, kinds.stateAfterDemand, party)?.facts.points ?? []).map(({ point }) => ({ point })),
      justified: false,
    }),
    'announce-demolition': () => {
      const last = lastOf(acts, kinds.demand, party)?.facts.lastOn
      // a day gone by is no time to pull down in
      return { publishedOn: today, building: order?.facts, ...(last && last > today ? { selfDemolishBy: last } : {}) }
    },
    'decide-execution': () => ({ timeStated: true, remediesTold: true }),
    'carry-out-execution': () => ({ way: lastOf(acts, kinds.decideExecution, party)?.facts.way, from: now, to: now, place }),
    'demand-substitute': () => ({
      duty: lastOf(acts, kinds.demand, party)?.facts.duty,
      performOn: lastOf(acts, kinds.decideSubstitute, party)?.facts.at.slice(0, 10),
    }),
    'perform-substitute': () => {
      const before = lastOf(acts, kinds.decideSubstitute, party)?.facts ?? lastOf(acts, kinds.decideImmediate, party)?.facts
      return { from: now, to: now, place, performer: before?.performer, manner: '和平方式', present: '在场' }
    },
    'decide-immediate': () => ({ at: now, place }),
    'notify-immediate': () => ({ toldOn: today }),
    'apply-court': () => ({
      submittedOn: today,
      papers: { application: true, decision: true, view: true, object: true },
      sealed: true,
      immovable: false,
    }),
    'court-accepts': () => ({ receivedOn: today, fee: 0 }),
    'court-hears': () => ({ receivedOn: today }),
    'court-rules': () => ({ receivedOn: today }),
    'object-court': () => ({ submittedOn: today }),
    'higher-court-rules': () => ({ receivedOn: today }),
    'court-executes': () => ({ receivedOn: today }),
    'record-remedy': () => ({ receivedOn: today }),
    'record-assistance-reply': () => ({ receivedOn: today }),
    'consult-jurisdiction': () => ({ organ: lastOf(acts, kinds.openDispute)?.facts.organ }),
    'request-designation': () => ({
      dispute: lastOf(acts, kinds.openDispute)?.facts.matter,
      consulted: lastOf(acts, kinds.consultJurisdiction)?.facts.positions,
    }),
    'record-designation': () => ({ superior: lastOf(acts, kinds.requestDesignation)?.facts.superior, receivedOn: today }),
    'record-referral-receipt': () => ({ organ: lastOf(acts, kinds.requestReferral)?.facts.to, receivedOn: today }),
    'open-dispute': () => ({ knownOn: today }),
    'follow-up-guidance': () => ({ on: today }),
    'invite-to-talk': () => ({ sentOn: today, matter: filing?.facts ?? lead?.summary }),
    'deliver-order': () => delivered(theCase, ['order-correction'], party, today),
    'deliver-deferral': () => delivered(theCase, ['decide-deferral'], party, today),
    'request-measure': () => ({ kind: '扣押', days: 30, gentleEnough: false, slight: false, basis: measureBasis(theCase) }),
    'carry-out-measure': () => {
      const asked = lastOf(acts, kinds.requestMeasure, party)?.facts
      return {
        kind: asked?.kind,
        urgent: asked === undefined,
        necessity: asked?.necessity,
        gentleEnough: false,
        slight: false,
        basis: asked?.basis ?? measureBasis(theCase),
        days: asked?.days ?? 30,
        from: now,
        to: now,
        place,
        showing,
        present: '到场',
        goods: asked?.goods.map(g => ({ ...g, inCase: true, necessity: false })),
        keeper: '本机关',
        papers: {
          reasonsStated: true,
          quantitiesStated: true,
          remediesStated: true,
          decisionHanded: true,
          listHanded: true,
          handedAt: now,
        },
      }
    },
    'report-urgent-measure': () => ({ reportedAt: now }),
    'extend-measure': () => ({ days: 30 }),
    'deliver-measure-paper': () => delivered(theCase, ['extend-measure', 'record-test-result'], party, today),
    'deliver-disposal': () => delivered(theCase, ['dispose-seized'], party, today),
    'tell-testing-period': () => ({ body: lastOf(acts, kinds.entrustTest, party)?.facts.body, inWriting: true }),
    'record-test-result': () => ({ body: lastOf(acts, kinds.entrustTest, party)?.facts.body, reportedOn: today, charged: 0 }),
    'keep-seized': () => ({ keeper: '本机关', used: false, charged: 0 }),
    'dispose-seized': () => ({
      items: seizedFrom(acts, party).map(({ name, quantity }) => ({ name, quantity, way: '解除退还' })),
      returned: givenBack(acts, party, today),
    }),
    'lift-measure': () => ({ extent: '全部解除', returned: givenBack(acts, party, today) }),
    'order-correction': () => ({ facts: filing?.facts ?? lead?.summary, provision: basisText(theCase), kind: '限期改正' }),
    'recheck-correction': () => ({ at: now, place, showing, harmLeft: false }),
    'register-preservation': () => ({
      at: now,
      place,
      showing,
      dutyTold: true,
      goods: lastOf(acts, kinds.requestPreservation)?.facts.goods,
    }),
    'dispose-preserved': () => ({ items: (lastOf(acts, kinds.registerPreservation)?.facts.goods ?? []).map(g => ({ name: g.name })) }),
    pay: () => ({
      paidOn: today,
      of: '罚款',
      channel: '指定银行',
      amount: fineOf(wanted?.penalties ?? lastOf(acts, kinds.decideOnTheSpot, party)?.facts.penalties ?? []),
    }),
    demand: () => {
      const fine = fineOf(wanted?.penalties ?? [])
      return fine === undefined
        ? { rightsTold: true, duty: order?.demand }
        : { rightsTold: true, duty: `缴纳罚款 ${amountInFigures(fen(fine))} 元`, way: '到指定银行或者通过电子支付系统缴纳', fine }
    },
    'request-hearing': () => ({ receivedOn: today, way: '书面' }),
    'hold-hearing': () => ({
      from: lastOf(acts, kinds.notifyHearing, party)?.facts.at ?? now,
      to: now,
      fee: 0,
      shown: evidence,
      agents: [],
    }),
    'request-recusal': () => ({ receivedOn: today }),
    'request-deferral': () => ({ receivedOn: today }),
    'decide-deferral': () => ({ plan: lastOf(acts, kinds.requestDeferral, party)?.facts.plan }),
    'review-publication': () => ({ publish: true, grade: '一般', masked: ['没有需要遮盖的'], maskingChecked: true }),
    'show-certificates': () => ({ showing, region: theCase.dossier.agency.region }),
    'tell-on-the-spot': () => ({ rightsTold: true, actOn: today, basis: basisText(theCase) }),
    'hear-on-the-spot': () => ({ outcome: '没有意见', points: [], disputed: false }),
    'decide-on-the-spot': () => {
      const told = lastOf(acts, kinds.tellOnTheSpot, party)?.facts
      const r = remediesFacts(theCase, today, 'on-the-spot')
      return {
        at: now,
        place: lastOf(acts, kinds.showCertificates)?.facts.place,
        facts: told?.facts,
        basis: told?.basis,
        penalties: told?.penalties,
        performance: '指定银行或者电子支付',
        surchargeStated: true,
        remedies: { reconsiderationOrgan: r['reconsiderationOrgan'], reconsiderationDays: r['reconsiderationDays'], reconsiderFirst: true },
      }
    },
    'hand-over': () => ({ at: now, way: '纸质当场交付' }),
    'collect-on-the-spot': () => ({
      collectedOn: today,
      amount: fineOf(lastOf(acts, kinds.decideOnTheSpot, party)?.facts.penalties ?? []),
    }),
    'hand-in-money': () => ({ on: today, amount: lastOf(acts, kinds.collectOnTheSpot, party)?.facts.amount }),
    'bank-money': () => ({ on: today, amount: lastOf(acts, kinds.collectOnTheSpot, party)?.facts.amount }),
    'form-transfer-team': () => ({ team: lastOf(acts, kinds.requestFiling)?.facts.officers }),
    'report-transfer': () => ({ facts: conclusion?.facts ?? filing?.facts, evidence }),
    'transfer-to-police': () => ({
      papers: { letter: true, report: true, goodsList: true, tests: acts.some(isTest) },
      goods: goodsToHandOver(acts).map(name => ({ name })),
    }),
    'record-police-receipt': () => ({ receivedOn: today }),
    'record-police-decision': () => ({ receivedOn: today }),
    'record-police-review': () => ({ receivedOn: today }),
    'record-supervision': () => ({ receivedOn: today }),
    'record-criminal-outcome': () => ({ receivedOn: today }),
    'hand-over-goods': () => ({ goods: lastOf(acts, kinds.transferToPolice)?.facts.goods }),
    'deliver-transfer-notice': () => delivered(theCase, ['hand-over-goods'], party, today),
    'receive-application': () => ({ receivedOn: today }),
    'forward-application': () => ({ organ: remediesFacts(theCase, today)['reconsiderationOrgan'] }),
    'receive-reconsideration': () => ({
      receivedOn: today,
      organ: remediesFacts(theCase, today)['reconsiderationOrgan'],
      compensation: false,
    }),
    'receive-suit': () => ({ receivedOn: today, court: remediesFacts(theCase, today)['court'], compensation: false }),
    'reply-reconsideration': () => ({ facts: wanted?.facts, basis: wanted?.basis, evidence: wanted?.evidence, request: '维持' }),
    'answer-suit': () => ({ facts: wanted?.facts, basis: wanted?.basis, evidence: wanted?.evidence, request: '维持' }),
    'receive-claim': () => ({ receivedOn: today }),
    'deliver-claim': () => delivered(theCase, ['decide-claim'], party, today),
    'request-closing': () => ({ goods: '无涉案财物', corrected: conclusion?.correction }),
    archive: () => ({ retention: '三十年', checked: true }),
  }
  // an approval is of the latest request not yet answered, unless its head says otherwise
  const request = acts.findLast(
    a => actKinds.get(a.kind)?.prepares === step && (party === undefined || a.parties.length === 0 || a.parties.includes(party)),
  )
  const filled: Record<string, unknown> = JSON.parse(JSON.stringify({ ...(request ? { request: request.id } : {}), ...known[step]?.() }))
  return filled
}

const seizedFrom = (acts: readonly Act[], party: PartyId | undefined) =>
  heldGoods(acts).filter(g => party === undefined || g.parties.length === 0 || g.parties.includes(party))
const givenBack = (acts: readonly Act[], party: PartyId | undefined, today: Day) =>
  seizedFrom(acts, party).map(({ name, quantity }) => ({ name, quantity, way: '退还原物', returnedOn: today, state: '完好' }))
/** The law or regulation that gives the item its measure. */
function measureBasis(theCase: Case) {
  const basis = theCase.dossier.item?.measures?.[0]?.basis
  return basis && { law: basis.law, article: basis.article, paragraph: basis.paragraph, item: basis.item, level: basis.level }
}
const isTest = (act: Act): boolean =>
  act.kind === 'register-evidence' && kinds.registerEvidence.facts.safeParse(act.facts).data?.kind === '鉴定意见'
const proving = (acts: readonly Act[], element: string): readonly string[] =>
  acts.flatMap(a =>
    a.kind === 'register-evidence' && kinds.registerEvidence.facts.safeParse(a.facts).data?.proves.some(p => p === element) ? [a.id] : [],
  )
const pointsRaised = (acts: readonly Act[], party: PartyId | undefined): readonly string[] =>
  acts
    .filter(a => a.kind === 'state' && (!party || a.parties.includes(party)))
    .flatMap(a => kinds.state.facts.safeParse(a.facts).data?.points.map(p => p.point) ?? [])
function defence(acts: readonly Act[], party: PartyId | undefined): string | undefined {
  const rechecked = lastOf(acts, kinds.recheck, party)?.facts.points
  if (rechecked) return rechecked.map((p, i) => `${i + 1}. ${p.point}：${p.adopted}。${p.reason}`).join('\n')
  return pointsRaised(acts, party).length === 0 ? '当事人没有提出陈述、申辩意见。' : undefined
}
const fineOf = (penalties: readonly { readonly kind: string; readonly amount?: number | undefined }[]): number | undefined =>
  penalties.find(p => p.kind === '罚款')?.amount

/** How a paper usually reaches its party: a citizen takes it himself, an organisation's by whoever takes its post. */
function delivered(theCase: Case, made: readonly string[], party: PartyId | undefined, today: Day): Record<string, unknown> {
  const paper = effective(theCase.acts).findLast(
    a => made.includes(a.kind) && (!party || a.parties.length === 0 || a.parties.includes(party)),
  )
  const [whose, another] = theCase.dossier.parties.filter(p => party === undefined || p.id === party)
  const himself = whose !== undefined && another === undefined && (whose.kind === 'citizen' || whose.kind === 'individualBusiness')
  return {
    of: paper?.id,
    way: '直接送达',
    receivedOn: today,
    ...(himself ? { relation: '本人', ...(whose.kind === 'citizen' ? { receiver: whose.name } : {}) } : { relation: '负责收件的人' }),
    signing: { state: '已签名' },
  }
}
function statementDays(theCase: Case, today: Day): number {
  const set = settingOn(theCase.dossier, 'statement.term', today)?.value
  return typeof set === 'number' ? set : valueOn(norms.readings.statementTerm, today).count
}
/** The provisions broken and those that penalise, as they are written in a paper. */
export function basisText(theCase: Case): string {
  const { item } = theCase.dossier
  if (!item) return ''
  const words = (role: string): string =>
    item.bases
      .filter(b => b.role === role)
      .map(b => `《${b.law}》第${b.article}条${b.paragraph ? `第${b.paragraph}款` : ''}${b.item ? `第（${b.item}）项` : ''}`)
      .join('、')
  return `违反了${words('prohibits') || words('penalises')}的规定，依据${words('penalises')}处理。`
}
function remediesFacts(theCase: Case, today: Day, kind: 'ordinary' | 'on-the-spot' = 'ordinary'): Record<string, unknown> {
  const r = remediesOf(theCase.dossier, today, kind)
  return {
    reconsiderationOrgan: r.reconsideration.organ,
    reconsiderationDays: r.reconsideration.term.count,
    court: r.suit.court ?? '有管辖权的人民法院',
    suit: r.suit.words,
    reconsiderFirst: r.reconsiderFirst,
  }
}
