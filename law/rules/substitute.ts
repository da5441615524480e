// Substitute performance (代履行), and the immediate one on roads, rivers and public places (行政强制法 art. 50 to 52).
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf } from '../kit/act.ts'
import { addDays, dayOf } from '../kit/day.ts'
import { within } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { latestDayBefore } from '../kit/term.ts'
import { compulsionLaw } from '../norms/index.ts'
import { eachParty, factsNow, onDayOf, servedPaper, yuanOf } from './case-facts.ts'
import { demandOf, dutyOf, isPerformed } from './duty.ts'
import { eachDuty, viewsHeard } from './execution.ts'
import { notHalted } from './execution-course.ts'
import { hourRules } from './execution-power.ts'
import { notWhileStopped } from './performance.ts'

export const substituteHarm = rule({
  id: 'EXE-18',
  title: '后果不合代履行的条件',
  basis: [compulsionLaw.substituteWhen],
  met: scene =>
    factsNow(scene, acts.decideSubstitute)?.harm !== '没有这些后果' || {
      found: '不危害交通安全、不污染环境、不破坏自然资源',
      mend: '不能代履行；另有执行权的强制执行，没有的申请法院',
    },
})
export const substituteDuty = rule({
  id: 'EXE-18b',
  title: '这项义务不能代履行',
  basis: [compulsionLaw.substituteWhen],
  met: scene => {
    const duty = factsNow(scene, acts.decideSubstitute)?.duty
    return (
      duty === undefined ||
      duty === '排除妨碍' ||
      duty === '恢复原状' || { found: `要代履行的是${duty}`, mend: '只有排除妨碍、恢复原状一类的义务可以代履行' }
    )
  },
})
export const substituteDemanded = rule({
  id: 'EXE-18c',
  title: '没有催告或者催告没有到期，不能代履行',
  basis: [compulsionLaw.substituteWhen],
  met: scene =>
    eachParty(scene, (party): true | Shortfall => {
      const duty = dutyOf(scene, party.id)
      if (!duty) return { found: '没有要求当事人履行的决定', mend: '先作出决定并送达', step: acts.orderCorrection.id }
      if (isPerformed(scene, party.id, duty)) return { found: '当事人已经履行', mend: '不必代履行' }
      const demand = demandOf(scene, party.id, duty)
      if (!demand?.served || !demand.until) return { found: '没有送达催告书', mend: '先催告', step: acts.demand.id }
      return scene.today > demand.until || { found: `催告给到${onDayOf(demand.until)}`, mend: '等期满', earliest: addDays(demand.until, 1) }
    }),
})
const performerNow = (scene: Scene) =>
  (factsNow(scene, acts.decideSubstitute) ?? factsNow(scene, acts.performSubstitute) ?? factsNow(scene, acts.decideImmediate))?.performer
