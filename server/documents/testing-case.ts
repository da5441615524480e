// For tests only: an invented case in which every kind of act that makes a paper is done once, so that every form can be filled.
import { acts as kinds, actKinds, day, days, months, type Act, type ActKind, type Day, type Remedies } from '@fadu/law'
import { actsWith } from './plan-papers.ts'
import type { DocumentSource, IssuedPaper } from './source.ts'
import { measuresTold } from './testing-measures.ts'

const at = (on: string, time = '09:30'): string => `${on}T${time}:00+08:00`
const signing = { state: '已签名', eachPage: true } as const
const showing = { shown: true, shownAt: at('2026-03-03', '09:05') }
const penalties = [
  { kind: '警告' as const },
  { kind: '罚款' as const, amount: 12_000_000 },
  { kind: '没收违法所得' as const, amount: 356_050 },
]
const discretion = {
  benchmark: '连云港市燃气管理裁量基准 2025 版',
  facts: [
    { factor: '存放数量', value: '14 瓶' },
    { factor: '是否造成事故', value: '否' },
  ],
  grade: '一般' as const,
  leniency: '无' as const,
  circumstances: [{ name: '配合查处有立功表现' as const, reason: '主动提供供货人线索，有询问笔录佐证' }],
  deviates: false,
  reasons: '存放数量属于一般档次，没有造成事故，在幅度中间取值。',
}
const approval = { outcome: '同意' as const, opinion: '事实清楚，证据充分，同意承办人员意见。' }
const delivery = (of: string) => ({
  of,
  way: '直接送达' as const,
  receivedOn: '2026-03-20',
  receiver: '喆祎堃',
  relation: '主要负责人' as const,
  signing,
})
const leaving = {
  of: 'notice',
  way: '留置送达' as const,
  receivedOn: '2026-03-20',
  leaving: {
    refused: true,
    place: '经营场所' as const,
    witness: '东大街社区居民委员会　周某',
    course: '执法人员上门送达，经营者阅看后拒绝签收并将文书推还。',
  },
}
const published = {
  of: 'notice',
  way: '公告送达' as const,
  receivedOn: '2026-03-20',
  publication: {
    reason: '受送达人下落不明' as const,
    attempts: [
      { way: '直接送达' as const, on: '2026-03-05', result: '店面关闭，无人应答' },
      { way: '邮寄送达' as const, on: '2026-03-10', result: '查无此人，退回' },
    ],
    medium: '县人民政府网站',
    course: '两次上门、一次邮寄均未能送达，电话停机。',
  },
}

const answerToRemedy = {
  facts: '店内存放气瓶 14 只，没有燃气经营许可证。',
  procedure: '立案、调查、告知、听证、审核、讨论、决定、送达。',
  basis: '《城镇燃气管理条例》第十五条、第四十五条',
  reasons: '认定事实清楚，适用依据正确，程序合法。',
  evidence: ['e1'],
  request: '维持' as const,
}
/** An act as the story tells it. Alternatives (two kinds of decision) stand one after the other. */
interface Told {
  readonly id: string
  readonly kind: string
  readonly on: string
  readonly by: readonly string[]
  readonly facts: unknown
}
const officers = ['o1', 'o2']
const head = ['h1']
/** Facts as they are sent in: days are not yet known to be days. */
type Sent<T> = T extends Day
  ? string
  : T extends string
    ? T
    : T extends readonly (infer U)[]
      ? readonly Sent<U>[]
      : T extends object
        ? { readonly [K in keyof T]: Sent<T[K]> }
        : T
const tell = <F>(id: string, kind: Pick<ActKind<F>, 'id' | 'facts'>, on: string, by: readonly string[], facts: Sent<F>): Told => ({
  id,
  kind: kind.id,
  on,
  by,
  facts,
})

