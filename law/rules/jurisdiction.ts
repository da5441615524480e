// Where, and who first (行政处罚法 art. 22 to 25).
import * as acts from '../acts/index.ts'
import { allOf } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import type { OtherCase } from '../kit/dossier.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { deedOf, isYes } from './intended.ts'

export const placeInside = rule({
  id: 'JUR-01',
  title: '违法行为发生地不在辖区内',
  basis: [penaltyLaw.placeOfDeed],
  met: scene => {
    const f = factsNow(scene, acts.requestFiling)
    const region = f?.region ?? factsNow(scene, acts.showCertificates)?.region
    const { agency } = scene.dossier
    if (region === undefined || region.startsWith(agency.region)) return true
    if (f && f.jurisdiction !== '违法行为发生地') {
      return f.jurisdictionBasis ? true : { found: `按「${f.jurisdiction}」管辖，没有写文号`, mend: '写明规定的条文或者指定管辖的文号' }
    }
    return {
      found: `发生地 ${region} 不在${agency.name}（${agency.region}）的辖区`,
      mend: '移送发生地的机关；有特别规定或者指定管辖的，写明文号',
    }
  },
})
/** The same party, the same item, the same day of the deed: the same act. A case that tells no day counts until it is closed by a fine. */
export function sameActCases(scene: Scene): readonly OtherCase[] {
  const wanted = factsNow(scene, acts.requestFiling)
  const item = wanted?.item ?? itemOf(scene)?.code
  const deed = deedOf(scene)
  const parties = wanted?.parties ?? scene.dossier.parties.map(p => p.id)
  return scene.dossier.others.filter(o => {
    if (o.id === scene.dossier.id || o.item !== item || !parties.includes(o.party)) return false
    return o.actOn === undefined || deed === undefined ? o.finedOn === undefined : o.actOn === deed.on
  })
}
export const notFiledElsewhere = rule({
  id: 'JUR-03a',
  title: '同一违法行为已经立案',
  basis: [penaltyLaw.firstToFile],
  met: scene => {
    const asking = scene.next.kind === acts.requestFiling.id || isYes(scene, acts.file_)
    const other = asking ? sameActCases(scene).find(o => o.filedOn !== undefined && o.filedOn <= scene.today) : undefined
    if (!other?.filedOn) return true
    return {
      found: `${other.number}已在${dayInChinese(other.filedOn)}立案`,
      mend: other.agency === scene.dossier.agency.id ? '并入已有的案件' : '归先立案的机关管；有争议的先协商，协商不成报县政府指定',
    }
  },
})
export const duplicatesChecked = rule({
  id: 'JUR-03b',
  title: '没有核对是否重复立案',
  basis: [penaltyLaw.firstToFile],
  severity: 'defect',
  met: scene => {
    const [wanted] = scene.prospective ? [] : allOf([scene.next], acts.requestFiling)
    return !wanted || wanted.facts.sameActChecked
      ? true
      : { found: '没有勾选「已核对没有其他机关对同一行为立案」', mend: '查本平台和有关部门的立案记录后再申请' }
  },
})

/** For `request-filing`, `file` and `show-certificates`. */
export const jurisdictionRules: readonly Rule[] = [placeInside, notFiledElsewhere, duplicatesChecked]
