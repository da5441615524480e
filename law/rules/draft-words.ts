// What a draft decision says in words: the article it applies, in force; the reasons of its amount.
import { placeInChinese } from '../kit/norm.ts'
import { itemOf, rule } from '../kit/rule.ts'
import { penaltyLaw, texts } from '../norms/index.ts'
import { draftOf, eachPunished } from './case-facts.ts'
import { deedOf } from './intended.ts'

/** The articles applied are those of the item, in a text in force when the deed was done or the decision is made. */
export const textsInForce = rule({
  id: 'COR-14b',
  title: '适用的法律当时还没有施行',
  basis: [penaltyLaw.lawOfTheDeed],
  met: scene =>
    eachPunished(scene, () => {
      const when = deedOf(scene)?.endedOn ?? deedOf(scene)?.on ?? scene.today
      const early = itemOf(scene)
        ?.bases.filter(b => b.role === 'penalises')
        .flatMap(b => texts.filter(n => n.law === b.law).map(n => ({ law: n.law, from: n.editions[0]?.from ?? '' })))
        .find(n => n.from > when && n.from > scene.today)
      return !early || { found: `${early.law}自${early.from}起施行`, mend: '适用行为时有效的规定；新规定较轻的用新规定' }
    }),
})
/** The draft names the article that penalises. */
export const basisNamed = rule({
  id: 'DEC-13c',
  title: '依据里没有写处罚的条文',
  basis: [penaltyLaw.decisionContent],
  severity: 'defect',
  met: scene =>
    eachPunished(scene, party => {
      const basis = draftOf(scene, party.id)?.basis.replace(/\s/g, '')
      const articles = itemOf(scene)?.bases.filter(b => b.role === 'penalises') ?? []
      if (basis === undefined || articles.length === 0) return true
      const named = articles.some(a => basis.includes(placeInChinese({ article: a.article })) || basis.includes(`第${a.article}条`))
      return (
        named || {
          found: `依据里没有${articles.map(a => `${a.law}${placeInChinese({ article: a.article })}`).join('、')}`,
          mend: '写明处罚所依据的条、款、项',
        }
      )
    }),
})
/** COR-12: reasons are reasons, not a word in the place of one. */
export const reasonsGiven = rule({
  id: 'COR-12',
  title: '没有说明裁量的理由',
  basis: [penaltyLaw.fitsTheDeed],
  met: scene =>
    eachPunished(scene, party => {
      const reasons = draftOf(scene, party.id)?.discretion.reasons.replace(/[\s，。、；：,.;:]/g, '')
      return (
        reasons === undefined ||
        !/^(无|略|没有|同意|同上|见上|依法|按规定)?$/.test(reasons) || {
          found: `写的是「${reasons}」`,
          mend: '写明事实、性质、情节、危害程度怎样决定了这个结果',
        }
      )
    }),
})
