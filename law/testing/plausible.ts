// Facts an officer might record at a place in a case: what fits first, then other turns the case may take.
import * as acts from '../acts/index.ts'
import { allOf, effective, lastOf, type ActKind, type PartyId } from '../kit/act.ts'
import { isWorkingDay, type Calendar } from '../kit/calendar.ts'
import { addDays, type Day, type Instant } from '../kit/day.ts'
import type { Case } from '../engine/case.ts'
import type { Given } from './makers.ts'
import { fineOpen, surchargeOpen } from '../rules/surcharge.ts'
import { aFine, aSheet } from './papers.ts'
import { payAtBank, rightRemedies } from './way.ts'

/** What an officer knows who is about to record something. */
export interface Moment {
  readonly theCase: Case
  readonly on: Day
  /** The moment itself, on that day. */
  readonly now: Instant
  readonly party: PartyId
}
type Facts = Readonly<Record<string, unknown>>
type Turns = (moment: Moment) => readonly Facts[]
const approved: readonly Facts[] = [{ outcome: '同意' }, { outcome: '退回补正' }, { outcome: '不同意' }]
const signed = { state: '已签名', eachPage: true } as const

/** So many working days on. */
export function workdaysOn(calendar: Calendar, from: Day, count: number): Day {
  let d = from
  for (let left = count; left > 0;) {
    d = addDays(d, 1)
    if (isWorkingDay(calendar, d)) left -= 1
  }
  return d
}
const so = <F>(_kind: ActKind<F>, ...facts: readonly Given<F>[]): readonly Facts[] => facts
const at = (on: Day, time = '09:00'): string => `${on}T${time}:00+08:00`
const newest = (m: Moment, kind: ActKind): string => lastOf(effective(m.theCase.acts), kind, m.party)?.id ?? 'none'
const evidence = (m: Moment): string[] => allOf(m.theCase.acts, acts.registerEvidence).map(a => a.id)
const delivered =
  (of: ActKind): Turns =>
  m => [
    { of: newest(m, of), way: '直接送达', receivedOn: m.on, receiver: '王某', relation: '法定代表人', signing: signed },
    {
      of: newest(m, of),
      way: '邮寄送达',
      receivedOn: m.on,
      receipt: `件${m.theCase.acts.length}`,
      post: { direct: '无人签收', returned: true },
    },
  ]
