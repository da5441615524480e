// The field's words: the one used in code, the one on screens, and where the law defines it. Labels screens and tables.
import { actKinds } from './acts/index.ts'
import type { Provision } from './kit/norm.ts'
import { compulsionLaw, countyOpinion, informationDisclosure, penaltyLaw, reconsiderationLaw } from './norms/index.ts'

export interface Word {
  /** As folders, types, tables, addresses and screen keys have it. */
  readonly code: string
  readonly chinese: string
  /** The provision that gives the word its meaning, where a loaded law does. */
  readonly where?: Provision
}

const list: readonly (readonly [code: string, chinese: string, where?: Provision])[] = [
  ['act', '办案行为'],
  ['agency', '执法主体', penaltyLaw.withinPower],
  ['archive', '归档', penaltyLaw.wholeRecord],
  ['assistant', '辅助人员', countyOpinion.auxiliariesMayNot],
  ['auxiliary', '辅助人员', countyOpinion.auxiliariesMayNot],
  ['benchmark', '裁量基准', penaltyLaw.benchmarkPublished],
  ['calendar', '工作日历', penaltyLaw.workingDayCounts],
  ['case', '案件', penaltyLaw.fileInTime],
  ['certificate', '行政执法证', penaltyLaw.showCertificates],
  ['close', '结案'],
  ['collective-discussion', '集体讨论', penaltyLaw.discussCollectively],
  ['confiscation', '没收', penaltyLaw.confiscateGains],
  ['court-application', '申请法院强制执行', compulsionLaw.courtWindow],
  ['deadline', '期限'],
  ['decision', '处罚决定', penaltyLaw.decisionContent],
  ['deferral', '延期、分期缴纳', penaltyLaw.deferral],
  ['delivery', '送达', penaltyLaw.deliverInTime],
  ['demand', '催告', compulsionLaw.demandFirst],
  ['device', '电子技术监控设备', penaltyLaw.monitoringBasis],
  ['demolition', '强制拆除', compulsionLaw.demolition],
  ['discretion', '裁量', penaltyLaw.fitsTheDeed],
  ['division', '行政区划'],
  ['document', '执法文书'],
  ['dossier', '案卷', penaltyLaw.wholeRecord],
  ['dossier-review', '案卷评查', countyOpinion.yearlyFileReview],
  ['draft', '草稿'],
  ['edition', '版本'],
  ['evidence', '证据', penaltyLaw.evidenceKinds],
  ['exchange', '上级平台对接', countyOpinion.onlineRecords],
  ['execution', '执行', penaltyLaw.performInTime],
  ['file', '立案', penaltyLaw.fileInTime],
  ['filing', '立案', penaltyLaw.fileInTime],
  ['fine', '罚款', penaltyLaw.kinds],
  ['gist', '提要'],
  ['grant', '职权来源', penaltyLaw.conferredToTowns],
  ['hearing', '听证', penaltyLaw.hearingWhen],
  ['historical', '历史案件'],
  ['house', '本系统'],
  ['inspection', '行政检查', penaltyLaw.inspectByLaw],
  ['item', '权力事项', penaltyLaw.withinConferral],
  ['journal', '全过程记录', penaltyLaw.wholeRecord],
  ['law', '法'],
  ['lead', '线索'],
  ['legal-review', '法制审核', penaltyLaw.reviewFirst],
  ['lenient-list', '免罚轻罚清单', countyOpinion.lenientList],
  ['library', '法规库'],
  ['limitation', '追责时效', penaltyLaw.limitation],
  ['measure', '行政强制措施', compulsionLaw.measuresWithConcentratedPower],
  ['norm', '规范（法源）'],
  ['notice', '事先告知', penaltyLaw.noticeFirst],
  ['number', '文号'],
  ['officer', '执法人员', penaltyLaw.certified],
  ['order-to-correct', '责令改正', penaltyLaw.orderCorrection],
  ['party', '当事人', penaltyLaw.rightsOfParty],
  ['penalty', '行政处罚', penaltyLaw.kinds],
  ['person', '人员'],
  ['post', '岗位'],
  ['power', '权力事项', penaltyLaw.withinConferral],
  ['power-item', '权力事项', penaltyLaw.withinConferral],
  ['preservation', '先行登记保存', penaltyLaw.preserveWhen],
  ['procedure', '程序'],
  ['proof', '证明'],
  ['provision', '条款'],
  ['publication', '公示', informationDisclosure.penaltiesDisclosed],
  ['reading', '口径'],
  ['recheck', '复核', penaltyLaw.statementHeard],
  ['reconsideration', '行政复议', reconsiderationLaw.applyInTime],
  ['recusal', '回避', penaltyLaw.mustRecuse],
  ['refusal', '不予通过及其依据'],
  ['review', '审批与审核'],
  ['root', '封存的根'],
  ['rule', '规则'],
  ['seal', '封存'],
  ['setting', '县级规定'],
  ['simple-penalty', '当场处罚', penaltyLaw.simpleWhen],
  ['statement', '陈述申辩', penaltyLaw.statementHeard],
  ['step', '程序步骤'],
  ['substitute-performance', '代履行', compulsionLaw.substituteWhen],
  ['supervision', '监督', penaltyLaw.supervision],
  ['surcharge', '加处罚款', penaltyLaw.surchargeRate],
  ['suspension', '扣除的期间'],
  ['term', '期间'],
]

const words = list.map(([code, chinese, where]): Word => (where ? { code, chinese, where } : { code, chinese }))
/** Every word and every kind of act, by the word in code. */
export const glossary: ReadonlyMap<string, Word> = new Map(
  [...words, ...[...actKinds.values()].map(({ id, title }): Word => ({ code: `act:${id}`, chinese: title }))].map(one => [one.code, one]),
)

/** The Chinese for a word in code. @throws RangeError when the glossary does not know it */
export function chineseOf(code: string): string {
  const word = glossary.get(code)
  if (!word) throw new RangeError(`the glossary does not know ${code}`)
  return word.chinese
}

/** Rooms and other places of the house, by folder. */
export const places: Readonly<Record<string, string>> = {
  access: '登录与权限',
  agencies: '执法主体',
  app: '界面骨架',
  advice: '法律顾问意见',
  audits: '核查',
  calendar: '工作日历',
  cases: '案件',
  commands: '命令',
  demo: '演示县',
  desk: '今日',
  devices: '监控设备',
  documents: '执法文书',
  drafts: '草稿',
  evidence: '证据',
  gallery: '部件样张',
  journal: '全过程记录',
  kit: '部件',
  library: '法规库',
  migrations: '数据库变更',
  officers: '执法人员',
  parties: '当事人',
  platform: '地基',
  powers: '权力事项',
  procedures: '办案程序',
  publication: '公示',
  reviews: '审批与审核',
  seed: '种子数据',
  setup: '设置向导',
}
