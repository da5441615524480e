// Statement and defence (陈述申辩): heard, every point answered, waived only in so many words.
import * as acts from '../acts/index.ts'
import { allOf, byTime, type Act, type PartyId } from '../kit/act.ts'
import { rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, eachPunished, factsNow, noticeOf, sameWords, thisRound, type FactsOf } from './case-facts.ts'

/** The points a party raised that no later recheck answers. */
function openPoints(scene: Pick<Scene, 'acts'>, party: PartyId): readonly string[] {
  const all = thisRound(scene, party)
  const rechecks = allOf(all, acts.recheck, party)
  const answered = (said: Act, point: string): boolean =>
    rechecks.some(r => byTime(r, said) > 0 && r.facts.points.some(p => sameWords(p.point, point)))
  return allOf(all, acts.state, party).flatMap(s => s.facts.points.filter(p => !answered(s, p.point)).map(p => p.point))
}
const short = (words: string): string => (words.length > 24 ? `${words.slice(0, 24)}…` : words)

export const everyPointAnswered = rule({
  id: 'DEC-03',
  title: '当事人的意见没有逐点复核',
  basis: [penaltyLaw.statementHeard, penaltyLaw.noDecisionWithoutHearingParty],
  met: scene =>
    eachPunished(scene, party => {
      const open = openPoints(scene, party.id)
      return (
        open.length === 0 || {
          found: `有${open.length}点没有复核：${open.map(p => `「${short(p)}」`).join('')}`,
          mend: '逐点复核，写明采纳不采纳和理由',
          step: 'recheck',
        }
      )
    }),
})

export const recheckHasPoints = rule({
  id: 'DEC-03b',
  title: '复核的意见不是当事人提出的',
  basis: [penaltyLaw.statementHeard],
  met: scene => {
    const wanted = factsNow(scene, acts.recheck)
    if (!wanted) return true
    return eachParty(scene, party => {
      const said = allOf(thisRound(scene, party.id), acts.state, party.id).flatMap(s => s.facts.points.map(p => p.point))
      const stray = wanted.points.find(p => !said.some(s => sameWords(s, p.point)))
      if (said.length === 0) return { found: '当事人还没有提出意见', mend: '先登记当事人的陈述申辩', step: 'state' }
      return stray === undefined || { found: `「${short(stray.point)}」和笔录里的话对不上`, mend: '照笔录的原话逐点复核' }
    })
  },
})

type Waiver = FactsOf<typeof acts.waiveStatement>
function explicit(facts: Pick<Waiver, 'explicit' | 'signing'> & Partial<Pick<Waiver, 'knowing'>>, what: string) {
  const mend = `请当事人在声明上明确写放弃${what}并签名；没有表示的，等期满`
  if (!facts.explicit) return { found: '当事人没有明确表示', mend }
  if (facts.knowing === false) return { found: '当事人不知道放弃的是什么权利', mend: `先讲清${what}的权利，再问` }
  return facts.signing.state === '已签名' || { found: '放弃的声明没有当事人签名', mend }
}
export const waiverExplicit = rule({
  id: 'DEC-05',
  title: '放弃陈述申辩不明确',
  basis: [penaltyLaw.explicitWaiver, readings.silenceIsNoWaiver],
  met: scene => {
    const wanted = factsNow(scene, acts.waiveStatement)
    return !wanted || explicit(wanted, '陈述、申辩')
  },
})
export const hearingWaiverExplicit = rule({
  id: 'DEC-05b',
  title: '放弃听证不明确',
  basis: [readings.waiversApart, readings.silenceIsNoWaiver],
  met: scene => {
    const wanted = factsNow(scene, acts.waiveHearing) ?? factsNow(scene, acts.withdrawHearing)
    return !wanted || explicit(wanted, '听证')
  },
})
export const toldBeforeWaiving = rule({
  id: 'DEC-05c',
  title: '还没有告知，谈不上放弃',
  basis: [penaltyLaw.explicitWaiver, penaltyLaw.noticeFirst],
  met: scene =>
    eachParty(scene, party => {
      const notice = noticeOf(scene, party.id)
      if (!notice?.served) return { found: '告知书还没有送达', mend: '先送达告知书', step: 'deliver-notice' }
      if (scene.next.kind === acts.waiveHearing.id && !notice.request.facts.hearingTold)
        return { found: '告知书没有写听证的权利，没有可以放弃的', mend: '不必办这一步；要听证的，先告知' }
      return true
    }),
})
