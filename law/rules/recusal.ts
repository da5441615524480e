// Recusal (行政处罚法 art. 43): investigation goes on until it is decided, the decision does not.
import * as acts from '../acts/index.ts'
import { allOf, type Act } from '../kit/act.ts'
import type { Person } from '../kit/dossier.ts'
import { peopleOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { isDeciding, type FactsOf } from './case-facts.ts'
import { personNamed } from './intended.ts'

interface Challenge {
  readonly request: Act<FactsOf<typeof acts.requestRecusal>>
  readonly person: Person | undefined
  readonly outcome?: '回避' | '不予回避'
}
/** Every request for recusal in the case and what became of it. */
function challengesOf(scene: Scene): readonly Challenge[] {
  return allOf(scene.acts, acts.requestRecusal).map(request => {
    const decided = allOf(scene.acts, acts.decideRecusal).findLast(a => a.track === request.track && a.doneAt >= request.doneAt)
    return {
      request,
      person: personNamed(scene.dossier.people, request.facts.person),
      ...(decided ? { outcome: decided.facts.outcome } : {}),
    }
  })
}
/** Deciding, approving, reviewing, presiding: not the investigation, which goes on. */
const isDecisive = (scene: Scene): boolean => ['head', 'heads', 'reviewer', 'host'].includes(scene.kindOf(scene.next)?.who ?? '')

export const notRecused = rule({
  id: 'PER-10a',
  title: '已决定回避的人员参加了办案',
  basis: [penaltyLaw.mustRecuse],
  met: scene => {
    const out = challengesOf(scene)
      .filter(c => c.outcome === '回避')
      .map(c => c.person?.id)
    const person = peopleOf(scene).find(p => out.includes(p.id))
    return person ? { found: `${person.name}已决定回避`, mend: '换一位人员办理' } : true
  },
})
export const challengedMayNotDecide = rule({
  id: 'PER-10b',
  title: '回避申请没有决定，被申请人不能作决定',
  basis: [penaltyLaw.headDecidesRecusal, readings.recusalBlocksDecision],
  met: scene => {
    if (!isDecisive(scene)) return true
    const open = challengesOf(scene)
      .filter(c => c.outcome === undefined)
      .map(c => c.person?.id)
    const person = peopleOf(scene).find(p => open.includes(p.id))
    return person
      ? {
          found: `对${person.name}的回避申请还没有决定`,
          mend: '由其他负责人决定回避申请，或者由其他负责人办理这一步',
          step: acts.decideRecusal.id,
        }
      : true
  },
})
export const recusalAnswered = rule({
  id: 'PER-10c',
  title: '有回避申请没有决定',
  basis: [penaltyLaw.headDecidesRecusal, readings.recusalBlocksDecision],
  met: scene => {
    if (!isDeciding(scene)) return true
    const open = challengesOf(scene).find(c => c.outcome === undefined)
    return open
      ? { found: `对${open.request.facts.person}的回避申请还没有决定`, mend: '先由机关负责人决定回避申请', step: acts.decideRecusal.id }
      : true
  },
})
export const challengedIsKnown = rule({
  id: 'PER-10d',
  title: '被申请回避的人不在名册里',
  basis: [penaltyLaw.mayAskRecusal],
  severity: 'defect',
  met: scene => {
    const wanted = allOf([scene.next], acts.requestRecusal)
    if (scene.prospective || wanted.length === 0) return true
    const words = wanted[0]?.facts.person ?? ''
    return personNamed(scene.dossier.people, words) ? true : { found: `没有名叫「${words}」的人员`, mend: '按名册选定被申请回避的人员' }
  },
})

/** Rules of every act: put into `always`. */
export const recusalAlways: readonly Rule[] = [notRecused, challengedMayNotDecide]
/** For `decide` and `decide-on-the-spot`. */
export const recusalBeforeDecision: readonly Rule[] = [recusalAnswered]
/** For `request-recusal`. */
export const recusalRequestRules: readonly Rule[] = [challengedIsKnown]
