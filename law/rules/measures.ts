// Carrying out a measure (查封扣押): by whom, on which basis, with whose approval, what of, in which steps, with which papers.
import * as acts from '../acts/index.ts'
import { allOf, lastOf } from '../kit/act.ts'
import { dayInChinese, dayOf } from '../kit/day.ts'
import { listSetting, within, type Person, type Post } from '../kit/dossier.ts'
import { numeral } from '../kit/money.ts'
import { valueOn, type NormLevel } from '../kit/norm.ts'
import { itemOf, peopleOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { termInChinese } from '../kit/term.ts'
import { compulsionLaw, countyOpinion, texts } from '../norms/index.ts'
import { isAuxiliary, isCertifiedOn } from './attendance.ts'
import { factsNow, type FactsOf } from './case-facts.ts'
import { approvedBefore, longest, namesOf, ofTrack, type Seizure } from './measures-facts.ts'
import { heldGoods } from './measures-held.ts'
import { powerOf } from './power.ts'

type Measure = FactsOf<typeof acts.carryOutMeasure>
type Asked = Pick<Measure, 'item' | 'kind' | 'basis' | 'gentleEnough' | 'slight' | 'despiteSlight'>
/** The measure wanted: asked for, or carried out. */
const wanted = (scene: Scene): Asked | undefined => factsNow(scene, acts.requestMeasure) ?? factsNow(scene, acts.carryOutMeasure)
const carrying = (scene: Scene): Measure | undefined => factsNow(scene, acts.carryOutMeasure)
/** A condition of carrying it out. */
const whenCarried = (scene: Scene, ask: (measure: Measure) => true | Shortfall): true | Shortfall => {
  const measure = carrying(scene)
  return measure ? ask(measure) : true
}
/** Steps by which a measure comes about; a head may always say no. */
const bringsAbout = (scene: Scene): boolean =>
  scene.next.kind !== acts.approveMeasure.id || scene.prospective || factsNow(scene, acts.approveMeasure)?.outcome === '同意'

export const neverDelegated = rule({
  id: 'SUB-12a',
  title: '受委托的权力不能采取强制措施',
  basis: [compulsionLaw.measuresNotDelegated],
  severity: 'void',
  met: scene => {
    if (!bringsAbout(scene)) return true
    const delegated = scene.dossier.agency.kind === 'delegated' || powerOf(scene)?.source === 'delegated'
    return delegated ? { found: '这项权力是委托来的，强制措施权不得委托', mend: '请委托机关自己实施' } : true
  },
})
export const comesWithMeasures = rule({
  id: 'SUB-12b',
  title: '赋权没有带上强制措施',
  basis: [compulsionLaw.measuresWithConcentratedPower],
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    if (!bringsAbout(scene) || power?.source !== 'conferred' || power.withMeasures || scene.dossier.agency.kind === 'delegated') return true
    return { found: '赋权登记里没有与处罚权有关的强制措施', mend: '请有查封、扣押权的县级部门实施；赋权决定写有的，先更正登记' }
  },
})
export const organOfTheLaw = rule({
  id: 'SUB-12c',
  title: '本机关没有这项强制措施权',
  basis: [compulsionLaw.sealingOrgan],
  severity: 'void',
  met: scene => {
    if (!bringsAbout(scene) || scene.dossier.agency.kind === 'delegated') return true
    const item = itemOf(scene)
    if (!item) return scene.prospective ? true : { found: '没有写明权力事项', mend: '选定权力事项' }
    const power = powerOf(scene)
    if (!power) return { found: `事项 ${item.code} 当日不归${scene.dossier.agency.name}`, mend: '请有权的机关实施' }
    return power.source === 'statutory' && !power.withMeasures
      ? { found: '权力登记里没有强制措施', mend: '请法律、法规写明的机关实施' }
      : true
  },
})

/** The level of a text: as it is known, not as somebody calls it. */
function levelOf(scene: Scene, law: string, said: NormLevel): NormLevel {
  const item = itemOf(scene)
  const registered = [...(item?.measures ?? []).map(m => m.basis), ...(item?.bases ?? [])].find(b => b.law === law)
  return texts.find(t => t.law === law)?.level ?? registered?.level ?? said
}
const maySetMeasures: readonly NormLevel[] = ['法律', '行政法规', '地方性法规']
const beyondTowns: readonly Asked['kind'][] = ['冻结存款、汇款', '限制人身自由']

