// The power a case rests on: whose it is, since when, by which title (行政处罚法 art. 16 to 24).
import * as acts from '../acts/index.ts'
import { dayInChinese, type Day } from '../kit/day.ts'
import { within, type Basis, type Power } from '../kit/dossier.ts'
import { citationInChinese } from '../kit/norm.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { litigationInterpretation, penaltyLaw, planningLaw, villageRegulation } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { finesFor } from './discretion-range.ts'
import { eachToPunish, filedOn, isYes } from './intended.ts'

/** A head may always send a paper back, whatever became of the power. */
export const isSendingBack = (scene: Scene): boolean =>
  !scene.prospective && [acts.file_, acts.approveNotice, acts.decide].some(kind => scene.next.kind === kind.id && !isYes(scene, kind))

/** The item the case is (or is to be) bound to. */
const codeOf = (scene: Scene): string | undefined => factsNow(scene, acts.requestFiling)?.item ?? itemOf(scene)?.code
/** The powers this agency holds, or held, over the item. */
const held = (scene: Scene): readonly Power[] =>
  scene.dossier.powers.filter(p => p.item === codeOf(scene) && p.agency === scene.dossier.agency.id)
/** The power that carries the case today: one in force, or one withdrawn after filing that keeps what is pending. */
export function powerOf(scene: Scene): Power | undefined {
  const own = held(scene)
  return own.find(p => within(p, scene.today)) ?? own.find(p => keeps(p, filedOn(scene)))
}
const keeps = (power: Power, filed: Day | undefined): boolean => power.keepsPending && filed !== undefined && within(power, filed)

export const powerActive = rule({
  id: 'SUB-03',
  title: '本机关当日没有这项处罚权',
  basis: [penaltyLaw.withinPower],
  severity: 'void',
  met: scene => {
    if (isSendingBack(scene)) return true
    const code = codeOf(scene)
    if (code === undefined) return scene.prospective ? true : { found: '案件还没有对应的权力事项', mend: '选定权力事项' }
    if (powerOf(scene)) return true
    const last = held(scene)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)
    if (!last) return { found: `事项 ${code} 没有登记为${scene.dossier.agency.name}的权力`, mend: '移送有权的机关' }
    if (last.from > scene.today)
      return {
        found: `这项权力自${dayInChinese(last.from)}起才归本机关`,
        mend: '移送现在有权的机关，或者到那天以后再办',
        earliest: last.from,
      }
    return {
      found: `这项权力已在${dayInChinese(last.to ?? scene.today)}收回${last.keepsPending ? '，本案在收回后才立案' : '，没有留办在办案件'}`,
      mend: last.source === 'delegated' ? '移送委托机关' : '移送收回权力的部门',
      // a delegate acts within its deed, and the deed says until when
      ...(last.source === 'delegated' ? { basis: [penaltyLaw.inDelegatorsName] } : {}),
    }
  },
})
export const conferralPublished = rule({
  id: 'SUB-04',
  title: '赋权决定没有公布',
  basis: [penaltyLaw.conferredToTowns, penaltyLaw.conferralPublished],
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    if (isSendingBack(scene) || power?.source !== 'conferred') return true
    if (!power.instrument) return { found: '没有登记赋权决定的文号', mend: '登记省级赋权决定的文号和公布日期；没有的，移送县级部门' }
    const { number, publishedOn } = power.instrument
    return publishedOn !== undefined && publishedOn <= scene.today
      ? true
      : {
          found: publishedOn === undefined ? `${number}没有登记公布日期` : `${number}到${dayInChinese(publishedOn)}才公布`,
          mend: '核对并登记公布日期；没有公布的不能用',
        }
  },
})
/** What a statute gives to the town government alone. */
const townsAlone = [
  planningLaw.townPower,
  villageRegulation.townPunishesHouses,
  villageRegulation.townPunishesDamage,
  villageRegulation.townPunishesTemporary,
]
const isTownsAlone = (basis: Basis): boolean =>
  basis.role === 'penalises' && townsAlone.some(p => p.law === basis.law && p.editions.some(e => e.at[0] === basis.article))

