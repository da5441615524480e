// The hearing held: free, evidence shown, signed, ended for absence only with proof; and what it binds.
import * as acts from '../acts/index.ts'
import { allOf, doneOn } from '../kit/act.ts'
import { dayOf } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule } from '../kit/rule.ts'
import { endOf, firstDayAfter } from '../kit/term.ts'
import { penaltyLaw } from '../norms/index.ts'
import { draftOf, eachParty, eachPunished, factsNow, hearingOf, onDayOf, servedPaper } from './case-facts.ts'
import { hostAppointed, hostDidNotInvestigate } from './hearing-host.ts'
import { hearingNotifiedEarly, hearingHeldAsNotified } from './hearing.ts'

export const hearingFree = rule({
  id: 'HEA-06b',
  title: '听证不得收费',
  basis: [penaltyLaw.hearingFree],
  met: scene => {
    const fee = factsNow(scene, acts.holdHearing)?.fee ?? 0
    return fee === 0 || { found: '记录了向当事人收取的费用', mend: '退还费用，听证费用由机关承担' }
  },
})

export const fewEnoughAgents = rule({
  id: 'HEA-10',
  title: '代理人超过法定人数',
  basis: [penaltyLaw.hearingAgents],
  met: scene => {
    const wanted = factsNow(scene, acts.holdHearing)
    if (!wanted) return true
    const most = valueOn(penaltyLaw.hearingAgents, scene.today)
    if (wanted.agents.length > most) return { found: `有${wanted.agents.length}名代理人，至多${most}名`, mend: `由当事人选定${most}名以内` }
    const loose = wanted.agents.find(a => !a.authorised)
    if (loose) return { found: `${loose.name}没有授权委托书`, mend: '收下委托书再让其代理' }
    return (
      wanted.attendance === '本人到场' ||
      wanted.agents.length > 0 || { found: '记录有代理人到场，没有写代理人', mend: '写明代理人姓名和委托书' }
    )
  },
})

export const absenceProven = rule({
  id: 'HEA-11',
  title: '没有有效通知，不能按缺席终止',
  basis: [penaltyLaw.hearingAbsence, penaltyLaw.hearingNotice],
  met: scene =>
    eachParty(scene, party => {
      const { notified, served } = hearingOf(scene, party.id)
      if (!notified || !served)
        return { found: '听证通知没有送达', mend: '先送达听证通知', step: 'deliver-hearing-notice', basis: [penaltyLaw.hearingNotice] }
      const on = dayOf(notified.facts.at)
      if (scene.today < on)
        return {
          basis: [penaltyLaw.hearingAbsence],
          found: `通知的听证日是${onDayOf(on)}，还没有到`,
          mend: '到时再看当事人来不来',
          earliest: on,
        }
      const first = firstDayAfter(endOf(valueOn(penaltyLaw.hearingNotice, served), served, { calendar: scene.calendar, whose: 'party' }))
      if (on < first)
        return {
          found: `通知${onDayOf(served)}才送达，听证定得太早`,
          mend: '重新通知，另定时间',
          step: 'notify-hearing',
          basis: [penaltyLaw.hearingNotice],
        }
      const wanted = factsNow(scene, acts.endHearing)
      if (!wanted) return true
      const proof = servedPaper(
        allOf(scene.acts, acts.deliverHearingNotice).filter(a => a.id === wanted.noticeProof),
        acts.deliverHearingNotice,
        [notified.id],
        party.id,
      )
      return (
        proof !== undefined || {
          found: '所附的送达不是这次听证通知的送达',
          mend: '选这次听证通知的送达记录',
          basis: [penaltyLaw.hearingAbsence],
        }
      )
    }),
})

export const evidenceShown = rule({
  id: 'HEA-12',
  title: '听证没有出示证据',
  basis: [penaltyLaw.hearingExamination],
  met: scene => {
    const wanted = factsNow(scene, acts.holdHearing)
    return !wanted || wanted.shown.length > 0 || { found: '笔录里没有出示的证据', mend: '由调查人员逐项出示，当事人质证' }
  },
})

export const hearingRecordSigned = rule({
  id: 'HEA-13',
  title: '听证笔录没有签名，也没有注明拒签',
  basis: [penaltyLaw.hearingRecord],
  met: scene => {
    const signing = factsNow(scene, acts.holdHearing)?.signing
    return (
      !signing ||
      signing.state === '已签名' ||
      signing.refusalNote !== undefined || { found: `${signing.state}，没有注明`, mend: '由主持人在笔录上注明' }
    )
  },
})

export const decidedOnHearingRecord = rule({
  id: 'HEA-14',
  title: '用了听证时没有出示的证据',
  basis: [penaltyLaw.decideOnHearingRecord],
  met: scene =>
    eachPunished(scene, party => {
      const held = hearingOf(scene, party.id).held
      const draft = draftOf(scene, party.id)
      const unseen = held && draft ? draft.evidence.filter(e => !held.facts.shown.includes(e)) : []
      if (unseen.length === 0) return true
      const names = unseen.map(id => allOf(scene.acts, acts.registerEvidence).find(a => a.id === id)?.facts.name ?? id)
      return { found: `听证时没有出示：${names.join('、')}`, mend: '不用这些证据；要用的，重新告知并再给听证的机会' }
    }),
})

export const hearingReported = rule({
  id: 'HEA-14b',
  title: '听证后没有听证报告',
  basis: [penaltyLaw.decideOnHearingRecord],
  met: scene =>
    eachPunished(scene, party => {
      const { held, report } = hearingOf(scene, party.id)
      return (
        !held ||
        report !== undefined || {
          found: `${onDayOf(doneOn(held))}举行的听证还没有报告`,
          mend: '由主持人写出听证报告',
          step: 'report-hearing',
        }
      )
    }),
})

export const hearingHeldRules: readonly Rule[] = [
  hostAppointed,
  hostDidNotInvestigate,
  hearingNotifiedEarly,
  hearingHeldAsNotified,
  hearingFree,
  fewEnoughAgents,
  evidenceShown,
  hearingRecordSigned,
]
