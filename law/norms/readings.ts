// 口径: where a text leaves room, the reading taken here, so that it can be found, disputed and changed in one place.
// Places are the numbers of this list. A figure here is used only while the county has set none.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, workingDays } from '../kit/term.ts'

export const text: LegalText = {
  law: '口径',
  level: '口径',
  editions: [
    { version: '2026-01-01', from: '2021-07-15' },
    { version: '2026-01-01', from: '2025-01-03' },
  ],
}
const says = inForceFrom(text, '2021-07-15')
/** 国办发〔2024〕54号 is known from excerpts alone: what it orders is a reading here, and the county says how it is kept. */
const saysOfInspection = inForceFrom(text, '2025-01-03')

export const rollForwardForParty = says(
  '末日逢假只为当事人顺延',
  [1],
  '民事诉讼法第八十五条的顺延只用于当事人的期限；机关自己的期限取较早的算法，不顺延',
)
export const firstDayNotCounted = says('首日不计', [2], '行政处罚法没有写首日算不算，照民事诉讼法第八十五条，从次日算起')
export const ageFromDayAfter = says('周岁自生日次日起算', [3], '生日当天不算满周岁，次日才算；年龄按行为之日算')
export const buildingContinues = says('违法建设为继续状态', [4], '违法建筑存在期间视为行为继续，时效从拆除、改正之日起算（执法实践）')
export const reportIsDiscovery = says('举报投诉视为发现', [5], '线索具体可查的举报、投诉之日视为发现之日（执法实践）')
export const hearingWhenUnsure = says(
  '听证拿不准就告知',
  [6],
  '罚款与没收分别、按每个当事人计算；县里没有定标准的，普通程序的罚款、没收都告知听证',
)
export const demolitionIsHeavy = says(
  '限期拆除按较重处罚告知听证',
  [7],
  '限期拆除是不是处罚有争议，按行政处罚法第六十三条第一款第五项告知听证',
)
export const individualBusinessAsCitizen = says('个体工商户按公民', [8], '县里没有定的，个体工商户当场罚款用公民的上限')
export const silenceIsNoWaiver = says('沉默不是放弃', [9], '没有回音不算放弃；期满才能决定')
export const waiversApart = says('两种放弃分开', [10], '放弃陈述申辩不等于放弃听证，反之亦然，各写各的')
export const statementTerm = says(
  '陈述申辩期限',
  [11],
  '法律没有定期限，县里没有定的给五个工作日；有听证权的不短于申请听证的期限',
  workingDays(5),
)
export const noticeAgain = says(
  '重新告知',
  [12],
  '告知后事实、依据、种类改变或者处罚加重的，重新告知（行政处罚法第四十四条、第六十二条的必然结果）',
)
export const termRunsFromDelivery = says('当事人期限自送达起', [13], '告知、听证通知、催告、决定给当事人的期限，从送达算起，不从落款日算起')
export const endedParty = says('当事人死亡、终止', [14], '决定前死亡，或者终止而无承受者的，结束对其处理；更名、合并的写明承受者')
export const reviewThenDiscuss = says(
  '听证、审核、讨论的先后',
  [15],
  '法制审核在听证之后、集体讨论和决定之前（行政处罚法第五十七条、第五十八条、第六十五条）',
)
export const fullDaysBeforeHearing = says('听证前满七个工作日', [16], '通知送达次日起，到听证前一日止，要有七个完整的工作日')
export const surchargeFromNextDay = says('加处罚款的起算', [17], '缴款期满的次日起按日计，不计复利')
export const recusalBlocksDecision = says('回避未决不得决定', [18], '回避申请没有决定以前，被申请回避的人不得作下一步的决定')
export const separateReviewer = says('审核与办案分开', [19], '调查过本案的人不作本案的法制审核')
export const atLeastHeads = says('集体讨论最少人数', [20], '县里没有定的，到会负责人不少于三人', 3)
export const simpleFiledWithin = says('当场处罚备案期限', [21], '法律没有定天数，县里没有定的按二个工作日', workingDays(2))
export const archivedWithin = says('归档期限', [22], '法律没有定天数，县里没有定的按结案后三十日', days(30))
export const creditPublicity = says(
  '信用公示期限',
  [23],
  '行政处罚信用公示按决定之日起七个工作日（信用双公示文件，全文未入库）；与二十个工作日取短的',
  workingDays(7),
)
export const simpleNotPublished = says('当场处罚不公示', [24], '县里没有定的，当场处罚不在网上公示')
export const minorsNeverPublished = says('未成年人不公示', [25], '当事人是未成年人的，不公示其身份')
export const majorWhenUnset = says('重大案件标准未定从严', [26], '县里没有定重大案件标准的，普通程序的处罚都要审核并集体讨论')
export const deviationReviewed = says('突破基准须审核', [27], '裁量突破基准的，说明理由并经审核和集体讨论')
export const countyPolice = says('移送县公安机关', [28], '镇街没有同级公安，涉嫌犯罪案件移送县公安机关')
export const fileOpenedNotBackdated = says('立案日不得倒填', [29], '办案行为的日期不早于同一程序的前一个行为，也不在将来')
export const calendarPerYear = says(
  '年度日历未载入不得计算',
  [31],
  '工作日按国务院办公厅当年通知计算；行为之日所在年份须已载入，跑出已载入年份的期限标为暂定',
)
export const nightHours = says('夜间', [40], '行政强制法第四十三条没有写夜间几点到几点，县里没有定的按二十二时到次日六时')
export const weekendExecution = says('双休日强制执行', [41], '法定节假日含不含普通双休日有争议，县里没有准许的，双休日也不强制执行')
export const lastRemedyPeriod = says('两个救济期限取后到的', [42], '强制拆除要等申请复议和起诉两个期限都过完，以后到的为准')
export const immediateNoticeWithin = says('立即代履行的事后通知', [43], '法律写的是立即通知，没有天数，按次一个工作日', workingDays(1))
export const headDecidesExecution = says('强制执行由负责人决定', [45], '行政强制法没有写强制执行决定由谁签，照处罚决定由机关负责人作出')
export const courtWindowAfterJudgment = says('复议、诉讼后申请执行的起算', [44], '提起过诉讼的，申请执行的期限从收到生效裁判起算')
export const measureOnFilm = says('查封扣押全程录音录像', [80], '查封、扣押须有音像记录；县里另有规定的从其规定')
export const seizureDayZero = says('查封扣押首日不计', [81], '实施之日是第零日；县里定为首日计入的，早一日届满')
export const atOnceThatDay = says('立即即当日', [82], '法律写立即而没有天数的，按当日', days(0))
export const secondRound = says(
  '重新处理的期限',
  [92],
  '决定被撤销后重新处理的，办案期限自收到撤销文书（自行撤销的自撤销）起重新计算；文书另定期限的依其规定',
)
export const discontinued = says(
  '案件中止',
  [93],
  '行政处罚法没有规定中止；经负责人批准可以暂停调查和决定，办案期限、查封扣押和登记保存的期限照走，另有法律、法规、规章规定并写明的除外；理由消除后从原来的步骤恢复',
)
export const discontinuanceReviewed = says('中止期间的核查', [94], '中止时定下核查日期，到期核查理由是否还在；日期由批准的负责人定')
export const majorReported = says('重大处罚决定备案', [90], '重大处罚决定报监督机关备案；现行规定未入库，县里定了期限的才要求')
export const firstReviewers = says(
  '初次审核的起算',
  [91],
  '二〇一八年一月一日起初次审核的须有资格；以前就在审核的，登记写明的除外',
  '2018-01-01',
)
export const transferKeepsClock = says('移送不停九十日', [30], '移送公安不中止办案期限，除非法律、法规、规章另有规定并写明')
export const inspectionListed = saysOfInspection(
  '检查事项须公布',
  [60],
  '没有列入已公布清单的事项不检查；县里还没有公布清单的，不能开始检查',
)
export const inspectionApproved = saysOfInspection(
  '检查须先批准',
  [61],
  '进场以前由机关负责人批准；县里准许的紧急情况可以先查，当即报告并补批',
)
export const inspectionNotified = saysOfInspection('检查须通知', [62], '检查前或者进场时出示检查通知书，写明事项、依据和投诉电话')
export const inspectionCode = saysOfInspection('先扫码后入企', [63], '到企业检查的，先扫码登记再进场')
export const inspectionResultTold = saysOfInspection('检查结果须告知', [64], '检查完毕要把结果告诉检查对象，没有告知的不算结束')
export const inspectionByOfficersAlone = saysOfInspection(
  '检查只由执法人员实施',
  [65],
  '没有证件的人员、网格员、临时人员、第三方和协调机构不能检查；县里准许的，只能写明姓名作技术支持',
)
export const inspectionCampaign = saysOfInspection('专项检查须有方案', [66], '专项检查要有经批准、备案、公布的方案')
export const devicesRegistered = says('监控设备须登记', [67], '清理规范后使用的电子技术监控设备要在县里登记，县里另有规定的除外')
export const referredWithReceipt = says('移送要有回执', [68], '不归本机关管的，连同材料移送有权的机关，收到回执才了结；县里另有规定的除外')
export const guidanceIsNoPenalty = says(
  '提醒、告诫、约谈不是处罚',
  [69],
  '提醒、告诫、约谈只劝导，不增加义务、不减少权益，也不顶替应当作出的处罚',
)
export const talkNotified = says('约谈须先通知', [70], '约谈前写明时间、地点、事项通知对方，约谈时两名执法人员在场并做记录')
export const transitionalClause = says('收回权力的过渡条款', [72], '收回前立案的按收回通知的过渡条款办，写明留办的继续办完')
export const successorStands = says('承受人', [71], '当事人更名、合并、分立的，由现存的承受人承担；承受关系绕回自己的，先查清再办')
