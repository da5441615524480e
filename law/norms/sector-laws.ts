// Single sentences of sector laws that change a penalty case: who may punish, how long it may take, when to sue.
import { inForceFrom, norm } from '../kit/norm.ts'
import { days, workingDays, years } from '../kit/term.ts'

const sinceLand = inForceFrom('2020-01-01')
export const landAdministration = norm('土地管理法', '法律', [{ version: '2019-08-26', from: '2020-01-01' }], {
  suitInTime: sinceLand('责令限期拆除的起诉期限', [83], '不服限期拆除的，接到决定十五日内起诉', days(15)),
  onlyTheCourtDemolishes: sinceLand('申请法院执行拆除', [83], '期满不诉又不拆的，由机关申请法院执行'),
})
export const landLaw = landAdministration.provisions

const sincePlanning = inForceFrom('2019-04-23')
export const urbanRuralPlanning = norm('城乡规划法', '法律', [{ version: '2019-04-23', from: '2019-04-23' }], {
  townPower: sincePlanning('乡镇政府的规划查处权', [65], '乡、村庄规划区内无证或者违证建设的，由乡镇政府责令停止、限期改正，逾期可以拆除'),
  countyOrders: sincePlanning('县级政府责成', [68], '停建、拆除决定不执行的，由县级以上政府责成部门强拆、查封现场'),
})
export const planningLaw = urbanRuralPlanning.provisions

const sinceWater = inForceFrom('2016-07-02')
export const water = norm('水法', '法律', [{ version: '2016-07-02', from: '2016-07-02' }], {
  riverDemolition: sinceWater('水行政主管部门强行拆除', [65, 1], '河道里妨碍行洪的建筑，逾期不拆的由县级以上水行政主管部门强拆'),
  intakeDemolition: sinceWater('饮用水源地排污口强行拆除', [67, 1], '饮用水源保护区的排污口，逾期不拆的由县级以上政府强拆'),
})
export const waterLaw = water.provisions

const sinceFlood = inForceFrom('2016-07-02')
export const floodControl = norm('防洪法', '法律', [{ version: '2016-07-02', from: '2016-07-02' }], {
  worksDemolition: sinceFlood('河道工程设施强行拆除', [57], '河道、湖泊里擅建设施严重影响防洪，逾期不拆的强拆'),
})
export const floodLaw = floodControl.provisions

const sinceVillage = inForceFrom('1993-11-01')
export const villageConstruction = norm('村庄和集镇规划建设管理条例', '行政法规', [{ version: '1993-06-29', from: '1993-11-01' }], {
  townPunishesHouses: sinceVillage('乡级政府处罚农村居民违建住宅', [37, 2], '农村居民未批、违规建住宅的，乡级政府可以处罚'),
  townPunishesDamage: sinceVillage('乡级政府处罚损坏公共设施', [39], '损坏房屋设施、乱堆脏物的，由乡级政府处理'),
  townPunishesTemporary: sinceVillage('乡级政府处罚临时建筑', [40], '在街道广场等处擅建临时建筑的，由乡级政府限期拆除、可以罚款'),
})
export const villageRegulation = villageConstruction.provisions

const sinceLabour = inForceFrom('2004-12-01')
export const labourInspection = norm('劳动保障监察条例', '行政法规', [{ version: '2004-11-01', from: '2004-12-01' }], {
  investigateInTime: sinceLabour('劳动监察的调查期限', [17], '立案起六十个工作日内完成调查', workingDays(60)),
  extension: sinceLabour('劳动监察的延长', [17], '复杂的经负责人批准延长三十个工作日', workingDays(30)),
  limitation: sinceLabour('劳动监察的时效', [20, 1], '二年内没有被发现、举报、投诉的，不再查处', years(2)),
})
export const labourRegulation = labourInspection.provisions

const sinceBusiness = inForceFrom('2020-01-01')
export const businessEnvironment = norm('优化营商环境条例', '行政法规', [{ version: '2019-10-22', from: '2020-01-01' }], {
  targetedInspection: sinceBusiness('有针对性的检查', [54, 2], '有投诉、交办、监测线索的，冲着线索去查'),
  finesNotLinked: sinceBusiness('罚没不挂钩', [59, 3], '罚没收入不得同执法机关的利益相连'),
})
export const businessRegulation = businessEnvironment.provisions
