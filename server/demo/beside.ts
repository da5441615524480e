// What happens beside a case: strands woven into its plot, each act in its time. Every one is lawful, or it could not be played.
import { addDays, type Act, type Day } from '@fadu/law'
import { approveSeizing, askToSeize, dispose, extend, film, lift, seize, type Seizing } from './measures-plots.ts'
import { instant, later, workday, type Cast, type Next, type Plot, type Story } from './plot.ts'

interface Told {
  readonly cast: Cast
  readonly story: Story
  /** The day of the act the strand follows. */
  readonly on: Day
  /** Everything done so far, the strand's own acts too. */
  readonly done: readonly Act[]
}
/** Told after the first act of a kind. */
interface Strand {
  readonly after: string
  readonly tell: (told: Told) => Plot
}

/** The plot with strands beside it: whichever comes earlier is done next. */
export function* woven(cast: Cast, story: Story, main: Plot, names: readonly StrandName[]): Plot {
  const done: Act[] = []
  let waiting = names.map((name): Strand => strands[name])
  const running = [{ plot: main, turn: main.next() }]
  for (;;) {
    let first: (typeof running)[number] | undefined
    for (const one of running) if (momentOf(one.turn) < momentOf(first?.turn)) first = one
    if (!first || first.turn.done) return
    const next = first.turn.value
    const act = yield next
    done.push(act)
    first.turn = first.plot.next(act)
    for (const { tell } of waiting.filter(one => one.after === next.kind)) {
      const plot = tell({ cast, story, on: next.on, done })
      running.push({ plot, turn: plot.next() })
    }
    waiting = waiting.filter(one => one.after !== next.kind)
  }
}
const momentOf = (turn: IteratorResult<Next, void> | undefined): number =>
  !turn || turn.done ? Number.POSITIVE_INFINITY : Date.parse(instant(turn.value.on, turn.value.at))

const signed = { state: '已签名', eachPage: true }
/** An act of a side procedure, on one track of its name. */
const side = (
  procedure: string,
  kind: string,
  on: Day,
  by: readonly string[],
  facts: Record<string, unknown>,
  more: Partial<Next> = {},
): Next => ({
  kind,
  procedure,
  track: procedure,
  parties: [],
  by,
  on,
  facts,
  ...more,
})
const agreed = { outcome: '同意', opinion: '情况属实，同意。' }
const principal = (cast: Cast): string => cast.heads[0]?.id ?? ''
const evidenceIn = (done: readonly Act[]): string => done.find(a => a.kind === 'register-evidence')?.id ?? ''
/** Handed to the party on a day. */
const handed = (of: Act, on: Day, { citizen, partyName }: Story) => ({
  of: of.id,
  way: '直接送达',
  receivedOn: on,
  receiver: citizen ? partyName : `${partyName}收发室`,
  relation: citizen ? '本人' : '负责收件的人',
  signing: signed,
})

