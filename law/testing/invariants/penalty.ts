// What holds of every penalty case, whatever else happens in it.
import * as acts from '../../acts/index.ts'
import { day } from '../../kit/day.ts'
import { aCertificate, aCitizen, anAct } from '../makers.ts'
import { aFine, someEvidence } from '../papers.ts'
import { paid } from '../way.ts'
import {
  about,
  added,
  both,
  changed,
  doneBy,
  letGo,
  moved,
  ofACitizen,
  onTheSpot,
  plain,
  us,
  withHearing,
  withOrder,
  withPreservation,
  without,
  type Invariant,
} from './histories.ts'

const showing = { shown: true, shownAt: '2026-03-05T09:00:00+08:00' }
const bornOn = (on: string) => about(() => ({ parties: [aCitizen('某公司', { born: day(on) })] }))
const recusal = { track: 'recusal', procedure: 'recusal' }
const challenged = (person: string, outcome: '回避' | '不予回避') => [
  anAct(acts.requestRecusal, { person, by: '当事人', receivedOn: '2026-03-03' }, { on: '2026-03-03T10:00', ...recusal }),
  anAct(acts.decideRecusal, { outcome }, { on: '2026-03-03T15:00', ...recusal, by: ['镇长'] }),
]

export const aboutPeople: readonly Invariant[] = [
  {
    says: '没有两名持证执法人员，不得调查取证',
    rules: ['PER-01'],
    lawful: plain,
    broken: added(
      anAct(
        acts.inspectSite,
        {
          from: '2026-03-05T09:00:00+08:00',
          to: '2026-03-05T09:20:00+08:00',
          showing,
          present: '到场',
          signing: { state: '已签名', eachPage: true },
        },
        { on: '2026-03-05T09:00', by: ['甲'] },
      ),
    ),
  },
  {
    says: '执法证件过期以后，不得再办案',
    rules: ['PER-01'],
    lawful: plain,
    broken: about(d => ({
      people: d.people.map(p => (p.id === '乙' ? { ...p, certificates: [aCertificate({ to: day('2026-03-22') })] } : p)),
    })),
  },
  {
    says: '辅助人员不得独立办案',
    rules: ['PER-01', 'PER-05'],
    lawful: plain,
    broken: doneBy('conclude-investigation', '辅'),
  },
  {
    says: '已决定回避的人员，自决定之日起不得再办本案',
    rules: ['PER-10a'],
    lawful: plain,
    broken: added(...challenged('乙', '回避')),
  },
  {
    says: '负责人被申请回避而没有决定的，不得由他作决定',
    rules: ['PER-10b', 'PER-10c', 'PUB-09'],
    lawful: plain,
    broken: added(challenged('副镇长', '回避').slice(0, 1)[0] ?? never()),
  },
  {
    says: '没有向当事人出示执法证件，不得检查',
    rules: ['PER-03'],
    lawful: plain,
    broken: added(
      anAct(
        acts.inspectSite,
        {
          from: '2026-03-05T09:00:00+08:00',
          to: '2026-03-05T09:20:00+08:00',
          showing: { ...showing, shown: false },
          present: '到场',
          signing: { state: '已签名', eachPage: true },
        },
        { on: '2026-03-05T09:00' },
      ),
    ),
  },
  {
    says: '法制审核的人不得是办这件案的人',
    rules: ['PER-12b'],
    lawful: plain,
    broken: both(
      about(d => ({
        people: d.people.map(p =>
          p.id === '甲'
            ? {
                ...p,
                posts: [...p.posts, { post: 'reviewer' as const, agency: 'agency', from: day('2021-07-15') }],
                legalQualification: { number: 'A20203200000001', from: day('2020-03-01') },
              }
            : p,
        ),
      })),
      doneBy('review', '甲'),
    ),
  },
  {
    says: '没有国家统一法律职业资格的人，不得初次从事法制审核',
    rules: ['PER-12a', 'PER-13b'],
    lawful: plain,
    broken: about(d => ({ people: d.people.map(p => (p.id === '审' ? { ...p, legalQualification: undefined as never } : p)) })),
  },
  {
    says: '听证主持人不得是调查本案的人',
    rules: ['PER-11'],
    lawful: withHearing,
    broken: doneBy('register-evidence', '甲', '丙'),
  },
  {
    says: '处罚决定由机关负责人作出，承办机构负责人不能代替',
    rules: ['DEC-07h'],
    lawful: plain,
    broken: doneBy('decide', '局长'),
  },
]

