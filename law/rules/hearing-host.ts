// Who may host a hearing: appointed by the head, never somebody who investigated.
import * as acts from '../acts/index.ts'
import { allOf, type PersonId } from '../kit/act.ts'
import { rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { eachParty, factsNow, hearingOf } from './case-facts.ts'

/** Kinds of act whose doers have investigated the case. */
const investigating: readonly string[] = [
  acts.requestFiling,
  acts.inspectSite,
  acts.question,
  acts.registerEvidence,
  acts.copyEvidence,
  acts.sample,
  acts.reviewEvidence,
  acts.concludeInvestigation,
  acts.requestNotice,
  acts.registerPreservation,
  acts.recheckCorrection,
].map(k => k.id)

/** Everybody who appears in an investigation record of the case. */
function investigatorsOf(scene: Pick<Scene, 'acts'>): ReadonlySet<PersonId> {
  const named = allOf(scene.acts, acts.requestFiling).flatMap(a => a.facts.officers)
  const took = allOf(scene.acts, acts.registerEvidence).flatMap(a => a.facts.takenBy ?? [])
  return new Set([...scene.acts.filter(a => investigating.includes(a.kind)).flatMap(a => a.by), ...named, ...took])
}

const nameOf = (scene: Scene, id: PersonId): string => scene.dossier.people.find(p => p.id === id)?.name ?? id

/** Whether whoever does this was appointed to host the hearing (or to keep its record). */
const byTheHost = (scene: Scene): true | Shortfall => {
  if (scene.prospective) return true
  return eachParty(scene, party => {
    const { host } = hearingOf(scene, party.id)
    if (!host) return { found: '还没有指定听证主持人', mend: '由机关负责人指定主持人', step: 'appoint-host' }
    const named = [...host.facts.host, ...host.facts.clerk]
    const stranger = scene.next.by.find(id => !named.includes(id))
    if (stranger !== undefined)
      return {
        found: `${nameOf(scene, stranger)}没有被指定为主持人或者记录员`,
        mend: '由被指定的人办理，或者另行指定',
        step: 'appoint-host',
      }
    return (
      scene.next.by.some(id => host.facts.host.includes(id)) || {
        found: '被指定的主持人没有参加',
        mend: '由主持人办理',
      }
    )
  })
}
export const hostAppointed = rule({
  id: 'HEA-09',
  title: '主持人不是机关指定的',
  basis: [penaltyLaw.hearingHost],
  met: byTheHost,
})
/** The house lets the host send the notice. */
export const hostNotifies = rule({
  id: 'HEA-09c',
  title: '听证通知不是主持人发的',
  basis: [penaltyLaw.hearingHost],
  met: byTheHost,
})

export const hostDidNotInvestigate = rule({
  id: 'PER-11',
  title: '听证主持人办过本案',
  basis: [penaltyLaw.hearingHost],
  met: scene => {
    const clerks = new Set(scene.dossier.parties.flatMap(p => hearingOf(scene, p.id).host?.facts.clerk ?? []))
    const named =
      factsNow(scene, acts.appointHost)?.host ??
      (scene.next.kind === acts.holdHearing.id ? scene.next.by.filter(id => !clerks.has(id)) : [])
    const investigators = investigatorsOf(scene)
    const found = named.find(id => investigators.has(id))
    return (
      found === undefined || {
        found: `${nameOf(scene, found)}在本案的调查材料里`,
        mend: '指定没有参与调查的人主持',
        step: 'appoint-host',
      }
    )
  },
})
