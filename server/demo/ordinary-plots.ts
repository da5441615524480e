// Ordinary penalty cases, told act by act in the office's words. Every one is lawful, or it could not be played.
import { norms, valueOn, type Act, type Day } from '@fadu/law'
import { inspectionPowerOf } from './inspection-powers.ts'
import { earliestHearing, instant, later, workday, type Cast, type Next, type Plot, type Story } from './plot.ts'

export interface Turns {
  /** How far the story goes. */
  readonly until?:
    | 'lead'
    | 'request-filing'
    | 'filed'
    | 'investigated'
    | 'concluded'
    | 'request-notice'
    | 'noticed'
    | 'heard'
    | 'submitted'
    | 'reviewed'
    | 'discussed'
    | 'request-decision'
    | 'decided'
    | 'delivered'
    | 'published'
    | 'paid'
    | 'closed'
    | 'archived'
  readonly statement?: 'none' | 'made' | 'waived'
  readonly hearingTold: boolean
  readonly hearing?: 'requested' | 'held' | 'waived'
  readonly review: boolean
  readonly sentBack?: boolean
  readonly discussion: boolean
  readonly outcome?: '给予行政处罚' | '不予行政处罚' | '违法事实不能成立不予处罚'
  readonly ground?: string
  readonly noFault?: boolean
  /** The case began on the spot and was moved here. */
  readonly moved?: boolean
  readonly circumstances?: readonly { readonly name: string; readonly reason: string }[]
  readonly leniency?: '无' | '从轻' | '减轻'
  readonly corrected: '已责令改正' | '当场已改正' | '没有可改正的内容'
  readonly publish?: boolean
  readonly deferral?: '延期缴纳' | '分期缴纳'
  readonly remedy?: '撤销' | '维持'
}
const order = [
  'lead',
  'request-filing',
  'filed',
  'investigated',
  'concluded',
  'request-notice',
  'noticed',
  'heard',
  'submitted',
  'reviewed',
  'discussed',
  'request-decision',
  'decided',
  'delivered',
  'published',
  'paid',
  'closed',
  'archived',
] as const

const signed = { state: '已签名', eachPage: true }
const showing = (on: Day, at: string) => ({ shown: true, shownAt: instant(on, at) })

