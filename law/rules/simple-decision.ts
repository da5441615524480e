// The decision on the spot: told and heard first, complete, handed over at once, filed for the record.
import * as acts from '../acts/index.ts'
import { byTime, doneOn, has, lastOf } from '../kit/act.ts'
import { dayOf } from '../kit/day.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { termInChinese } from '../kit/term.ts'
import { fineCollectionMeasures, penaltyLaw, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, fineOf, heavier, onDayOf, sameWords } from './case-facts.ts'
import { remediesOf } from './remedies.ts'
import { ordinary, kindsAndCaps } from './simple.ts'

export const toldOnTheSpot = rule({
  id: 'SIM-08',
  title: '当场没有告知、没有听取意见',
  basis: [penaltyLaw.noticeFirst, penaltyLaw.statementHeard, penaltyLaw.noDecisionWithoutHearingParty],
  met: scene =>
    eachParty(scene, party => {
      const told = lastOf(scene.acts, acts.tellOnTheSpot, party.id)
      if (!told) return { found: '没有当场告知的记录', mend: '先告知事实、理由、依据和权利', step: 'tell-on-the-spot' }
      if (!told.facts.rightsTold) return { found: '没有告知陈述、申辩的权利', mend: '告知权利', step: 'tell-on-the-spot' }
      const heard = lastOf(scene.acts, acts.hearOnTheSpot, party.id)
      if (!heard || byTime(heard, told) < 0)
        return {
          found: '告知以后没有听取意见',
          mend: '听当事人说，并当场答复',
          step: 'hear-on-the-spot',
          basis: [penaltyLaw.statementHeard],
        }
      return (
        heard.facts.outcome === '没有意见' ||
        heard.facts.points.length > 0 || {
          found: '当事人提了意见，没有记录和答复',
          mend: '记下意见，逐点答复',
          step: 'hear-on-the-spot',
          basis: [penaltyLaw.statementHeard],
        }
      )
    }),
})

export const spotDecisionAsTold = rule({
  id: 'SIM-08c',
  title: '当场决定和告知的不一样',
  basis: [penaltyLaw.noticeFirst, penaltyLaw.noHeavierForDefence],
  met: scene => {
    const wanted = factsNow(scene, acts.decideOnTheSpot)
    if (!wanted) return true
    return eachParty(scene, party => {
      const told = lastOf(scene.acts, acts.tellOnTheSpot, party.id)
      if (!told) return true
      const more = heavier(wanted.penalties, told.facts.penalties)
      if (more !== undefined) return { found: more, mend: '按告知的以内决定，或者重新告知', step: 'tell-on-the-spot' }
      return (
        sameWords(wanted.basis, told.facts.basis) || {
          found: '依据和告知的不一样',
          mend: '重新告知',
          step: 'tell-on-the-spot',
        }
      )
    })
  },
})

export const undisputedOnTheSpot = rule({
  id: 'SIM-09',
  title: '当事人对事实有争议，不能当场决定',
  basis: [penaltyLaw.simpleWhen, penaltyLaw.investigateFully],
  met: scene =>
    eachParty(
      scene,
      party =>
        lastOf(scene.acts, acts.hearOnTheSpot, party.id)?.facts.disputed !== true || {
          found: '当事人对违法事实有争议',
          ...ordinary,
        },
    ),
})

export const upgradeBeforeDecision = rule({
  id: 'SIM-09b',
  title: '已经当场决定，不能再转程序',
  basis: [penaltyLaw.sameActNoSecondFine],
  met: scene =>
    !has(scene.acts, acts.decideOnTheSpot) || {
      found: '当场处罚决定已经作出',
      mend: '决定有错的，撤销或者变更',
      step: 'revoke-decision',
    },
})

export const spotDecisionComplete = rule({
  id: 'SIM-05',
  title: '当场决定书内容不全',
  basis: [penaltyLaw.simpleContent, fineCollectionMeasures.decisionNamesCollector],
  met: scene => {
    const wanted = factsNow(scene, acts.decideOnTheSpot)
    if (!wanted) return true
    if (dayOf(wanted.at) !== scene.today) return { found: `写的时间是${onDayOf(dayOf(wanted.at))}`, mend: '写作出决定的时间' }
    if (wanted.correction === '责令限期改正' && wanted.correctBy === undefined)
      return { found: '责令限期改正，没有写期限', mend: '写明改正期限' }
    if (fineOf(wanted.penalties) === 0 || wanted.performance === '当场收缴') return true
    if (!wanted.bank || !wanted.account) return { found: '没有写收款银行和账号', mend: '写明收款银行和账号' }
    return wanted.surchargeStated === true || { found: '没有写逾期是否加处罚款', mend: '写明逾期加处罚款' }
  },
})

/** Who reviews, by what kind of authority decided. */
const reviewerOf = ({ dossier }: Scene) =>
  dossier.agency.kind === 'street'
    ? reconsiderationLaw.streetOffice
    : dossier.agency.kind === 'town'
      ? reconsiderationLaw.countyGovernment
      : reconsiderationLaw.departmentsGovernment
