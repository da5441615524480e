// What is kept of a case when the procedures are explored: where each track stands, and the facts by which rules and arrows
// tell one case from another. Two cases of the same words are one state.
import * as acts from '../acts/index.ts'
import { standOf, type Track } from '../engine/case.ts'
import type { Deadline } from '../engine/deadlines.ts'
import { everybody } from '../engine/place.ts'
import { allOf, byTime, effective, has, lastOf, type Act, type PartyId } from '../kit/act.ts'
import { decisionOf, hearingOf, madeDecision, noticeOf, proposalOf, thisRound } from '../rules/case-facts.ts'
import { heldGoods } from '../rules/measures-held.ts'
import { remedyEvents } from '../rules/remedy-events.ts'
import { fineOpen, paymentsOf, surchargeOpen } from '../rules/surcharge.ts'
import { pendingTransfer, policeWord } from '../rules/transfer-facts.ts'
import type { Walk } from './walking.ts'

interface View {
  readonly walk: Walk
  readonly acts: readonly Act[]
  readonly party: PartyId
  /** The acts since the last decision on the party. */
  readonly round: readonly Act[]
  /** The step that moved the main track last. */
  readonly at: string
}
type Trait = (view: View) => string | undefined
const joined = (...words: readonly (string | false | undefined)[]): string | undefined => words.filter(Boolean).join('、') || undefined
const isAfter = (a: Act | undefined, b: Act | undefined): boolean => a !== undefined && (b === undefined || byTime(a, b) > 0)

/** Facts of the inquiry: asked for only while no decision stands. */
const ofTheInquiry: Readonly<Record<string, Trait>> = {
  证据: v => {
    const got = allOf(v.acts, acts.registerEvidence)
    const open = got.some(a => a.facts.device && !allOf(v.acts, acts.reviewMonitoring).some(r => r.facts.evidence === a.id))
    return open ? '监控记录未审核' : got.length > 0 ? '有' : undefined
  },
  调查报告: v => {
    const proposal = proposalOf({ acts: v.acts, dossier: v.walk.theCase.dossier }, v.party)
    return joined(proposal?.outcome, ...(proposal?.penalties ?? []).map(p => p.kind))
  },
  告知: v => {
    const notice = noticeOf(v, v.party)
    return notice && (notice.served ? '已送达' : '已批准')
  },
  陈述申辩: v => {
    const said = lastOf(v.round, acts.state, v.party)
    return joined(
      said && (isAfter(lastOf(v.round, acts.recheck, v.party), said) ? '已复核' : '未复核'),
      has(v.round, acts.waiveStatement, v.party) && '放弃',
    )
  },
  听证: v => {
    const hearing = hearingOf(v, v.party)
    const course = hearing.pending ? '未完' : hearing.held ? (hearing.report ? '已报告' : '已举行') : hearing.over && '终止'
    return joined(course, has(v.round, acts.waiveHearing, v.party) && '放弃')
  },
  法制审核: v => {
    const review = lastOf(v.round, acts.review)
    if (!review) return undefined
    // one given before the hearing counts no more
    if (isAfter(lastOf(v.round, acts.holdHearing, v.party), review)) return '听证前'
    if (review.facts.opinion === '同意') return isAfter(lastOf(v.round, acts.concludeInvestigation), review) ? undefined : '同意'
    return isAfter(lastOf(v.round, acts.answerReview), review) ? '已回应' : review.facts.opinion === '移送' ? '移送' : '待回应'
  },
  集体讨论: v => {
    const held = lastOf(v.round, acts.discuss)
    const stale = [acts.concludeInvestigation, acts.review, acts.holdHearing].some(
      kind => held && isAfter(lastOf<unknown>(v.round, kind), held),
    )
    return held?.facts.agreed && !stale ? '同意' : undefined
  },
  拟作决定: v =>
    v.at === 'request-decision' || v.at === 'decide' ? lastOf(v.round, acts.requestDecision, v.party)?.facts.outcome : undefined,
}
/** Facts of the decision and of what follows it. */
const ofTheDecision: Readonly<Record<string, Trait>> = {
  决定: v => {
    const made = madeDecision(v, v.party)
    if (!made) return undefined
    return joined(decisionOf(v, v.party) ? made.outcome : '已撤销', made.served && '已送达')
  },
  变更: v => (decisionOf(v, v.party) ? lastOf(v.acts, acts.revokeDecision, v.party)?.facts.kind : undefined),
  缴款: v => {
    if (decisionOf(v, v.party)?.outcome !== '给予行政处罚') return undefined
    const some = paymentsOf(v, v.party, '罚款').length > 0
    const extra = surchargeOpen({ ...v.walk.theCase, acts: v.acts }, v.party, v.walk.on) > 0
    return joined(fineOpen(v, v.party) === 0 ? '缴清' : some ? '部分' : '未缴', extra && '加处罚款')
  },
  公示: v => {
    const [shown, taken] = [has(v.acts, acts.publish, v.party), has(v.acts, acts.withdrawPublication, v.party)]
    if (!decisionOf(v, v.party)) return shown && !taken ? '待撤回' : undefined
    const review = lastOf(v.acts, acts.reviewPublication, v.party)
    return review && joined(review.facts.publish ? '审核公示' : '审核不公示', shown && '已公示', taken && '已撤回')
  },
  报备: v => (decisionOf(v, v.party) && has(v.acts, acts.reportMajor) ? '已报备' : undefined),
  救济: v => {
    if (!decisionOf(v, v.party)) return undefined
    const last = remedyEvents(v, v.party).at(-1)
    return last && joined(last.facts.way, last.facts.event, last.facts.outcome)
  },
  催告: v => (has(v.acts, acts.deliverDemand, v.party) ? '已送达' : undefined),
  没收: v => (has(v.acts, acts.disposeConfiscated, v.party) ? '已处理' : undefined),
}
/** Facts of the whole case. */
const ofTheCase: Readonly<Record<string, Trait>> = {
  结案理由: v => (v.at === 'request-closing' ? lastOf(v.acts, acts.requestClosing)?.facts.reason : undefined),
  了结: v =>
    joined(
      has(v.acts, acts.terminate) && '终止',
      has(v.acts, acts.educate) && '教育',
      allOf(v.acts, acts.close).some(a => a.facts.outcome === '同意') && '结案',
      has(v.acts, acts.archive) && '归档',
    ),
  扣押: v => {
    const films = allOf(v.acts, acts.recordAudioVideo)
    const unfilmed = allOf(v.acts, acts.carryOutMeasure).some(seizure => !films.some(f => f.facts.of === seizure.id))
    return joined(heldGoods(v.acts).length > 0 && '有', unfilmed && '无音像')
  },
  公安机关: v => {
    const word = policeWord(v)
    return joined(pendingTransfer(v) && '已移送', word && (word.filed ? '立案' : '不立案'))
  },
  责令: v => {
    const checked = lastOf(v.acts, acts.recheckCorrection, v.party)
    return checked?.facts.state
  },
  催告后陈述: v => {
    const said = lastOf(v.acts, acts.stateAfterDemand, v.party)
    return said && (isAfter(lastOf(v.acts, acts.recheckDemand, v.party), said) ? '已复核' : '未复核')
  },
  当场收缴: v =>
    joined(
      has(v.acts, acts.collectOnTheSpot, v.party) && '已收',
      has(v.acts, acts.handInMoney, v.party) && '交机关',
      has(v.acts, acts.bankMoney, v.party) && '交银行',
      has(v.acts, acts.fileRecord) && '备案',
    ),
}
const placeOf = (t: Track, party: PartyId) => t.places.get(party) ?? t.places.get(everybody)
const lastStep = (t: Track, party: PartyId): string => placeOf(t, party)?.last?.kind ?? ''