/** An ordinary case from its lead to where the turns end it. */
export function* ordinaryCase(cast: Cast, story: Story, turns: Turns, start: Day): Plot {
  const cal = cast.calendar
  const reaches = (stage: (typeof order)[number]): boolean => order.indexOf(turns.until ?? 'archived') >= order.indexOf(stage)
  const fined = story.penalties.some(p => p.kind === '罚款')
  const outcome = turns.outcome ?? '给予行政处罚'
  const act = (kind: string, on: Day, by: readonly string[], facts: Record<string, unknown>, more: Partial<Next> = {}): Next => ({
    kind,
    procedure: 'ordinary-penalty',
    track: 'main',
    parties: [],
    by,
    on,
    facts,
    ...more,
  })
  const mine = { parties: [story.party] }
  const two = cast.officers
  const discretion = {
    ...(story.benchmark ? { benchmark: story.benchmark } : {}),
    facts: story.factors,
    grade: story.grade,
    leniency: turns.leniency ?? '无',
    circumstances: turns.circumstances ?? [],
    deviates: false,
    reasons: story.reasons,
  }
  const delivered = (of: Act, on: Day) => ({
    of: of.id,
    way: '直接送达',
    receivedOn: on,
    receiver: story.citizen ? story.partyName : `${story.partyName}收发室`,
    relation: story.citizen ? '本人' : '负责收件的人',
    signing: signed,
  })

  let d = workday(cal, start)
  if (!turns.moved) yield act('register-lead', d, two, leadOf(cast, story, d))
  if (!reaches('request-filing')) return
  yield act(
    'request-filing',
    d,
    two,
    {
      item: story.item,
      parties: [story.party],
      actOn: story.actOn,
      continuing: false,
      discoveredOn: d,
      discoveryProof: '巡查记录',
      place: story.place,
      region: cast.region,
      jurisdiction: '违法行为发生地',
      sameActChecked: true,
      facts: story.deed,
      officers: [...two],
    },
    { at: '14:10' },
  )
  if (!reaches('filed')) return
  d = later(cal, d, 1)
  yield act('file', d, [cast.head], { outcome: '同意', opinion: '符合立案条件，同意立案。' }, { at: '09:00' })
  if (!reaches('investigated')) return
  d = later(cal, d, 1)
  const photo = yield act(
    'register-evidence',
    d,
    two,
    {
      name: '现场照片',
      kind: '书证',
      proves: ['违法行为', '时间地点', '情节后果'],
      statement: story.deed,
      source: '现场拍摄',
      obtainedOn: d,
      maker: '执法人员',
      place: story.place,
      original: '原件（原物、原始载体）',
      method: '执法记录仪拍摄',
      lawful: true,
      signed: true,
      ...(cast.helper ? { takenBy: cast.helper } : {}),
    },
    { at: '09:20' },
  )
  if (cast.helper)
    yield act(
      'review-evidence',
      d,
      two,
      { evidence: photo.id, outcome: '采信', reason: '辅助人员在执法人员带领下拍摄，执法人员在场核对，与现场一致。' },
      { at: '09:25' },
    )
  yield act(
    'inspect-site',
    d,
    two,
    {
      from: instant(d, '09:30'),
      to: instant(d, '10:05'),
      place: story.place,
      power: inspectionPowerOf(story.item),
      showing: showing(d, '09:30'),
      present: '到场',
      presentName: story.partyName,
      findings: story.deed,
      pictures: [photo.id],
      signing: signed,
    },
    { at: '10:05' },
  )
  const identity = yield act(
    'register-evidence',
    d,
    two,
    {
      name: story.citizen ? '居民身份证复印件' : '营业执照复印件',
      kind: '书证',
      proves: ['主体身份'],
      statement: `证明当事人的身份是${story.partyName}。`,
      source: story.partyName,
      obtainedOn: d,
      maker: story.partyName,
      place: story.place,
      original: '复制件（复制品）',
      matchNote: '与原件核对无异',
      signed: true,
      lawful: true,
    },
    { at: '10:20' },
  )
  yield act(
    'question',
    d,
    two,
    {
      from: instant(d, '10:30'),
      to: instant(d, '11:10'),
      place: cast.agency,
      showing: showing(d, '10:30'),
      person: story.partyName,
      identity: story.citizen ? '当事人' : '主要负责人',
      identityChecked: true,
      rightsTold: true,
      record: [
        { q: '你把经过说一下。', a: `事情是有的，${story.deed.slice(0, 40)}` },
        { q: '有没有办过手续？', a: '没有办过。' },
      ],
      signing: signed,
    },
    { at: '11:10' },
  )
  const words = yield act(
    'register-evidence',
    d,
    two,
    {
      name: '询问笔录',
      kind: '当事人的陈述',
      proves: ['违法行为'],
      statement: '当事人承认上述事实。',
      source: story.partyName,
      obtainedOn: d,
      maker: '执法人员',
      place: cast.agency,
      original: '原件（原物、原始载体）',
      lawful: true,
      signed: true,
    },
    { at: '11:20' },
  )
  const evidence = [photo.id, identity.id, words.id]
  if (turns.corrected === '已责令改正') yield* ordered(cast, story, d)
  if (!reaches('concluded')) return
  d = later(cal, d, turns.corrected === '已责令改正' ? 6 : 3)
  yield act('conclude-investigation', d, two, {
    facts: story.deed,
    elements: story.elements.map(element => ({ element, evidence })),
    nature: story.basis,
    discretion,
    correction: turns.corrected,
    ...(turns.corrected === '没有可改正的内容' ? { correctionReason: '行为已经终了，没有遗留状态。' } : {}),
    crime: '不涉嫌犯罪',
    complex: false,
    publicInterest: false,
    manyRelations: false,
    proposals: [
      { party: story.party, outcome, ...(outcome === '给予行政处罚' ? { penalties: story.penalties } : { ground: turns.ground }) },
    ],
  })
  if (outcome === '给予行政处罚') {
    if (!reaches('request-notice')) return
    d = later(cal, d, 1)
    yield act(
      'request-notice',
      d,
      two,
      {
        facts: story.deed,
        reasons: story.reasons,
        basis: story.basis,
        penalties: story.penalties,
        discretion,
        rightsTold: true,
        statementDays: valueOn(norms.readings.statementTerm, d).count,
        place: `${cast.agency}，当面、书面、电话都可以`,
        hearingTold: turns.hearingTold,
      },
      mine,
    )
    if (!reaches('noticed')) return
    const approved = yield act('approve-notice', d, [cast.head], { outcome: '同意', opinion: '同意告知。' }, { ...mine, at: '15:00' })
    d = later(cal, d, 1)
    yield act('deliver-notice', d, two, delivered(approved, d), mine)
    if (!reaches('heard')) return
    d = yield* heard(cast, story, turns, d, evidence)
  }
  if (turns.review) {
    if (!reaches('submitted')) return
    d = later(cal, d, 1)
    yield act('submit-review', d, two, { to: cast.reviewedBy ?? '本机关', note: '材料已齐。' })
    if (!reaches('reviewed')) return
    if (turns.sentBack) {
      d = later(cal, d, 1)
      yield act('review', d, [cast.reviewer], {
        checks: { ...sound, discretion: '不适当' },
        opinion: '修改',
        reasons: '裁量理由要写明每个因素。',
        points: [{ point: '补写裁量因素的理由' }],
      })
      yield act(
        'answer-review',
        d,
        two,
        { answers: [{ point: '补写裁量因素的理由', answer: `已补写：${story.reasons}` }] },
        { at: '15:30' },
      )
      d = later(cal, d, 1)
      yield act('submit-review', d, two, { to: cast.reviewedBy ?? '本机关' })
    }
    d = later(cal, d, 1)
    yield act('review', d, [cast.reviewer], {
      checks: sound,
      opinion: '同意',
      reasons: '主体适格，事实清楚，证据充分，适用法律准确，程序合法，裁量适当。',
    })
  }
  if (turns.discussion) {
    if (!reaches('discussed')) return
    d = later(cal, d, 1)
    yield act(
      'discuss',
      d,
      cast.heads.map(h => h.id),
      {
        from: instant(d, '14:30'),
        place: '三楼会议室',
        chair: cast.heads[0]?.name ?? '',
        clerk: '办公室记录员',
        members: cast.heads.map(h => ({ person: h.name, personId: h.id, present: true, opinion: '同意拟处理意见。' })),
        outcome: '一致同意拟处理意见。',
        agreed: true,
      },
      { at: '15:20' },
    )
  }
  if (!reaches('request-decision')) return
  d = later(cal, d, 1)
  yield act(
    'request-decision',
    d,
    two,
    {
      outcome,
      ...(outcome === '给予行政处罚' ? { penalties: story.penalties } : { ground: turns.ground }),
      facts: story.deed,
      evidence,
      basis: story.basis,
      discretion,
      defence:
        turns.statement === 'made'
          ? '当事人提出已经改正、请求从轻。经复核，改正情况属实，已在裁量中考虑。'
          : '当事人没有提出陈述、申辩意见。',
      corrected: '已改正。',
      ...(fined && outcome === '给予行政处罚'
        ? {
            performance: {
              way: '到指定银行或者通过电子支付系统缴纳',
              days: valueOn(norms.penaltyLaw.payInTime, d).count,
              bank: cast.bank,
              account: cast.account,
              surchargeStated: true,
            },
          }
        : {}),
      remedies: {
        reconsiderationOrgan: cast.government,
        reconsiderationDays: valueOn(norms.reconsiderationLaw.applyInTime, d).count,
        court: cast.court,
        suit: '知道决定之日起6个月内',
        reconsiderFirst: false,
      },
    },
    mine,
  )
  if (!reaches('decided')) return
  const decided = yield act('decide', d, [cast.head], { outcome: '同意', opinion: '同意。', decision: outcome }, { ...mine, at: '16:00' })
  if (outcome !== '给予行政处罚')
    yield act(
      'educate',
      d,
      two,
      {
        content: '说明行为的性质和后果，教育当事人守法经营。',
        pledged: true,
        ...(story.guardian ? { guardian: story.guardian } : {}),
        signing: signed,
      },
      { ...mine, at: '16:30' },
    )
  if (!reaches('delivered')) return
  d = later(cal, d, 1)
  yield act('deliver-decision', d, two, delivered(decided, d), mine)
  if (outcome === '给予行政处罚') {
    if (!reaches('published')) return
    d = yield* published(cast, story, turns, d)
    if (!reaches('paid')) return
    d = yield* paid(cast, story, turns, d)
    if (turns.remedy) d = yield* remedied(cast, story, turns, d)
    if (turns.remedy === '撤销')
      yield act(
        'withdraw-publication',
        d,
        two,
        { cause: '决定被撤销', reason: '复议机关已撤销处罚决定，公示的内容不再有效。' },
        { ...mine, at: '16:30' },
      )
  }
  if (!reaches('closed')) return
  d = later(cal, d, 1)
  const annulled = turns.remedy === '撤销'
  const reason = annulled
    ? '案件终止'
    : outcome === '给予行政处罚'
      ? '处罚决定执行完毕'
      : outcome === '不予行政处罚'
        ? '不予行政处罚'
        : '违法事实不能成立'
  const summary = annulled
    ? '处罚决定经复议撤销，已缴罚款退还当事人，公示已撤回。'
    : outcome === '给予行政处罚'
      ? '罚款已缴清。'
      : '已教育当事人。'
  yield act('request-closing', d, two, { reason, corrected: '已改正。', goods: '无涉案财物。', summary })
  yield act('close', d, [cast.head], { outcome: '同意', opinion: '同意结案。' }, { at: '16:20' })
  if (!reaches('archived')) return
  d = later(cal, d, 2)
  yield act('archive', d, [cast.archivist], {
    dossierNumber: `${d.slice(0, 4)}-${story.party.slice(-4)}`,
    retention: '三十年',
    pages: 36,
    checked: true,
  })
}

