// The prior notice (事先告知): complete, approved, delivered, and its term over.
import * as acts from '../acts/index.ts'
import { allOf, byTime, lastOf } from '../kit/act.ts'
import { settingOn } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule } from '../kit/rule.ts'
import { firstDayAfter } from '../kit/term.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import {
  confiscates,
  draftOf,
  eachParty,
  eachPunished,
  factsNow,
  hearingOf,
  hearingWindow,
  heavier,
  isPunished,
  noticeOf,
  onDayOf,
  sameWords,
  statementWindow,
  thisRound,
} from './case-facts.ts'
import { hearingDue, type HearingGround } from './hearing-due.ts'

export const noticeComplete = rule({
  id: 'DEC-01',
  title: '告知内容不全',
  basis: [penaltyLaw.noticeFirst],
  met: scene => {
    const wanted = factsNow(scene, acts.requestNotice)
    if (!wanted) return true
    if (wanted.penalties.length === 0) return { found: '没有写拟作的处罚', mend: '写明处罚种类，罚款、没收写明数额' }
    const noAmount = wanted.penalties.find(p => p.kind === '罚款' && !p.amount)
    if (noAmount) return { found: '拟罚款，没有写数额', mend: '写明罚款数额' }
    const noObject = wanted.penalties.find(p => confiscates(p) && p.amount === undefined && p.object === undefined)
    if (noObject) return { found: `拟${noObject.kind}，没有写数额或者财物`, mend: '写明没收的数额或者财物' }
    return wanted.rightsTold || { found: '没有写明陈述、申辩的权利', mend: '写明当事人可以陈述、申辩，以及怎样提出' }
  },
})

export const noticeDelivered = rule({
  id: 'DEC-01b',
  title: '没有送达事先告知',
  basis: [penaltyLaw.noticeFirst, penaltyLaw.noDecisionWithoutHearingParty],
  met: scene =>
    eachPunished(scene, party => {
      const notice = noticeOf(scene, party.id)
      if (!notice) return { found: '没有经批准的事先告知', mend: '先拟告知，报机关负责人批准，再送达', step: 'request-notice' }
      if (!notice.served) return { found: '告知书还没有送达，或者送达没有生效', mend: '送达告知书', step: 'deliver-notice' }
      if (notice.served <= scene.today) return true
      return {
        found: `告知书公告送达，${onDayOf(notice.served)}才视为送达`,
        mend: '等公告期满',
        earliest: notice.served,
      }
    }),
})

/** The least number of working days for the statement: the county's, else the reading's; never less than the hearing term. */
export const statementTermSet = rule({
  id: 'DEC-02',
  title: '陈述申辩期限太短',
  basis: [readings.statementTerm, penaltyLaw.statementHeard],
  met: scene => {
    const wanted = factsNow(scene, acts.requestNotice)
    if (!wanted) return true
    const county = settingOn(scene.dossier, 'statement.term', scene.today)
    const least = typeof county?.value === 'number' ? county.value : valueOn(readings.statementTerm, scene.today).count
    const hearing = wanted.hearingTold ? valueOn(penaltyLaw.hearingRequest, scene.today).count : 0
    // a history of another office that gives no local standard is held to none: the statute has no figure
    const needed = least === 0 ? 0 : Math.max(least, hearing)
    if (wanted.statementDays >= needed) return true
    return {
      found: `告知的期限是${wanted.statementDays}个工作日，至少要${needed}个工作日${hearing > least ? '（不短于申请听证的期限）' : county ? '' : '（县里还没有定）'}`,
      mend: `把期限改为${needed}个工作日以上`,
    }
  },
})

export const statementTermOver = rule({
  id: 'DEC-02b',
  title: '陈述申辩期限还没有过',
  basis: [penaltyLaw.statementHeard, penaltyLaw.explicitWaiver, readings.termRunsFromDelivery],
  met: scene =>
    eachPunished(scene, party => {
      const window = statementWindow(scene, party.id)
      if (!window || scene.today > window.lastDay || waived(scene, party.id)) return true
      // silence taken for a waiver
      const silent = lastOf(thisRound(scene, party.id), acts.waiveStatement, party.id)
      return {
        basis: silent ? [penaltyLaw.explicitWaiver] : [penaltyLaw.statementHeard, readings.termRunsFromDelivery],
        found: `告知送达后，陈述申辩到${onDayOf(window.lastDay)}止${window.provisional ? '（暂定）' : ''}`,
        mend: '等期满，或者当事人书面明确放弃',
        earliest: firstDayAfter(window),
        step: 'waive-statement',
      }
    }),
})
function waived(scene: Parameters<Rule['met']>[0], party: string): boolean {
  const notice = noticeOf(scene, party)
  const waiver = lastOf(thisRound(scene, party), acts.waiveStatement, party)
  return (
    notice !== undefined &&
    waiver !== undefined &&
    byTime(waiver, notice.approval) > 0 &&
    waiver.facts.explicit &&
    waiver.facts.signing.state === '已签名'
  )
}