/** The steps that are open; in the main procedure those that may be had or left, again and again, make no other state. */
const openIn = (t: Track, party: PartyId): string =>
  [...(placeOf(t, party)?.open ?? [])]
    .filter(id => t.id !== 'main' || !t.procedure.steps[id]?.again || !t.procedure.steps[id].optional)
    .join()

/** The state a case is in; `clocks` are those of its terms that were not met. */
export function stateOf(walk: Walk, clocks: readonly Deadline[]): string {
  const all = effective(walk.theCase.acts)
  const { tracks } = standOf(walk.theCase)
  const parts: string[] = []
  const over = new Set<string>()
  for (const { id: party } of walk.theCase.dossier.parties) {
    for (const t of tracks) {
      const name = t.id === 'main' ? '' : `${t.procedure.id}:`
      if (t.id !== 'main' && t.over) over.add(`${name}${party}:${lastStep(t, party)}`)
      else parts.push(`${name}${lastStep(t, party)}/${openIn(t, party)}`)
    }
    const main = tracks.find(t => t.id === 'main')
    const view = { walk, acts: all, party, round: thisRound({ acts: all }, party), at: main ? lastStep(main, party) : '' }
    for (const list of [decisionOf(view, party) ? {} : ofTheInquiry, ofTheDecision, ofTheCase])
      for (const [name, trait] of Object.entries(list)) {
        const found = trait(view)
        if (found !== undefined) parts.push(`${name}=${found}`)
      }
  }
  const past = clocks.filter(c => c.state === 'overdue' || c.state === 'ended').map(c => `${c.clock}!`)
  return [...parts, ...[...over].toSorted(), ...[...new Set(past)].toSorted()].join(' | ')
}
