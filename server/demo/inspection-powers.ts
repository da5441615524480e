// By which text the demonstration's officers look at a place, by the field its item belongs to.
import type { acts } from '@fadu/law'
import type * as z from 'zod'

type Power = z.infer<typeof acts.inspectionPower>
const law = (name: string, article: number): Power => ({ law: name, level: '法律', article })
const regulation = (name: string, article: number): Power => ({ law: name, level: '行政法规', article })
const byField: Readonly<Record<string, Power>> = {
  'jt-highway': law('公路法', 70),
  'sl-flood': law('水法', 60),
  'zj-sewer': regulation('城镇排水与污水处理条例', 44),
  'zj-gas': regulation('城镇燃气管理条例', 41),
  'yj-gas': regulation('城镇燃气管理条例', 41),
  'yj-exit': law('安全生产法', 65),
  'yj-hazard': law('安全生产法', 65),
  'ny-pesticide': regulation('农药管理条例', 41),
  'sc-no-licence': regulation('无证无照经营查处办法', 11),
  'ny-dog': law('动物防疫法', 76),
  'ny-seed': law('种子法', 49),
  'zg-land': law('土地管理法', 68),
  'zg-urban': law('城乡规划法', 53),
  'zg-rural': law('城乡规划法', 53),
  'ly-fire': regulation('森林防火条例', 24),
}
/** Where the field's own text provides no inspection: the investigation of the case itself. */
const ofTheCase = law('行政处罚法', 54)

/** The text a look at the place rests on. */
export const inspectionPowerOf = (item: string): Power =>
  Object.entries(byField).find(([field]) => item.startsWith(`${field}-`) || item === field)?.[1] ?? ofTheCase
