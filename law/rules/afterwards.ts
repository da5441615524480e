// Acts after which a decision is no longer what it was: remedies, revocation, slips, the end of a party.
import * as acts from '../acts/index.ts'
import { rule } from '../kit/rule.ts'
import { litigationLaw, penaltyLaw, readings, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, heavier, onDayOf } from './case-facts.ts'

export const remedyResultStated = rule({
  id: 'REM-07b',
  title: '复议、诉讼的结果没有写全',
  basis: [reconsiderationLaw.performRemedy, litigationLaw.annulled],
  severity: 'defect',
  met: scene => {
    const wanted = factsNow(scene, acts.recordRemedy)
    if (wanted?.event !== '结果') return true
    if (wanted.outcome === undefined) return { found: '没有写结果', mend: '照文书写明维持、撤销、变更等结果' }
    if (wanted.outcome !== '变更' || (wanted.penalties?.length ?? 0) > 0) return true
    return { found: '结果是变更，没有写变更后的处罚', mend: '照文书写明变更后的处罚' }
  },
})

export const changedNoHeavier = rule({
  id: 'REM-07',
  title: '自行变更不能加重处罚',
  basis: [penaltyLaw.correctOwnErrors, penaltyLaw.noticeFirst, readings.noticeAgain],
  met: scene =>
    eachParty(scene, party => {
      const stands = decisionOf(scene, party.id)
      if (!stands) return { found: '没有有效的处罚决定', mend: '不必撤销、变更' }
      const wanted = factsNow(scene, acts.revokeDecision)
      if (wanted?.kind !== '变更') return true
      if (!wanted.penalties?.length) return { found: '没有写变更后的处罚', mend: '写明变更后的处罚' }
      const more = heavier(wanted.penalties, stands.penalties)?.replace('告知的是', '原决定是').replace('没有告知过', '原决定没有')
      return more === undefined || { found: more, mend: '要加重的，撤销后重新告知、重新决定' }
    }),
})

export const onlySlipsAreCorrected = rule({
  id: 'DEC-13b',
  title: '补正只能改文字、计算错误',
  basis: [penaltyLaw.decisionContent, penaltyLaw.correctOwnErrors],
  met: scene => {
    const wanted = factsNow(scene, acts.correctSlip)
    if (!wanted) return true
    if (!wanted.clerical) return { found: '改动涉及实质内容', mend: '撤销或者变更决定', step: 'revoke-decision' }
    return scene.acts.some(a => a.id === wanted.of) || { found: '所选的文书不在本案', mend: '选本案的文书' }
  },
})

export const endedPartyShown = rule({
  id: 'DEC-25b',
  title: '终止的理由和登记不符',
  basis: [readings.endedParty],
  met: scene => {
    const reason = factsNow(scene, acts.terminate)?.reason
    if (reason === undefined || reason === '其他') return true
    const gone = scene.dossier.parties.filter(p => p.endedOn !== undefined && p.endedOn <= scene.today)
    if (gone.length === 0) return { found: '没有当事人登记为死亡或者终止', mend: '先在当事人资料里登记死亡、注销的日期' }
    const heir = gone.find(p => p.successor !== undefined)
    return (
      reason === '当事人死亡' ||
      !heir || {
        found: `${heir.name}${onDayOf(heir.endedOn ?? scene.today)}终止，有承受人`,
        mend: '把当事人改为承受人，继续办',
      }
    )
  },
})