export const basisIsLaw = rule({
  id: 'MEA-01a',
  title: '强制措施只能由法律、法规规定',
  basis: [compulsionLaw.measuresNotByDocument],
  severity: 'void',
  met: scene => {
    const measure = wanted(scene)
    if (!measure || beyondTowns.includes(measure.kind)) return true
    const level = levelOf(scene, measure.basis.law, measure.basis.level)
    return maySetMeasures.includes(level)
      ? true
      : { found: `依据《${measure.basis.law}》是${level}`, mend: '换用法律、法规的条款；没有的不能查封、扣押' }
  },
})
export const basisGivesThisMeasure = rule({
  id: 'MEA-01b',
  title: '法律、法规没有规定这种措施',
  basis: [compulsionLaw.measuresByLaw],
  severity: 'void',
  met: scene => {
    const measure = wanted(scene)
    if (!measure || beyondTowns.includes(measure.kind)) return true
    const level = levelOf(scene, measure.basis.law, measure.basis.level)
    if (level === '地方性法规' && measure.kind === '其他')
      return { found: '地方性法规不能设定其他强制措施', mend: '只能查封、扣押', basis: [compulsionLaw.measuresOfLocalLaw] }
    const given = itemOf(scene)?.measures
    if (!given || given.some(m => m.kind === measure.kind)) return true
    const words = given.map(m => m.kind).join('、')
    const widened = given.length > 0 && given.every(m => m.basis.level === '法律') && level !== '法律'
    return {
      found: `这个事项规定的措施是${words || '没有'}，不是${measure.kind}`,
      mend: '只能采取事项里登记的措施',
      ...(widened ? { basis: [compulsionLaw.measuresNotWidened] } : {}),
    }
  },
})
export const gentleFirst = rule({
  id: 'MEA-02a',
  title: '非强制手段够用的不得强制',
  basis: [compulsionLaw.gentleFirst],
  met: scene =>
    wanted(scene)?.gentleEnough ? { found: '写的是非强制的手段也能达到目的', mend: '改用教育、责令改正、先行登记保存等' } : true,
})
export const slightLeft = rule({
  id: 'MEA-02b',
  title: '轻微的可以不采取强制措施',
  basis: [compulsionLaw.slightMayBeLeft],
  severity: 'warn',
  met: scene => {
    const measure = wanted(scene)
    return measure?.slight && measure.despiteSlight === undefined
      ? { found: '情节显著轻微或者社会危害不明显', mend: '可以不查封、扣押；确需采取的，写明为什么' }
      : true
  },
})
/** 不予实施行政强制措施清单: what the county listed is left alone while slight, unless a head says yes to written reasons beforehand. */
export const listedLeft = rule({
  id: 'MEA-02c',
  title: '列入不予实施强制措施清单',
  basis: [countyOpinion.lenientList],
  severity: 'warn',
  met: scene => {
    const measure = wanted(scene)
    const code = measure?.item ?? scene.dossier.item?.code
    if (!measure?.slight || code === undefined || !listSetting(scene.dossier, 'measure.list', scene.today)?.includes(code)) return true
    const found = `情节显著轻微，「${itemOf(scene)?.name ?? code}」在县里的清单上`
    if (measure.despiteSlight === undefined) return { found, mend: '用教育、责令改正等办法；确需采取的，写明理由，报机关负责人批准' }
    return carrying(scene) && !scene.prospective && !approvedBefore(ofTrack(scene), scene.next)
      ? { found: `${found}，没有事先批准`, mend: '不能先当场实施：报机关负责人批准后再实施', step: acts.requestMeasure.id }
      : true
  },
})
export const noFreezing = rule({
  id: 'MEA-13a',
  title: '乡镇、街道不能冻结存款、汇款',
  basis: [compulsionLaw.freezingByLaw],
  severity: 'void',
  met: scene =>
    wanted(scene)?.kind === '冻结存款、汇款' ? { found: '采取的是冻结存款、汇款', mend: '需要冻结的，请法律写明的机关办' } : true,
})
export const noDetaining = rule({
  id: 'MEA-13b',
  title: '乡镇、街道不能限制人身自由',
  basis: [compulsionLaw.libertyByLaw],
  severity: 'void',
  met: scene => (wanted(scene)?.kind === '限制人身自由' ? { found: '采取的是限制人身自由', mend: '立即解除，报公安机关' } : true),
})

