// Which version governs, and whether the amount stays inside it: benchmark, statute, old law and new (行政处罚法 art. 34, 37).
import { dayInChinese } from '../kit/day.ts'
import { within, type Benchmark, type Party } from '../kit/dossier.ts'
import { named, type Provision } from '../kit/norm.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { countyOpinion, penaltyLaw, readings } from '../norms/index.ts'
import { fineOf, yuanOf } from './case-facts.ts'
import { confiscable } from './gains.ts'
import { stageOf } from './correction.ts'
import { finesFor, statutoryRange, type Bases, type FineRange } from './discretion-range.ts'
import { assess, factorFacts, factorValue, rangeInChinese, type Assessment } from './discretion.ts'
import { deedOf, eachToPunish, type DiscretionFacts, type Intended } from './intended.ts'

const inForce = (b: Benchmark, scene: Scene): boolean =>
  within(b, scene.today) && b.publishedOn !== undefined && b.publishedOn <= scene.today
export const benchmarkGoverns = rule({
  id: 'COR-11a',
  title: '裁量基准不能用',
  basis: [penaltyLaw.benchmarkPublished, countyOpinion.benchmarkApplied],
  met: scene =>
    eachToPunish(scene, ({ discretion }) => {
      const benchmark = itemOf(scene)?.benchmark
      if (!discretion || (!benchmark && discretion.grade === '无基准')) return true
      if (!benchmark) return { found: '这个事项没有裁量基准，却选了档次', mend: '档次选「无基准」，写明裁量理由' }
      if (benchmark.publishedOn === undefined || benchmark.publishedOn > scene.today)
        return { found: `基准 ${benchmark.version} 没有公布`, mend: '用已公布的基准；没有的，选「无基准」并写明理由' }
      if (!inForce(benchmark, scene))
        return {
          found: `基准 ${benchmark.version} ${benchmark.to !== undefined && benchmark.to < scene.today ? `已在${dayInChinese(benchmark.to)}失效` : `${dayInChinese(benchmark.from)}才施行`}`,
          mend: '用现行的版本',
        }
      if (discretion.benchmark !== benchmark.version && discretion.grade !== '无基准')
        return { found: `写的基准是 ${discretion.benchmark ?? '（空）'}，现行的是 ${benchmark.version}`, mend: '按现行的版本裁量' }
      return discretion.grade === '无基准'
        ? { found: `这个事项有基准 ${benchmark.version}，没有用`, mend: '按基准裁量；要突破的，选档次并写明突破的理由' }
        : true
    }),
})

/** Amounts that the recorded facts give to a rate: rows named as the base, and the gains found. Yuan in the row, fen for money. */
function basesOf(scene: Scene, discretion: DiscretionFacts | undefined): Bases {
  const gains = confiscable(scene)
  const named = itemOf(scene)?.fines.flatMap(f => (f.base === undefined ? [] : [{ base: f.base, units: f.basis === 'perUnit' }])) ?? []
  return Object.fromEntries(
    named.flatMap(({ base, units }) => {
      const row = discretion?.facts.findLast(r => r.factor === base)
      const value = row && factorValue({ key: base, label: base, type: 'number' }, row.value)
      if (typeof value === 'number' && value >= 0) return [[base, units ? value : Math.round(value * 100)]]
      return base === '违法所得' && gains !== undefined ? [[base, gains]] : []
    }),
  )
}
/** The statute's range for what is intended for a party, at the stage its conduct has reached. */
export function rangeFor(scene: Scene, party: Party, discretion: DiscretionFacts | undefined): FineRange | undefined {
  const item = itemOf(scene)
  return item && statutoryRange(item, party.kind, stageOf(scene, party.id), basesOf(scene, discretion))
}
/** What the benchmark says to the recorded facts; undefined without a benchmark in force. */
export function assessmentFor(scene: Scene, { party, discretion }: Pick<Intended, 'party' | 'discretion'>): Assessment | undefined {
  const benchmark = itemOf(scene)?.benchmark
  if (!benchmark || !discretion || !inForce(benchmark, scene)) return undefined
  return assess(benchmark, factorFacts(benchmark, discretion.facts), rangeFor(scene, party, discretion), basesOf(scene, discretion))
}