const receipt = (m: Moment): string => `票${m.theCase.acts.length}`
/** What is left of the fine. */
const owed = (m: Moment): number => fineOpen({ acts: effective(m.theCase.acts) }, m.party)
const elements = (m: Moment) => (m.theCase.dossier.item?.elements ?? []).map(element => ({ element, evidence: evidence(m) }))
const outcomeNow = (m: Moment) => lastOf(m.theCase.acts, acts.concludeInvestigation)?.facts.proposals.find(p => p.party === m.party)
const spared = { outcome: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' } as const
const unproven = { outcome: '违法事实不能成立不予处罚' } as const
const showing = (on: Day, time = '09:00') => ({ shown: true, shownAt: at(on, time) })
const goods = [{ name: '砂石', quantity: '一车' }]
const gentle = {
  gentleEnough: false,
  slight: false,
  days: 30,
  basis: { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规' },
}
const givenBack = (m: Moment) => goods.map(g => ({ ...g, way: '退还原物', returnedOn: m.on, state: '完好' }))

/** By kind of act: the usual facts first. Kinds left out need no more than their schema. */
const turns: Readonly<Record<string, Turns>> = {
  'register-lead': m =>
    so(acts.registerLead, { source: '巡查发现', foundOn: m.on, region: m.theCase.dossier.agency.region, parties: [m.party] }),
  'request-filing': m =>
    so(acts.requestFiling, {
      item: '示例-001',
      parties: m.theCase.dossier.parties.map(p => p.id),
      actOn: lastOf(m.theCase.acts, acts.registerLead)?.facts.foundOn ?? m.on,
      continuing: false,
      discoveredOn: lastOf(m.theCase.acts, acts.registerLead)?.facts.foundOn ?? m.on,
      region: m.theCase.dossier.agency.region,
      officers: ['甲', '乙'],
      answers: [],
    }),
  'request-non-filing': () => (['没有违法事实', '不属于本机关管辖', '其他'] as const).map(reason => ({ reason, informantTold: true })),
  file: () => approved,
  'approve-non-filing': () => approved,
  'approve-notice': () => approved,
  close: () => approved,
  'approve-preservation': () => approved,
  'request-discontinuance': m => {
    const own = m.theCase.dossier.item?.decideWithin
    const soon = { ground: '不可抗力' as const, reviewOn: addDays(m.on, 5) }
    const excludedBy = { law: own?.basis.law ?? '', article: own?.basis.article ?? 0, level: '部门规章' as const }
    return so(acts.requestDiscontinuance, soon, ...(own ? [{ ...soon, excludedBy }] : []))
  },
  'approve-discontinuance': () => approved,
  'review-discontinuance': m => so(acts.reviewDiscontinuance, { state: '还在', reviewOn: addDays(m.on, 5) }),
  'approve-resumption': () => approved,
  'inspect-site': m =>
    so(acts.inspectSite, { from: at(m.on), to: at(m.on, '09:20'), showing: showing(m.on), present: '到场', signing: signed }),
  question: m => so(acts.question, { from: at(m.on), to: at(m.on, '09:20'), showing: showing(m.on), signing: signed }),
  'register-evidence': m =>
    so(
      acts.registerEvidence,
      { kind: '书证', proves: ['违法行为'], obtainedOn: m.on, original: '原件（原物、原始载体）' },
      { kind: '书证', proves: ['违法行为'], obtainedOn: m.on, original: '原件（原物、原始载体）', device: '设备一' },
    ),
  'record-audio-video': m => {
    const seizure = lastOf(m.theCase.acts, acts.carryOutMeasure)
    return so(
      acts.recordAudioVideo,
      seizure ? { of: seizure.id, from: seizure.facts.from, to: seizure.facts.to } : { from: at(m.on), to: at(m.on, '09:20') },
    )
  },
  'conclude-investigation': m => {
    const common = {
      elements: elements(m),
      correction: '当场已改正',
      crime: '不涉嫌犯罪',
      complex: false,
      publicInterest: false,
      manyRelations: false,
    } as const
    return so(
      acts.concludeInvestigation,
      { ...common, discretion: aSheet(), proposals: [{ party: m.party, outcome: '给予行政处罚', penalties: [aFine()] }] },
      { ...common, discretion: aSheet({ grade: '不予处罚' }), proposals: [{ party: m.party, ...spared }] },
      { ...common, discretion: aSheet(), proposals: [{ party: m.party, ...unproven }] },
      { ...common, discretion: aSheet(), crime: '涉嫌犯罪', proposals: [{ party: m.party, outcome: '移送司法机关' }] } as never,
      {
        ...common,
        discretion: aSheet(),
        proposals: [{ party: m.party, outcome: '给予行政处罚', penalties: [aFine(), { kind: '没收非法财物', object: '砂石' }] }],
      },
    )
  },
  'request-notice': m =>
    so(
      acts.requestNotice,
      {
        penalties: outcomeNow(m)?.penalties ?? [aFine()],
        discretion: aSheet(),
        basis: '条例第四十二条',
        statementDays: 5,
        hearingTold: true,
        rightsTold: true,
        newFacts: true,
      },
      { penalties: [aFine(300_000)], discretion: aSheet(), statementDays: 3, hearingTold: false },
    ),
  'deliver-notice': delivered(acts.approveNotice),
  state: () => so(acts.state, { points: [{ point: '太重' }] }),
  recheck: m => {
    const points = allOf(m.theCase.acts, acts.state, m.party)
      .flatMap(a => a.facts.points)
      .map(({ point }) => ({ point, adopted: '不采纳' as const, reason: '与证据不符' }))
    return so(acts.recheck, { points, newFacts: false }, { points, newFacts: true })
  },
  'submit-review': () => so(acts.submitReview, { to: '本机关' }),
  review: () =>
    (['同意', '修改', '补充调查', '不同意', '移送'] as const).map(opinion => ({
      opinion,
      ...(opinion === '同意' ? {} : { points: [{ point: '补一补' }] }),
    })),
  'answer-review': () => so(acts.answerReview, { answers: [{ point: '补一补', answer: '补了' }] }),
  discuss: () =>
    [true, false].map(agreed => ({
      agreed,
      members: ['镇长', '副镇长', '副书记'].map(person => ({ person, personId: person, present: true, opinion: '好' })),
    })),
  'request-decision': m => {
    const common = { evidence: evidence(m), basis: '条例第四十二条', remedies: rightRemedies, corrected: '已改正', discretion: aSheet() }
    const fine = {
      ...common,
      outcome: '给予行政处罚',
      penalties: lastOf(m.theCase.acts, acts.requestNotice, m.party)?.facts.penalties ?? [aFine()],
      performance: payAtBank,
    }
    return [
      fine,
      { ...common, ...spared, penalties: [], discretion: aSheet({ grade: '不予处罚' }) },
      { ...common, ...unproven, penalties: [] },
      { ...common, outcome: '移送司法机关', penalties: [] },
      { ...fine, penalties: [aFine(900_000)] },
    ]
  },
  decide: m => {
    const wanted = lastOf(m.theCase.acts, acts.requestDecision, m.party)?.facts.outcome ?? '给予行政处罚'
    return [
      { outcome: '同意', decision: wanted },
      { outcome: '不同意', decision: '不作出，退回' },
      { outcome: '同意', decision: '给予行政处罚' },
    ]
  },
  'deliver-decision': delivered(acts.decide),
  educate: () => [{ guardian: '监护人' }],
  pay: m =>
    so(
      acts.pay,
      { amount: owed(m), paidOn: m.on, of: '罚款', receipt: receipt(m) },
      { amount: surchargeOpen(m.theCase, m.party, m.on), paidOn: m.on, of: '加处罚款', receipt: receipt(m) },
      { amount: 10_000, paidOn: m.on, of: '罚款', receipt: receipt(m) },
    ),
  perform: m => so(acts.performOther, { performedOn: m.on, evidence: evidence(m) }),
  demand: m => [
    {
      lastOn: workdaysOn(m.theCase.calendar, m.on, 11),
      fine: owed(m),
      surcharge: surchargeOpen(m.theCase, m.party, m.on),
      rightsTold: true,
    },
  ],
  'deliver-demand': delivered(acts.demand),
  'review-publication': m =>
    [true, false].map(publish => ({
      publish,
      masked: ['联系方式'],
      maskingChecked: true,
      ...(publish ? { until: addDays(m.on, 90) } : {}),
    })),
  'withdraw-publication': () => (['决定被撤销', '公示有误', '公示期满', '决定被变更'] as const).map(cause => ({ cause })),
  'record-remedy': m =>
    so(
      acts.recordRemedy,
      { way: '行政复议', event: '已受理', receivedOn: m.on },
      { way: '行政复议', event: '结果', outcome: '撤销', receivedOn: m.on },
      { way: '行政复议', event: '结果', outcome: '维持', receivedOn: m.on },
    ),
  'revoke-decision': () => [{ kind: '撤销' }, { kind: '变更', penalties: [aFine(100_000)] }],
  'correct-slip': m => [
    { of: newest(m, acts.decide), clerical: true },
    { of: newest(m, acts.decideOnTheSpot), clerical: true },
  ],
  'request-closing': () =>
    (['处罚决定执行完毕', '不予行政处罚', '违法事实不能成立', '移送司法机关', '案件终止', '法院受理强制执行申请'] as const).map(reason => ({
      reason,
    })),
  archive: () => [{ checked: true }],
  terminate: () => [{ reason: '其他' }, { reason: '当事人死亡' }],
  'request-preservation': () => [{ goods }],
  'register-preservation': m => [{ at: at(m.on), showing: showing(m.on), goods, dutyTold: true }],
  'dispose-confiscated': () => [{ goods: [{ name: '砂石', quantity: '一车', way: '按国家有关规定处理' }] }],
  'dispose-preserved': () => [{ items: [{ name: '砂石', way: '退还' }] }],
  'request-measure': () => [{ kind: '扣押', ...gentle, goods }],
  'approve-measure': () => approved,
  'ratify-measure': () => approved,
  'carry-out-measure': m =>
    [false, true].map(urgent => ({
      kind: '扣押',
      urgent,
      ...gentle,
      from: at(m.on),
      to: at(m.on, '09:30'),
      showing: showing(m.on),
      goods: goods.map(g => ({ ...g, inCase: true, necessity: false })),
    })),
  'deliver-measure-paper': delivered(acts.extendMeasure),
  'tell-testing-period': m => [{ startsOn: m.on, endsOn: addDays(m.on, 5) }],
  'record-test-result': m => [{ reportedOn: m.on, charged: 0 }],
  'keep-seized': () => [{ used: false, charged: 0 }],
  'dispose-seized': m => [
    { items: [{ name: '砂石', way: '解除退还' }], returned: givenBack(m) },
    { items: [{ name: '砂石', way: '没收' }], returned: [] },
  ],
  'deliver-disposal': delivered(acts.disposeSeized),
  'lift-measure': m => (['全部解除', '部分解除'] as const).map(extent => ({ extent, returned: givenBack(m) })),
  'order-correction': m =>
    (['停止占用', '限期自行拆除'] as const).map(demand => ({
      demand,
      correctBy: workdaysOn(m.theCase.calendar, m.on, 3),
      kind: '限期改正',
    })),
  'deliver-order': delivered(acts.orderCorrection),
  'recheck-correction': m => ['已改正', '未改正'].map(state => ({ at: at(m.on), showing: showing(m.on), state, harmLeft: false })),
  'request-recusal': m => [{ person: '局长', by: '当事人', receivedOn: m.on }],
  'decide-recusal': () => [{ outcome: '不予回避' }, { outcome: '回避' }],
  'request-hearing': m => [{ receivedOn: m.on, way: '书面' }],
  'appoint-host': () => [{ host: ['丙'], clerk: ['档'] }],
  'ask-adviser': () => [{ adviser: ['顾'], question: '定性是否准确' }],
  'notify-hearing': m => [{ at: at(workdaysOn(m.theCase.calendar, m.on, 9)), open: true, rightsTold: true }],
  'deliver-hearing-notice': delivered(acts.notifyHearing),
  'review-evidence': m => [{ evidence: newest(m, acts.registerEvidence) }],
  'extend-time': m => {
    const own = m.theCase.dossier.item?.decideWithin
    return [{ basisLaw: own?.basis.law ?? '', basisArticle: own?.basis.article ?? 0, newLastOn: addDays(m.on, 90) }]
  },
  'hold-hearing': m => {
    const told = lastOf(m.theCase.acts, acts.notifyHearing, m.party)?.facts.at ?? at(m.on)
    return [{ from: told, to: told.replace('09:00', '09:20'), attendance: '本人到场', agents: [], shown: evidence(m), fee: 0 }]
  },
  'end-hearing': m => [{ reason: '当事人及其代理人无正当理由拒不出席', noticeProof: newest(m, acts.deliverHearingNotice) }],
  'request-deferral': m => [{ kind: '延期缴纳', plan: [{ on: addDays(m.on, 30), amount: owed(m) }], receivedOn: m.on }],
  'decide-deferral': m =>
    (['准予', '不准予'] as const).map(outcome => ({
      outcome,
      plan: outcome === '准予' ? (lastOf(m.theCase.acts, acts.requestDeferral, m.party)?.facts.plan ?? []) : [],
    })),
  'deliver-deferral': delivered(acts.decideDeferral),
  'show-certificates': m => [{ region: m.theCase.dossier.agency.region, showing: showing(m.on) }],
  'tell-on-the-spot': m => [
    { penalties: [aFine(10_000)], actOn: m.on, basis: '依据', evidence: [{ name: '照片' }], rightsTold: true },
    { penalties: [aFine(900_000)], actOn: m.on, basis: '依据' },
  ],
  'hear-on-the-spot': () => [
    { outcome: '没有意见', disputed: false, points: [] },
    { outcome: '提出意见', disputed: true, points: [{ point: '不对', adopted: '不采纳', reason: '对' }] },
  ],
  'decide-on-the-spot': m =>
    (['指定银行或者电子支付', '当场收缴'] as const).map(performance => ({
      at: m.now,
      penalties: [aFine(10_000)],
      basis: '依据',
      bank: '示例银行',
      account: '62',
      surchargeStated: true,
      correction: '已当场改正',
      performance,
      remedies: { reconsiderationOrgan: '示例县人民政府', reconsiderationDays: 60, reconsiderFirst: true },
    })),
  'hand-over': m => [{ at: m.now, way: '纸质当场交付' }],
  'collect-on-the-spot': m => [{ amount: 10_000, ground: '一百元以下罚款', collectedOn: m.on }],
  'hand-in-money': m => [{ on: m.on, amount: 10_000 }],
  'bank-money': m => [{ on: m.on, amount: 10_000 }],
  'plan-inspection': m =>
    (
      [
        ['日常', false],
        ['个案', false],
        ['个案', true],
      ] as const
    ).map(([kind, urgent]) => ({
      class: kind,
      item: '占道经营检查',
      power: { law: '城市道路管理条例', level: '行政法规', article: 4 },
      cause: kind === '日常' ? '年度计划' : '投诉举报',
      ...(kind === '日常' ? {} : { causeNumber: '投诉1号' }),
      parties: [m.party],
      on: m.on,
      officers: ['甲', '乙'],
      urgent,
      ...(urgent ? { urgentReportedAt: at(m.on) } : {}),
      answers: [],
    })),
  'approve-inspection': () => approved,
  'notify-inspection': m => [{ at: at(m.on), power: { law: '城市道路管理条例', level: '行政法规', article: 4 } }],
  'scan-code': m => [{ at: at(m.on, '08:30') }],
  'carry-out-inspection': m => [
    {
      from: at(m.on),
      to: at(m.on, '09:20'),
      showing: showing(m.on),
      present: '到场',
      checked: [{ item: '占道', result: '合格' }],
      signing: signed,
    },
  ],
  'tell-inspection-result': m => [
    { outcome: '涉嫌违法，登记线索', toldOn: m.on, signing: signed },
    { outcome: '没有发现问题', toldOn: m.on, signing: signed },
  ],
  'request-assistance': m => [{ replyBy: addDays(m.on, 10) }],
  'consult-jurisdiction': () => (['由本机关管辖', '协商不成', '由对方管辖'] as const).map(outcome => ({ outcome })),
  'record-designation': () => (['本机关', '其他机关'] as const).map(to => ({ to })),
  'request-referral': () => [{ materials: [{ name: '线索材料', count: '一份' }], answers: [] }],
  'approve-referral': () => approved,
  'record-referral-receipt': () => (['接收', '退回'] as const).map(outcome => ({ outcome })),
  'invite-to-talk': m => [{ at: at(m.on, '08:30'), sentOn: m.on }],
  guide: m => (['提醒', '约谈'] as const).map(way => ({ way, at: at(m.on), asks: ['自行纠正'], signing: signed })),
  'review-monitoring': m => [
    {
      evidence: allOf(m.theCase.acts, acts.registerEvidence).find(a => a.facts.device)?.id ?? 'none',
      device: '设备一',
      outcome: '符合要求',
    },
  ],
  upgrade: () => [{ reason: '当事人对事实有争议' }],
  'form-transfer-team': () => [{ team: ['甲', '乙'] }],
  'report-transfer': m => so(acts.reportTransfer, { evidence: evidence(m) }),
  'decide-transfer': () => [{ outcome: '批准移送' }, { outcome: '不批准移送', reasons: '没有达到追诉标准' }],
  'transfer-to-police': () => [{ organ: '示例县公安局', goods: [] }],
  'record-police-receipt': m => ['已签字接受', '拒收'].map(state => ({ state, receivedOn: m.on })),
  'record-police-decision': m => ['不予立案', '立案', '移回处理'].map(outcome => ({ outcome, receivedOn: m.on })),
  'hand-over-goods': () => [{ goods: [] }],
  'deliver-transfer-notice': delivered(acts.handOverGoods),
  'record-police-review': m => ['维持不予立案', '立案'].map(outcome => ({ outcome, receivedOn: m.on })),
  'record-supervision': m => ['不予立案的理由成立', '公安机关已立案'].map(outcome => ({ outcome, receivedOn: m.on })),
  'record-criminal-outcome': m => ['判处刑罚', '免予刑事处罚'].map(outcome => ({ outcome, fined: false, jailed: false, receivedOn: m.on })),
  'resume-penalty': () => ['公安机关不予立案', '公安机关移回', '免予刑事处罚'].map(ground => ({ ground })),
  'record-offset': () => [{ kind: '拘留折抵刑期' }],
  'receive-application': m => [{ receivedOn: m.on }],
  'forward-application': () => [{ dealt: '认为需要维持，转送' }],
  'receive-reconsideration': m => ['普通程序', '简易程序'].map(way => ({ way, receivedOn: m.on, compensation: false })),
  'reply-reconsideration': m => [{ evidence: evidence(m) }],
  'receive-suit': m => [{ receivedOn: m.on, compensation: false }],
  'answer-suit': m => [{ evidence: evidence(m) }],
  'receive-claim': m => [{ receivedOn: m.on, knownOn: m.on, amount: 200_000 }],
  'decide-claim': () => [
    { outcome: '赔偿', way: '返还财产' },
    { outcome: '不予赔偿', ground: '没有损害', way: '不予赔偿' },
  ],
  'deliver-claim': delivered(acts.decideClaim),
  'send-duty-lead': () => [{ organ: '监察机关', readers: ['镇长'] }],
  'record-duty-reply': m => [{ of: newest(m, acts.sendDutyLead), receivedOn: m.on }],
  'state-after-demand': () => [{ points: [{ point: '宽限几天' }] }],
  'recheck-demand': m => {
    const points = allOf(m.theCase.acts, acts.stateAfterDemand, m.party)
      .flatMap(a => a.facts.points)
      .map(({ point }) => ({ point, adopted: '不采纳' as const, reason: '已经给过期限' }))
    return [false, true].map(justified => ({ points, justified }))
  },
  'announce-demolition': m => [{ publishedOn: m.on, selfDemolishBy: addDays(m.on, 10) }],
  'decide-execution': m =>
    (['强制拆除', '拍卖已查封扣押的财物', '其他方式'] as const).map(way => ({
      way,
      timeStated: true,
      remediesTold: true,
      at: at(workdaysOn(m.theCase.calendar, m.on, 2)),
    })),
  'deliver-execution': delivered(acts.decideExecution),
  'carry-out-execution': m =>
    (
      [
        ['强制拆除', '执行完毕'],
        ['拍卖已查封扣押的财物', '执行完毕'],
        ['其他方式', '执行完毕'],
        ['强制拆除', '部分执行'],
      ] as const
    ).map(([way, result]) => ({
      way,
      from: at(m.on),
      to: at(m.on, '09:20'),
      goods: [],
      result,
    })),
  'suspend-execution': () => [{ socialHarm: true }, { socialHarm: false }],
  'end-execution': () => [{ ground: '机关认为需要终结的其他情形' }, { ground: '当事人已经履行' }, { ground: '据以执行的决定被撤销' }],
  'agree-execution': m => [{ stages: [{ by: addDays(m.on, 5), duty: '履行' }] }],
  'breach-agreement': m => [{ dueOn: addDays(m.on, -1) }],
  'reverse-execution': m => [
    { cause: '执行错误', by: m.on },
    { cause: '决定被撤销', by: m.on },
  ],
  'decide-substitute': m => [
    { duty: '恢复原状', harm: '危害交通安全', budget: 100_000, at: at(workdaysOn(m.theCase.calendar, m.on, 8)) },
    { duty: '拆除建筑物', budget: 0 },
  ],
  'deliver-substitute': delivered(acts.decideSubstitute),
  'demand-substitute': m => [{ performOn: workdaysOn(m.theCase.calendar, m.on, 6) }],
  'deliver-substitute-demand': delivered(acts.demandSubstitute),
  'perform-substitute': m =>
    (['不在场', '在场'] as const).map(present => ({ present, from: at(m.on), to: at(m.on, '09:20'), supervisors: ['甲'], cost: 90_000 })),
  'decide-immediate': m => [
    { at: at(m.on), what: '遗洒物', where: '道路', budget: 100_000 },
    { where: '其他地方', budget: 100_000 },
  ],
  'notify-immediate': m => [{ toldOn: m.on }],
  'apply-court': m => [{ submittedOn: m.on, immovable: false, signedBy: '镇长' }],
  'court-accepts': m => (['受理', '不予受理'] as const).map(outcome => ({ outcome, receivedOn: m.on, fee: 0 })),
  'court-hears': m => [{ receivedOn: m.on }],
  'court-rules': m => (['准予执行', '不准予执行'] as const).map(outcome => ({ outcome, receivedOn: m.on })),
  'object-court': m => [{ submittedOn: m.on }],
  'higher-court-rules': m => (['予以受理', '准予执行', '维持原裁定'] as const).map(outcome => ({ outcome, receivedOn: m.on })),
  'court-executes': m => [{ receivedOn: m.on, costsFrom: '被执行人' }],
}
/** The facts that may be recorded for a kind of act at a moment; the usual first. */
export const turnsOf = (kind: string, moment: Moment): readonly Facts[] => turns[kind]?.(moment) ?? [{}]
