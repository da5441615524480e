// Who cannot be punished, or only more lightly: the young, those without control, the dead (行政处罚法 art. 30, 31).
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { ageOn, dayInChinese } from '../kit/day.ts'
import type { Party } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow, proposalOf } from './case-facts.ts'
import { deedOf, eachIntended, eachToPunish, lastDayOf, partyNamed } from './intended.ts'
import { successionOf } from './succession.ts'

/** The party's age on the (last) day of the deed; undefined for organisations and when no birthday or day is known. */
function ageAtDeed(scene: Scene, party: Party): number | undefined {
  const deed = deedOf(scene)
  return party.born === undefined || !deed ? undefined : ageOn(party.born, lastDayOf(deed, scene.today))
}
export const notUnderAge = rule({
  id: 'COR-05a',
  title: '不满十四周岁的不处罚',
  basis: [penaltyLaw.minorsUnder14, readings.ageFromDayAfter],
  met: scene =>
    eachToPunish(scene, ({ party }) => {
      const age = ageAtDeed(scene, party)
      if (age === undefined || age >= valueOn(penaltyLaw.minorsUnder14, scene.today)) return true
      return { found: `${party.name}行为时${age}周岁`, mend: '不予处罚，责令监护人加以管教' }
    }),
})
export const ageKnown = rule({
  id: 'COR-05b',
  title: '不知道当事人的年龄',
  basis: [penaltyLaw.minorsUnder14, penaltyLaw.minorsLighter],
  met: scene =>
    eachToPunish(scene, ({ party }) =>
      party.kind !== 'citizen' || party.born !== undefined
        ? true
        : { found: `没有登记${party.name}的出生日期`, mend: '核对身份证件，登记出生日期' },
    ),
})
export const minorPunishedLighter = rule({
  id: 'COR-05c',
  title: '未成年人须从轻或者减轻',
  basis: [penaltyLaw.minorsLighter],
  met: scene =>
    eachToPunish(scene, ({ party, discretion }) => {
      const age = ageAtDeed(scene, party)
      const { from, below } = valueOn(penaltyLaw.minorsLighter, scene.today)
      if (age === undefined || age < from || age >= below || !discretion) return true
      const named = discretion.circumstances.some(c => c.name === '已满十四周岁不满十八周岁')
      if (discretion.leniency !== '无' && named) return true
      return {
        found: `${party.name}行为时${age}周岁，裁量里${named ? '没有从轻、减轻' : '没有写这个情节'}`,
        mend: '选从轻或者减轻，情节写「已满十四周岁不满十八周岁」',
      }
    }),
})
/** On the spot nothing shows how a minor's penalty was made lighter; a warning is the least there is. */
export const minorOnTheSpotOnlyWarned = rule({
  id: 'COR-05d',
  title: '未成年人当场只能警告',
  basis: [penaltyLaw.minorsLighter],
  met: scene =>
    eachToPunish(scene, ({ party, penalties, discretion }) => {
      const age = ageAtDeed(scene, party)
      const { from, below } = valueOn(penaltyLaw.minorsLighter, scene.today)
      if (discretion || age === undefined || age < from || age >= below || penalties.every(p => p.kind === '警告')) return true
      return {
        found: `${party.name}行为时${age}周岁，当场处罚没有写从轻、减轻`,
        mend: '改为警告，或者转普通程序写明从轻、减轻',
        step: acts.upgradeNote.id,
      }
    }),
})
const grounds = ['不满十四周岁', '不能辨认或者不能控制自己行为'] as const
export const groundIsTrue = rule({
  id: 'COR-05e',
  title: '不予处罚的理由和年龄不符',
  basis: [penaltyLaw.minorsUnder14],
  met: scene =>
    eachIntended(scene, ({ party, ground }) => {
      if (ground !== '不满十四周岁') return true
      const age = ageAtDeed(scene, party)
      if (age === undefined) return { found: `没有登记${party.name}的出生日期`, mend: '核对身份证件，登记出生日期' }
      return age < valueOn(penaltyLaw.minorsUnder14, scene.today)
        ? true
        : { found: `${party.name}行为时已满${age}周岁`, mend: '换成符合事实的理由' }
    }),
})
export const withoutControl = rule({
  id: 'COR-06',
  title: '不能辨认或者控制自己行为的不处罚',
  basis: [penaltyLaw.noControlNoPenalty],
  met: scene =>
    eachToPunish(scene, ({ party }) => {
      const found = proposalOf(scene, party.id)?.ground === '不能辨认或者不能控制自己行为' && !factsNow(scene, acts.concludeInvestigation)
      return found
        ? {
            found: '调查报告已认定行为时不能辨认或者控制自己的行为',
            mend: '不予处罚，责令监护人看管和治疗；认定有变化的，重新作调查终结报告',
          }
        : true
    }),
})
export const guardianTold = rule({
  id: 'COR-05f',
  title: '没有责令监护人管教',
  basis: [penaltyLaw.minorsUnder14, penaltyLaw.noControlNoPenalty],
  met: scene => {
    const f = factsNow(scene, acts.educate)
    if (!f || f.guardian) return true
    const ward = scene.next.parties.some(id => grounds.some(g => g === lastOf(scene.acts, acts.requestDecision, id)?.facts.ground))
    return ward ? { found: '没有写监护人', mend: '写明责令管教（看管、治疗）的监护人' } : true
  },
})
export const partyStands = rule({
  id: 'DEC-25',
  title: '当事人已经死亡或者终止',
  basis: [readings.endedParty, penaltyLaw.noticeFirst],
  severity: 'void',
  met: scene => {
    const intended = (party: Party) => {
      if (party.endedOn === undefined || party.endedOn > scene.today) return true as const
      const { heir, circle } = successionOf(scene.dossier.parties, party.id, scene.today)
      const known = heir ?? (party.successor === undefined ? undefined : partyNamed(scene.dossier.parties, party.successor))
      return {
        found: `${party.name}已在${dayInChinese(party.endedOn)}死亡或者终止`,
        mend:
          party.successor === undefined
            ? '终止对它的处理'
            : circle
              ? '承受关系绕回了自己，先查清现存的承受人'
              : `把${known?.name ?? '承受人'}列为当事人，重新告知`,
        step: acts.terminate.id,
        ...(circle ? { basis: [readings.successorStands] } : {}),
      }
    }
    const told = eachIntended(scene, ({ party }) => intended(party))
    if (told !== true) return told
    return scene.next.kind === acts.requestFiling.id && !scene.prospective ? eachParty(scene, intended) : true
  },
})
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`, `tell-on-the-spot`, `decide-on-the-spot`. */
export const partyRules: readonly Rule[] = [
  notUnderAge,
  ageKnown,
  minorPunishedLighter,
  minorOnTheSpotOnlyWarned,
  groundIsTrue,
  withoutControl,
  partyStands,
]
/** For `educate`. */
export const educationRules: readonly Rule[] = [guardianTold]