export const aboutTheCase: readonly Invariant[] = [
  { says: '没有立案，不得调查终结、告知、决定', rules: ['FIL-02c'], lawful: plain, broken: without('file') },
  {
    says: '超过追责时效的，不再立案处罚',
    rules: ['FIL-03a', 'limitation'],
    lawful: plain,
    broken: changed('request-filing', { actOn: '2023-03-01' }),
  },
  {
    says: '违法行为发生地不在辖区内的，不得管辖',
    rules: ['JUR-01'],
    lawful: plain,
    broken: changed('request-filing', { region: '320723902001' }),
  },
  { says: '本机关当日没有这项处罚权的，不得处罚', rules: ['SUB-03'], lawful: plain, broken: about(() => ({ powers: [] })) },
  {
    says: '权力收回以后，没有过渡条款的不得再办',
    rules: ['SUB-03'],
    lawful: plain,
    broken: about(d => ({ powers: d.powers.map(p => ({ ...p, to: day('2026-03-31'), keepsPending: false })) })),
  },
  {
    says: '没有执法主体资格的机关，不得以自己的名义处罚',
    rules: ['SUB-13'],
    lawful: plain,
    broken: about(d => ({ agency: { ...d.agency, confirmed: [] } })),
  },
  {
    says: '没有证据，不得认定违法事实',
    rules: ['EVI-01', 'EVI-02', 'EVI-12c', 'EVI-14', 'EVI-14b'],
    lawful: plain,
    broken: without('register-evidence'),
  },
  {
    says: '非法取得的证据，不得作为定案的根据',
    rules: ['EVI-03a', 'EVI-02', 'EVI-12c'],
    lawful: plain,
    broken: changed('register-evidence', { lawful: false }),
  },
  {
    says: '决定作出以后，不得再收集证据证明已认定的事实',
    rules: ['EVI-12b'],
    lawful: plain,
    broken: added(someEvidence('补拍', {}, '2026-04-15')),
  },
  { says: '不满十四周岁的人，不予处罚', rules: ['COR-05a', 'PUB-06'], lawful: ofACitizen, broken: bornOn('2013-01-01') },
  { says: '不满十八周岁的人，应当从轻或者减轻', rules: ['COR-05c', 'PUB-06'], lawful: ofACitizen, broken: bornOn('2009-01-01') },
  {
    says: '没有责令改正，不得处罚',
    rules: ['COR-01'],
    lawful: plain,
    broken: changed('conclude-investigation', { correction: '尚未责令改正' }),
  },
  {
    says: '责令改正的期限没有过完，不得以逾期不改为由处罚',
    rules: ['COR-02'],
    lawful: withOrder,
    broken: about(d => ({ item: d.item && { ...d.item, orderToCorrect: { mandatory: true, precondition: true } } }) as never),
  },
  {
    says: '已经死亡或者终止而没有承受人的，不得再处罚',
    rules: ['DEC-25'],
    lawful: plain,
    broken: about(() => ({ parties: [{ id: '某公司', name: '某公司', kind: 'legalPerson', endedOn: day('2026-03-10') }] })),
  },
]

export const aboutNotice: readonly Invariant[] = [
  {
    says: '没有事先告知，不得处罚',
    rules: ['DEC-01b'],
    lawful: plain,
    broken: without('request-notice', 'approve-notice', 'deliver-notice', 'state', 'recheck'),
  },
  { says: '告知没有送达，等于没有告知', rules: ['DEC-01b'], lawful: plain, broken: without('deliver-notice', 'state', 'recheck') },
  { says: '告知没有经负责人批准的，不得送达', rules: ['DEC-01b', 'SER-09'], lawful: plain, broken: without('approve-notice') },
  {
    says: '陈述申辩的期限没有过完，当事人又没有放弃的，不得决定',
    rules: ['DEC-02b', 'HEA-05'],
    lawful: plain,
    broken: both(
      without('state', 'recheck'),
      moved('submit-review', '2026-03-24T09:00'),
      moved('review', '2026-03-24T10:00'),
      moved('discuss', '2026-03-25T09:00'),
    ),
  },
  { says: '当事人的陈述申辩没有复核，不得决定', rules: ['DEC-03'], lawful: plain, broken: without('recheck') },
  {
    says: '当事人申辩以后，处罚不得加重',
    rules: ['DEC-04'],
    lawful: plain,
    broken: both(changed('request-decision', { penalties: [aFine(500_000)] }), changed('pay', { amount: 500_000 })),
  },
  {
    says: '告知给的陈述申辩期限，不得短于五个工作日（县里另有规定的除外）',
    rules: ['DEC-02'],
    lawful: plain,
    broken: changed('request-notice', { statementDays: 3 }),
  },
  {
    says: '应当听证的处罚，没有告知听证权利的不得决定',
    rules: ['HEA-02'],
    lawful: plain,
    broken: changed('request-notice', { hearingTold: false }),
  },
]