export const hearingTermOver = rule({
  id: 'HEA-05',
  title: '申请听证的期限还没有过',
  basis: [penaltyLaw.hearingRequest, penaltyLaw.workingDayCounts],
  met: scene =>
    eachPunished(scene, party => {
      const window = hearingWindow(scene, party.id)
      if (!window || scene.today > window.lastDay || hearingOf(scene, party.id).request) return true
      const notice = noticeOf(scene, party.id)
      const waiver = lastOf(thisRound(scene, party.id), acts.waiveHearing, party.id)
      // nobody gives up what he was not told of
      const isAfter = waiver !== undefined && notice !== undefined && byTime(waiver, notice.approval) > 0
      if (isAfter && waiver.facts.explicit && waiver.facts.signing.state === '已签名') return true
      return {
        found: `告知送达后，申请听证到${onDayOf(window.lastDay)}止${window.provisional ? '（暂定）' : ''}`,
        mend: '等期满，或者当事人书面明确放弃听证',
        earliest: firstDayAfter(window),
        step: 'waive-hearing',
      }
    }),
})

/** A rule that the hearing is told where one kind of ground holds: at the drafting, and again before the decision. */
function told(row: HearingGround['row'], title: string, basis: Rule['basis']): Rule {
  return rule({
    id: row,
    title,
    basis,
    met: scene => {
      const wanted = factsNow(scene, acts.requestNotice)
      if (scene.next.kind === acts.requestNotice.id) {
        if (!wanted || wanted.hearingTold) return true
        return eachParty(scene, party => missing(hearingDue(scene.dossier, party, wanted.penalties, scene.today)))
      }
      return eachPunished(scene, party => {
        const notice = noticeOf(scene, party.id)
        const penalties = draftOf(scene, party.id)?.penalties
        return (
          !notice || !penalties || notice.request.facts.hearingTold || missing(hearingDue(scene.dossier, party, penalties, scene.today))
        )
      })
    },
  })
  function missing(grounds: readonly HearingGround[]) {
    const found = grounds.find(g => g.row === row)
    return found
      ? {
          found: `${found.why}，告知书没有写听证的权利`,
          mend: '写明可以要求听证，重新告知',
          step: 'request-notice',
          basis: found.basis,
        }
      : true
  }
}
export const hearingToldForHeavyKinds = told('HEA-01', '应当告知听证而没有告知', [
  penaltyLaw.hearingWhen,
  penaltyLaw.hearingPermit,
  penaltyLaw.hearingClosure,
])
export const hearingToldForFine = told('HEA-02', '罚款较大而没有告知听证', [penaltyLaw.hearingLargeFine, readings.hearingWhenUnsure])
export const hearingToldForConfiscation = told('HEA-03', '没收较大而没有告知听证', [
  penaltyLaw.hearingConfiscation,
  readings.hearingWhenUnsure,
])
export const hearingToldForOtherHeavy = told('HEA-04', '其他较重处罚而没有告知听证', [penaltyLaw.hearingHeavy, readings.demolitionIsHeavy])

export const noticeNotHeavierForDefence = rule({
  id: 'DEC-04b',
  title: '当事人申辩后不得加重告知',
  basis: [penaltyLaw.noHeavierForDefence],
  met: scene => {
    const wanted = factsNow(scene, acts.requestNotice)
    if (!wanted || wanted.newFacts === true) return true
    return eachParty(scene, party => {
      const before = noticeOf(scene, party.id)
      const spoke = allOf(thisRound(scene, party.id), acts.state, party.id).length > 0 || hearingOf(scene, party.id).held !== undefined
      const more = before && spoke ? heavier(wanted.penalties, before.request.facts.penalties) : undefined
      return more === undefined || { found: `当事人申辩后，${more}`, mend: '按原告知的处罚，或者查出新的事实后写明再告知' }
    })
  },
})

export const noticedAgainOnChange = rule({
  id: 'DEC-06',
  title: '事实、依据变了，没有重新告知',
  basis: [readings.noticeAgain, penaltyLaw.noticeFirst],
  met: scene =>
    eachPunished(scene, party => {
      const notice = noticeOf(scene, party.id)
      if (!notice) return true
      const again = { mend: '重新告知，再给陈述申辩的期限', step: 'request-notice' }
      const later = thisRound(scene, party.id).filter(a => byTime(a, notice.request) > 0)
      const found = allOf(later, acts.recheck, party.id).some(a => a.facts.newFacts)
      if (found) return { found: '告知以后复核查出了新的事实', ...again }
      const concluded = lastOf(later, acts.concludeInvestigation)
      const before = allOf(scene.acts, acts.concludeInvestigation).findLast(a => byTime(a, notice.request) < 0)
      if (
        concluded &&
        !(before && sameWords(before.facts.facts, concluded.facts.facts) && sameWords(before.facts.nature, concluded.facts.nature))
      ) {
        return { found: '告知以后又作了调查终结，事实或者定性有变', ...again }
      }
      const draft = draftOf(scene, party.id)
      if (draft && isPunished(scene, party.id) && !sameWords(draft.basis, notice.request.facts.basis))
        return { found: '决定的依据和告知的不一样', ...again }
      return true
    }),
})
