// Lighter, or not at all (行政处罚法 art. 32, 33): three sentences of no penalty, kept apart, each still with education.
import * as acts from '../acts/index.ts'
import { has, lastOf } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import type { Party } from '../kit/dossier.ts'
import { itemIn, type Provision } from '../kit/norm.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { decisionOf, factsNow, proposalOf } from './case-facts.ts'
import { hasCorrected } from './correction.ts'
import { assess, factorFacts } from './discretion.ts'
import { eachIntended, eachToPunish, type DiscretionFacts } from './intended.ts'

type Circumstance = DiscretionFacts['circumstances'][number]['name']
/** Must be lighter or mitigated; partial control only may be (art. 31), harsher is no ground at all. */
const mustLighten: readonly Circumstance[] = [
  '主动消除或者减轻危害后果',
  '受他人胁迫或者诱骗',
  '主动供述行政机关尚未掌握的违法行为',
  '配合查处有立功表现',
  '已满十四周岁不满十八周岁',
  '其他依法应当从轻减轻',
]
const lightens = (name: Circumstance): boolean => name !== '依法从重' && name !== '违反突发事件应对措施'

/** The sentence that speaks of a circumstance. */
const sentenceOf = (name: Circumstance): Provision => {
  if (name === minorAge) return penaltyLaw.minorsLighter
  const item = mustLighten.filter(n => n !== minorAge).indexOf(name) + 1
  return itemIn(penaltyLaw.mustBeLighter, item)
}
export const circumstancesCount = rule({
  id: 'COR-07a',
  title: '有应当从轻减轻的情节，没有从轻减轻',
  basis: [penaltyLaw.mustBeLighter, penaltyLaw.minorsLighter],
  met: scene =>
    eachToPunish(scene, ({ discretion }) => {
      const found = discretion?.leniency === '无' ? discretion.circumstances.find(c => mustLighten.includes(c.name)) : undefined
      return found
        ? {
            found: `记了「${found.name}」，裁量选的是不从轻`,
            mend: '选从轻或者减轻；情节不成立的，去掉并说明理由',
            basis: [sentenceOf(found.name)],
          }
        : true
    }),
})
/** Whether a minor was treated more lightly is asked by a rule of its own (COR-05c). */
const minorAge: Circumstance = '已满十四周岁不满十八周岁'
export const noCircumstanceDropped = rule({
  id: 'COR-07b',
  title: '报告里的情节没有写进来',
  basis: [penaltyLaw.mustBeLighter, penaltyLaw.fitsTheDeed],
  met: scene =>
    eachToPunish(scene, ({ discretion }) => {
      const before = lastOf(scene.acts, acts.concludeInvestigation)?.facts.discretion.circumstances ?? []
      if (!discretion || factsNow(scene, acts.concludeInvestigation)) return true
      const dropped = before.filter(b => lightens(b.name) && b.name !== minorAge && !discretion.circumstances.some(c => c.name === b.name))
      return dropped.length === 0
        ? true
        : {
            found: `调查终结报告写了「${dropped.map(d => d.name).join('」「')}」`,
            mend: '每个情节都要写明采不采纳和理由；改变认定的，重新作调查终结报告',
          }
    }),
})
export const leniencyHasGround = rule({
  id: 'COR-07c',
  title: '从轻减轻没有情节',
  basis: [penaltyLaw.mustBeLighter, penaltyLaw.fitsTheDeed],
  met: scene =>
    eachToPunish(scene, ({ discretion }) =>
      !discretion || discretion.leniency === '无' || discretion.circumstances.some(c => lightens(c.name))
        ? true
        : { found: `选了${discretion.leniency}，没有写法定情节`, mend: '写明情节、理由和证据' },
    ),
})

const minor = '违法行为轻微并及时改正，没有造成危害后果'
const first = '初次违法且危害后果轻微并及时改正'
const noFault = '当事人有证据足以证明没有主观过错'

/** Whether the recorded facts of discretion fall into a grade that must not be punished. */
function mustNotPunish(scene: Scene, discretion: DiscretionFacts | undefined): boolean {
  const benchmark = itemOf(scene)?.benchmark
  return (
    benchmark !== undefined && discretion !== undefined && assess(benchmark, factorFacts(benchmark, discretion.facts)).noPenalty === 'shall'
  )
}
export const minorIsNotPunished = rule({
  id: 'COR-08a',
  title: '轻微不罚是必须不罚',
  basis: [penaltyLaw.noPenaltyMinor],
  met: scene =>
    eachToPunish(scene, ({ party, discretion }) => {
      const reported = proposalOf(scene, party.id)?.ground === minor && !factsNow(scene, acts.concludeInvestigation)
      if (!reported && !mustNotPunish(scene, discretion)) return true
      return {
        found: reported ? '调查报告认定轻微、及时改正、没有危害后果' : '填的裁量事实落在不予处罚的档次',
        mend: '不予处罚并教育；事实有变化的，先更正事实',
      }
    }),
})
/** Whether this party was fined before in the county's records (初次: not of this item). */
const finedBefore = (scene: Scene, party: Party) =>
  scene.dossier.others.find(
    o =>
      o.id !== scene.dossier.id &&
      o.party === party.id &&
      o.item === itemOf(scene)?.code &&
      o.finedOn !== undefined &&
      o.finedOn < scene.today,
  )