/** What is sealed or seized, under the law that the item's own text gives. */
const takenFrom = ({ item, party, partyName, place }: Story): Seizing => ({
  party,
  partyName,
  place,
  ...(item === 'ny-pesticide-licence'
    ? {
        kind: '扣押' as const,
        basis: { law: '农药管理条例', article: 41, paragraph: 1, item: 5, level: '行政法规' as const },
        goods: [
          { name: '示例牌农药', quantity: '12瓶' },
          { name: '电子秤', quantity: '1台' },
        ],
        reasons: '没有农药经营许可证而经营，农药和称量的工具用于违法经营。',
        necessity: '当场责令停止，当事人仍准备把农药运走。',
      }
    : item === 'sc-no-licence-host'
      ? {
          kind: '扣押' as const,
          basis: { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规' as const },
          goods: [{ name: '无照经营的货架和货物', quantity: '1批' }],
          reasons: '涉嫌用于无照经营，当事人正在转移。',
          necessity: '不扣押的，货物当日就会转移。',
        }
      : {
          kind: '查封' as const,
          basis: { law: '安全生产法', article: 65, paragraph: 1, item: 4, level: '法律' as const },
          goods: [{ name: '不符合标准的气瓶连接管和减压阀', quantity: '6套' }],
          reasons: '经检查不符合保障安全生产的标准，继续使用可能漏气。',
          necessity: '当事人没有立即更换，不查封的，当晚仍要使用。',
        }),
})
/** Asked for and approved on a day, carried out and filmed on the next. */
function* taken({ cast, story, on }: Told): Plot {
  const it = takenFrom(story)
  yield askToSeize(cast, it, on)
  yield approveSeizing(cast, it, on)
  const next = later(cast.calendar, on, 1)
  yield seize(cast, it, next)
  yield film(cast, it, next)
}
/** Ordered to correct, and told so the same day. */
function* ordered({ cast, story, on }: Told, facts: string, provision: string, demand: string): Plot {
  const day_ = later(cast.calendar, on, 2)
  const mine = { parties: [story.party] }
  const order = yield side(
    'order-correction',
    'order-correction',
    day_,
    cast.officers,
    {
      facts,
      provision,
      demand,
      kind: '限期改正',
      correctBy: addDays(day_, 10),
      consequence: '逾期不改的，依法强制执行。',
    },
    mine,
  )
  yield side('order-correction', 'deliver-order', day_, cast.officers, handed(order, day_, story), { ...mine, at: '15:00' })
}
/** Demanded and told so the same day. */
function* demanded(told: Told, procedure: string, on: Day, duty: string, way: string, more: Record<string, unknown> = {}): Plot {
  const { cast, story } = told
  const mine = { parties: [story.party] }
  const demand = yield side(procedure, 'demand', on, cast.officers, { duty, lastOn: addDays(on, 10), way, rightsTold: true, ...more }, mine)
  yield side(procedure, 'deliver-demand', on, cast.officers, handed(demand, on, story), { ...mine, at: '15:00' })
}
/** An answer to a remedy, with the grounds and the evidence. */
const answer = ({ story, done }: Told) => ({
  facts: story.deed,
  procedure: '立案、调查、告知、决定、送达，都在法定期限内。',
  basis: story.basis,
  reasons: '事实清楚，证据确凿，程序合法，裁量适当。',
  evidence: [evidenceIn(done)],
  request: '维持',
})

const table = {
  seized: { after: 'question', tell: taken },
  seizedAndExtended: {
    after: 'file',
    *tell(told) {
      yield* taken(told)
      yield* extend(told.cast, takenFrom(told.story), workdayBefore(told.cast, addDays(told.on, 28)))
    },
  },
  seizedAndReleased: {
    after: 'question',
    *tell(told) {
      yield* taken(told)
      yield lift(told.cast, takenFrom(told.story), later(told.cast.calendar, told.on, 3))
    },
  },
  /** The draft decision disposes of the goods (`disposing`); here they are taken, disposed of and sold. */
  seizedForGood: { after: 'question', tell: taken },
  confiscated: {
    after: 'deliver-decision',
    *tell(told) {
      const { cast, story, on } = told
      const it = takenFrom(story)
      const next = later(cast.calendar, on, 1)
      yield* dispose(cast, it, next, ['没收', '解除退还'])
      yield {
        ...side('ordinary-penalty', 'dispose-confiscated', next, cast.officers, {
          goods: [{ ...it.goods[0], way: '按国家有关规定处理' }],
          voucher: '示例罚没〔2026〕1号',
          witnesses: '财政所、农业农村局派员',
        }),
        track: 'main',
        parties: [story.party],
        at: '15:00',
      }
    },
  },
  assistance: {
    after: 'question',
    *tell({ cast, on }) {
      const asked = later(cast.calendar, on, 1)
      yield side('assistance', 'request-assistance', asked, [cast.head], {
        organ: '灌云县公安局（演示）',
        matter: '请提供涉案车辆的登记资料。',
        basis: '行政处罚法第二十六条',
        replyBy: addDays(asked, 10),
      })
      const got = later(cast.calendar, asked, 2)
      yield side('assistance', 'record-assistance-reply', got, cast.officers, {
        outcome: '已协助',
        receivedOn: got,
        content: '登记资料附后。',
      })
    },
  },
  dispute: {
    after: 'question',
    *tell({ cast, on }) {
      const cal = cast.calendar
      const other = '相邻镇人民政府（演示）'
      const d = later(cal, on, 1)
      yield side('jurisdiction-dispute', 'open-dispute', d, cast.officers, { organ: other, matter: '发生地在两镇交界处。', knownOn: d })
      const talked = later(cal, d, 1)
      yield side('jurisdiction-dispute', 'consult-jurisdiction', talked, [cast.head], {
        organ: other,
        positions: '两镇都认为在自己境内。',
        outcome: '协商不成',
      })
      yield side(
        'jurisdiction-dispute',
        'request-designation',
        talked,
        [cast.head],
        {
          superior: cast.government,
          dispute: '发生地在两镇交界处。',
          consulted: '没有达成一致。',
          opinion: '本镇先立案，应由本镇管辖。',
        },
        { at: '15:00' },
      )
      const named = later(cal, talked, 1)
      yield side('jurisdiction-dispute', 'record-designation', named, cast.officers, {
        superior: cast.government,
        number: '示例指管〔2026〕1号',
        to: '本机关',
        receivedOn: named,
      })
    },
  },
  referral: {
    after: 'register-lead',
    *tell({ cast, story, on }) {
      const cal = cast.calendar
      const [d1, d2, d3] = [later(cal, on, 1), later(cal, on, 2), later(cal, on, 4)]
      const to = '灌云县自然资源和规划局（演示）'
      yield side('referral', 'request-referral', d1, cast.officers, {
        what: '线索',
        to,
        reason: '不属于本机关职权',
        basis: '土地管理职责',
        facts: story.deed,
        materials: [{ name: '线索材料', count: '1份' }],
      })
      yield side('referral', 'approve-referral', d2, [cast.head], { outcome: '同意', opinion: '同意移送。' })
      yield side('referral', 'record-referral-receipt', d3, cast.officers, {
        outcome: '接收',
        organ: to,
        receiver: '收文员（演示）',
        receivedOn: d3,
      })
    },
  },
  guidance: {
    after: 'register-lead',
    *tell({ cast, story, on }) {
      const d = later(cast.calendar, on, 1)
      yield side(
        'guidance',
        'guide',
        d,
        cast.officers,
        {
          way: '提醒',
          at: instant(d, '08:30'),
          place: story.place,
          matter: story.deed,
          provision: '城市市容和环境卫生管理条例第十四条',
          content: '提醒经营者不得再占道堆放，可以到临时疏导点经营。',
          asks: ['学习法律、法规'],
          voluntary: true,
          signing: { state: '已签名' },
        },
        { parties: [story.party], at: '08:40' },
      )
    },
  },
  standstill: {
    after: 'question',
    *tell({ cast, on }) {
      yield side(
        'discontinuance',
        'request-discontinuance',
        on,
        cast.officers,
        {
          ground: '不可抗力',
          explanation: '连日暴雨，道路封闭，暂时不能到现场复核。',
          reviewOn: addDays(on, 20),
        },
        { at: '16:00' },
      )
      yield side('discontinuance', 'approve-discontinuance', on, [cast.head], agreed, { at: '16:30' })
    },
  },
  preserved: {
    after: 'question',
    *tell({ cast, story, on }) {
      const goods = [{ name: '广告布', quantity: '1幅', condition: '完好', evidence: true }]
      yield side(
        'preservation',
        'request-preservation',
        on,
        cast.officers,
        {
          risk: '证据可能灭失',
          explanation: '当事人准备当晚拆走。',
          goods,
          keptAt: '本机关证物室',
        },
        { at: '14:00' },
      )
      yield side('preservation', 'approve-preservation', on, [cast.head], agreed, { at: '14:20' })
      yield side(
        'preservation',
        'register-preservation',
        on,
        cast.officers,
        {
          at: instant(on, '15:00'),
          place: story.place,
          showing: { shown: true, shownAt: instant(on, '14:55') },
          goods,
          keeper: cast.agency,
          dutyTold: true,
          signing: signed,
        },
        { at: '15:20' },
      )
      yield side(
        'preservation',
        'dispose-preserved',
        later(cast.calendar, on, 3),
        [cast.head],
        {
          items: [{ name: '广告布', way: '退还' }],
          reason: '已经拍照固定，不再需要保存。',
        },
        { at: '11:00' },
      )
    },
  },
  advice: {
    after: 'conclude-investigation',
    *tell({ cast, on }) {
      const adviser = cast.adviser ?? ''
      yield side(
        'advice',
        'ask-adviser',
        on,
        cast.officers,
        { adviser: [adviser], question: '拟处罚的金额和档次有没有不妥。' },
        { at: '15:00' },
      )
      yield side(
        'advice',
        'advise',
        later(cast.calendar, on, 1),
        [adviser],
        { opinion: '同意拟处理意见', reasons: '事实有三份证据证明，金额在法定幅度和裁量基准以内。' },
        { at: '10:00' },
      )
    },
  },
  recusal: {
    after: 'question',
    *tell({ cast, on }) {
      const d = later(cast.calendar, on, 1)
      yield side('recusal', 'request-recusal', d, cast.officers.slice(0, 1), {
        person: cast.nameOf?.(cast.officers[1]) ?? cast.officers[1],
        by: '当事人',
        ground: '说承办人员和举报人是邻居。',
        receivedOn: d,
      })
      yield side(
        'recusal',
        'decide-recusal',
        d,
        [cast.head],
        { outcome: '不予回避', reason: '经查没有邻居或者其他可能影响公正的关系。' },
        { at: '16:00' },
      )
    },
  },
  transfer: {
    after: 'question',
    *tell({ cast, done, on }) {
      const cal = cast.calendar
      const [d1, d2, d4] = [later(cal, on, 1), later(cal, on, 2), later(cal, on, 4)]
      yield side(
        'criminal-transfer',
        'form-transfer-team',
        d1,
        [cast.head],
        {
          crime: '示例罪名',
          grounds: '数量较大，可能达到追诉标准。',
          team: [...cast.officers],
        },
        { at: '09:00' },
      )
      yield side(
        'criminal-transfer',
        'report-transfer',
        d1,
        cast.officers,
        {
          facts: '核实属实。',
          threshold: '逐项对照，已经达到。',
          evidence: [evidenceIn(done)],
          proposal: '建议移送',
        },
        { at: '10:00' },
      )
      yield side(
        'criminal-transfer',
        'decide-transfer',
        d2,
        [principal(cast)],
        { outcome: '批准移送', reasons: '事实清楚，达到追诉标准。' },
        { at: '09:00' },
      )
      yield side(
        'criminal-transfer',
        'transfer-to-police',
        d2,
        cast.officers,
        {
          organ: '灌云县公安局（演示）',
          papers: { letter: true, report: true, goodsList: true, tests: false },
          goods: [],
          copiedTo: '灌云县人民检察院（演示）',
        },
        { at: '15:00' },
      )
      yield side('criminal-transfer', 'record-police-decision', d4, cast.officers, {
        outcome: '立案',
        number: '示例公刑〔2026〕9号',
        receivedOn: d4,
      })
    },
  },
  dutyClue: {
    after: 'question',
    *tell({ cast, on }) {
      yield side('duty-lead', 'send-duty-lead', later(cast.calendar, on, 1), [cast.head], {
        concerns: '某公职人员（虚构）',
        facts: '当事人说有人收过好处，线索另附（虚构）。',
        organ: '监察机关',
        organName: '灌云县监察委员会（演示）',
        readers: [principal(cast)],
      })
    },
  },
  reconsidered: {
    after: 'deliver-decision',
    *tell(told) {
      const { cast, story, on } = told
      const mine = { parties: [story.party] }
      const got = later(cast.calendar, on, 3)
      yield side(
        'reconsideration',
        'receive-reconsideration',
        got,
        cast.officers,
        {
          organ: cast.government,
          number: '〔2026〕示例行复第3号',
          receivedOn: got,
          way: '普通程序',
          compensation: false,
        },
        mine,
      )
      yield side('reconsideration', 'reply-reconsideration', later(cast.calendar, got, 4), [cast.head], answer(told), mine)
    },
  },
  sued: {
    after: 'deliver-decision',
    *tell(told) {
      const { cast, story, on } = told
      const cal = cast.calendar
      const mine = { parties: [story.party] }
      const got = later(cal, on, 4)
      yield side(
        'litigation',
        'receive-suit',
        got,
        cast.officers,
        {
          court: cast.court,
          number: '（2026）示例行初1号',
          receivedOn: got,
          compensation: false,
        },
        mine,
      )
      yield side('litigation', 'answer-suit', later(cal, got, 5), [cast.head], answer(told), mine)
      const lost = workday(cal, addDays(got, 70))
      yield {
        ...side(
          'ordinary-penalty',
          'record-remedy',
          lost,
          cast.officers,
          {
            way: '行政诉讼',
            event: '结果',
            organ: cast.court,
            number: '（2026）示例行初1号',
            receivedOn: lost,
            outcome: '撤销',
            procedureOnly: true,
          },
          mine,
        ),
        track: 'main',
      }
      const claimed = later(cal, lost, 3)
      yield side(
        'compensation',
        'receive-claim',
        claimed,
        cast.officers,
        {
          receivedOn: claimed,
          knownOn: lost,
          amount: story.penalties[0]?.amount ?? 0,
          reasons: '处罚决定已被撤销，请求返还已缴的罚款。',
        },
        mine,
      )
      const decided = later(cal, claimed, 6)
      const paid = yield side(
        'compensation',
        'decide-claim',
        decided,
        [cast.head],
        {
          heard: '当面听取了意见。',
          reasons: '决定已被撤销，应当返还。',
          outcome: '赔偿',
          way: '返还财产',
          amount: story.penalties[0]?.amount ?? 0,
        },
        mine,
      )
      const told_ = later(cal, decided, 1)
      yield side('compensation', 'deliver-claim', told_, cast.officers, handed(paid, told_, story), mine)
    },
  },
  court: {
    after: 'deliver-decision',
    *tell(told) {
      const { cast, story, on } = told
      const cal = cast.calendar
      const asked = workday(cal, addDays(on, 190)) // six months and some days
      yield* demanded(told, 'court-application', asked, '缴纳罚款', '到银行缴纳', { fine: story.penalties[0]?.amount ?? 0 })
      const applied = later(cal, asked, 12)
      yield side(
        'court-application',
        'apply-court',
        applied,
        [cast.head],
        {
          submittedOn: applied,
          court: cast.court,
          courtOf: '本机关所在地',
          immovable: false,
          duty: '缴纳罚款',
          view: '当事人没有提出意见，经催告没有缴纳。',
          object: '当事人的银行存款',
          papers: { application: true, decision: true, view: true, object: true },
          signedBy: cast.head,
          sealed: true,
        },
        { parties: [story.party] },
      )
      const got = later(cal, applied, 3)
      yield side(
        'court-application',
        'court-accepts',
        got,
        cast.officers.slice(0, 1),
        {
          number: '（2026）示例行审9号',
          receivedOn: got,
          outcome: '受理',
          fee: 0,
        },
        { parties: [story.party] },
      )
    },
  },
  demolished: {
    after: 'file',
    *tell(told) {
      const { cast, story, on } = told
      const cal = cast.calendar
      const mine = { parties: [story.party] }
      yield* ordered(told, story.deed, '《城乡规划法》第四十一条', '自行拆除该房屋')
      const served = later(cal, on, 2)
      yield* demanded(told, 'execution', workday(cal, addDays(served, 14)), '自行拆除该房屋', '自行拆除')
      const decided = workday(cal, addDays(served, 190)) // both terms of the remedies have run
      const at = later(cal, decided, 8)
      const order = yield side(
        'execution',
        'decide-execution',
        decided,
        [cast.head],
        {
          way: '强制拆除',
          reasons: '逾期不拆除，经催告仍不拆除。',
          basis: '《城乡规划法》第六十五条',
          timeStated: true,
          at: instant(at, '09:00'),
          remediesTold: true,
        },
        mine,
      )
      yield side('execution', 'deliver-execution', decided, cast.officers, handed(order, decided, story), { ...mine, at: '15:00' })
      const announced = later(cal, decided, 1)
      yield side(
        'execution',
        'announce-demolition',
        announced,
        cast.officers,
        {
          building: '房屋一处（虚构）',
          publishedOn: announced,
          selfDemolishBy: addDays(announced, 5),
          places: ['张贴在现场'],
        },
        { ...mine, at: '16:00' },
      )
      yield side(
        'execution',
        'carry-out-execution',
        at,
        cast.officers,
        {
          way: '强制拆除',
          from: instant(at, '09:00'),
          to: instant(at, '12:00'),
          place: story.place,
          goods: [{ name: '家具', quantity: '3件', keptAt: '村委会库房' }],
          present: '村干部到场见证（虚构）',
          recording: '示例-记录仪-01',
          course: '清点物品后拆除。',
          result: '执行完毕',
          signing: signed,
        },
        { ...mine, at: '12:00' },
      )
    },
  },
  clearedForThem: {
    after: 'question',
    *tell(told) {
      const { cast, story, on } = told
      const cal = cast.calendar
      const mine = { parties: [story.party] }
      yield* ordered(told, story.deed, '《城市道路管理条例》第二十七条', '清除占路的物料，恢复路面')
      const d0 = workday(cal, addDays(later(cal, on, 2), 11)) // the ten days of the order are over
      yield* demanded(told, 'substitute-performance', d0, '清除物料，恢复路面', '自行清除')
      const d1 = workday(cal, addDays(d0, 11))
      const at = workday(cal, addDays(d1, 7))
      const performer = { who: '第三人', name: '示例清运公司（虚构）', tie: '没有利害关系' }
      const decided = yield side(
        'substitute-performance',
        'decide-substitute',
        d1,
        [cast.head],
        {
          duty: '恢复原状',
          harm: '危害交通安全',
          reasons: '物料占路，逾期没有清除。',
          basis: '《行政强制法》第五十条',
          object: '占路的物料',
          way: '装车清运',
          at: instant(at, '09:00'),
          budget: 200_000,
          performer,
        },
        mine,
      )
      yield side('substitute-performance', 'deliver-substitute', d1, cast.officers, handed(decided, d1, story), { ...mine, at: '15:00' })
      const d2 = later(cal, d1, 1)
      const again = yield side(
        'substitute-performance',
        'demand-substitute',
        d2,
        cast.officers,
        { duty: '清除物料，恢复路面', performOn: at },
        mine,
      )
      yield side('substitute-performance', 'deliver-substitute-demand', d2, cast.officers, handed(again, d2, story), {
        ...mine,
        at: '15:00',
      })
      yield side('substitute-performance', 'perform-substitute', at, cast.officers, performed(told, at, performer, 180_000), {
        ...mine,
        at: '10:30',
      })
    },
  },
  clearedAtOnce: {
    after: 'question',
    *tell(told) {
      const { cast, story, on } = told
      const d = later(cast.calendar, on, 1)
      const mine = { parties: [story.party] }
      const performer = { who: '本机关' }
      yield side(
        'immediate-performance',
        'decide-immediate',
        d,
        cast.officers,
        {
          at: instant(d, '08:30'),
          what: '遗洒物',
          where: '道路',
          place: story.place,
          urgency: '砂石撒满车道，车辆打滑。',
          partyUnable: true,
          performer,
          budget: 100_000,
        },
        { ...mine, at: '08:30' },
      )
      yield side(
        'immediate-performance',
        'perform-substitute',
        d,
        cast.officers,
        {
          ...performed(told, d, performer, 90_000),
          present: '不在场',
          signing: { state: '不在场', refusalNote: '当事人不在场' },
        },
        { ...mine, at: '10:30' },
      )
      yield side(
        'immediate-performance',
        'notify-immediate',
        d,
        cast.officers,
        { toldOn: d, way: '电话', content: '已清除撒落的砂石。' },
        { ...mine, at: '14:00' },
      )
    },
  },
} satisfies Record<string, Strand>
export type StrandName = keyof typeof table
const strands: Readonly<Record<StrandName, Strand>> = table

const performed = ({ cast, story }: Told, on: Day, performer: Record<string, unknown>, cost: number) => ({
  from: instant(on, '09:00'),
  to: instant(on, '10:30'),
  place: story.place,
  performer,
  supervisors: [cast.officers[0]],
  present: '在场',
  manner: '和平方式',
  course: '清运物料，恢复路面。',
  cost,
  paidBy: '当事人',
  signed: { supervisors: true, performer: true, other: '当事人' },
  signing: signed,
})
function workdayBefore(cast: Cast, on: Day): Day {
  let d = on
  while (workday(cast.calendar, d) !== d) d = addDays(d, -1)
  return d
}

/** The draft decision says what becomes of the seized goods, piece by piece. */
export function* disposing(story: Story, main: Plot): Plot {
  const [first, ...rest] = takenFrom(story).goods
  const seized = [{ name: first?.name, way: '没收' }, ...rest.map(g => ({ name: g.name, way: '解除退还' }))]
  for (let turn = main.next(); !turn.done;) {
    const next = turn.value
    turn = main.next(yield next.kind === 'request-decision' ? { ...next, facts: { ...next.facts, seized } } : next)
  }
}