export const streetHoldsNoTownPower = rule({
  id: 'SUB-07',
  title: '法律只把这项权力给了乡镇政府',
  basis: townsAlone,
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    if (isSendingBack(scene) || scene.dossier.agency.kind !== 'street' || power?.source !== 'statutory') return true
    const basis = itemOf(scene)?.bases.find(isTownsAlone)
    return basis
      ? { found: `${citationInChinese(basis)}没有写街道办事处`, mend: '街道办事处要有公布的赋权决定才能办；没有的移送县级部门' }
      : true
  },
})
export const statutoryPowerHasLaw = rule({
  id: 'JUR-02',
  title: '镇街的法定权力须有法律、行政法规规定',
  basis: [penaltyLaw.countyLevel, penaltyLaw.conferredToTowns],
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    const item = itemOf(scene)
    const kind = scene.dossier.agency.kind
    if (isSendingBack(scene) || !item || power?.source !== 'statutory' || (kind !== 'town' && kind !== 'street')) return true
    const lawful = item.bases.some(
      b => (b.role === 'penalises' || b.role === 'authorises') && (b.level === '法律' || b.level === '行政法规'),
    )
    return lawful ? true : { found: '登记为法定权力，但依据里没有法律、行政法规', mend: '核对权力来源；属于赋权的，登记赋权决定' }
  },
})
export const delegationStands = rule({
  id: 'SUB-08',
  title: '委托不合法定形式',
  basis: [penaltyLaw.delegationInWriting, penaltyLaw.delegationPublished],
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    if (isSendingBack(scene) || power?.source !== 'delegated') return true
    const lacks = [
      power.delegatedBy === undefined && '委托机关',
      power.instrument === undefined && '委托书',
      power.to === undefined && '委托期限',
      !(power.instrument?.publishedOn !== undefined && power.instrument.publishedOn <= scene.today) && '公布记录',
    ].filter(words => words !== false)
    return lacks.length === 0
      ? true
      : {
          found: `没有登记${lacks.join('、')}`,
          mend: '补登记书面委托书；没有书面委托或者没有公布的，移送委托机关',
          // the writing is of the first paragraph, its period and its publication of the second
          basis: [power.delegatedBy && power.instrument ? penaltyLaw.delegationPublished : penaltyLaw.delegationInWriting],
        }
  },
})
export const noSubDelegation = rule({
  id: 'SUB-09',
  title: '受委托组织不能再委托',
  basis: [penaltyLaw.noSubDelegation, penaltyLaw.inDelegatorsName],
  severity: 'void',
  met: scene => {
    const by = powerOf(scene)?.delegatedBy?.agency
    if (isSendingBack(scene) || by === undefined) return true
    const passedOn = scene.dossier.powers.some(p => p.agency === by && p.item === codeOf(scene) && p.source === 'delegated')
    return passedOn ? { found: '委托机关自己的权力也是受委托来的', mend: '由原委托机关直接委托，或者移送它办理' } : true
  },
})
export const isSubject = rule({
  id: 'SUB-13',
  title: '没有执法主体资格',
  basis: [penaltyLaw.voidWithoutBasis, litigationInterpretation.graveNoSubject],
  severity: 'void',
  met: scene => {
    if (isSendingBack(scene)) return true
    const { agency } = scene.dossier
    if (agency.kind === 'internalUnit')
      return { found: `${agency.name}是内设机构，不能用自己的名义办案`, mend: '用镇政府、街道办事处的名义办' }
    return agency.confirmed.some(s => within(s, scene.today))
      ? true
      : { found: `${agency.name}当日没有经过确认的执法主体资格`, mend: '先由县里审核确认主体资格并公告' }
  },
})
export const ownName = rule({
  id: 'SUB-14',
  title: '机关和权力来源对不上',
  basis: [penaltyLaw.withinPower, penaltyLaw.inDelegatorsName],
  severity: 'void',
  met: scene => {
    const power = powerOf(scene)
    if (isSendingBack(scene) || !power || scene.dossier.agency.kind !== 'delegated' || power.source === 'delegated') return true
    return {
      found: `${scene.dossier.agency.name}是受委托组织，登记的权力却不是委托来的`,
      mend: '按委托登记并用委托机关的名义办，或者由有权的机关自己办',
    }
  },
})
export const basisMayPenalise = rule({
  id: 'SUB-02',
  title: '处罚依据不能用',
  basis: [penaltyLaw.noPenaltyByDocument, penaltyLaw.publishedBasisOnly],
  severity: 'void',
  met: scene => {
    const item = itemOf(scene)
    if (isSendingBack(scene) || !item) return true
    const penal = item.bases.filter(b => b.role === 'penalises')
    if (penal.length === 0) return { found: '权力事项没有登记处罚条款', mend: '补登记处罚条款' }
    const low = penal.find(b => !mayPenalise.includes(b.level))
    if (low)
      return { found: `${citationInChinese(low)}是${low.level}，不能设定处罚`, mend: '换用法律、法规、规章的处罚条款；没有的不能处罚' }
    const secret = penal.find(b => !b.published)
    return secret
      ? {
          found: `${citationInChinese(secret)}没有公布记录`,
          mend: '核对并登记公布情况；没有公布的不能用',
          basis: [penaltyLaw.publishedBasisOnly],
        }
      : true
  },
})
const mayPenalise: readonly Basis['level'][] = ['法律', '行政法规', '地方性法规', '部门规章']

