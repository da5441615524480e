// Illegal gains (违法所得, 行政处罚法 art. 28 para. 2): all that was received, less what goes back to others.
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow, sumOf, yuanOf } from './case-facts.ts'
import { intendedNow } from './intended.ts'

const gainsOf = (scene: Scene) =>
  (factsNow(scene, acts.concludeInvestigation) ?? lastOf(scene.acts, acts.concludeInvestigation)?.facts)?.gains
/** What is to be confiscated, in fen; undefined when no gains were found. */
export function confiscable(scene: Scene): number | undefined {
  const gains = gainsOf(scene)
  return gains && Math.max(0, gains.amount - gains.costDeducted - gains.returned)
}

export const costNeedsRule = rule({
  id: 'COR-03a',
  title: '扣除成本没有依据',
  basis: [penaltyLaw.gainsAreAllReceived],
  met: scene => {
    const gains = factsNow(scene, acts.concludeInvestigation)?.gains
    if (!gains || gains.costDeducted === 0 || gains.deductionBasis) return true
    return {
      found: `扣了成本${yuanOf(gains.costDeducted)}，没有写依据`,
      mend: '违法所得是全部款项；要扣成本的，写明法律、行政法规、部门规章的条文，否则填 0',
    }
  },
})
export const gainsAddUp = rule({
  id: 'COR-03b',
  title: '违法所得算不拢',
  basis: [penaltyLaw.confiscateGains],
  severity: 'defect',
  met: scene => {
    const gains = factsNow(scene, acts.concludeInvestigation)?.gains
    return !gains || gains.costDeducted + gains.returned <= gains.amount
      ? true
      : { found: '扣除和退赔加起来多于违法所得', mend: '核对违法所得的计算' }
  },
})
export const returnsAreNotTaken = rule({
  id: 'COR-03c',
  title: '没收多于应没收的违法所得',
  basis: [penaltyLaw.confiscateGains],
  met: scene => {
    const most = confiscable(scene)
    const taken = intendedNow(scene).reduce((sum, i) => sum + sumOf(i.penalties, '没收违法所得'), 0)
    if (taken === 0 || (most !== undefined && taken <= most)) return true
    return {
      found: most === undefined ? '没有查明违法所得' : `拟没收${yuanOf(taken)}，扣除依法应当退赔的以后只有${yuanOf(most)}`,
      mend: '应当退赔的先退赔，其余的没收',
    }
  },
})
export const gainsAreTaken = rule({
  id: 'COR-03d',
  title: '有违法所得没有没收',
  basis: [penaltyLaw.confiscateGains],
  met: scene => {
    const due = confiscable(scene) ?? 0
    const punished = intendedNow(scene).filter(i => i.outcome === '给予行政处罚')
    // of several parties each has a paper of its own; only the report shows them together
    const whole = punished.length === scene.dossier.parties.length
    if (due === 0 || punished.length === 0 || !whole) return true
    const taken = punished.reduce((sum, i) => sum + sumOf(i.penalties, '没收违法所得'), 0)
    return taken >= due
      ? true
      : { found: `违法所得${yuanOf(due)}应当没收，拟没收${yuanOf(taken)}`, mend: '除依法应当退赔的以外，写进没收违法所得' }
  },
})
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`. */
export const gainsRules: readonly Rule[] = [costNeedsRule, gainsAddUp, returnsAreNotTaken, gainsAreTaken]