const leadOf = (cast: Cast, story: Story, on: Day): Record<string, unknown> => ({
  source: '巡查发现',
  foundOn: on,
  place: story.place,
  region: cast.region,
  summary: story.deed,
  informantProtected: false,
  parties: [story.party],
  item: story.item,
  handling: '拟立案',
})

/** A lead that comes to nothing: not filed, with the reason, and laid away. */
export function* unfiledCase(cast: Cast, story: Story, start: Day): Plot {
  const main = { procedure: 'ordinary-penalty', track: 'main', parties: [] }
  let d = workday(cast.calendar, start)
  yield {
    ...main,
    kind: 'register-lead',
    by: cast.officers,
    on: d,
    facts: {
      ...leadOf(cast, story, d),
      source: '投诉举报',
      sourceNumber: `示例12345-${d.replaceAll('-', '')}`,
      informantProtected: true,
      handling: '拟不予立案',
    },
  }
  d = later(cast.calendar, d, 2)
  yield {
    ...main,
    kind: 'inspect-site',
    by: cast.officers,
    on: d,
    at: '09:00',
    facts: {
      from: instant(d, '08:40'),
      to: instant(d, '09:00'),
      place: story.place,
      power: inspectionPowerOf(story.item),
      showing: showing(d, '08:40'),
      present: '不到场',
      findings: '现场没有线索反映的情况。',
      signing: { state: '不在场', refusalNote: '现场没有当事人，由两名执法人员签名。' },
    },
  }
  yield {
    ...main,
    kind: 'request-non-filing',
    by: cast.officers,
    on: d,
    facts: { reason: '没有违法事实', explanation: '到现场核查，没有发现反映的情况，周边群众也没有看到。', informantTold: true },
  }
  d = later(cast.calendar, d, 1)
  yield {
    ...main,
    kind: 'approve-non-filing',
    by: [cast.head],
    on: d,
    facts: { outcome: '同意', opinion: '经核查没有违法事实，同意不予立案。' },
  }
  d = later(cast.calendar, d, 2)
  yield {
    ...main,
    kind: 'archive',
    by: [cast.archivist],
    on: d,
    facts: { dossierNumber: `${d.slice(0, 4)}-未-${story.party.slice(-4)}`, retention: '十年', pages: 6, checked: true },
  }
}

