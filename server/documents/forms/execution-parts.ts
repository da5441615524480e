// What the papers of execution share: the paper that is carried out, and the demand before it.
import { acts, dayInChinese, lastOf, type ActId } from '@fadu/law'
import { issuedOf, papersOf, type Seen } from '../source.ts'

const carried = ['penalty-decision', 'on-the-spot-decision', 'order-to-correct'] as const
/** 灌伊罚决字〔2026〕1号《行政处罚决定书》: the one named, else the last decision or order. */
export function carriedOut(seen: Seen, of?: ActId): string | undefined {
  const named = papersOf(seen, of ?? '').find(one => carried.some(form => form === one.form))
  const last = named ?? carried.flatMap(form => issuedOf(seen, form)).at(-1)
  return last && `${last.number ?? ''}《${last.title}》`
}
/** … an order where the case has no decision: what a demand speaks of. */
export function demandedPaper(seen: Seen): string | undefined {
  const decision = [...issuedOf(seen, 'penalty-decision'), ...issuedOf(seen, 'on-the-spot-decision')].at(-1)
  const order = issuedOf(seen, 'order-to-correct').at(-1)
  const fine = lastOf([seen.act], acts.demand)?.facts.fine
  const last = fine === undefined && order ? order : (decision ?? order)
  return last && `${last.number ?? ''}《${last.title}》`
}
/** 2026年9月3日以……催告 */
export function demandTold(seen: Seen): string | undefined {
  const demand = lastOf(seen.acts, acts.demand, seen.party?.id)
  const paper = demand && papersOf(seen, demand.id).find(one => one.form === 'demand')
  return demand && `${dayInChinese(paper?.issuedOn ?? seen.issuedOn)}以${paper?.number ?? ''}《履行行政决定催告书》催告`
}