export const kindsOfTheItem = rule({
  id: 'SUB-05a',
  title: '处罚种类超出事项范围',
  basis: [penaltyLaw.voidWithoutBasis, penaltyLaw.withinConferral],
  severity: 'void',
  met: scene =>
    eachToPunish(scene, ({ penalties }) => {
      const item = itemOf(scene)
      const wide = item && penalties.find(p => !item.penaltyKinds.includes(p.kind) && !isGains(p.kind))
      return wide
        ? { found: `「${wide.kind}」不在「${item.name}」的处罚种类里`, mend: `只能在这些里选：${item.penaltyKinds.join('、')}` }
        : true
    }),
})
/** Confiscating gains needs no item: 行政处罚法 art. 28 orders it. */
const isGains = (kind: string): boolean => kind === '没收违法所得'
export const partyOfTheItem = rule({
  id: 'SUB-05b',
  title: '这个事项不罚这类当事人的款',
  basis: [penaltyLaw.withinConferral, penaltyLaw.withinPower],
  severity: 'void',
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      const item = itemOf(scene)
      if (!item || !penalties.some(p => p.kind === '罚款') || finesFor(item, party.kind).length > 0) return true
      return {
        found: `「${item.name}」没有规定对${party.kind === 'citizen' ? '个人' : '单位'}罚款`,
        mend: '核对当事人；确属其他行为的，换对应的权力事项',
      }
    }),
})
export const noDetention = rule({
  id: 'SUB-11',
  title: '行政拘留不由本机关决定',
  basis: [penaltyLaw.libertyOnlyByPolice],
  severity: 'void',
  met: scene =>
    eachToPunish(scene, ({ penalties }) =>
      penalties.some(p => p.kind === '行政拘留') ? { found: '写了行政拘留', mend: '需要拘留的，移送公安机关' } : true,
    ),
})
export const otherKindsByStatute = rule({
  id: 'SUB-01',
  title: '处罚种类不在法定范围内',
  basis: [penaltyLaw.otherKindsByLaw],
  severity: 'void',
  met: scene =>
    eachToPunish(scene, ({ penalties }) => {
      const levels =
        itemOf(scene)
          ?.bases.filter(b => b.role === 'penalises')
          .map(b => b.level) ?? []
      const other = penalties.some(p => p.kind === '法律行政法规规定的其他行政处罚') && !levels.some(l => l === '法律' || l === '行政法规')
      return other ? { found: '依据不是法律、行政法规，不能用「其他行政处罚」', mend: '只能用行政处罚法列明的种类' } : true
    }),
})

/** Filing, notice, decision, telling and deciding on the spot. */
export const powerRules: readonly Rule[] = [
  isSubject,
  powerActive,
  conferralPublished,
  streetHoldsNoTownPower,
  statutoryPowerHasLaw,
  delegationStands,
  noSubDelegation,
  ownName,
  basisMayPenalise,
]
/** Wherever penalties are written: report, notice, draft, on the spot. */
export const penaltyKindRules: readonly Rule[] = [noDetention, otherKindsByStatute, kindsOfTheItem, partyOfTheItem]