export const firstMeansFirst = rule({
  id: 'COR-08b',
  title: '不是初次违法',
  basis: [penaltyLaw.mayNotPenaliseFirst],
  met: scene =>
    eachIntended(scene, ({ party, ground }) => {
      const before = ground === first ? finedBefore(scene, party) : undefined
      return before?.finedOn
        ? { found: `${before.number}已在${dayInChinese(before.finedOn)}处罚过同类行为`, mend: '不能用「首违不罚」，按其他情节裁量' }
        : true
    }),
})
export const correctedInTime = rule({
  id: 'COR-08c',
  title: '不予处罚要有改正的事实',
  basis: [penaltyLaw.noPenaltyMinor, penaltyLaw.mayNotPenaliseFirst],
  met: scene =>
    eachIntended(scene, ({ party, ground }) => {
      if ((ground !== minor && ground !== first) || hasCorrected(scene, party.id)) return true
      return { found: '没有改正的记录', mend: '复查并记下已经改正；当场改正的，在调查终结报告里写明', step: acts.recheckCorrection.id }
    }),
})
export const groundGiven = rule({
  id: 'COR-08d',
  title: '不予处罚没有写理由',
  basis: [penaltyLaw.decideMinor, penaltyLaw.noPenaltyMinor, penaltyLaw.mayNotPenaliseFirst, penaltyLaw.noFault],
  met: scene =>
    eachIntended(scene, ({ outcome, ground }) =>
      outcome !== '不予行政处罚' || ground !== undefined
        ? true
        : { found: '选了不予行政处罚，没有选理由', mend: '从列出的理由里选一个；三种不罚各有条件，不能混用' },
    ),
})
/** Proven without fault, and no law or administrative regulation says otherwise (行政处罚法 art. 33 para. 2). */
function unexcused(scene: Scene, party: string): boolean {
  const checked = lastOf(scene.acts, acts.recheck, party)?.facts
  return checked?.noFaultProven === true && checked.noFaultException === undefined
}
export const noFaultHeard = rule({
  id: 'COR-09a',
  title: '证明没有过错的，不处罚',
  basis: [penaltyLaw.noFault],
  met: scene =>
    eachToPunish(scene, ({ party }) =>
      factsNow(scene, acts.concludeInvestigation) || !unexcused(scene, party.id)
        ? true
        : { found: '复核认定当事人的证据足以证明没有主观过错', mend: '不予处罚；法律、行政法规另有规定的，重新复核并写明条文' },
    ),
})
export const noFaultAnswered = rule({
  id: 'COR-09b',
  title: '没有答复主观过错',
  basis: [penaltyLaw.noFault, penaltyLaw.statementHeard],
  met: scene => {
    const f = factsNow(scene, acts.recheck)
    if (!f || f.noFaultProven !== undefined) return true
    const claimed = scene.next.parties.some(id => lastOf(scene.acts, acts.state, id)?.facts.noFaultClaimed)
    return claimed ? { found: '当事人主张没有主观过错，复核没有结论', mend: '写明证据是否足以证明没有主观过错' } : true
  },
})
export const groundOfNoFault = rule({
  id: 'COR-09c',
  title: '没有主观过错要有证据',
  basis: [penaltyLaw.noFault],
  met: scene =>
    eachIntended(scene, ({ party, ground }) => {
      if (
        ground !== noFault ||
        lastOf(scene.acts, acts.recheck, party.id)?.facts.noFaultProven ||
        lastOf(scene.acts, acts.registerEvidence)
      )
        return true
      return { found: '没有登记当事人提交的证据', mend: '登记当事人证明自己没有过错的证据', step: acts.registerEvidence.id }
    }),
})
export const educated = rule({
  id: 'COR-10',
  title: '不予处罚也要教育',
  basis: [penaltyLaw.educateInstead],
  met: scene => {
    const closing =
      scene.next.kind === acts.requestClosing.id || (scene.next.kind === acts.close.id && factsNow(scene, acts.close)?.outcome === '同意')
    if (!closing) return true
    const without = scene.dossier.parties.find(
      p => decisionOf(scene, p.id)?.outcome === '不予行政处罚' && !has(scene.acts, acts.educate, p.id),
    )
    return without ? { found: `没有教育${without.name}的记录`, mend: '教育当事人并作记录', step: acts.educate.id } : true
  },
})
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`. */
export const leniencyRules: readonly Rule[] = [
  circumstancesCount,
  noCircumstanceDropped,
  leniencyHasGround,
  minorIsNotPunished,
  firstMeansFirst,
  correctedInTime,
  groundGiven,
  noFaultHeard,
  groundOfNoFault,
]
/** For `recheck`. */
export const recheckRules: readonly Rule[] = [noFaultAnswered]
/** For `request-closing` and `close`. */
export const educationBeforeClosing: readonly Rule[] = [educated]