export const performerApart = rule({
  id: 'EXE-18d',
  title: '代履行人有利害关系',
  basis: [compulsionLaw.substituteWhen],
  met: scene => {
    const who = performerNow(scene)
    return (
      who?.who !== '第三人' ||
      who.tie === undefined ||
      who.tie === '没有利害关系' || { found: `${who.name ?? '第三人'}${who.tie}`, mend: '委托没有利害关系的第三人' }
    )
  },
})
export const budgetStated = rule({
  id: 'EXE-19',
  title: '代履行决定书没有费用预算',
  basis: [compulsionLaw.substituteDecision],
  met: scene => factsNow(scene, acts.decideSubstitute)?.budget !== 0 || { found: '没有写费用预算', mend: '按成本写明预算' },
})
const performing = (scene: Scene): boolean => scene.next.kind === acts.performSubstitute.id
export const substituteDecided = rule({
  id: 'EXE-19a',
  title: '代履行决定书没有送达',
  basis: [compulsionLaw.substituteDecision],
  met: scene =>
    !performing(scene) ||
    eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideSubstitute, party.id)
      if (!decided) return { found: '没有代履行决定', mend: '先作出并送达', step: acts.decideSubstitute.id }
      const served = servedPaper(scene.acts, acts.deliverSubstitute, [decided.id], party.id)
      return (
        (served !== undefined && served <= scene.today) || { found: '决定书还没有送达', mend: '先送达', step: acts.deliverSubstitute.id }
      )
    }),
})
/** Three full working days lie between the second demand's delivery and the performance. */
export const demandedAgain = rule({
  id: 'EXE-19b',
  title: '代履行三日前没有再催告',
  basis: [compulsionLaw.substituteDemand],
  met: scene =>
    !performing(scene) ||
    eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideSubstitute, party.id)
      if (!decided) return true
      const demand = allOf(scene.acts, acts.demandSubstitute, party.id).findLast(a => byTime(a, decided) > 0)
      const served = demand && servedPaper(scene.acts, acts.deliverSubstituteDemand, [demand.id], party.id)
      if (!served) return { found: '没有送达代履行催告书', mend: '提前三个工作日再催告', step: acts.demandSubstitute.id }
      const term = valueOn(compulsionLaw.substituteDemand, scene.today)
      if (served <= latestDayBefore(term, scene.today, scene.calendar)) return true
      let first = addDays(served, 1)
      while (served > latestDayBefore(term, first, scene.calendar)) first = addDays(first, 1)
      return { found: `催告书${onDayOf(served)}才送达`, mend: '送达满三个工作日以后再代履行', earliest: first }
    }),
})
export const stoppedWhenPerformed = rule({
  id: 'EXE-19c',
  title: '当事人已经履行，不再代履行',
  basis: [compulsionLaw.substituteDemand],
  met: scene =>
    !performing(scene) ||
    eachDuty(
      scene,
      (duty, party) =>
        !isPerformed(scene, party.id, duty) || { found: '记录表明义务已经履行', mend: '停止代履行', step: acts.stopSubstitute.id },
    ),
})
export const substituteWatched = rule({
  id: 'EXE-19d',
  title: '代履行没有派员监督',
  basis: [compulsionLaw.substituteWatched],
  met: scene => {
    const f = factsNow(scene, acts.performSubstitute)
    if (!f) return true
    const ours = f.supervisors.some(id =>
      scene.dossier.people.some(
        p => (p.id === id || p.name === id) && p.posts.some(h => h.agency === scene.dossier.agency.id && within(h, scene.today)),
      ),
    )
    return ours || { found: '没有本机关的工作人员到场监督', mend: '派员到场监督' }
  },
})
export const substituteSigned = rule({
  id: 'EXE-19e',
  title: '执行文书没有签全',
  basis: [compulsionLaw.substituteSigned],
  severity: 'defect',
  met: scene => {
    const signed = factsNow(scene, acts.performSubstitute)?.signed
    if (!signed) return true
    const lacks = [
      !signed.supervisors && '监督人员',
      !signed.performer && '代履行人',
      signed.other === '都没有' && '当事人或者见证人',
    ].filter(one => one !== false)
    return lacks.length === 0 || { found: `没有${lacks.join('、')}的签名`, mend: '监督人员、代履行人，以及当事人或者见证人都签名盖章' }
  },
})
export const costWithinReason = rule({
  id: 'EXE-19f',
  title: '代履行费用超出预算',
  basis: [compulsionLaw.substituteCost],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.performSubstitute)
    return !f || f.costReason !== undefined
      ? true
      : eachParty(scene, party => {
          const budget = (lastOf(scene.acts, acts.decideSubstitute, party.id) ?? lastOf(scene.acts, acts.decideImmediate, party.id))?.facts
            .budget
          return (
            budget === undefined ||
            f.cost <= Math.max(budget, 0) || { found: `预算${yuanOf(budget)}，实际${yuanOf(f.cost)}`, mend: '按成本确定；超出的写明理由' }
          )
        })
  },
})
export const substitutePeaceful = rule({
  id: 'EXE-19g',
  title: '代履行使用了非法方式',
  basis: [compulsionLaw.substitutePeaceful],
  met: scene => {
    const manner = factsNow(scene, acts.performSubstitute)?.manner
    return manner === undefined || manner === '和平方式' || { found: manner, mend: '停止；造成损害的依法赔偿' }
  },
})
export const immediateWhere = rule({
  id: 'EXE-20',
  title: '不合立即代履行的条件',
  basis: [compulsionLaw.substituteAtOnce],
  met: scene => {
    const f = factsNow(scene, acts.decideImmediate)
    if (!f) return true
    if (f.where === '其他地方') return { found: '不在道路、河道、航道或者公共场所', mend: '先作决定、催告，再按一般代履行办' }
    if (f.what === '其他') return { found: '不是遗洒物、障碍物或者污染物', mend: '先作决定、催告，再按一般代履行办' }
    return f.partyUnable || { found: '当事人能够清除', mend: '责令当事人立即清除' }
  },
})
export const immediatelyDone = rule({
  id: 'EXE-20c',
  title: '没有立即代履行的决定',
  basis: [compulsionLaw.substituteAtOnce],
  met: scene =>
    !performing(scene) ||
    eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideImmediate, party.id)
      if (!decided) return { found: '没有决定', mend: '先决定', step: acts.decideImmediate.id }
      return (
        dayOf(scene.next.doneAt) <= addDays(doneOn(decided), 1) || {
          found: `${onDayOf(doneOn(decided))}就决定了`,
          mend: '不须立即清除的，按一般代履行办',
        }
      )
    }),
})

/** For `decide-substitute`. */
export const substituteDecisionRules: readonly Rule[] = [
  substituteHarm,
  substituteDuty,
  substituteDemanded,
  viewsHeard,
  performerApart,
  budgetStated,
  notWhileStopped,
  ...notHalted,
  ...hourRules,
]
const everySubstitute: readonly Rule[] = [performerApart, substituteWatched, substituteSigned, costWithinReason, substitutePeaceful]
/** For `perform-substitute`. */
export const performSubstituteRules: readonly Rule[] = [
  substituteDecided,
  demandedAgain,
  stoppedWhenPerformed,
  notWhileStopped,
  ...notHalted,
  ...everySubstitute,
  ...hourRules,
]
/** … where it was decided on at once. */
export const performImmediateRules: readonly Rule[] = [immediatelyDone, ...everySubstitute]
