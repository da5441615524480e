// PUB-11: a major decision is filed with the supervising body, where the county has turned this on by a number of days.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, has, lastOf } from '../kit/act.ts'
import { numberSetting, type Dossier } from '../kit/dossier.ts'
import type { Day } from '../kit/day.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { rule, type Scene } from '../kit/rule.ts'
import { days } from '../kit/term.ts'
import { readings } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, fineOf } from './case-facts.ts'
import { thresholdFor } from './hearing-due.ts'

/** The day a decision that counts as major was made: after a hearing, or by a fine that reaches the county's figure. */
function majorOn(scene: Pick<Scene, 'acts' | 'dossier'>, id: string): Day | undefined {
  const made = decisionOf(scene, id)
  const party = scene.dossier.parties.find(p => p.id === id)
  if (!made || !party || made.outcome !== '给予行政处罚' || made.onTheSpot) return undefined
  const from = thresholdFor(scene.dossier, 'major.fine', party, made.decidedOn)
  const major = has(scene.acts, acts.holdHearing, id) || (from !== undefined && fineOf(made.penalties) >= from)
  return major ? made.decidedOn : undefined
}
const within = (dossier: Pick<Dossier, 'settings'>, on: Day) => numberSetting(dossier, 'major.reportWithin', on)

export const majorReported = rule({
  id: 'PUB-11',
  title: '重大处罚决定还没有备案',
  basis: [readings.majorReported],
  severity: 'defect',
  met: scene => {
    const closing = scene.next.kind === acts.requestClosing.id || factsNow(scene, acts.close)?.outcome === '同意'
    if (!closing) return true
    return eachParty(scene, party => {
      const on = majorOn(scene, party.id)
      return (
        on === undefined ||
        within(scene.dossier, on) === undefined ||
        has(scene.acts, acts.reportMajor, party.id) || { found: '没有备案记录', mend: '报监督机关备案后再结案', step: 'report-major' }
      )
    })
  },
})
export const majorReportClock: ClockRule = {
  id: 'PUB-11',
  title: '重大处罚决定备案',
  whose: 'authority',
  per: 'party',
  term: readings.majorReported,
  since: scene => (scene.party === undefined ? undefined : majorOn(scene, scene.party)),
  termOf: scene => {
    const decided = lastOf(allOf(scene.acts, acts.decide), acts.decide)
    const count = decided && within(scene.dossier, doneOn(decided))
    return count === undefined ? undefined : days(count)
  },
  until: [acts.reportMajor],
}
