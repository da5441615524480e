// The course of an execution: suspended, resumed, ended, agreed upon, reversed (行政强制法 art. 39 to 42).
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, has, lastOf, type Act, type PartyId } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { partiesOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf } from '../kit/term.ts'
import { compulsionLaw } from '../norms/index.ts'
import { eachParty, factsNow, onDayOf, yuanOf } from './case-facts.ts'
import { isPerformed } from './duty.ts'
import { eachDuty } from './execution.ts'
import { fineOpen, surchargeOpen } from './surcharge.ts'

/** The suspension that stands for a party, not resumed and not ended since. */
export function suspensionOf({ acts: all }: Pick<Scene, 'acts'>, party: PartyId) {
  const last = lastOf(all, acts.suspendExecution, party)
  const over = [acts.resumeExecution, acts.endExecution].flatMap(kind => lastOf<unknown>(all, kind, party) ?? [])
  return last && over.every(a => byTime(a, last) < 0) ? last : undefined
}
/** The agreement that stands: not broken since. */
function agreementOf({ acts: all }: Pick<Scene, 'acts'>, party: PartyId) {
  const last = lastOf(all, acts.agreeExecution, party)
  const broken = lastOf(all, acts.breachAgreement, party)
  return last && (!broken || byTime(broken, last) < 0) ? last : undefined
}
const untilThreeYears = (scene: Scene, act: Act) =>
  endOf(valueOn(compulsionLaw.resumeExecution, doneOn(act)), doneOn(act), { calendar: scene.calendar, whose: 'authority' }).lastDay

export const notWhileSuspended = rule({
  id: 'EXE-07',
  title: '已经中止执行',
  basis: [compulsionLaw.suspendExecution],
  met: scene =>
    eachParty(scene, party => {
      const suspended = suspensionOf(scene, party.id)
      return (
        !suspended || {
          found: `${onDayOf(doneOn(suspended))}中止：${suspended.facts.ground}`,
          mend: '情形消失的先恢复执行',
          step: acts.resumeExecution.id,
        }
      )
    }),
})
export const suspendedToResume = rule({
  id: 'EXE-07b',
  title: '不能恢复执行',
  basis: [compulsionLaw.resumeExecution],
  met: scene =>
    eachParty(scene, party => {
      const suspended = suspensionOf(scene, party.id)
      if (!suspended) return { found: '没有中止执行', mend: '不必恢复' }
      const { ground, socialHarm } = suspended.facts
      const poor = ground === '履行确有困难或者暂无履行能力' && !socialHarm
      return (
        !poor ||
        scene.today <= untilThreeYears(scene, suspended) || {
          found: '没有明显社会危害、确无能力履行，中止已满三年',
          mend: '不再执行，终结执行',
        }
      )
    }),
})
const annulledNow = (scene: Scene): boolean => eachDuty(scene, duty => !duty.annulled || { found: '', mend: '' }) !== true
export const decisionStands = rule({
  id: 'EXE-08',
  title: '据以执行的决定已经撤销',
  basis: [compulsionLaw.endDecisionAnnulled],
  met: scene =>
    !annulledNow(scene) || { found: '决定被撤销或者确认无效', mend: '终结执行；已经执行的，执行回转', step: acts.endExecution.id },
})
const groundOf = (scene: Scene) => factsNow(scene, acts.endExecution)?.ground
export const deadWithoutHeir = rule({
  id: 'EXE-08b',
  title: '不是公民死亡而无人承受',
  basis: [compulsionLaw.endCitizenDead],
  met: scene => {
    if (groundOf(scene) !== '公民死亡，无遗产可供执行，又无义务承受人') return true
    const alive = partiesOf(scene).find(p => p.endedOn === undefined || p.endedOn > scene.today || p.successor !== undefined)
    return alive
      ? {
          found: alive.successor === undefined ? `${alive.name}没有死亡的登记` : `${alive.name}有承受人`,
          mend: '核对登记；有承受人的向承受人执行',
        }
      : true
  },
})
export const bodyGoneWithoutHeir = rule({
  id: 'EXE-08c',
  title: '不是单位终止而无人承受',
  basis: [compulsionLaw.endBodyGone],
  met: scene => {
    if (groundOf(scene) !== '单位终止，无财产可供执行，又无义务承受人') return true
    const alive = partiesOf(scene).find(p => p.endedOn === undefined || p.endedOn > scene.today || p.successor !== undefined)
    return alive
      ? {
          found: alive.successor === undefined ? `${alive.name}没有终止的登记` : `${alive.name}有承受人`,
          mend: '核对登记；有承受人的向承受人执行',
        }
      : true
  },
})
export const endedForItsReason = rule({
  id: 'EXE-08d',
  title: '终结执行的情形和记录对不上',
  basis: [compulsionLaw.endExecution],
  severity: 'defect',
  met: scene => {
    const ground = groundOf(scene)
    if (ground === '据以执行的决定被撤销' && !annulledNow(scene))
      return { found: '没有决定被撤销的记录', mend: '先登记复议、诉讼结果或者自行撤销' }
    if (ground !== '当事人已经履行') return true
    return eachDuty(
      scene,
      (duty, party) => isPerformed(scene, party.id, duty) || { found: '没有履行的记录', mend: '先登记履行、缴款或者复查' },
    )
  },
})
export const threeYearsOver = rule({
  id: 'EXE-07c',
  title: '中止没有满三年',
  basis: [compulsionLaw.resumeExecution],
  met: scene => {
    if (groundOf(scene) !== '中止满三年不再执行') return true
    return eachParty(scene, party => {
      const suspended = suspensionOf(scene, party.id)
      if (!suspended) return { found: '没有中止执行', mend: '按实际情形终结' }
      const until = untilThreeYears(scene, suspended)
      return scene.today > until || { found: `到${onDayOf(until)}才满三年`, mend: '等满三年' }
    })
  },
})

