// The chain of title behind a power: who may hold a conferral, what a delegation rests on, who may be a delegate.
import * as acts from '../acts/index.ts'
import { dayInChinese } from '../kit/day.ts'
import { within } from '../kit/dossier.ts'
import type { NormLevel } from '../kit/norm.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { filedOn } from './intended.ts'
import { isSendingBack, powerOf } from './power.ts'

/** The power the case rests on, unless a head sends the paper back. */
const powerNow = (scene: Scene) => (isSendingBack(scene) ? undefined : powerOf(scene))

/** A conferral under art. 24 goes to towns and streets; a park acts by delegation, or by a statute that names it. */
export const conferredOnTownsAlone = rule({
  id: 'SUB-04b',
  title: '赋权只能给乡镇、街道',
  basis: [penaltyLaw.conferredToTowns],
  severity: 'void',
  met: scene => {
    const { agency } = scene.dossier
    return powerNow(scene)?.source !== 'conferred' || agency.kind === 'town' || agency.kind === 'street'
      ? true
      : { found: `${agency.name}不是乡镇人民政府、街道办事处`, mend: '按委托或者法律、法规的授权登记权力来源；没有的移送县级部门' }
  },
})
/** A conferral passes on what a county department has; what went up to the city, or ended, is nobody's to use in a town. */
export const conferredPowerStands = rule({
  id: 'SUB-04c',
  title: '赋权所自的部门已经没有这项权力',
  basis: [penaltyLaw.conferredToTowns],
  severity: 'void',
  met: scene => {
    const power = powerNow(scene)
    const from = power?.conferredFrom
    if (power?.source !== 'conferred' || !from) return true
    const own = scene.dossier.powers.filter(p => p.item === power.item && p.agency === from.agency)
    if (own.length === 0 || own.some(p => within(p, scene.today))) return true
    const filed = filedOn(scene)
    if (filed !== undefined && own.some(p => p.keepsPending && within(p, filed))) return true
    const last = own
      .flatMap(p => p.to ?? [])
      .toSorted()
      .at(-1)
    return {
      found: `${from.name}的这项权力${last === undefined ? '还没有开始' : `已在${dayInChinese(last)}上收或者终止`}`,
      mend: '暂停行使，移送现在有权的部门，报县司法局调整赋权清单',
    }
  },
})
/** SUB-06: a power has its days, and what was filed before its end goes as its transitional clause says. */
export const transitionKept = rule({
  id: 'SUB-06',
  title: '权力收回，本案按过渡条款仍由本机关办',
  basis: [readings.transitionalClause],
  severity: 'warn',
  met: scene => {
    if (factsNow(scene, acts.requestReferral)?.reason !== '权力已收回') return true
    const power = powerOf(scene)
    if (!power) return true
    const stands = within(power, scene.today)
    return {
      found: stands ? '这项权力没有收回' : `这项权力${dayInChinese(power.to ?? scene.today)}收回，本案在收回前立案，留给本机关办`,
      mend: '由本机关继续办理',
    }
  },
})
const mayDelegate: readonly NormLevel[] = ['法律', '行政法规', '地方性法规', '部门规章']
export const delegationHasBasis = rule({
  id: 'SUB-08b',
  title: '委托没有法律、法规、规章依据',
  basis: [penaltyLaw.delegationInWriting],
  severity: 'void',
  met: scene => {
    const level = powerNow(scene)?.delegatedBy?.allowedBy
    return level === undefined || mayDelegate.includes(level)
      ? true
      : { found: `委托依据是${level}`, mend: '写明准许委托的法律、法规、规章；没有的由有权的机关自己办' }
  },
})
/** What one does not hold one cannot delegate: asked where the register knows the delegator's own powers. */
export const delegatorHoldsPower = rule({
  id: 'SUB-08c',
  title: '委托机关自己没有这项权力',
  basis: [penaltyLaw.delegationInWriting],
  severity: 'void',
  met: scene => {
    const power = powerNow(scene)
    const by = power?.delegatedBy
    if (!power || !by) return true
    const own = scene.dossier.powers.filter(p => p.item === power.item && p.agency === by.agency)
    return own.length === 0 || own.some(p => within(p, scene.today))
      ? true
      : { found: `${by.name}当日没有这项权力`, mend: '移送现在有权的机关' }
  },
})
const bodies = { company: '企业', villageCommittee: '村（居）民委员会', association: '社会组织', individual: '个人' } as const
export const delegateIsPublicBody = rule({
  id: 'SUB-10',
  title: '受委托的不是管理公共事务的组织',
  basis: [penaltyLaw.noDelegationToOthers],
  severity: 'void',
  met: scene => {
    const { agency } = scene.dossier
    if (powerNow(scene)?.source !== 'delegated' || agency.body === undefined || agency.body === 'publicBody') return true
    return { found: `${agency.name}是${bodies[agency.body]}`, mend: '不能委托；移送委托机关自己办' }
  },
})

/** For `request-referral`. */
export const referralRules: readonly Rule[] = [transitionKept]
/** Wherever the powers are asked. */
export const titleRules: readonly Rule[] = [
  conferredOnTownsAlone,
  conferredPowerStands,
  delegationHasBasis,
  delegatorHoldsPower,
  delegateIsPublicBody,
]
