// 村庄和集镇规划建设管理条例: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = {
  law: '村庄和集镇规划建设管理条例',
  level: '行政法规',
  editions: [{ version: '1993-06-29', from: '1993-11-01' }],
}
const says = inForceFrom(text, '1993-11-01')

export const townPunishesHouses = says('乡级政府处罚农村居民违建住宅', [37, 2], '农村居民未批、违规建住宅的，乡级政府可以处罚')
export const townPunishesDamage = says('乡级政府处罚损坏公共设施', [39], '损坏房屋设施、乱堆脏物的，由乡级政府处理')
export const townPunishesTemporary = says('乡级政府处罚临时建筑', [40], '在街道广场等处擅建临时建筑的，由乡级政府限期拆除、可以罚款')