export const principalNotWaived = rule({
  id: 'EXE-10',
  title: '执行协议不能减免罚款本金',
  basis: [compulsionLaw.agreementOnSurcharge],
  met: scene => {
    const fine = factsNow(scene, acts.agreeExecution)?.fine
    return fine === undefined
      ? true
      : eachParty(scene, party => {
          const open = fineOpen(scene, party.id)
          return fine >= open || { found: `罚款还应缴${yuanOf(open)}，协议只要${yuanOf(fine)}`, mend: '本金一分不减，只能分阶段' }
        })
  },
})
export const surchargeForRemedy = rule({
  id: 'EXE-10b',
  title: '没有补救措施，不能减免加处罚款',
  basis: [compulsionLaw.agreementOnSurcharge],
  met: scene => {
    const wanted = factsNow(scene, acts.agreeExecution)
    if (wanted?.surcharge === undefined || wanted.remedial !== undefined) return true
    const { surcharge } = wanted
    return eachParty(scene, party => {
      const open = surchargeOpen(scene, party.id, scene.today)
      return (
        surcharge >= open || {
          found: `加处罚款${yuanOf(open)}，协议只要${yuanOf(surcharge)}`,
          mend: '写明当事人采取的补救措施；没有的不减免',
        }
      )
    })
  },
})
export const agreementKept = rule({
  id: 'EXE-10c',
  title: '执行协议还在履行',
  basis: [compulsionLaw.resumeOnBreach],
  met: scene =>
    eachParty(scene, party => {
      const agreed = agreementOf(scene, party.id)
      return (
        !agreed || {
          found: `${onDayOf(doneOn(agreed))}达成了执行协议，没有不履行的记录`,
          mend: '当事人不履行协议的，登记后恢复执行',
          step: acts.breachAgreement.id,
        }
      )
    }),
})
export const stageMissed = rule({
  id: 'EXE-10d',
  title: '协议的期限还没有到',
  basis: [compulsionLaw.resumeOnBreach],
  met: scene =>
    eachParty(scene, party => {
      const first = agreementOf(scene, party.id)
        ?.facts.stages.map(s => day(s.by))
        .toSorted()
        .at(0)
      if (first === undefined) return { found: '没有还在履行的执行协议', mend: '不必登记' }
      return scene.today > first || { found: `第一阶段到${onDayOf(first)}`, mend: '等期限过了仍不履行的再恢复' }
    }),
})
export const reversedForCause = rule({
  id: 'EXE-09',
  title: '没有执行回转的原因',
  basis: [compulsionLaw.reverseExecution],
  severity: 'defect',
  met: scene => {
    const cause = factsNow(scene, acts.reverseExecution)?.cause
    const executed = [acts.carryOutExecution, acts.performSubstitute].some(kind => has(scene.acts, kind))
    if (!executed) return { found: '没有执行过', mend: '不必回转' }
    if (cause === '决定被撤销') return annulledNow(scene) || { found: '没有决定被撤销的记录', mend: '先登记复议、诉讼结果或者自行撤销' }
    if (cause !== '决定被变更') return true
    const changed =
      allOf(scene.acts, acts.recordRemedy).some(a => a.facts.outcome === '变更') ||
      allOf(scene.acts, acts.revokeDecision).some(a => a.facts.kind === '变更')
    return changed || { found: '没有决定被变更的记录', mend: '先登记' }
  },
})

/** For every act that forces: the decision, the carrying out, the substitute performance. */
export const notHalted: readonly Rule[] = [notWhileSuspended, decisionStands, agreementKept]
export const endRules: readonly Rule[] = [deadWithoutHeir, bodyGoneWithoutHeir, endedForItsReason, threeYearsOver]
export const agreementRules: readonly Rule[] = [principalNotWaived, surchargeForRemedy]