/** An officer of this agency with a certificate valid on the day. */
const isOfficer = (scene: Scene, person: Person): boolean =>
  !isAuxiliary(person) &&
  isCertifiedOn(person, scene.today) &&
  person.posts.some(p => p.agency === scene.dossier.agency.id && within(p, scene.today))

export const onlyQualified = rule({
  id: 'PER-04',
  title: '强制措施只能由有资格的执法人员实施',
  basis: [compulsionLaw.qualifiedOnly],
  met: scene =>
    whenCarried(scene, () => {
      const other = peopleOf(scene).filter(p => !isOfficer(scene, p))
      return other.length === 0
        ? true
        : {
            found: `${other.map(p => `${p.name}${isAuxiliary(p) ? '是辅助人员' : '当日没有有效的执法证件或者不在本机关'}`).join('，')}`,
            mend: '由本机关持证执法人员实施；搬运等协助的人写在协助人员里',
          }
    }),
})
export const twoOfficers = rule({
  id: 'MEA-03b',
  title: '实施强制措施的执法人员不足两名',
  basis: [compulsionLaw.twoOfficers],
  met: scene =>
    whenCarried(scene, () => {
      const least = valueOn(compulsionLaw.twoOfficers, scene.today)
      const there = new Set(
        peopleOf(scene)
          .filter(p => isOfficer(scene, p))
          .map(p => p.id),
      ).size
      return there >= least ? true : { found: `有资格的执法人员只有${numeral(there)}名`, mend: '两名以上执法人员一起实施' }
    }),
})
const heads: readonly Post[] = ['head', 'principalHead']
/** The head's acts of a measure, each with the sentence that wants the head. */
const signedByHead = {
  [acts.approveMeasure.id]: compulsionLaw.approvedFirst,
  [acts.ratifyMeasure.id]: compulsionLaw.urgentWithinADay,
  [acts.extendMeasure.id]: compulsionLaw.seizurePeriod,
}
export const headApproves = rule({
  id: 'MEA-03p',
  title: '查封扣押须由机关负责人审批',
  basis: [compulsionLaw.approvedFirst],
  met: scene => {
    const basis = signedByHead[scene.next.kind]
    if (!basis || scene.prospective) return true
    const people = peopleOf(scene)
    const other = people.find(
      p => !p.posts.some(post => heads.includes(post.post) && post.agency === scene.dossier.agency.id && within(post, scene.today)),
    )
    if (people.length > 0 && !other) return true
    return { found: other ? `${other.name}当日不是本机关负责人` : '没有写明是哪位负责人', mend: '请机关负责人审批', basis: [basis] }
  },
})

