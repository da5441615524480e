// The decision (决定): one of four, in time, complete, no heavier than notified, on the facts found.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, has, lastOf } from '../kit/act.ts'
import { day, type Day } from '../kit/day.ts'
import { citationInChinese, itemIn, named, valueOn } from '../kit/norm.ts'
import type { ClockScene } from '../kit/procedure.ts'
import { itemOf, rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { endOf, termInChinese, type TermEnd } from '../kit/term.ts'
import { fineCollectionMeasures, litigationLaw, penaltyLaw, readings, reconsiderationLaw } from '../norms/index.ts'
import {
  draftOf,
  eachParty,
  eachPunished,
  factsNow,
  fineOf,
  hearingOf,
  heavier,
  isDecided,
  isDeciding,
  madeDecision,
  noticeOf,
  onDayOf,
  sameWords,
  thisRound,
} from './case-facts.ts'
import { excludedSpells, isPaused } from './discontinuance-facts.ts'
import { lastReview } from './legal-review.ts'
import { annulmentOf } from './remedy-events.ts'
import { pendingTransfer } from './transfer-facts.ts'

const redraft = { step: 'request-decision' }

export const decisionIsTheDraft = rule({
  id: 'DEC-07',
  title: '决定和拟处理意见不一致',
  basis: [penaltyLaw.headDecides],
  met: scene => {
    const wanted = factsNow(scene, acts.decide)
    if (!wanted || !isDeciding(scene)) return true
    return eachParty(scene, party => {
      const draft = draftOf(scene, party.id)
      if (!draft) return { found: '没有报来的拟处理决定', mend: '先拟处理决定', ...redraft }
      return (
        draft.outcome === wanted.decision || {
          found: `报的是「${draft.outcome}」，决定写的是「${wanted.decision}」`,
          mend: '不同意的退回重拟',
          ...redraft,
        }
      )
    })
  },
})
export const outcomeFitsItsGround = rule({
  id: 'DEC-07b',
  title: '处理结果和理由对不上',
  basis: [penaltyLaw.decidePenalty, penaltyLaw.decideMinor, penaltyLaw.decideUnproven, penaltyLaw.decideTransfer],
  met: scene =>
    isDeciding(scene)
      ? eachParty(scene, party => {
          const draft = draftOf(scene, party.id)
          if (!draft) return true
          const { outcome, ground, penalties = [] } = draft
          if (outcome === '给予行政处罚') {
            if (penalties.length === 0) return { found: '给予处罚，没有写处罚内容', mend: '写明种类和数额', ...redraft }
            return (
              ground === undefined || {
                found: `给予处罚，又写了不罚的理由「${ground}」`,
                mend: '两者只能有一个',
                ...redraft,
              }
            )
          }
          if (penalties.length > 0) return { found: `「${outcome}」，又写了处罚内容`, mend: '去掉处罚内容', ...redraft }
          if (outcome === '不予行政处罚' && ground === undefined)
            return { found: '不予处罚，没有写理由', mend: '从列出的理由里选一个，并写明事实', ...redraft }
          if (outcome !== '不予行政处罚' && ground !== undefined)
            return {
              found: `「${outcome}」不用写不罚的理由「${ground}」`,
              mend: '去掉，或者改为不予行政处罚',
              ...redraft,
            }
          const crime = lastOf(scene.acts, acts.concludeInvestigation)?.facts.crime
          if (outcome === '移送司法机关' && crime === '不涉嫌犯罪')
            return {
              found: '调查终结报告写的是不涉嫌犯罪',
              mend: '要移送的，重新作调查终结并写明理由',
              step: 'conclude-investigation',
            }
          return true
        })
      : true,
})

export const notHeavierThanNotified = rule({
  id: 'DEC-04',
  title: '决定的处罚比告知的重',
  basis: [penaltyLaw.noHeavierForDefence, penaltyLaw.noticeFirst, readings.noticeAgain],
  met: scene =>
    eachPunished(scene, party => {
      const [notice, draft] = [noticeOf(scene, party.id), draftOf(scene, party.id)]
      const more = notice && draft ? heavier(draft.penalties ?? [], notice.request.facts.penalties) : undefined
      if (more === undefined) return true
      const spoke = has(thisRound(scene, party.id), acts.state, party.id) || hearingOf(scene, party.id).held !== undefined
      return {
        found: more,
        mend: '按告知的以内决定；有新的事实的，重新告知',
        step: 'request-notice',
        // heavier for a defence where there was one; else it is what was intended that the party was never told
        basis: [spoke ? penaltyLaw.noHeavierForDefence : penaltyLaw.noticeFirst],
      }
    }),
})

/** One of the six things a decision says. */
const contentItem = (item: number) => itemIn(penaltyLaw.decisionContent, item)
export const decisionComplete = rule({
  id: 'DEC-13',
  title: '决定书内容不全',
  basis: [penaltyLaw.decisionContent],
  met: scene =>
    eachPunished(scene, party => {
      const draft = draftOf(scene, party.id)
      if (!draft) return true
      if (draft.evidence.length === 0) return { found: '没有列据以定案的证据', mend: '列明证据', basis: [contentItem(2)], ...redraft }
      const noAmount = (draft.penalties ?? []).find(p => p.kind === '罚款' && !p.amount)
      if (noAmount) return { found: '罚款没有数额', mend: '写明罚款数额', basis: [contentItem(3)], ...redraft }
      const toPerform = (draft.penalties ?? []).some(p => p.kind !== '警告' && p.kind !== '通报批评')
      if (toPerform && !draft.performance)
        return { found: '没有写履行方式和期限', mend: '写明怎样履行、几日内履行', basis: [contentItem(4)], ...redraft }
      return (
        draft.remedies !== undefined || { found: '没有写救济途径', mend: '写明怎样复议、怎样起诉', basis: [contentItem(5)], ...redraft }
      )
    }),
})
export const fineDecisionNamesCollector = rule({
  id: 'DEC-14',
  title: '罚款决定没有写全缴款事项',
  basis: [fineCollectionMeasures.decisionNamesCollector, penaltyLaw.payInTime],
  met: scene =>
    eachPunished(scene, party => {
      const draft = draftOf(scene, party.id)
      if (!draft || fineOf(draft.penalties ?? []) === 0) return true
      const how = draft.performance
      // DEC-13 says that nothing is said of it
      if (!how) return true
      if (!how.bank || !how.account) return { found: '没有写收款银行和账号', mend: '写明收款银行和账号', ...redraft }
      const term = valueOn(penaltyLaw.payInTime, scene.today)
      if (how.days !== term.count)
        return { found: `缴款期限写的是${how.days}日`, mend: `改为${termInChinese(term)}`, basis: [penaltyLaw.payInTime], ...redraft }
      return (
        how.surchargeStated === true || {
          found: '没有写逾期是否加处罚款',
          mend: '写明逾期加处罚款；没有写的以后不能加处',
          ...redraft,
        }
      )
    }),
})

/**
 * The day the handling period starts: the filing; for a case taken up again after its decision fell, the day the
 * annulment reached us (口径 secondRound).
 */
export function handlingStart(scene: ClockScene): Day | undefined {
  const filed = allOf(scene.acts, acts.file_).findLast(a => a.facts.outcome === '同意')
  if (!filed) return undefined
  const fell = scene.dossier.parties.flatMap(({ id }) => {
    const annulled = annulmentOf(scene, id)
    const revoked = allOf(scene.acts, acts.revokeDecision, id).findLast(a => a.facts.kind === '撤销')
    return [
      ...(annulled ? [{ act: annulled.act, on: day(annulled.facts.receivedOn) }] : []),
      ...(revoked ? [{ act: revoked, on: doneOn(revoked) }] : []),
    ]
  })
  const again = fell.filter(f =>
    scene.acts.some(a => byTime(a, f.act) > 0 && (a.kind === acts.concludeInvestigation.id || a.kind === acts.requestNotice.id)),
  )
  return [doneOn(filed), ...again.map(f => f.on)].toSorted().at(-1)
}
/**
 * The end of the handling period: ninety days, the item's own rule, or its extension duly granted; without the days of a
 * discontinuance which that rule takes out. Undefined before the filing, and while such a discontinuance stands.
 */
export function handlingEnd(scene: ClockScene): TermEnd | undefined {
  const filed = allOf(scene.acts, acts.file_).findLast(a => a.facts.outcome === '同意')
  const from = handlingStart(scene)
  if (!filed || !from || isPaused(scene)) return undefined
  const own = scene.dossier.item?.decideWithin
  const end = endOf(own?.term ?? valueOn(penaltyLaw.decideInTime, doneOn(filed)), from, {
    calendar: scene.calendar,
    whose: 'authority',
    suspensions: excludedSpells(scene),
  })
  const extended = allOf(scene.acts, acts.extendTime)
    .filter(a => byTime(a, filed) > 0)
    .map(a => day(a.facts.newLastOn))
    .toSorted()
    .at(-1)
  return extended && extended > end.lastDay ? { ...end, lastDay: extended } : end
}
/** A sector's own term, where the item has one, is what was broken. */
function brokenTerm(scene: Scene): Pick<Shortfall, 'basis'> {
  const own = itemOf(scene)?.decideWithin
  const ordinary = valueOn(penaltyLaw.decideInTime, scene.today)
  if (!own || (own.term.unit === ordinary.unit && own.term.count === ordinary.count)) return {}
  return { basis: [named(own.basis, '法律', '办案期限')] }
}
export const decidedInTime = rule({
  id: 'DEC-20',
  title: '办案期限已过',
  basis: [penaltyLaw.decideInTime],
  governs: 'filing',
  met: scene =>
    eachPunished(scene, party => {
      // decided in time once: what is decided anew after an annulment is no longer counted from the filing
      if (allOf(scene.acts, acts.decide, party.id).some(isDecided)) return true
      const end = handlingEnd(scene)
      if (!end || scene.today <= end.lastDay) return true
      return {
        found: `立案起到${onDayOf(end.lastDay)}止，没有依据延长`,
        mend: '不能再作处罚决定：依法结束案件，并向监督机关说明',
        ...brokenTerm(scene),
      }
    }),
})
export const extensionBound = rule({
  id: 'DEC-21',
  title: '延长办案期限没有依据',
  basis: [penaltyLaw.decideInTime],
  governs: 'filing',
  met: scene => {
    const own = itemOf(scene)?.decideWithin
    if (!own?.extension) return { found: '本事项没有可以延长办案期限的法律、法规、规章', mend: '在期限内决定；别的领域的规定不能借用' }
    const base = allOf(scene.acts, acts.extendTime)
    if (base.length > 0) return { found: '已经延长过一次', mend: '在延长后的期限内决定' }
    const end = handlingEnd(scene)
    if (end && scene.today > end.lastDay) return { found: `期限到${onDayOf(end.lastDay)}已满`, mend: '期满前才能延长' }
    const wanted = factsNow(scene, acts.extendTime)
    if (!wanted || !end) return true
    if (wanted.basisLaw !== own.basis.law || wanted.basisArticle !== own.basis.article)
      return {
        found: `写的依据是${wanted.basisLaw}第${wanted.basisArticle}条`,
        mend: `本事项的依据是${citationInChinese(own.basis)}`,
      }
    const most = endOf(own.extension, end.lastDay, { calendar: scene.calendar, whose: 'authority' }).lastDay
    return (
      wanted.newLastOn <= most || {
        found: `延长到${onDayOf(day(wanted.newLastOn))}`,
        mend: `最多延长${termInChinese(own.extension)}，到${onDayOf(most)}`,
      }
    )
  },
})

export const transferNotPenalty = rule({
  id: 'JUR-07',
  title: '涉嫌犯罪，不能以罚代刑',
  basis: [penaltyLaw.transferCrime],
  met: scene =>
    eachPunished(scene, party => {
      // handed over already: CRM-07 speaks of the fine
      if (pendingTransfer(scene) && fineOf(draftOf(scene, party.id)?.penalties ?? []) > 0) return true
      const report = lastOf(scene.acts, acts.concludeInvestigation)
      const review = lastReview(scene)
      if (report?.facts.crime === '涉嫌犯罪')
        return { found: '调查终结报告写的是涉嫌犯罪', mend: '移送司法机关；移回的，重新作调查终结', ...redraft }
      if (!review || (report && byTime(report, review) > 0)) return true
      const crime = review.facts.opinion === '移送' || review.facts.checks.crime === '应当移送'
      return !crime || { found: '法制审核认为应当移送', mend: '移送司法机关；不移送的，重新调查终结并再送审核', ...redraft }
    }),
})

/** Whether what is drafted is the annulled decision over again: the same facts and reasons with basically the same result. */
function again(scene: Scene, way: '行政诉讼' | '行政复议'): true | Shortfall {
  return eachPunished(scene, party => {
    const annulled = annulmentOf(scene, party.id)
    if (!annulled || annulled.facts.way !== way || annulled.facts.procedureOnly === true) return true
    const history = scene.acts.filter(a => byTime(a, annulled.act) < 0)
    const earlier = madeDecision({ acts: history }, party.id)
    const before = earlier && allOf(history, acts.requestDecision, party.id).findLast(a => byTime(a, earlier.act) < 0)?.facts
    const draft = draftOf(scene, party.id)
    if (!before || !draft) return true
    const same =
      sameWords(before.facts, draft.facts) &&
      sameWords(before.basis, draft.basis) &&
      heavier(before.penalties ?? [], draft.penalties ?? []) === undefined
    return (
      !same || {
        found: '事实、依据和被撤销的决定一样，处罚没有减轻',
        mend: '按撤销的理由重新调查、重新处理',
        step: 'conclude-investigation',
      }
    )
  })
}
/** An annulment for procedure alone leaves the same result open. */
export const notTheSameAfterSuit = rule({
  id: 'DEC-23',
  title: '法院撤销后又作了基本相同的决定',
  basis: [litigationLaw.notTheSameAgain],
  met: scene => again(scene, '行政诉讼'),
})
export const notTheSameAfterReconsideration = rule({
  id: 'DEC-23b',
  title: '复议撤销后又作了基本相同的决定',
  basis: [reconsiderationLaw.notTheSameAgain],
  met: scene => again(scene, '行政复议'),
})
