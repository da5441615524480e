// What is in the organ's hands and goes to the police with a suspected crime.
import * as acts from '../acts/index.ts'
import { allOf, byTime, type Act } from '../kit/act.ts'
import { heldGoods } from './measures-held.ts'

/** Names of goods registered and kept as evidence that nobody has yet given back. */
function preserved(all: readonly Act[]): readonly string[] {
  return allOf(all, acts.registerPreservation).flatMap(kept => {
    const done = allOf(all, acts.disposePreserved).filter(a => a.track === kept.track && byTime(a, kept) > 0)
    const gone = new Set(done.flatMap(a => a.facts.items.filter(i => i.way !== '移送').map(i => i.name)))
    return kept.facts.goods.map(g => g.name).filter(name => !gone.has(name))
  })
}
/** Names of the goods that go to the police: kept as evidence, or sealed and seized. */
export const goodsToHandOver = (all: readonly Act[]): readonly string[] => [
  ...new Set([...heldGoods(all).map(g => g.name), ...preserved(all)]),
]