const sound = {
  competence: '合法',
  officers: '合法',
  facts: '清楚',
  evidence: '充分',
  law: '准确',
  procedure: '合法',
  discretion: '适当',
  crime: '不需要移送',
}

/** The order to correct, delivered, and re-checked when its term has ended. */
export function* ordered(cast: Cast, story: Story, on: Day): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const track = `correction-${story.party}`
  const side = { procedure: 'order-correction', track, parties: [story.party] }
  const base = (kind: string, day: Day, at: string, facts: Record<string, unknown>): Next => ({
    kind,
    ...side,
    by: cast.officers,
    on: day,
    at,
    facts,
  })
  const by = later(cal, on, 3)
  const order = yield base('order-correction', on, '11:40', {
    facts: story.deed,
    provision: story.basis,
    demand: '停止违法行为，恢复原状。',
    kind: '限期改正',
    correctBy: by,
    consequence: '逾期不改正的，依法处理。',
  })
  yield base('deliver-order', on, '11:50', {
    of: order.id,
    way: '直接送达',
    receivedOn: on,
    receiver: story.partyName,
    relation: story.citizen ? '本人' : '负责收件的人',
    signing: signed,
  })
  const check = later(cal, by, 1)
  yield base('recheck-correction', check, '09:30', {
    at: instant(check, '09:20'),
    place: story.place,
    showing: showing(check, '09:20'),
    state: '已改正',
    findings: '现场已恢复原状。',
    harmLeft: false,
    signing: signed,
  })
  return check
}