export const story: readonly Told[] = [
  tell('lead', kinds.registerLead, '2026-03-02', officers, {
    source: '投诉举报',
    sourceNumber: '12345-20260302-018',
    foundOn: '2026-03-02',
    place: '伊山镇东大街 12 号',
    region: '320723100',
    summary: '群众反映该店在店内存放大量液化石油气瓶，可能有安全隐患。',
    informantProtected: true,
    handling: '拟立案',
  }),
  tell('no-file-ask', kinds.requestNonFiling, '2026-03-02', officers, {
    reason: '没有违法事实',
    explanation: '现场核查未见存放气瓶，举报内容与事实不符。',
    informantTold: true,
  }),
  tell('no-file', kinds.approveNonFiling, '2026-03-02', head, approval),
  tell('file-ask', kinds.requestFiling, '2026-03-02', officers, {
    item: 'gas-storage',
    parties: ['p1'],
    actOn: '2026-02-20',
    continuing: true,
    discoveredOn: '2026-03-02',
    discoveryProof: '12345 工单',
    place: '伊山镇东大街 12 号',
    region: '320723100',
    jurisdiction: '违法行为发生地',
    sameActChecked: true,
    facts: '初步核查，该店未经许可经营燃气，需要立案调查。',
    officers,
  }),
  tell('file', kinds.file_, '2026-03-03', head, approval),
  tell('site', kinds.inspectSite, '2026-03-03', officers, {
    from: at('2026-03-03', '09:10'),
    to: at('2026-03-03', '10:05'),
    place: '伊山镇东大街 12 号店内',
    showing,
    present: '到场',
    presentName: '喆祎堃',
    findings:
      '店面朝南，面积约 40 平方米。进门左侧靠墙存放 15 千克规格液化石油气瓶 14 只，其中满瓶 9 只、空瓶 5 只，无强制通风和泄漏报警装置。',
    signing,
  }),
  tell('summon', kinds.summon, '2026-03-03', officers, {
    person: '喆祎堃',
    at: at('2026-03-05', '14:30'),
    place: '伊山镇综合行政执法局 201 室',
    matter: '气瓶来源、数量、销售情况',
    bring: '营业执照、本人身份证、进货凭证',
  }),
  tell('question', kinds.question, '2026-03-05', officers, {
    from: at('2026-03-05', '14:32'),
    to: at('2026-03-05', '15:20'),
    place: '伊山镇综合行政执法局 201 室',
    showing,
    person: '喆祎堃',
    identity: '主要负责人',
    identityChecked: true,
    rightsTold: true,
    record: [
      { q: '这些气瓶从哪里来？', a: '从外县一个送货的人手里拿的，没有签合同。' },
      { q: '卖了多少？', a: '卖出去 30 来瓶，收了 3560 元 5 角。\n有手机收款记录，可以提供。' },
      { q: '有没有燃气经营许可证？', a: '没有办过。' },
    ],
    signing,
  }),
  tell('e1', kinds.registerEvidence, '2026-03-03', officers, {
    name: '现场照片 6 张',
    kind: '视听资料',
    proves: ['违法行为'],
    statement: '证明店内存放气瓶 14 只',
    source: '现场拍摄',
    obtainedOn: '2026-03-03',
    maker: '张三',
    place: '东大街 12 号',
    original: '原件（原物、原始载体）',
    lawful: true,
    hash: 'a'.repeat(64),
  }),
  tell('e2', kinds.registerEvidence, '2026-03-05', officers, {
    name: '手机收款记录打印件',
    kind: '电子数据',
    proves: ['违法所得'],
    statement: '证明销售收入 3560.50 元',
    source: '当事人提供',
    obtainedOn: '2026-03-05',
    maker: '喆祎堃',
    place: '镇执法局',
    original: '复制件（复制品）',
    matchNote: '与原载体核对无异',
    lawful: true,
  }),
  tell('e1r', kinds.reviewEvidence, '2026-03-06', officers, {
    evidence: 'e1',
    outcome: '采信',
    reason: '原始载体，内容清楚',
  }),
  tell('copy', kinds.copyEvidence, '2026-03-05', officers, {
    evidence: ['e2'],
    source: '当事人手机',
    matches: true,
    provider: '喆祎堃',
    providerSigned: true,
    pages: 3,
  }),
  tell('sample', kinds.sample, '2026-03-05', officers, {
    from: '灌云县喆祎堃炊具店',
    place: '东大街 12 号',
    showing,
    samples: [{ name: '液化石油气', batch: '20260214', quantity: '2 瓶', seal: 'FY-2026-0031' }],
    signing,
  }),
  tell('video', kinds.recordAudioVideo, '2026-03-05', officers, {
    recorder: 'ZF-007',
    from: at('2026-03-03', '09:05'),
    to: at('2026-03-03', '10:10'),
    of: 'site',
    hash: 'b'.repeat(64),
  }),
  tell('preserve-ask', kinds.requestPreservation, '2026-03-03', officers, {
    risk: '证据可能灭失',
    explanation: '气瓶随时可能被转移，以后难以取得。',
    goods: [{ name: '15 千克液化石油气瓶', quantity: '14 只', condition: '满瓶 9 只，空瓶 5 只' }],
    keptAt: '县燃气企业专用库房',
  }),
  tell('preserve-ok', kinds.approvePreservation, '2026-03-03', head, approval),
  tell('preserve', kinds.registerPreservation, '2026-03-03', officers, {
    at: at('2026-03-03', '10:30'),
    place: '东大街 12 号',
    showing,
    goods: [{ name: '15 千克液化石油气瓶', quantity: '14 只', condition: '满瓶 9 只，空瓶 5 只' }],
    keeper: '县燃气企业专用库房',
    dutyTold: true,
    signing: { state: '拒绝签名', refusalNote: '当事人认为气瓶不是自己的，拒绝签名。', witness: '周某' },
  }),
  tell('preserved', kinds.disposePreserved, '2026-03-09', head, {
    items: [
      { name: '满瓶 9 只', way: '送交检测鉴定' },
      { name: '空瓶 5 只', way: '退还' },
    ],
    reason: '满瓶需检测气质；空瓶与定案无关。',
  }),
  tell('order', kinds.orderCorrection, '2026-03-03', officers, {
    facts: '未取得燃气经营许可证从事瓶装燃气经营。',
    provision: '《城镇燃气管理条例》第十五条第一款',
    demand: '停止经营瓶装燃气，将存放的气瓶移交有资质的企业。',
    kind: '限期改正',
    correctBy: '2026-03-10',
    consequence: '依法从重处罚',
  }),
  tell('recheck-order', kinds.recheckCorrection, '2026-03-11', officers, {
    at: at('2026-03-11', '10:00'),
    place: '东大街 12 号',
    showing,
    state: '已改正',
    findings: '店内已无气瓶，招牌中“换气”字样已拆除。',
    harmLeft: false,
    signing,
  }),
  tell('address', kinds.confirmAddress, '2026-03-05', officers, {
    address: '江苏省连云港市灌云县伊山镇东大街 12 号',
    phone: '13900000000',
    electronic: { agreed: true, channel: '手机短信', account: '13900000000' },
    explained: true,
    signing,
  }),
  tell('conclude', kinds.concludeInvestigation, '2026-03-12', officers, {
    facts: '2026年2月20日至3月3日，当事人未取得燃气经营许可证，在店内经营瓶装液化石油气，收入 3560.50 元。',
    elements: [
      { element: '未取得许可', evidence: ['e2'] },
      { element: '从事瓶装燃气经营', evidence: ['e1', 'e2'] },
    ],
    nature: '违反《城镇燃气管理条例》第十五条第一款，依据第四十五条第一款处罚。',
    discretion,
    gains: { amount: 356_050, costDeducted: 0, returned: 0 },
    correction: '已责令改正',
    crime: '不涉嫌犯罪',
    complex: false,
    publicInterest: false,
    manyRelations: false,
    proposals: [{ party: 'p1', outcome: '给予行政处罚', penalties }],
  }),
  tell('notice-ask', kinds.requestNotice, '2026-03-13', officers, {
    facts: '未取得燃气经营许可证从事瓶装燃气经营，收入 3560.50 元。',
    reasons: '存放数量属于一般档次，没有造成事故。',
    basis: '《城镇燃气管理条例》第十五条第一款、第四十五条第一款',
    penalties,
    discretion,
    rightsTold: true,
    statementDays: 5,
    place: '向伊山镇综合行政执法局（东大街 1 号，电话 0518-00000000）当面、书面或者电话提出',
    hearingTold: true,
  }),
  tell('notice', kinds.approveNotice, '2026-03-14', head, approval),
  tell('notice-given', kinds.deliverNotice, '2026-03-20', officers, delivery('notice')),
  tell('notice-left', kinds.deliverNotice, '2026-03-20', officers, leaving),
  tell('notice-published', kinds.deliverNotice, '2026-03-20', officers, published),
  tell('state', kinds.state, '2026-03-21', officers, {
    way: '当面',
    points: [{ point: '不知道卖气瓶要许可证，请求从轻。', evidence: [] }, { point: '家庭困难，罚款太重。' }],
    signing,
  }),
  tell('waive', kinds.waiveStatement, '2026-03-21', officers, { explicit: true, knowing: true, signing }),
  tell('recheck', kinds.recheck, '2026-03-22', officers, {
    points: [
      { point: '不知道要许可证', adopted: '不采纳', reason: '不知法律不影响违法行为的成立。' },
      { point: '家庭困难', adopted: '部分采纳', reason: '可以申请分期缴纳，不影响罚款数额。' },
    ],
    newFacts: false,
  }),
  tell('host', kinds.appointHost, '2026-03-22', head, { host: ['r1'], clerk: ['o3'] }),
  tell('hearing-notice', kinds.notifyHearing, '2026-03-23', ['r1'], {
    at: at('2026-04-08'),
    place: '镇政府二楼会议室',
    open: true,
    rightsTold: true,
  }),
  tell('hearing', kinds.holdHearing, '2026-04-08', ['r1'], {
    from: at('2026-04-08'),
    to: at('2026-04-08', '11:10'),
    attendance: '本人和代理人到场',
    agents: [{ name: '吴某', authorised: true }],
    investigators: '当事人未经许可经营瓶装燃气，建议警告、罚款、没收违法所得。',
    shown: ['e1', 'e2'],
    defence: '对照片无异议；认为罚款过重。',
    closing: '请求从轻。',
    fee: 0,
    signing,
  }),
  tell('hearing-report', kinds.reportHearing, '2026-04-09', ['r1'], {
    disputes: '罚款数额是否适当。',
    findings: '事实清楚，证据经质证可以采信。',
    proposal: '维持拟处理意见。',
  }),
  tell('review', kinds.review, '2026-04-10', ['r1'], {
    checks: {
      competence: '合法',
      officers: '合法',
      facts: '清楚',
      evidence: '充分',
      law: '准确',
      procedure: '合法',
      discretion: '适当',
      crime: '不需要移送',
    },
    opinion: '同意',
    reasons: '主体合法，程序完备，裁量适当。',
  }),
  tell('discuss', kinds.discuss, '2026-04-11', ['h1', 'h2', 'h3'], {
    from: at('2026-04-11', '15:00'),
    place: '镇政府三楼',
    chair: '赵六',
    clerk: '孙八',
    members: [
      { person: '赵六', present: true, opinion: '同意拟处理意见。' },
      { person: '钱七', present: true, opinion: '同意，注意说理。' },
      { person: '李十', present: false },
      { person: '周九', present: true, opinion: '同意。' },
    ],
    outcome: '一致同意给予警告、罚款十二万元、没收违法所得。',
    agreed: true,
  }),
  tell('decision-ask', kinds.requestDecision, '2026-04-12', officers, {
    outcome: '给予行政处罚',
    facts: '2026年2月20日至3月3日，当事人未取得燃气经营许可证，在伊山镇东大街 12 号店内经营瓶装液化石油气，收入 3560.50 元。',
    evidence: ['e1', 'e2'],
    basis: '上述行为违反《城镇燃气管理条例》第十五条第一款，依据该条例第四十五条第一款处罚。',
    penalties,
    discretion,
    defence: '当事人于2026年3月21日陈述、申辩，并于4月8日参加听证。关于不知法的意见不予采纳；关于家庭困难的意见，可以依法申请分期缴纳。',
    performance: {
      way: '将罚没款缴至指定的代收机构',
      days: 15,
      bank: '江苏银行灌云支行',
      account: '1000 2000 3000 4000',
      surchargeStated: true,
    },
    corrected: '当事人已按期改正',
    remedies: {
      reconsiderationOrgan: '灌云县人民政府',
      reconsiderationDays: 60,
      court: '灌云县人民法院',
      suit: '六个月',
      reconsiderFirst: false,
    },
  }),
  tell('decision', kinds.decide, '2026-04-13', head, { ...approval, decision: '给予行政处罚' }),
  tell('decision-given', kinds.deliverDecision, '2026-04-14', officers, delivery('decision')),
  tell('extend', kinds.extendTime, '2026-04-14', head, {
    basisLaw: '劳动保障监察条例',
    basisArticle: 17,
    reason: '案情复杂，需要补充调查。',
    newLastOn: '2026-07-01',
  }),
  tell('educate', kinds.educate, '2026-04-14', officers, {
    content: '讲解燃气经营许可规定和瓶装气安全知识。',
    pledged: true,
    signing,
  }),
  tell('slip', kinds.correctSlip, '2026-04-15', officers, {
    of: 'decision',
    wrong: '东大街 21 号',
    right: '东大街 12 号',
    clerical: true,
  }),
  tell('defer-ask', kinds.requestDeferral, '2026-04-16', officers, {
    kind: '分期缴纳',
    reason: '店面停业，家中有病人。',
    receivedOn: '2026-04-16',
    signing,
    plan: [
      { on: '2026-05-10', amount: 6_000_000 },
      { on: '2026-07-10', amount: 6_000_000 },
    ],
  }),
  tell('defer', kinds.decideDeferral, '2026-04-18', head, {
    outcome: '准予',
    reason: '困难情况属实，有社区证明。',
    plan: [
      { on: '2026-05-10', amount: 6_000_000 },
      { on: '2026-07-10', amount: 6_000_000 },
    ],
  }),
  tell('pay', kinds.pay, '2026-05-09', ['f1'], {
    paidOn: '2026-05-09',
    amount: 6_000_000,
    of: '罚款',
    channel: '指定银行',
    receipt: '苏财 0012345678',
  }),
  tell('demand', kinds.demand, '2026-07-20', officers, {
    duty: '缴纳第二期罚款',
    lastOn: '2026-08-05',
    way: '缴至指定的代收机构',
    fine: 6_000_000,
    surcharge: 180_000,
    rightsTold: true,
  }),
  tell('confiscated', kinds.disposeConfiscated, '2026-07-21', officers, {
    goods: [{ name: '液化石油气瓶', quantity: '9 只', value: 90_000, way: '公开拍卖' }],
    voucher: 'GK-2026-118',
    witnesses: '县财政局　郑某',
  }),
  tell('publish-review', kinds.reviewPublication, '2026-04-16', head, {
    publish: true,
    criteria: '涉及公共安全，具有一定社会影响。',
    grade: '一般',
    until: '2027-04-16',
    masked: ['住址', '联系方式', '证件号码'],
    maskingChecked: true,
    channels: ['本平台', '信用平台'],
  }),
  tell('publish-withdrawn', kinds.withdrawPublication, '2026-09-01', head, {
    cause: '决定被撤销',
    reason: '行政复议机关撤销了该决定。',
  }),
  tell('annul', kinds.revokeDecision, '2026-08-30', head, {
    kind: '撤销',
    reason: '复议机关认定程序违法。',
    refund: '已缴罚款退还，公示撤回。',
  }),
  tell('close-ask', kinds.requestClosing, '2026-09-05', officers, {
    reason: '处罚决定执行完毕',
    corrected: '已改正',
    goods: '已依法拍卖并上缴国库',
    summary: '罚款分两期缴清。',
  }),
  tell('close', kinds.close, '2026-09-06', head, approval),
  tell('archive', kinds.archive, '2026-09-10', ['a1'], {
    dossierNumber: '2026-伊-罚-017',
    retention: '三十年',
    pages: 96,
    checked: true,
  }),
  tell('recusal-ask', kinds.requestRecusal, '2026-03-04', officers, {
    person: '张三',
    by: '当事人',
    ground: '张三与举报人是亲属。',
    receivedOn: '2026-03-04',
  }),
  tell('recusal', kinds.decideRecusal, '2026-03-05', head, { outcome: '不予回避', reason: '经查，二人没有亲属关系。' }),
  tell('no-penalty-ask', kinds.requestDecision, '2026-04-12', officers, {
    outcome: '不予行政处罚',
    ground: '初次违法且危害后果轻微并及时改正',
    facts: '当事人初次存放气瓶，数量少，已及时改正。',
    evidence: ['e1'],
    basis: '《城镇燃气管理条例》',
    discretion,
    defence: '当事人没有提出意见。',
    corrected: '已及时改正',
    remedies: {
      reconsiderationOrgan: '灌云县人民政府',
      reconsiderationDays: 60,
      court: '灌云县人民法院',
      suit: '六个月',
      reconsiderFirst: false,
    },
  }),
  tell('no-penalty', kinds.decide, '2026-04-13', head, { ...approval, decision: '不予行政处罚' }),
  tell('spot', kinds.decideOnTheSpot, '2026-03-04', officers, {
    at: at('2026-03-04', '16:20'),
    place: '伊山镇北环路菜场门口',
    facts: '占用人行道摆摊经营，影响通行。',
    basis: '《城市市容和环境卫生管理条例》第十四条、第三十六条',
    penalties: [{ kind: '罚款', amount: 5000 }],
    performance: '指定银行或者电子支付',
    bank: '江苏银行灌云支行',
    account: '1000 2000 3000 4000',
    surchargeStated: true,
    remedies: { reconsiderationOrgan: '灌云县人民政府', reconsiderationDays: 60, reconsiderFirst: true },
    correction: '已当场改正',
    signing,
  }),
  tell('handed', kinds.handOver, '2026-03-04', officers, {
    at: at('2026-03-04', '16:30'),
    way: '纸质当场交付',
    signing,
  }),
  tell('spot-filed', kinds.fileRecord, '2026-03-05', officers, {}),
  tell('crime-team', kinds.formTransferTeam, '2026-10-08', head, {
    crime: '非法经营罪',
    grounds: '销售数量大，可能达到追诉标准。',
    team: officers,
  }),
  tell('crime-report', kinds.reportTransfer, '2026-10-08', officers, {
    facts: '查明当事人无证销售液化石油气，金额较大。',
    threshold: '对照立案追诉标准逐项核实。',
    evidence: ['e1'],
    proposal: '建议移送',
  }),
  tell('crime-approved', kinds.decideTransfer, '2026-10-09', head, { outcome: '批准移送', reasons: '事实清楚。' }),
  tell('crime-sent', kinds.transferToPolice, '2026-10-09', officers, {
    organ: '灌云县公安局',
    papers: { letter: true, report: true, goodsList: true, tests: false },
    goods: [{ name: '液化石油气瓶', quantity: '9 只', keptAt: '镇综合行政执法局仓库' }],
    copiedTo: '灌云县人民检察院',
  }),
  tell('crime-refused', kinds.recordPoliceDecision, '2026-10-12', officers, {
    outcome: '不予立案',
    number: '灌公不立字〔2026〕5号',
    receivedOn: '2026-10-12',
  }),
  tell('crime-asked', kinds.askPoliceReview, '2026-10-13', head, { organ: '灌云县公安局', reasons: '金额已经达到追诉标准。' }),
  tell('crime-upheld', kinds.recordPoliceReview, '2026-10-15', officers, {
    outcome: '维持不予立案',
    number: '灌公复字〔2026〕1号',
    receivedOn: '2026-10-15',
  }),
  tell('crime-supervised', kinds.suggestSupervision, '2026-10-16', head, {
    procuratorate: '灌云县人民检察院',
    reasons: '金额已经达到追诉标准。',
  }),
  tell('crime-goods', kinds.handOverGoods, '2026-10-20', officers, {
    receiver: '灌云县公安局',
    goods: [{ name: '液化石油气瓶', quantity: '9 只' }],
    material: '案卷一册',
  }),
  tell('reconsidered', kinds.receiveReconsideration, '2026-10-21', officers, {
    organ: '灌云县人民政府',
    number: '〔2026〕灌行复第7号',
    receivedOn: '2026-10-21',
    way: '普通程序',
    compensation: false,
  }),
  tell('replied', kinds.replyReconsideration, '2026-10-26', head, answerToRemedy),
  tell('sued', kinds.receiveSuit, '2026-11-02', officers, {
    court: '灌云县人民法院',
    number: '（2026）苏0723行初7号',
    receivedOn: '2026-11-02',
    compensation: false,
  }),
  tell('defended', kinds.answerSuit, '2026-11-09', head, answerToRemedy),
  tell('claimed', kinds.receiveClaim, '2026-11-10', officers, {
    receivedOn: '2026-11-10',
    knownOn: '2026-09-01',
    amount: 1_000_000,
    reasons: '罚款决定被撤销，请求返还已缴的罚款。',
  }),
  tell('claim-decided', kinds.decideClaim, '2026-11-20', head, {
    outcome: '赔偿',
    heard: '当面听取了请求人的意见。',
    way: '返还财产',
    amount: 1_000_000,
    reasons: '决定已被撤销，已缴罚款应当返还。',
  }),
  tell('plan', kinds.planInspection, '2026-03-01', officers, {
    class: '个案',
    item: '瓶装燃气经营检查',
    power: { law: '城镇燃气管理条例', level: '行政法规', article: 41 },
    cause: '投诉举报',
    causeNumber: '12345-20260302-018',
    reason: '群众反映店内存放气瓶。',
    parties: ['p1'],
    place: '伊山镇东大街 12 号',
    on: '2026-03-02',
    visitsThisYear: 0,
    officers,
    others: [{ name: '陆某', is: '技术支持人员', organisation: '县燃气检测站', task: '测燃气浓度' }],
    urgent: false,
  }),
  tell('plan-approved', kinds.approveInspection, '2026-03-01', head, approval),
  tell('inspection-told', kinds.notifyInspection, '2026-03-02', officers, {
    items: '瓶装燃气经营检查',
    power: { law: '城镇燃气管理条例', level: '行政法规', article: 41 },
    at: at('2026-03-02'),
    place: '伊山镇东大街 12 号',
    way: '进场时出示',
    rightsTold: true,
    phone: '0518-12345',
  }),
  tell('visit', kinds.carryOutInspection, '2026-03-02', officers, {
    from: at('2026-03-02', '09:10'),
    to: at('2026-03-02', '10:05'),
    place: '伊山镇东大街 12 号店内',
    showing: { shown: true, shownAt: at('2026-03-02', '09:05') },
    present: '到场',
    presentName: '喆祎堃',
    others: [{ name: '陆某', is: '技术支持人员', inspected: false }],
    checked: [{ item: '燃气经营许可证', result: '不合格', note: '没有' }],
    findings: '店内存放气瓶 14 只。',
    signing,
  }),
  tell('inspected', kinds.tellInspectionResult, '2026-03-02', officers, {
    outcome: '涉嫌违法，登记线索',
    findings: '没有燃气经营许可证，店内存放气瓶 14 只。',
    correction: '停止经营瓶装燃气。',
    next: '登记线索，依法处理。',
    toldOn: '2026-03-02',
    signing,
  }),
  tell('help-asked', kinds.requestAssistance, '2026-03-06', head, {
    organ: '灌云县住房和城乡建设局',
    matter: '请提供该店是否取得燃气经营许可证的登记资料。',
    basis: '《城镇燃气管理条例》第五条',
    replyBy: '2026-03-16',
  }),
  tell('designation', kinds.requestDesignation, '2026-03-06', head, {
    superior: '灌云县人民政府',
    dispute: '和邻镇就违法行为发生地有争议。',
    consulted: '3月5日协商，没有达成一致。',
    opinion: '行为发生在本镇，应由本镇管辖。',
  }),
  tell('refer-ask', kinds.requestReferral, '2026-03-06', officers, {
    what: '线索',
    to: '灌云县市场监督管理局',
    reason: '不属于本机关职权',
    basis: '特种设备安全监督管理职责',
    facts: '气瓶超过检验期。',
    materials: [{ name: '现场检查笔录', count: '一份' }],
  }),
  tell('referred', kinds.approveReferral, '2026-03-06', head, approval),
  tell('refer-receipt', kinds.recordReferralReceipt, '2026-03-09', officers, {
    outcome: '接收',
    organ: '灌云县市场监督管理局',
    receiver: '郑某',
    receivedOn: '2026-03-09',
  }),
  tell('monitored', kinds.reviewMonitoring, '2026-03-06', officers, {
    evidence: 'e1',
    device: 'JK-007',
    recordedAt: at('2026-03-01', '08:12'),
    genuine: true,
    clear: true,
    complete: true,
    accurate: true,
    outcome: '符合要求',
    note: '图像清楚，时间和地点准确。',
  }),
  tell('monitored-told', kinds.tellMonitoredFacts, '2026-03-06', officers, {
    facts: '在人行道上卸下液化石油气瓶，占道经营。',
    recordedAt: at('2026-03-01', '08:12'),
    place: '伊山镇东大街 12 号门前',
    query: '凭身份证到镇综合行政执法局查看，或者在政务平台查询。',
    defence: '到镇综合行政执法局当面、书面或者电话提出。',
    way: '短信',
    reachedOn: '2026-03-06',
  }),
  tell('talk', kinds.inviteToTalk, '2026-03-06', officers, {
    at: at('2026-03-09', '15:00'),
    place: '镇综合行政执法局 201 室',
    matter: '瓶装气安全',
    sentOn: '2026-03-06',
  }),
  tell('talked', kinds.guide, '2026-03-09', officers, {
    way: '约谈',
    at: at('2026-03-09', '15:00'),
    place: '镇综合行政执法局 201 室',
    matter: '店内曾存放气瓶',
    provision: '《城镇燃气管理条例》第十五条',
    content: '讲解瓶装燃气经营许可和安全规定。',
    asks: ['自行纠正', '学习法律、法规'],
    response: '今后不再存放。',
    voluntary: true,
    signing,
  }),
  ...measuresTold,
]