export const approvedFirst = rule({
  id: 'MEA-03a',
  title: '没有先经负责人批准',
  basis: [compulsionLaw.approvedFirst],
  met: scene =>
    whenCarried(scene, measure => {
      const run = ofTrack(scene)
      if (!approvedBefore(run, scene.next))
        return measure.urgent
          ? true
          : { found: '没有负责人同意的批准，也不是紧急情况', mend: '先报机关负责人批准', step: acts.requestMeasure.id }
      const asked = lastOf(run, acts.requestMeasure)?.facts
      if (!asked || beyondTowns.includes(measure.kind)) return true
      if (asked.kind !== measure.kind) return { found: `批准的是${asked.kind}，实施的是${measure.kind}`, mend: '按批准的种类实施' }
      const more = measure.goods.filter(g => !asked.goods.some(a => a.name.trim() === g.name.trim()))
      return more.length === 0 ? true : { found: `批准的清单里没有：${namesOf(more)}`, mend: '按批准的清单实施；要增加的另行报批' }
    }),
})
export const certificatesShown = rule({
  id: 'MEA-03c',
  title: '没有先出示执法证件',
  basis: [compulsionLaw.showCertificates],
  met: scene =>
    whenCarried(scene, ({ showing, from }) => {
      if (!showing.shown) return { found: '没有出示执法证件', mend: '先出示证件，记下时间' }
      const inTime = dayOf(showing.shownAt) === dayOf(from) && Date.parse(showing.shownAt) <= Date.parse(from)
      return inTime ? true : { found: '开始在前，出示证件在后', mend: '先出示证件，再开始' }
    }),
})
export const partyCalled = rule({
  id: 'MEA-03d',
  title: '没有通知当事人到场',
  basis: [compulsionLaw.partyCalled],
  met: scene =>
    whenCarried(scene, ({ notified, present }) =>
      notified || present === '到场' ? true : { found: '当事人不在场，也没有通知', mend: '通知当事人到场，记下怎样通知的' },
    ),
})
/** Who is not there cannot be told or heard: then the witness counts. */
const isThere = ({ present }: Measure): boolean => present === '到场'
export const toldOnTheSpot = rule({
  id: 'MEA-03e',
  title: '没有当场告知理由、依据、权利和救济途径',
  basis: [compulsionLaw.toldOnTheSpot],
  met: scene => whenCarried(scene, m => (m.told || !isThere(m) ? true : { found: '没有当场告知', mend: '当场告知，记入现场笔录' })),
})
export const partyHeard = rule({
  id: 'MEA-03f',
  title: '没有听取陈述、申辩',
  basis: [compulsionLaw.partyHeard],
  met: scene => whenCarried(scene, m => (m.heard || !isThere(m) ? true : { found: '没有听取陈述、申辩', mend: '当场听取，记入现场笔录' })),
})
export const recordMade = rule({
  id: 'MEA-03g',
  title: '没有制作现场笔录',
  basis: [compulsionLaw.measureRecorded],
  met: scene => whenCarried(scene, m => (m.recordMade ? true : { found: '没有现场笔录', mend: '当场制作现场笔录' })),
})
export const recordSigned = rule({
  id: 'MEA-03h',
  title: '现场笔录没有签全',
  basis: [compulsionLaw.recordSigned],
  severity: 'defect',
  met: scene =>
    whenCarried(scene, m => {
      if (!m.recordMade) return true
      if (!m.officersSigned) return { found: '执法人员没有签名', mend: '执法人员在笔录上签名' }
      if (!isThere(m) || m.signing.state === '已签名' || m.signing.refusalNote) return true
      return { found: `当事人${m.signing.state}，没有注明`, mend: '在笔录里注明拒绝签名的情况' }
    }),
})
export const witnessThere = rule({
  id: 'MEA-03i',
  title: '当事人不到场，没有见证人',
  basis: [compulsionLaw.witnessWhenAbsent],
  met: scene =>
    whenCarried(scene, m => {
      if (!m.recordMade || isThere(m) || m.signing.witness) return true
      return { found: '当事人不到场，没有见证人签名', mend: '请见证人到场，由见证人签名' }
    }),
})

export const onlyInvolved = rule({
  id: 'MEA-05a',
  title: '只能查封、扣押涉案的财物',
  basis: [compulsionLaw.onlyWhatIsInvolved],
  met: scene =>
    whenCarried(scene, ({ goods }) => {
      const apart = goods.filter(g => !g.inCase)
      return apart.length === 0 ? true : { found: `与违法行为无关：${namesOf(apart)}`, mend: '从清单里去掉，已经拿走的立即退还' }
    }),
})
export const noNecessities = rule({
  id: 'MEA-05b',
  title: '不能动生活必需品',
  basis: [compulsionLaw.onlyWhatIsInvolved],
  met: scene =>
    whenCarried(scene, ({ goods }) => {
      const needed = goods.filter(g => g.necessity)
      return needed.length === 0 ? true : { found: `生活必需品：${namesOf(needed)}`, mend: '从清单里去掉，已经拿走的立即退还' }
    }),
})
export const notSealedTwice = rule({
  id: 'MEA-05c',
  title: '已被其他机关查封的不得重复查封',
  basis: [compulsionLaw.noDoubleSealing],
  met: scene =>
    whenCarried(scene, ({ goods }) => {
      const sealed = goods.find(g => g.sealedBy)
      return sealed ? { found: `${sealed.name}已被${sealed.sealedBy}查封`, mend: '从清单里去掉，同查封的机关联系' } : true
    }),
})

export const handedOver = rule({
  id: 'MEA-06a',
  title: '决定书和清单没有当场交付',
  basis: [compulsionLaw.papersOnTheSpot],
  met: scene =>
    whenCarried(scene, ({ papers }) => {
      const lacks = [!papers.decisionHanded && '决定书', !papers.listHanded && '清单'].filter(words => words !== false)
      if (lacks.length > 0) return { found: `没有当场交付${lacks.join('、')}`, mend: '当场制作并交付决定书和清单' }
      return dayOf(papers.handedAt) === scene.today
        ? true
        : { found: `${dayInChinese(dayOf(papers.handedAt))}才交付`, mend: '当场制作并交付决定书和清单' }
    }),
})
/** What the decision must say is asked only of a decision that was made. */
const decisionSays = (scene: Scene, ask: (papers: Measure['papers']) => true | Shortfall): true | Shortfall =>
  whenCarried(scene, ({ papers }) => (papers.decisionHanded ? ask(papers) : true))
