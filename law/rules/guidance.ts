// Reminding, admonishing, talking (提醒、告诫、约谈): advice that takes nothing away, and stands in for no penalty that is due.
import * as acts from '../acts/index.ts'
import { has, lastOf } from '../kit/act.ts'
import { dayOf } from '../kit/day.ts'
import { rule, type Rule } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow } from './case-facts.ts'

/** Asked of the party, these burden it as a penalty would. */
const burdens: readonly string[] = ['交钱款或者保证金', '停止营业', '交出证照或者财物', '公开曝光']

export const guidanceTakesNothing = rule({
  id: 'GUI-01',
  title: '提醒、告诫、约谈带有处罚的内容',
  basis: [penaltyLaw.byLawAndProcedure],
  severity: 'void',
  met: scene => {
    const burden = factsNow(scene, acts.guide)?.asks.find(ask => burdens.includes(ask))
    return burden === undefined ? true : { found: `要求对方${burden}`, mend: '去掉这项要求；应当处罚的，按处罚程序办' }
  },
})
export const saidToBeNoPenalty = rule({
  id: 'GUI-02',
  title: '没有说明不是处罚',
  basis: [readings.guidanceIsNoPenalty],
  severity: 'warn',
  met: scene => {
    const f = factsNow(scene, acts.guide)
    return !f || f.voluntary ? true : { found: '没有说明这不是处罚、对方可以陈述意见', mend: '说明以后再作，并记入记录' }
  },
})
export const talkNotified = rule({
  id: 'GUI-03',
  title: '约谈没有先通知',
  basis: [readings.talkNotified],
  severity: 'warn',
  met: scene => {
    const f = factsNow(scene, acts.guide)
    if (f?.way !== '约谈') return true
    return eachParty(scene, party => {
      const invited = lastOf(scene.acts, acts.inviteToTalk, party.id)?.facts
      if (!invited) return { found: '没有约谈通知', mend: '先通知时间、地点、事项', step: acts.inviteToTalk.id }
      return invited.sentOn <= dayOf(f.at) && Date.parse(invited.at) <= Date.parse(f.at)
        ? true
        : { found: '约谈早于通知的时间', mend: '按通知的时间约谈，改期的另行通知', step: acts.inviteToTalk.id }
    })
  },
})
/** A reminder is no reason to leave a violation unfiled: the reasons are those of the law. */
export const guidanceIsNoReason = rule({
  id: 'GUI-04',
  title: '用提醒、告诫、约谈代替立案',
  basis: [penaltyLaw.fileInTime],
  met: scene =>
    factsNow(scene, acts.requestNonFiling)?.reason === '其他' && has(scene.acts, acts.guide)
      ? { found: '作过提醒、告诫或者约谈，不予立案的理由写「其他」', mend: '合乎立案标准的及时立案；不该立案的，写明法定理由' }
      : true,
})

/** For `guide`. */
export const guidanceRules: readonly Rule[] = [guidanceTakesNothing, saidToBeNoPenalty, talkNotified]
/** For `request-non-filing`. */
export const guidanceInsteadOfFiling: readonly Rule[] = [guidanceIsNoReason]