const papersBefore: readonly IssuedPaper[] = (
  [
    ['preservation-notice', '先行登记保存证据通知书', '灌伊登保字〔2026〕3号', 'preserve'],
    ['seizure-decision', '查封（扣押）决定书', '灌伊封扣字〔2026〕4号', 'measure'],
    ['measure-extension', '延长查封（扣押）期限决定书', '灌伊延封字〔2026〕1号', 'measure-longer'],
    ['seized-disposal', '查封（扣押）物品处理决定书', '灌伊封处字〔2026〕2号', 'seized-decided'],
    ['order-to-correct', '责令（限期）改正通知书', '灌伊责改字〔2026〕8号', 'order'],
    ['prior-notice', '行政处罚事先告知书', '灌伊罚告字〔2026〕12号', 'notice'],
    ['hearing-right-notice', '行政处罚听证告知书', '灌伊听告字〔2026〕2号', 'notice'],
    ['penalty-decision', '行政处罚决定书', '灌伊罚决字〔2026〕9号', 'decision'],
    ['on-the-spot-decision', '当场行政处罚决定书', '灌伊当罚字〔2026〕31号', 'spot'],
  ] as const
).map(([form, title, number, actId]) => ({
  id: `d-${form}`,
  form,
  title,
  number,
  actId,
  partyId: 'p1',
  issuedOn: day('2026-03-10'),
}))