export const aboutHearing: readonly Invariant[] = [
  {
    says: '当事人要求的听证没有举行，不得决定',
    rules: ['HEA-06', 'DEC-08d', 'DEC-12', 'PUB-09'],
    lawful: withHearing,
    broken: without('hold-hearing', 'report-hearing'),
  },
  {
    says: '听证通知应当在听证七个工作日以前送达',
    rules: ['HEA-07'],
    lawful: withHearing,
    broken: both(changed('deliver-hearing-notice', { receivedOn: '2026-04-08' }), moved('deliver-hearing-notice', '2026-04-08T17:00')),
  },
  { says: '听证不向当事人收费', rules: ['HEA-06b'], lawful: withHearing, broken: changed('hold-hearing', { fee: 10_000 }) },
  { says: '听证应当公开，依法不公开的除外', rules: ['HEA-08'], lawful: withHearing, broken: changed('notify-hearing', { open: false }) },
  {
    says: '没有在听证中出示的证据，不得作为决定的根据',
    rules: ['HEA-14', 'HEA-12'],
    lawful: withHearing,
    broken: changed('hold-hearing', { shown: [] }),
  },
  {
    says: '经过听证的案件，法制审核在听证以后',
    rules: ['HEA-15', 'DEC-12', 'DEC-10', 'DEC-12b', 'EVI-14'],
    lawful: withHearing,
    broken: both(moved('submit-review', '2026-04-01T09:00'), moved('review', '2026-04-01T10:00')),
  },
  {
    says: '经过听证的，决定以前要有听证报告',
    rules: ['HEA-14b', 'DEC-12', 'PUB-09'],
    lawful: withHearing,
    broken: without('report-hearing'),
  },
]

export const aboutDecision: readonly Invariant[] = [
  {
    says: '应当法制审核的案件，没有审核通过不得决定',
    rules: ['DEC-10', 'DEC-12b', 'EVI-14'],
    lawful: plain,
    broken: without('submit-review', 'review'),
  },
  {
    says: '审核不同意的，不得决定',
    rules: ['DEC-10', 'DEC-10b', 'DEC-12b', 'EVI-14'],
    lawful: plain,
    broken: changed('review', { opinion: '不同意', points: [{ point: '证据不足' }] }),
  },
  { says: '重大案件没有经负责人集体讨论，不得由一名负责人决定', rules: ['DEC-09'], lawful: plain, broken: without('discuss') },
  {
    says: '集体讨论到会的负责人不得少于法定或者县定人数',
    rules: ['DEC-08b'],
    lawful: plain,
    broken: changed('discuss', { members: [{ person: '镇长', personId: '镇长', present: true, opinion: '好' }] }),
  },
  {
    says: '超过办案期限而没有依法延长的，是程序违法',
    rules: ['DEC-20', 'decide'],
    lawful: plain,
    broken: both(
      moved('request-decision', '2026-07-13T08:00'),
      moved('decide', '2026-07-13T16:00'),
      changed('deliver-decision', { receivedOn: '2026-07-13' }),
      moved('deliver-decision', '2026-07-13T17:00'),
      without('review-publication', 'publish', 'pay', 'request-closing', 'close', 'archive'),
    ),
  },
  {
    says: '罚款不得超出法定幅度',
    rules: ['COR-11b'],
    lawful: plain,
    broken: both(
      changed('conclude-investigation', { proposals: [{ party: '某公司', outcome: '给予行政处罚', penalties: [aFine(2_000_000)] }] }),
      changed('request-notice', { penalties: [aFine(2_000_000)] }),
      changed('request-decision', { penalties: [aFine(2_000_000)] }),
      changed('pay', { amount: 2_000_000 }),
    ),
  },
  {
    says: '同一个违法行为已经罚过款的，不得再罚款',
    rules: ['COR-04a', 'JUR-03a'],
    lawful: plain,
    broken: about(() => ({
      others: [
        {
          id: 'other',
          number: '甲罚〔2026〕9号',
          agency: 'county',
          party: '某公司',
          item: '示例-001',
          actOn: day('2026-03-01'),
          filedOn: day('2026-02-27'),
          finedOn: day('2026-03-02'),
        },
      ],
    })),
  },
  {
    says: '处罚种类不得超出事项范围',
    rules: ['SUB-05a'],
    lawful: plain,
    broken: about(d => ({ item: d.item && { ...d.item, penaltyKinds: ['警告'] } }) as never),
  },
  {
    says: '决定的复议机关不得写错',
    rules: ['DEC-15'],
    lawful: plain,
    broken: changed('request-decision', {
      remedies: {
        reconsiderationOrgan: '某市人民政府',
        reconsiderationDays: 60,
        court: '示例县人民法院',
        suit: '六个月',
        reconsiderFirst: false,
      },
    }),
  },
  {
    says: '决定的起诉期限不得写错',
    rules: ['DEC-18'],
    lawful: plain,
    broken: changed('request-decision', {
      remedies: {
        reconsiderationOrgan: '示例县人民政府',
        reconsiderationDays: 60,
        court: '示例县人民法院',
        suit: '十五日',
        reconsiderFirst: false,
      },
    }),
  },
  {
    says: '涉嫌犯罪的，不得以罚代刑',
    rules: ['JUR-07'],
    lawful: plain,
    broken: changed('conclude-investigation', { crime: '涉嫌犯罪' }),
  },
]