/** What the party says, or gives up, in the days the notice gives; a hearing where one is asked for. */
function* heard(cast: Cast, story: Story, turns: Turns, served: Day, evidence: readonly string[]): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const mine = { procedure: 'ordinary-penalty', track: 'main', parties: [story.party] }
  const said = later(cal, served, 2)
  if (turns.statement === 'made') {
    yield {
      kind: 'state',
      ...mine,
      by: cast.officers,
      on: said,
      facts: {
        way: '当面',
        points: [{ point: '已经改正，请求从轻。' }],
        ...(turns.noFault ? { noFaultClaimed: true } : {}),
        signing: signed,
      },
    }
    yield {
      kind: 'recheck',
      ...mine,
      by: cast.officers,
      on: said,
      at: '15:00',
      facts: { points: [{ point: '已经改正，请求从轻。', adopted: '采纳', reason: '改正情况属实，已在裁量中考虑。' }], newFacts: false },
    }
  }
  if (turns.statement === 'waived')
    yield { kind: 'waive-statement', ...mine, by: cast.officers, on: said, facts: { explicit: true, knowing: true, signing: signed } }
  if (turns.hearing === 'waived')
    yield {
      kind: 'waive-hearing',
      ...mine,
      by: cast.officers,
      on: said,
      at: '10:00',
      facts: { explicit: true, knowing: true, signing: signed },
    }
  if (turns.hearing === 'held' || turns.hearing === 'requested') return yield* hearingHeld(cast, story, turns, said, evidence)
  const waived = turns.statement === 'waived' && (!turns.hearingTold || turns.hearing === 'waived')
  return waived ? said : later(cal, served, valueOn(norms.readings.statementTerm, served).count)
}

function* hearingHeld(cast: Cast, story: Story, turns: Turns, asked: Day, evidence: readonly string[]): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const side = { procedure: 'hearing', track: `hearing-${story.party}`, parties: [story.party] }
  yield {
    kind: 'request-hearing',
    ...side,
    by: cast.officers,
    on: asked,
    at: '16:00',
    facts: { receivedOn: asked, way: '书面', reasons: '对处罚幅度有意见。' },
  }
  if (turns.hearing === 'requested') return later(cal, asked, 5)
  let d = later(cal, asked, 1)
  yield { kind: 'appoint-host', ...side, by: [cast.head], on: d, facts: { host: [cast.host], clerk: [cast.clerk] } }
  const notice = later(cal, d, 1)
  const at = earliestHearing(cal, notice, valueOn(norms.penaltyLaw.hearingNotice, notice).count)
  const told = yield {
    kind: 'notify-hearing',
    ...side,
    by: [cast.host],
    on: d,
    at: '15:00',
    facts: { at: instant(at, '09:00'), place: `${cast.agency}一楼听证室`, open: true, rightsTold: true },
  }
  d = notice
  yield {
    kind: 'deliver-hearing-notice',
    ...side,
    by: cast.officers,
    on: d,
    facts: {
      of: told.id,
      way: '直接送达',
      receivedOn: d,
      receiver: story.partyName,
      relation: story.citizen ? '本人' : '负责收件的人',
      signing: signed,
    },
  }
  yield {
    kind: 'hold-hearing',
    ...side,
    by: [cast.host, cast.clerk],
    on: at,
    at: '10:40',
    facts: {
      from: instant(at, '09:00'),
      to: instant(at, '10:40'),
      attendance: '本人到场',
      agents: [],
      investigators: `${story.deed}出示照片、笔录，建议按告知的内容处罚。`,
      shown: evidence,
      defence: '对事实没有异议，请求从轻。',
      closing: '没有新的意见。',
      fee: 0,
      signing: signed,
    },
  }
  const report = later(cal, at, 1)
  yield {
    kind: 'report-hearing',
    ...side,
    by: [cast.host],
    on: report,
    facts: { disputes: '处罚幅度是否适当。', findings: '事实清楚，证据充分，幅度在基准以内。', proposal: '维持拟处罚意见。' },
  }
  return report
}

