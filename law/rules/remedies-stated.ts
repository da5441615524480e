// The remedy paragraph of a decision names the right organ, the right terms and the right order.
import type * as acts from '../acts/index.ts'
import { numeral } from '../kit/money.ts'
import { rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { termInChinese, type Term } from '../kit/term.ts'
import { landLaw, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { draftOf, eachParty, isDeciding, type FactsOf } from './case-facts.ts'
import { isLandDemolition, remediesOf } from './remedies.ts'

type Draft = FactsOf<typeof acts.requestDecision>
/** A decision that binds a party tells the remedies, whatever its outcome but a transfer. */
const eachDraft = (scene: Scene, ask: (draft: Draft) => true | Shortfall): true | Shortfall =>
  isDeciding(scene)
    ? eachParty(scene, party => {
        const draft = draftOf(scene, party.id)
        if (!draft || draft.outcome === '移送司法机关') return true
        // DEC-13 says that nothing is said of them
        return draft.remedies ? ask(draft) : true
      })
    : true
/** Whether the words name a term: 6个月 or 六个月. */
const names = (words: string, term: Term): boolean => {
  const unit = termInChinese({ ...term, count: 0 }).slice(1)
  return [`${term.count}${unit}`, `${numeral(term.count)}${unit}`].some(t =>
    new RegExp(`(?<![\\d一二三四五六七八九十])${t}`).test(words.replace(/\s/g, '')),
  )
}
const of = (scene: Scene, draft: Draft) =>
  remediesOf(scene.dossier, scene.today, 'ordinary', draft.penalties ? { penalties: draft.penalties } : {})
const remedies = (scene: Scene, draft: Draft) => ({ told: draft.remedies, right: of(scene, draft) })

function organ(scene: Scene) {
  return eachDraft(scene, draft => {
    const { told, right } = remedies(scene, draft)
    if (!told || told.reconsiderationOrgan === right.reconsideration.organ) return true
    return {
      found: `写的复议机关是「${told.reconsiderationOrgan}」`,
      mend: `改为${right.reconsideration.organ}`,
      step: 'request-decision',
    }
  })
}
const delegated = (scene: Scene): boolean => scene.dossier.agency.name !== remediesOf(scene.dossier, scene.today, 'ordinary').respondent

export const reconsiderationOrganRight = rule({
  id: 'DEC-15',
  title: '复议机关写错了',
  basis: [reconsiderationLaw.countyGovernment, reconsiderationLaw.departmentsGovernment],
  met: scene => {
    const { kind } = scene.dossier.agency
    if (kind === 'street' || delegated(scene)) return true
    const wrong = organ(scene)
    if (wrong === true) return true
    return { ...wrong, basis: [kind === 'town' ? reconsiderationLaw.countyGovernment : reconsiderationLaw.departmentsGovernment] }
  },
})
export const streetReconsiderationOrganRight = rule({
  id: 'DEC-16',
  title: '街道决定的复议机关写错了',
  basis: [reconsiderationLaw.streetOffice],
  met: scene => scene.dossier.agency.kind !== 'street' || delegated(scene) || organ(scene),
})
export const delegatedReconsiderationOrganRight = rule({
  id: 'DEC-17',
  title: '委托处罚的复议机关写错了',
  basis: [reconsiderationLaw.delegatorIsRespondent, reconsiderationLaw.departmentsGovernment],
  met: scene => !delegated(scene) || organ(scene),
})
export const reconsiderationTermRight = rule({
  id: 'DEC-15b',
  title: '复议期限写错了',
  basis: [reconsiderationLaw.applyInTime],
  met: scene =>
    eachDraft(scene, draft => {
      const { told, right } = remedies(scene, draft)
      if (!told) return true
      const { count } = right.reconsideration.term
      if (told.reconsiderationDays !== count)
        return {
          found: `写的是${told.reconsiderationDays}日`,
          mend: `改为${termInChinese(right.reconsideration.term)}`,
          step: 'request-decision',
        }
      return (
        !told.reconsiderFirst || {
          found: '写了须先复议，普通程序的决定可以直接起诉',
          mend: '去掉须先复议',
          step: 'request-decision',
        }
      )
    }),
})
export const suitTermRight = rule({
  id: 'DEC-18',
  title: '起诉期限写错了',
  basis: [litigationLaw.suitInTime],
  met: scene =>
    eachDraft(scene, draft => {
      const { told, right } = remedies(scene, draft)
      if (!told || isLandDemolition(scene.dossier, draft.penalties) || names(told.suit, right.suit.term)) return true
      return { found: `写的是「${told.suit}」`, mend: `改为「${right.suit.words}」`, step: 'request-decision' }
    }),
})
export const landSuitTermRight = rule({
  id: 'DEC-18b',
  title: '限期拆除的起诉期限写错了',
  basis: [landLaw.suitInTime],
  met: scene =>
    eachDraft(scene, draft => {
      const { told, right } = remedies(scene, draft)
      if (!told || !isLandDemolition(scene.dossier, draft.penalties) || names(told.suit, right.suit.term)) return true
      return {
        found: `依土地管理法限期拆除，写的是「${told.suit}」`,
        mend: `改为「${right.suit.words}」`,
        step: 'request-decision',
      }
    }),
})
export const courtAsSet = rule({
  id: 'DEC-24',
  title: '法院和县里定的不一样',
  basis: [litigationLaw.courtOfThePlace, litigationLaw.crossAreaCourt],
  met: scene =>
    eachDraft(scene, draft => {
      const { told, right } = remedies(scene, draft)
      return (
        !told ||
        right.suit.court === undefined ||
        told.court === right.suit.court || {
          found: `写的是「${told.court}」`,
          mend: `改为${right.suit.court}`,
          step: 'request-decision',
        }
      )
    }),
})