export const reasonsStated = rule({
  id: 'MEA-06b',
  title: '决定书没有写明理由、依据、期限',
  basis: [compulsionLaw.seizureReasons],
  met: scene => decisionSays(scene, p => (p.reasonsStated ? true : { found: '没有写明理由、依据或者期限', mend: '写明后交付' })),
})
export const quantitiesStated = rule({
  id: 'MEA-06c',
  title: '决定书、清单没有写明名称、数量',
  basis: [compulsionLaw.seizureGoods],
  met: scene => decisionSays(scene, p => (p.quantitiesStated ? true : { found: '没有写明每件的名称、数量', mend: '逐件点清，写明数量' })),
})
export const remediesStated = rule({
  id: 'MEA-06d',
  title: '决定书没有写明救济途径',
  basis: [compulsionLaw.seizureRemedies],
  severity: 'defect',
  met: scene => decisionSays(scene, p => (p.remediesStated ? true : { found: '没有写明复议、诉讼的途径和期限', mend: '写明后交付' })),
})

/** The seizure wanted, as an act, for asking how long the law lets it last. */
const asSeizure = (scene: Scene, facts: Measure): Seizure => ({ ...scene.next, facts })
export const notTooLong = rule({
  id: 'MEA-07a',
  title: '查封扣押的期限写长了',
  basis: [compulsionLaw.seizurePeriod],
  met: scene =>
    whenCarried(scene, measure => {
      const most = longest(scene, asSeizure(scene, measure))
      if (most.unit !== 'day' || measure.days <= most.count) return true
      return { found: `写的是${measure.days}日`, mend: `不得超过${termInChinese(most)}` }
    }),
})
/** Taking the same goods again, when their days are spent, is an extension by another name. */
export const notTakenAgain = rule({
  id: 'MEA-07g',
  title: '同一财物再次查封扣押，等于再延长',
  basis: [compulsionLaw.seizurePeriod],
  met: scene =>
    whenCarried(scene, ({ goods }) => {
      const held = heldGoods(scene.acts)
      const expired = allOf(scene.acts, acts.liftMeasure)
        .filter(a => a.facts.ground === '期限届满')
        .flatMap(a => a.facts.returned)
      const again = goods.filter(g => [...held, ...expired].some(h => h.name.trim() === g.name.trim()))
      return again.length === 0 ? true : { found: `已经查封扣押过：${namesOf(again)}`, mend: '期限只能延长一次，期满的要解除' }
    }),
})
export const keptByUs = rule({
  id: 'MEA-09a',
  title: '第三人只能保管查封的财物',
  basis: [compulsionLaw.keptByOthers],
  severity: 'warn',
  met: scene => {
    const kind = seizedKind(scene)
    const keeper = (factsNow(scene, acts.keepSeized) ?? carrying(scene))?.keeper
    return kind === '扣押' && keeper === '第三人' ? { found: '扣押的财物交给第三人保管', mend: '由本机关保管' } : true
  },
})
const seizedKind = (scene: Scene): Measure['kind'] | undefined =>
  carrying(scene)?.kind ?? lastOf(ofTrack(scene), acts.carryOutMeasure)?.facts.kind

/** Asking for a measure and approving it. */
export const measurePowerRules: readonly Rule[] = [neverDelegated, comesWithMeasures, organOfTheLaw]
export const measureRequestRules: readonly Rule[] = [
  ...measurePowerRules,
  basisIsLaw,
  basisGivesThisMeasure,
  gentleFirst,
  slightLeft,
  listedLeft,
  noFreezing,
  noDetaining,
]
/** Carrying it out. */
export const measureRules: readonly Rule[] = [
  ...measureRequestRules,
  onlyQualified,
  approvedFirst,
  twoOfficers,
  certificatesShown,
  partyCalled,
  toldOnTheSpot,
  partyHeard,
  recordMade,
  recordSigned,
  witnessThere,
  onlyInvolved,
  noNecessities,
  notSealedTwice,
  handedOver,
  reasonsStated,
  quantitiesStated,
  remediesStated,
  notTooLong,
  notTakenAgain,
  keptByUs,
]
