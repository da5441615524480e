// When a case stood discontinued (案件中止), and which of those days a text takes out of its handling period.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, type Act } from '../kit/act.ts'
import { addDays } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Scene } from '../kit/rule.ts'
import type { Suspension } from '../kit/term.ts'
import type { FactsOf } from './case-facts.ts'

type Request = Act<FactsOf<typeof acts.requestDiscontinuance>>
interface Discontinuance {
  /** What was asked; a history of another office may tell the approval alone. */
  readonly request: Request | undefined
  readonly approval: Act
  /** The approval to go on; missing while the case stands still. */
  readonly resumed: Act | undefined
}

/** Every time the case was discontinued, oldest first. */
function discontinuancesOf({ acts: all }: Pick<Scene, 'acts'>): readonly Discontinuance[] {
  const resumptions = allOf(all, acts.approveResumption).filter(a => a.facts.outcome === '同意')
  const found: Discontinuance[] = []
  for (const approval of allOf(all, acts.approveDiscontinuance).filter(a => a.facts.outcome === '同意')) {
    const before = found.at(-1)
    if (before && (before.resumed === undefined || byTime(approval, before.resumed) < 0)) continue
    found.push({
      request: allOf(all, acts.requestDiscontinuance).findLast(a => byTime(a, approval) < 0),
      approval,
      resumed: resumptions.find(a => byTime(a, approval) > 0),
    })
  }
  return found
}
/** The discontinuance in which the case stands now. */
export const discontinuedNow = (scene: Pick<Scene, 'acts'>): Discontinuance | undefined =>
  discontinuancesOf(scene).findLast(d => d.resumed === undefined)

const bare = (law: string): string => law.replaceAll(/[《》\s]/g, '')
/** Whether the text named is the one that sets the item's own handling period: nothing else takes days out of it (DEC-21). */
export function isExcluded(facts: FactsOf<typeof acts.requestDiscontinuance> | undefined, { item }: Pick<Dossier, 'item'>): boolean {
  const [named, own] = [facts?.excludedBy, item?.decideWithin?.basis.law]
  return named !== undefined && own !== undefined && named.level !== '规范性文件' && bare(named.law) === bare(own)
}

/** The days taken out of the handling period: whole days only, from the day after the approval to the day before the case went on. */
export const excludedSpells = (scene: Pick<Scene, 'acts' | 'dossier'>): readonly Suspension[] =>
  discontinuancesOf(scene).flatMap(({ request, approval, resumed }) => {
    if (!resumed || !isExcluded(request?.facts, scene.dossier)) return []
    const spell = { from: addDays(doneOn(approval), 1), to: addDays(doneOn(resumed), -1), reason: '案件中止期间' }
    return spell.from <= spell.to ? [spell] : []
  })
/** The case stands still and its handling period with it: there is no last day to name until it goes on. */
export const isPaused = (scene: Pick<Scene, 'acts' | 'dossier'>): boolean =>
  isExcluded(discontinuedNow(scene)?.request?.facts, scene.dossier)
