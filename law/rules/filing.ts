// From the lead to the file (行政处罚法 art. 54), and how long a deed can be punished (art. 36).
import * as acts from '../acts/index.ts'
import { has, lastOf } from '../kit/act.ts'
import { settingOn } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { factsNow, isDeciding } from './case-facts.ts'
import { filedOn } from './intended.ts'

const lookedInto = [acts.inspectSite, acts.question, acts.registerEvidence] as const
export const nonFilingLookedInto = rule({
  id: 'FIL-01',
  title: '没有查就不立案',
  basis: [penaltyLaw.investigateFully],
  met: scene => {
    const f = factsNow(scene, acts.requestNonFiling)
    if (!f || (f.reason !== '没有违法事实' && f.reason !== '违法事实不能证明')) return true
    return (f.evidence ?? []).length > 0 || lookedInto.some(kind => has(scene.acts, kind))
      ? true
      : { found: `理由是「${f.reason}」，没有附核查材料`, mend: '先到现场核查或者询问，把材料附上', step: acts.inspectSite.id }
  },
})
export const officersNamed = rule({
  id: 'FIL-02a',
  title: '承办人员不足',
  basis: [penaltyLaw.twoOfficers],
  met: scene => {
    const f = factsNow(scene, acts.requestFiling)
    return !f || new Set(f.officers).size >= valueOn(penaltyLaw.twoOfficers, scene.today)
      ? true
      : { found: '只写了一名承办人员', mend: '写明至少两名执法人员' }
  },
})
export const nothingBackdated = rule({
  id: 'FIL-02b',
  title: '立案的日期前后不合',
  basis: [penaltyLaw.fileInTime, readings.fileOpenedNotBackdated],
  met: scene => {
    const f = factsNow(scene, acts.requestFiling)
    if (!f) return true
    if (f.actOn > scene.today || f.discoveredOn > scene.today) return { found: '违法行为或者发现的日期在将来', mend: '核对日期' }
    return f.actOn <= f.discoveredOn ? true : { found: `发现（${f.discoveredOn}）早于行为（${f.actOn}）`, mend: '核对日期' }
  },
})
export const filedFirst = rule({
  id: 'FIL-02c',
  title: '还没有立案',
  basis: [penaltyLaw.fileInTime],
  met: scene =>
    !isDeciding(scene) || filedOn(scene) !== undefined
      ? true
      : { found: '没有负责人批准的立案', mend: '先立案，再作后面的办理', step: acts.requestFiling.id },
})
/** Discovery is discovery by an authority; what another organ found first comes with its paper. */
export const discoveryProven = rule({
  id: 'FIL-05',
  title: '发现日期和线索登记不符',
  basis: [penaltyLaw.limitation, readings.reportIsDiscovery],
  met: scene => {
    const f = factsNow(scene, acts.requestFiling)
    const lead = lastOf(scene.acts, acts.registerLead)?.facts
    if (!f || !lead || f.discoveredOn === lead.foundOn || ['上级交办', '其他机关移送', '监测发现'].includes(lead.source)) return true
    return { found: `申请写${f.discoveredOn}发现，线索登记的是${lead.foundOn}`, mend: '按线索登记的日期写；登记有误的，先更正登记' }
  },
})
export const informantAnswered = rule({
  id: 'FIL-06',
  title: '没有答复投诉举报人',
  basis: [penaltyLaw.correctOwnErrors],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.requestNonFiling)
    const lead = lastOf(scene.acts, acts.registerLead)?.facts
    if (
      !f ||
      lead?.source !== '投诉举报' ||
      f.informantTold ||
      settingOn(scene.dossier, 'lead.tellInformant', scene.today)?.value === false
    )
      return true
    return { found: '线索来自投诉举报，没有答复', mend: '先把不予立案的理由告诉投诉举报人；无法联系的，在县里的设置里另有规定才可以不答复' }
  },
})
export const startIsTheDeed = rule({
  id: 'FIL-04',
  title: '时效的起算不对',
  basis: [penaltyLaw.limitationRuns, penaltyLaw.limitationContinuing],
  met: scene => {
    const f = factsNow(scene, acts.requestFiling)
    if (!f || f.endedOn === undefined) return true
    if (!f.continuing)
      return { found: '不是连续或者继续的行为，却填了终了日', mend: '一次性的行为从发生之日起算；持续的行为选「连续或者继续」' }
    if (f.endedOn > scene.today) return { found: `终了日${f.endedOn}在将来`, mend: '行为还在继续的，不填终了日' }
    return f.endedOn >= f.actOn ? true : { found: `终了日${f.endedOn}早于发生日${f.actOn}`, mend: '核对日期' }
  },
})
/** For `request-filing`. */
export const filingRules: readonly Rule[] = [officersNamed, nothingBackdated, discoveryProven, startIsTheDeed]
/** For `request-non-filing`. */
export const nonFilingRules: readonly Rule[] = [nonFilingLookedInto, informantAnswered]