const townRemedies: Remedies = {
  reconsideration: { organ: '灌云县人民政府', term: days(60), basis: [] },
  reconsiderFirst: false,
  suit: { term: months(6), words: '知道决定之日起6个月内', court: '灌云县人民法院', basis: [] },
  respondent: '灌云县伊山镇人民政府',
  provisional: false,
}

/** The source as it stands when the act `id` of the story is about to be recorded; the acts before it have been. */
export function sourceAt(id: string, changes: Partial<DocumentSource> = {}): DocumentSource {
  const acts = story.map(asAct)
  const index = acts.findIndex(one => one.id === id)
  const act = acts[index]
  if (!act) throw new Error(`no act ${id}`)
  return {
    agency: {
      name: '灌云县伊山镇人民政府',
      shortName: '灌伊',
      kind: 'town',
      address: '灌云县伊山镇东大街 1 号',
      phone: '0518-00000000',
    },
    caseNumber: '灌伊案〔2026〕17号',
    cause: '未取得燃气经营许可证从事燃气经营',
    item: {
      name: '未取得燃气经营许可证从事燃气经营活动',
      code: 'gas-licence',
      version: '2025-1',
      bases: ['城镇燃气管理条例第十五条第一款', '城镇燃气管理条例第四十五条第一款'],
    },
    parties: [
      {
        id: 'p1',
        kind: 'individualBusiness',
        name: '灌云县喆祎堃炊具店',
        creditCode: '92999999MA1TEST004',
        head: '喆祎堃',
        address: '灌云县伊山镇东大街 12 号',
        phone: '13900000000',
      },
    ],
    people: [
      { id: 'o1', name: '张三', certificateNumber: '10070100001' },
      { id: 'o2', name: '李四', certificateNumber: '10070100002' },
      { id: 'o3', name: '王五', certificateNumber: '10070100003' },
      { id: 'h1', name: '赵六' },
      { id: 'h2', name: '钱七' },
      { id: 'h3', name: '周九' },
      { id: 'r1', name: '吴审核', qualification: 'A20203207230001' },
      { id: 'f1', name: '郑财务' },
      { id: 'a1', name: '冯档案' },
    ],
    officers: [
      { id: 'o1', name: '张三', certificateNumber: '10070100001' },
      { id: 'o2', name: '李四', certificateNumber: '10070100002' },
    ],
    act,
    acts: actsWith(acts.slice(0, index), act),
    correctedBy: new Map(),
    issued: papersBefore,
    remedies:
      act.kind === kinds.decideOnTheSpot.id
        ? { ...townRemedies, reconsiderFirst: true, suit: { ...townRemedies.suit, term: days(15) } }
        : townRemedies,
    payee: { bank: '江苏银行灌云支行', account: '1000 2000 3000 4000', name: '灌云县财政局罚没专户' },
    calendar: { years: [] },
    issuedOn: day(act.doneAt.slice(0, 10)),
    ...changes,
  }
}

function asAct({ id, kind, on, by, facts }: Told): Act {
  const known = actKinds.get(kind)
  if (!known) throw new Error(`no kind ${kind}`)
  return {
    id,
    kind,
    procedure: 'ordinary-penalty',
    track: 'main',
    parties: known.per === 'party' ? ['p1'] : [],
    doneAt: at(on),
    recordedAt: at(on),
    recordedBy: by[0] ?? '',
    by,
    facts: known.facts.parse(facts),
  }
}
