// The legal adviser: who may be asked, and where the county wants him heard before the review (灌政办〔2023〕32号 item 10).
import * as acts from '../acts/index.ts'
import { allOf, has, lastOf } from '../kit/act.ts'
import { settingOn, within } from '../kit/dossier.ts'
import { peopleOf, rule, type Rule } from '../kit/rule.ts'
import { countyOpinion } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { reviewDue } from './legal-review.ts'

export const askedIsAdviser = rule({
  id: 'PER-13c',
  title: '被征求意见的不是法律顾问',
  basis: [countyOpinion.legalAdvisers],
  severity: 'defect',
  met: scene => {
    const asked = factsNow(scene, acts.askAdviser)?.adviser ?? []
    const stranger = asked.find(
      id => scene.dossier.people.find(p => p.id === id)?.posts.some(held => held.post === 'adviser' && within(held, scene.today)) !== true,
    )
    if (stranger === undefined) return true
    const name = scene.dossier.people.find(p => p.id === stranger)?.name ?? stranger
    return { found: `${name}当日不是登记的法律顾问、公职律师`, mend: '从登记的法律顾问、公职律师里选' }
  },
})
export const adviserWasAsked = rule({
  id: 'PER-13d',
  title: '没有征求他的意见',
  basis: [countyOpinion.legalAdvisers],
  severity: 'defect',
  met: scene => {
    if (scene.prospective || scene.next.kind !== acts.advise.id) return true
    const asked = allOf(scene.acts, acts.askAdviser).flatMap(a => a.facts.adviser)
    const stranger = peopleOf(scene).find(p => !asked.includes(p.id))
    return stranger
      ? { found: `本案没有征求${stranger.name}的意见`, mend: '由被征求意见的法律顾问本人填写', step: acts.askAdviser.id }
      : true
  },
})
export const adviceBeforeReview = rule({
  id: 'DEC-11b',
  title: '没有法律顾问意见，也没有写原因',
  basis: [countyOpinion.legalAdvisers],
  severity: 'warn',
  met: scene => {
    const due = scene.next.kind === acts.submitReview.id && settingOn(scene.dossier, 'review.adviser', scene.today)?.value === true
    if (!due || has(scene.acts, acts.advise) || factsNow(scene, acts.submitReview)?.withoutAdvice !== undefined) return true
    if (reviewDue(scene).length === 0) return true
    return lastOf(scene.acts, acts.askAdviser)
      ? { found: '征求了意见，还没有答复', mend: '等他答复，或者写明为什么不等' }
      : { found: '县里规定这样的案件先征求法律顾问意见', mend: '先征求意见，或者写明没有征求的原因', step: acts.askAdviser.id }
  },
})
/** For `ask-adviser` and `advise`. */
export const adviserRules: readonly Rule[] = [askedIsAdviser, adviserWasAsked]