function* paid(cast: Cast, story: Story, turns: Turns, served: Day): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const mine = { procedure: 'ordinary-penalty', track: 'main', parties: [story.party] }
  const fine = story.penalties.find(p => p.kind === '罚款')?.amount
  let d = later(cal, served, 4)
  if (fine === undefined) return d
  const pay = (on: Day, amount: number, no: number): Next => ({
    kind: 'pay',
    ...mine,
    by: [cast.financeClerk],
    on,
    facts: { paidOn: on, amount, of: '罚款', channel: '指定银行', receipt: `票${on.replaceAll('-', '')}${no}` },
  })
  if (!turns.deferral) {
    yield pay(d, fine, 1)
    return d
  }
  const side = { procedure: 'deferral', track: `deferral-${story.party}`, parties: [story.party] }
  const first = later(cal, d, 12)
  const second = later(cal, first, 15)
  const plan =
    turns.deferral === '分期缴纳'
      ? [
          { on: first, amount: Math.ceil(fine / 200) * 100 },
          { on: second, amount: fine - Math.ceil(fine / 200) * 100 },
        ]
      : [{ on: second, amount: fine }]
  yield {
    kind: 'request-deferral',
    ...side,
    by: cast.officers,
    on: d,
    facts: { kind: turns.deferral, reason: '经营困难，有银行流水证明。', receivedOn: d, plan, signing: signed },
  }
  d = later(cal, d, 1)
  const granted = yield {
    kind: 'decide-deferral',
    ...side,
    by: [cast.head],
    on: d,
    facts: { outcome: '准予', reason: '确有经济困难。', plan },
  }
  yield {
    kind: 'deliver-deferral',
    ...side,
    by: cast.officers,
    on: d,
    at: '15:00',
    facts: {
      of: granted.id,
      way: '直接送达',
      receivedOn: d,
      receiver: story.partyName,
      relation: story.citizen ? '本人' : '负责收件的人',
      signing: signed,
    },
  }
  for (const [i, part] of plan.entries()) yield pay(part.on, part.amount, i + 1)
  return plan.at(-1)?.on ?? d
}

function* remedied(cast: Cast, story: Story, turns: Turns, on: Day): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const mine = { procedure: 'ordinary-penalty', track: 'main', parties: [story.party] }
  const number = `复〔${on.slice(0, 4)}〕${story.party.slice(-2)}号`
  const taken = later(cal, on, 3)
  yield {
    kind: 'record-remedy',
    ...mine,
    by: cast.officers,
    on: taken,
    facts: { way: '行政复议', event: '已受理', organ: cast.government, number, receivedOn: taken },
  }
  const end = later(cal, taken, 20)
  yield {
    kind: 'record-remedy',
    ...mine,
    by: cast.officers,
    on: end,
    facts: { way: '行政复议', event: '结果', organ: cast.government, number, receivedOn: end, outcome: turns.remedy },
  }
  return end
}

function* published(cast: Cast, story: Story, turns: Turns, on: Day): Generator<Next, Day, Act> {
  const cal = cast.calendar
  const mine = { procedure: 'ordinary-penalty', track: 'main', parties: [story.party] }
  const d = later(cal, on, 1)
  const publish = turns.publish ?? true
  const masked = story.citizen || story.household ? ['住址', '联系方式', '证件号码'] : ['联系方式', '其他人姓名']
  yield {
    kind: 'review-publication',
    ...mine,
    by: [cast.head],
    on: d,
    facts: {
      publish,
      criteria: publish ? '涉及公共利益，对同类行为有警示作用。' : '没有社会影响，不公示。',
      grade: '一般',
      ...(publish ? { until: later(cal, d, 80), channels: ['本平台'] } : {}),
      masked,
      maskingChecked: true,
    },
  }
  if (publish) yield { kind: 'publish', ...mine, by: cast.officers, on: d, at: '15:00', facts: {} }
  return d
}
