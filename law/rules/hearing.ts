// The hearing (听证): asked for in time, notified seven full working days before, held before the decision.
import * as acts from '../acts/index.ts'
import { byTime, doneOn, lastOf } from '../kit/act.ts'
import { day, dayOf } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf, firstDayAfter, latestDayBefore, termInChinese } from '../kit/term.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, eachPunished, factsNow, hearingOf, hearingWindow, intendedFor, noticeOf, onDayOf, thisRound } from './case-facts.ts'
import { hearingDue } from './hearing-due.ts'
import { hostNotifies } from './hearing-host.ts'

export const hearingAskedInTime = rule({
  id: 'HEA-05b',
  title: '申请听证的期限已过',
  basis: [penaltyLaw.hearingRequest, penaltyLaw.workingDayCounts],
  met: scene =>
    eachParty(scene, party => {
      const notice = noticeOf(scene, party.id)
      if (!notice?.served) return { found: '告知书还没有送达', mend: '先送达告知书', step: 'deliver-notice' }
      const wanted = factsNow(scene, acts.requestHearing)
      const asked = wanted ? day(wanted.receivedOn) : scene.today
      const window = hearingWindow(scene, party.id)
      if (!window || asked <= window.lastDay) return true
      return {
        found: `最后一天是${onDayOf(window.lastDay)}，${scene.prospective ? '已经过了' : `当事人${onDayOf(asked)}才提出`}`,
        mend: '把当事人的话登记为陈述申辩，逐点复核',
        step: 'state',
      }
    }),
})

export const hearingHeldFirst = rule({
  id: 'HEA-06',
  title: '当事人要求的听证还没有举行',
  basis: [penaltyLaw.hearingWhen],
  met: scene =>
    eachPunished(scene, party => {
      const { pending, request } = hearingOf(scene, party.id)
      if (!pending || !request) return true
      const window = hearingWindow(scene, party.id)
      const asked = day(request.facts.receivedOn)
      // asked for too late, or never due: the office may hear the party all the same, it need not
      const owed = window ? asked <= window.lastDay : hearingDue(scene.dossier, party, intendedFor(scene, party.id), asked).length > 0
      return (
        !owed || {
          found: `当事人${onDayOf(doneOn(request))}要求听证，还没有举行、终止，也没有撤回`,
          mend: '先办完听证',
          step: 'hold-hearing',
        }
      )
    }),
})

export const hearingNotifiedEarly = rule({
  id: 'HEA-07',
  title: '听证通知给得太迟',
  basis: [penaltyLaw.hearingNotice, readings.fullDaysBeforeHearing],
  met: scene =>
    eachParty(scene, party => {
      const term = valueOn(penaltyLaw.hearingNotice, scene.today)
      const planned = factsNow(scene, acts.notifyHearing)?.at
      if (scene.next.kind === acts.notifyHearing.id) {
        if (!planned) return true
        const latest = latestDayBefore(term, dayOf(planned), scene.calendar)
        const first = firstDayAfter(endOf(term, scene.today, { calendar: scene.calendar, whose: 'party' }))
        return (
          scene.today <= latest || {
            found: `定在${onDayOf(dayOf(planned))}听证，今天送到也不足${termInChinese(term)}`,
            mend: `听证改在${onDayOf(first)}或者以后`,
          }
        )
      }
      const { notified, served } = hearingOf(scene, party.id)
      if (!notified) return { found: '没有听证通知', mend: '先定时间、地点并通知当事人', step: 'notify-hearing' }
      if (!served) return { found: '听证通知还没有送达', mend: '先送达听证通知', step: 'deliver-hearing-notice' }
      const first = firstDayAfter(endOf(term, served, { calendar: scene.calendar, whose: 'party' }))
      if (scene.today >= first) return true
      return {
        found: `通知${onDayOf(served)}送达，到${onDayOf(scene.today)}不足${termInChinese(term)}`,
        mend: `听证改在${onDayOf(first)}或者以后，改期的重新通知`,
        earliest: first,
        step: 'notify-hearing',
      }
    }),
})

export const hearingHeldAsNotified = rule({
  id: 'HEA-07b',
  title: '听证时间和通知的不一样',
  basis: [penaltyLaw.hearingNotice],
  met: scene => {
    const held = factsNow(scene, acts.holdHearing)
    if (!held) return true
    return eachParty(scene, party => {
      const at = hearingOf(scene, party.id).notified?.facts.at
      if (at === undefined || dayOf(at) === dayOf(held.from)) return true
      return {
        found: `通知的是${onDayOf(dayOf(at))}，记录的是${onDayOf(dayOf(held.from))}`,
        mend: '按通知的时间举行；改期的重新通知',
        step: 'notify-hearing',
      }
    })
  },
})

export const hearingPublic = rule({
  id: 'HEA-08',
  title: '听证应当公开',
  basis: [penaltyLaw.hearingPublic],
  met: scene => {
    const wanted = factsNow(scene, acts.notifyHearing)
    return (
      !wanted ||
      wanted.open ||
      wanted.closedGround !== undefined || {
        found: '不公开，没有写理由',
        mend: '公开举行；涉及国家秘密、商业秘密、个人隐私的写明理由',
      }
    )
  },
})

export const hearingRightsTold = rule({
  id: 'HEA-09b',
  title: '听证通知没有写明权利',
  basis: [penaltyLaw.hearingHostRecusal, penaltyLaw.hearingAgents],
  met: scene => {
    const wanted = factsNow(scene, acts.notifyHearing)
    return !wanted || wanted.rightsTold || { found: '没有写明申请回避和委托代理人的权利', mend: '补写这两项权利' }
  },
})

/** Whether an act came after the last hearing of every party. */
export const afterHearings = (scene: Scene, act: Parameters<typeof byTime>[0]): boolean =>
  scene.dossier.parties.every(p => {
    const held = lastOf(thisRound(scene, p.id), acts.holdHearing, p.id)
    return !held || byTime(act, held) > 0
  })

/** Notifying, holding and ending a hearing. */
export const hearingNoticeRules: readonly Rule[] = [hostNotifies, hearingNotifiedEarly, hearingPublic, hearingRightsTold]
