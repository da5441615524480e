// In an epidemic or another emergency: heavier, but only for breaking its own measures (行政处罚法 art. 49).
import { dayInChinese } from '../kit/day.ts'
import { listSetting } from '../kit/dossier.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { deedOf, eachToPunish, lastDayOf } from './intended.ts'

/** The items whose breach an emergency declared for the day makes heavier; unset: no emergency. */
function measuresOn(scene: Scene): readonly string[] | undefined {
  const deed = deedOf(scene)
  return listSetting(scene.dossier, 'emergency.declared', deed ? lastDayOf(deed, scene.today) : scene.today)
}
export const heavierForItsMeasuresAlone = rule({
  id: 'COR-15',
  title: '没有违反突发事件应对措施，不能据此从重',
  basis: [penaltyLaw.emergencyHeavier],
  met: scene =>
    eachToPunish(scene, ({ discretion }) => {
      if (!discretion?.circumstances.some(c => c.name === '违反突发事件应对措施')) return true
      const deed = deedOf(scene)
      const items = measuresOn(scene)
      if (items === undefined)
        return {
          found: `${deed ? dayInChinese(deed.on) : '行为时'}没有登记的突发事件`,
          mend: '去掉这个情节；确有突发事件的，由县里登记应对措施',
        }
      const item = itemOf(scene)
      return item && !items.includes(item.code)
        ? { found: `「${item.name}」不是应对措施涉及的事项`, mend: '去掉这个情节，按平常的裁量办' }
        : true
    }),
})
/** Wherever penalties are weighed. */
export const emergencyRules: readonly Rule[] = [heavierForItsMeasuresAlone]