export const spotRemediesRight = rule({
  id: 'SIM-07',
  title: '当场处罚的救济途径写错了',
  basis: [
    reconsiderationLaw.tellReconsiderFirst,
    reconsiderationLaw.applyInTime,
    reconsiderationLaw.countyGovernment,
    reconsiderationLaw.streetOffice,
    reconsiderationLaw.departmentsGovernment,
  ],
  met: scene => {
    const told = factsNow(scene, acts.decideOnTheSpot)?.remedies
    if (!told) return true
    const right = remediesOf(scene.dossier, scene.today, 'on-the-spot')
    if (!told.reconsiderFirst)
      return { found: '没有写须先申请复议', mend: '写明先复议、再诉讼', basis: [reconsiderationLaw.tellReconsiderFirst] }
    if (told.reconsiderationOrgan !== right.reconsideration.organ)
      return {
        found: `写的复议机关是「${told.reconsiderationOrgan}」`,
        mend: `改为${right.reconsideration.organ}`,
        basis: [reviewerOf(scene)],
      }
    return (
      told.reconsiderationDays === right.reconsideration.term.count || {
        found: `复议期限写的是${told.reconsiderationDays}日`,
        mend: `改为${termInChinese(right.reconsideration.term)}`,
        basis: [reconsiderationLaw.applyInTime],
      }
    )
  },
})

export const handedOverOnTheSpot = rule({
  id: 'SIM-04',
  title: '当场决定书没有当场交付',
  basis: [penaltyLaw.simpleForm],
  met: scene =>
    eachParty(scene, party => {
      const wanted = factsNow(scene, acts.handOver)
      const decided = lastOf(scene.acts, acts.decideOnTheSpot, party.id)
      if (!wanted || !decided) return true
      if (dayOf(wanted.at) !== doneOn(decided) || Date.parse(wanted.at) < Date.parse(decided.doneAt)) {
        return {
          found: `${onDayOf(doneOn(decided))}作的决定，${onDayOf(dayOf(wanted.at))}交付`,
          mend: '当场交付；没有交付的，撤销后按普通程序办',
          step: 'revoke-decision',
        }
      }
      if (wanted.way === '纸质当场交付') return true
      const confirmed = lastOf(scene.acts, acts.confirmAddress, party.id)
      const signed =
        confirmed?.id === wanted.confirmation && confirmed?.facts.electronic?.agreed === true && confirmed.facts.signing.state === '已签名'
      return (
        signed || {
          found: '没有当事人签名的电子送达确认书',
          mend: '交付纸质决定书，或者先请当事人签确认书',
          step: 'confirm-address',
        }
      )
    }),
})

/** Asked of what comes after: filing it for the record, closing. */
export const wasHandedOver = rule({
  id: 'SIM-04c',
  title: '当场决定书没有交付当事人',
  basis: [penaltyLaw.simpleForm],
  met: scene =>
    eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideOnTheSpot, party.id)
      if (!decided || !decisionOf(scene, party.id)) return true
      const handed = lastOf(scene.acts, acts.handOver, party.id)
      return (
        (handed !== undefined && byTime(handed, decided) > 0) || {
          found: `${onDayOf(doneOn(decided))}作的决定没有交付的记录`,
          mend: '当场交付；没有交付的，撤销后按普通程序办',
          step: 'revoke-decision',
        }
      )
    }),
})
export const refusalNotedOnTheSpot = rule({
  id: 'SIM-04b',
  title: '当事人没有签名，也没有注明',
  basis: [penaltyLaw.simpleRefusalNoted],
  met: scene => {
    const signing = factsNow(scene, acts.decideOnTheSpot)?.signing ?? factsNow(scene, acts.handOver)?.signing
    return !signing || signing.state === '已签名' || signing.refusalNote !== undefined || { found: signing.state, mend: '在决定书上注明' }
  },
})

export const filedForTheRecord = rule({
  id: 'SIM-06',
  title: '当场处罚没有备案',
  basis: [penaltyLaw.simpleFiled],
  met: scene => {
    const decided = lastOf(scene.acts, acts.decideOnTheSpot)
    const filed = lastOf(scene.acts, acts.fileRecord)
    return (
      !decided ||
      (filed !== undefined && byTime(filed, decided) > 0) || {
        found: `${onDayOf(doneOn(decided))}的当场处罚还没有报机关备案`,
        mend: '报机关备案',
        step: 'file-record',
      }
    )
  },
})

/** Deciding on the spot. */
export const spotDecisionRules: readonly Rule[] = [
  ...kindsAndCaps,
  toldOnTheSpot,
  undisputedOnTheSpot,
  spotDecisionAsTold,
  spotDecisionComplete,
  spotRemediesRight,
  refusalNotedOnTheSpot,
]

export const handOverRules: readonly Rule[] = [handedOverOnTheSpot, refusalNotedOnTheSpot]