export const aboutAfterwards: readonly Invariant[] = [
  { says: '决定没有送达的，不得结案', rules: ['SER-01', 'PUB-02', 'deliver'], lawful: plain, broken: without('deliver-decision') },
  { says: '罚款没有缴清的，不得以执行完毕结案', rules: ['FIN-01b'], lawful: plain, broken: without('pay') },
  { says: '不得收多于决定的罚款', rules: ['FIN-01'], lawful: plain, broken: changed('pay', { amount: 300_000 }) },
  {
    says: '同一张财政票据不得登记两次',
    rules: ['FIN-07', 'FIN-01'],
    lawful: plain,
    broken: added(paid(200_000, '2026-04-29', { receipt: '票-2026-04-28' })),
  },
  { says: '没有公示审核的决定，不得公示', rules: ['PUB-02b', 'PUB-02c'], lawful: plain, broken: without('review-publication') },
  {
    says: '公示公民的处罚，应当遮盖住址和证件号码',
    rules: ['PUB-06b'],
    lawful: ofACitizen,
    broken: changed('review-publication', { masked: ['联系方式'] }),
  },
  { says: '没有结案的，不得归档', rules: ['PUB-09d'], lawful: plain, broken: without('close') },
  { says: '不予处罚的，也要教育', rules: ['COR-10'], lawful: letGo, broken: without('educate') },
  {
    says: '决定被撤销的，公示不得留着',
    rules: ['PUB-05b', 'PUB-09b'],
    lawful: plain,
    broken: added(
      anAct(
        acts.recordRemedy,
        { way: '行政复议', event: '结果', outcome: '撤销', receivedOn: '2026-05-04' },
        { on: '2026-05-04T09:00', ...us },
      ),
    ),
  },
]

export const aboutPreservation: readonly Invariant[] = [
  { says: '没有负责人批准，不得先行登记保存', rules: ['EVI-10a'], lawful: withPreservation, broken: without('approve-preservation') },
  {
    says: '登记保存不得超过七个工作日',
    rules: ['preservation'],
    lawful: withPreservation,
    broken: moved('dispose-preserved', '2026-03-20T10:00'),
  },
  {
    says: '登记保存的物品没有处理的，不得结案',
    rules: ['PUB-09', 'preservation'],
    lawful: withPreservation,
    broken: without('dispose-preserved'),
  },
]

const spotFine = (amount: number) =>
  both(
    changed('tell-on-the-spot', { penalties: [aFine(amount)] }),
    changed('decide-on-the-spot', { penalties: [aFine(amount)] }),
    changed('pay', { amount }),
  )
export const aboutTheSpot: readonly Invariant[] = [
  {
    says: '对公民当场罚款不得超过二百元',
    rules: ['SIM-01b'],
    lawful: onTheSpot,
    broken: both(
      about(d => ({ item: d.item && { ...d.item, fines: d.item.fines.map(f => ({ ...f, max: 100_000 })) } }) as never),
      spotFine(20_100),
    ),
  },
  { says: '当场处罚也要两名持证执法人员', rules: ['PER-02'], lawful: onTheSpot, broken: doneBy('decide-on-the-spot', '甲') },
  { says: '当场处罚前没有告知、没有听取意见的，不得决定', rules: ['SIM-08'], lawful: onTheSpot, broken: without('hear-on-the-spot') },
  {
    says: '当事人对事实有争议的，不得当场决定',
    rules: ['SIM-09'],
    lawful: onTheSpot,
    broken: changed('hear-on-the-spot', {
      disputed: true,
      outcome: '提出意见',
      points: [{ point: '不对', adopted: '不采纳', reason: '对' }],
    }),
  },
  {
    says: '当场决定书应当当场交付',
    rules: ['SIM-04'],
    lawful: onTheSpot,
    broken: both(moved('hand-over', '2026-03-06T09:00'), changed('hand-over', { at: '2026-03-06T09:00:00+08:00' })),
  },
  { says: '当场处罚没有报机关备案的，不得结案', rules: ['SIM-06', 'simple-filing'], lawful: onTheSpot, broken: without('file-record') },
]
function never(): never {
  throw new Error('no act')
}