/** The article whose range was left: the item's own. */
function rangeArticle(scene: Scene): { readonly basis?: readonly Provision[] } {
  const own = itemOf(scene)?.bases.find(b => b.role === 'penalises')
  return own && !own.law.startsWith('（') ? { basis: [named(own, own.level, '法定的处罚幅度'), penaltyLaw.fitsTheDeed] } : {}
}
export const insideStatute = rule({
  id: 'COR-11b',
  title: '罚款不在法定幅度内',
  basis: [penaltyLaw.fitsTheDeed, penaltyLaw.withinPower],
  met: scene =>
    eachToPunish(scene, ({ party, penalties, discretion }) => {
      const item = itemOf(scene)
      const fine = fineOf(penalties)
      if (!item || fine === 0) return true
      const range = rangeFor(scene, party, discretion)
      if (!range) return unranged(scene, party)
      if (fine > range.max)
        return {
          found: `拟罚${yuanOf(fine)}，法定最高${yuanOf(range.max)}`,
          mend: `改到${rangeInChinese(range.min, range.max)}之间`,
          ...rangeArticle(scene),
        }
      if (fine >= range.min || discretion?.leniency === '减轻') return true
      return {
        found: `拟罚${yuanOf(fine)}，法定最低${yuanOf(range.min)}`,
        mend: '低于法定最低的是减轻处罚：写明法定的减轻情节；没有的，改到法定幅度内',
        ...rangeArticle(scene),
      }
    }),
})
/** No range: the stage is not reached, a base is not known, or the text sets none (then only reasons bind). */
function unranged(scene: Scene, party: Party) {
  const item = itemOf(scene)
  const fines = item ? finesFor(item, party.kind) : []
  const stage = stageOf(scene, party.id)
  if (fines.length === 0 || fines.some(f => f.basis === 'unspecified')) return true
  if (stage === 'initial' && fines.every(f => f.stage !== 'initial'))
    // where the order comes first by the item itself, COR-02 says so
    return (
      item?.orderToCorrect.precondition === true || {
        found: '逾期不改正（拒不改正）才能罚款，还没有这样的复查记录',
        mend: '先责令改正，期满复查',
        ...rangeArticle(scene),
      }
    )
  const base = fines.find(f => f.base !== undefined)?.base
  return base === undefined ? true : { found: `罚款按${base}计算，裁量事实里没有写`, mend: `在裁量事实里加一行「${base}」，写明数额` }
}
export const gradeFits = rule({
  id: 'COR-11c',
  title: '裁量和基准不一致',
  basis: [penaltyLaw.benchmarkPublished, countyOpinion.benchmarkApplied, readings.deviationReviewed],
  met: scene =>
    eachToPunish(scene, intended => {
      const { discretion, penalties } = intended
      const a = assessmentFor(scene, intended)
      // a grade by hand still says why, in the reasons every sheet demands; mitigation leaves the grade by law
      if (!a || !discretion || discretion.deviates || discretion.leniency === '减轻') return true
      if (a.missing.length > 0) return { found: `裁量事实没有填：${a.missing.join('、')}`, mend: '把基准的每个因素都填上' }
      if (a.grade === '无档次')
        return { found: '这些事实在基准里没有对应的档次', mend: '选「偏离裁量基准」，写明人工裁量的理由；之后要经法制审核和集体讨论' }
      if (a.grade !== discretion.grade)
        return {
          found: `按填的事实是「${a.grade}」，选的是「${discretion.grade}」`,
          mend: '按事实选档次，或者选「偏离裁量基准」并写明理由',
        }
      const fine = fineOf(penalties)
      if (fine === 0 || a.min === undefined || a.max === undefined || (a.min <= fine && fine <= a.max)) return true
      return {
        found: `拟罚${yuanOf(fine)}，「${a.grade}」是${rangeInChinese(a.min, a.max)}`,
        mend: '改到幅度内，或者选「偏离裁量基准」并写明理由',
      }
    }),
})
/** 免罚轻罚清单: the grades of a benchmark that need not be punished. To punish all the same is to depart from it. */
export const listedLeniency = rule({
  id: 'COR-08e',
  title: '裁量基准准许不罚，处罚没有说明理由',
  basis: [penaltyLaw.mayNotPenaliseFirst, countyOpinion.lenientList],
  severity: 'defect',
  met: scene =>
    eachToPunish(scene, intended => {
      const { discretion } = intended
      return discretion && !discretion.deviates && assessmentFor(scene, intended)?.noPenalty === 'may'
        ? {
            found: '填的裁量事实落在可以不予处罚的档次',
            mend: '不予处罚并教育；确需处罚的，选「偏离裁量基准」并写明理由，经法制审核和集体讨论',
          }
        : true
    }),
})
export const mitigatedIsBelow = rule({
  id: 'COR-07d',
  title: '从轻和减轻写反了',
  basis: [penaltyLaw.mustBeLighter],
  severity: 'defect',
  met: scene =>
    eachToPunish(scene, ({ party, penalties, discretion }) => {
      const fine = fineOf(penalties)
      const range = discretion?.leniency === '减轻' && fine > 0 ? rangeFor(scene, party, discretion) : undefined
      return !range || fine < range.min || range.min === 0
        ? true
        : { found: `拟罚${yuanOf(fine)}，没有低于法定最低的${yuanOf(range.min)}`, mend: '在幅度内的选「从轻」；低于最低的才是「减轻」' }
    }),
})
export const lighterLawApplied = rule({
  id: 'COR-14',
  title: '新规定处罚较轻的，用新规定',
  basis: [penaltyLaw.lighterNewLaw, penaltyLaw.lawOfTheDeed],
  governs: 'decision',
  met: scene => {
    const now = scene.dossier.itemNow
    const deed = deedOf(scene)
    if (now === undefined || !deed) return true
    return eachToPunish(scene, ({ party, penalties, discretion }) => {
      if (now === 'none') return { found: '现行规定已经不认为这是违法', mend: '不予处罚' }
      const range = statutoryRange(now, party.kind, stageOf(scene, party.id), basesOf(scene, discretion))
      const fine = fineOf(penalties)
      if (fine > 0 && range && fine > range.max)
        return {
          found: `拟罚${yuanOf(fine)}，现行规定（${now.version}）最高${yuanOf(range.max)}`,
          mend: '按现行较轻的规定处罚，写明从旧兼从轻',
        }
      const gone = penalties.find(p => p.kind !== '没收违法所得' && !now.penaltyKinds.includes(p.kind))
      return gone ? { found: `现行规定（${now.version}）没有「${gone.kind}」`, mend: '按现行较轻的规定处罚' } : true
    })
  },
})
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`, `tell-on-the-spot`, `decide-on-the-spot`. */
export const versionRules: readonly Rule[] = [
  benchmarkGoverns,
  insideStatute,
  gradeFits,
  listedLeniency,
  mitigatedIsBelow,
  lighterLawApplied,
]
