// Steps that may be done again although they were done: offered, but not as what comes next.
import { acts as kinds, lastOf, type Act, type StepStanding } from '@fadu/law'

const words = (facts: unknown, key: string): unknown => (typeof facts === 'object' && facts !== null ? Reflect.get(facts, key) : undefined)

/** Whether a head, a reviewer, a court or the heads together gave the papers back, so that what was done is to be done anew. */
export function cameBack({ kind, facts }: Pick<Act, 'kind' | 'facts'>): boolean {
  const said = words(facts, kind === kinds.review.id ? 'opinion' : 'outcome')
  return said === '退回补正' || (kind === kinds.review.id && (said === '修改' || said === '补充调查' || said === '不同意'))
}
function reopens(act: Act): boolean {
  if (cameBack(act) || act.kind === kinds.revokeDecision.id) return true
  const remedy = lastOf([act], kinds.recordRemedy)?.facts
  return (
    words(act.facts, 'outcome') === '不同意' ||
    lastOf([act], kinds.decide)?.facts.decision === '不作出，退回' ||
    lastOf([act], kinds.discuss)?.facts.agreed === false ||
    lastOf([act], kinds.recheck)?.facts.newFacts === true ||
    (remedy?.event === '结果' && (remedy.outcome === '撤销' || remedy.outcome === '确认无效'))
  )
}

/** Whether an open step was done already in its track, for its party, and nothing since sent the case back behind it. */
export function wasDone(
  acts: readonly Act[],
  { track, step, party, waitsFor }: Pick<StepStanding, 'track' | 'step' | 'party' | 'waitsFor'>,
): boolean {
  if (track === 'new' || waitsFor !== undefined) return false
  const own = acts.filter(a => a.track === track && (party === undefined || a.parties.length === 0 || a.parties.includes(party)))
  const last = own.findLastIndex(a => a.kind === step)
  return last >= 0 && !own.slice(last + 1).some(reopens)
}
