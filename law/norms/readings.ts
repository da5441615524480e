// 口径: where a text leaves room, the reading taken here, so that it can be found, disputed and changed in one place.
// Places are the numbers of this list. A figure here is used only while the county has set none.
import { inForceFrom, norm } from '../kit/norm.ts'
import { days, workingDays } from '../kit/term.ts'

const says = inForceFrom('2021-07-15')

export const readingsTaken = norm('口径', '口径', [{ version: '2026-01-01', from: '2021-07-15' }], {
  rollForwardForParty: says(
    '末日逢假只为当事人顺延',
    [1],
    '民事诉讼法第八十五条的顺延只用于当事人的期限；机关自己的期限取较早的算法，不顺延',
  ),
  firstDayNotCounted: says('首日不计', [2], '行政处罚法没有写首日算不算，照民事诉讼法第八十五条，从次日算起'),
  ageFromDayAfter: says('周岁自生日次日起算', [3], '生日当天不算满周岁，次日才算；年龄按行为之日算'),
  buildingContinues: says('违法建设为继续状态', [4], '违法建筑存在期间视为行为继续，时效从拆除、改正之日起算（执法实践）'),
  reportIsDiscovery: says('举报投诉视为发现', [5], '线索具体可查的举报、投诉之日视为发现之日（执法实践）'),
  hearingWhenUnsure: says('听证拿不准就告知', [6], '罚款与没收分别、按每个当事人计算；县里没有定标准的，普通程序的罚款、没收都告知听证'),
  demolitionIsHeavy: says('限期拆除按较重处罚告知听证', [7], '限期拆除是不是处罚有争议，按行政处罚法第六十三条第一款第五项告知听证'),
  individualBusinessAsCitizen: says('个体工商户按公民', [8], '县里没有定的，个体工商户当场罚款用公民的上限'),
  silenceIsNoWaiver: says('沉默不是放弃', [9], '没有回音不算放弃；期满才能决定'),
  waiversApart: says('两种放弃分开', [10], '放弃陈述申辩不等于放弃听证，反之亦然，各写各的'),
  statementTerm: says('陈述申辩期限', [11], '法律没有定期限，县里没有定的给五个工作日；有听证权的不短于申请听证的期限', workingDays(5)),
  noticeAgain: says('重新告知', [12], '告知后事实、依据、种类改变或者处罚加重的，重新告知（行政处罚法第四十四条、第六十二条的必然结果）'),
  termRunsFromDelivery: says('当事人期限自送达起', [13], '告知、听证通知、催告、决定给当事人的期限，从送达算起，不从落款日算起'),
  endedParty: says('当事人死亡、终止', [14], '决定前死亡，或者终止而无承受者的，结束对其处理；更名、合并的写明承受者'),
  reviewThenDiscuss: says(
    '听证、审核、讨论的先后',
    [15],
    '法制审核在听证之后、集体讨论和决定之前（行政处罚法第五十七条、第五十八条、第六十五条）',
  ),
  fullDaysBeforeHearing: says('听证前满七个工作日', [16], '通知送达次日起，到听证前一日止，要有七个完整的工作日'),
  surchargeFromNextDay: says('加处罚款的起算', [17], '缴款期满的次日起按日计，不计复利'),
  recusalBlocksDecision: says('回避未决不得决定', [18], '回避申请没有决定以前，被申请回避的人不得作下一步的决定'),
  separateReviewer: says('审核与办案分开', [19], '调查过本案的人不作本案的法制审核'),
  atLeastHeads: says('集体讨论最少人数', [20], '县里没有定的，到会负责人不少于三人', 3),
  simpleFiledWithin: says('当场处罚备案期限', [21], '法律没有定天数，县里没有定的按二个工作日', workingDays(2)),
  archivedWithin: says('归档期限', [22], '法律没有定天数，县里没有定的按结案后三十日', days(30)),
  creditPublicity: says(
    '信用公示期限',
    [23],
    '行政处罚信用公示按决定之日起七个工作日（信用双公示文件，全文未入库）；与二十个工作日取短的',
    workingDays(7),
  ),
  simpleNotPublished: says('当场处罚不公示', [24], '县里没有定的，当场处罚不在网上公示'),
  minorsNeverPublished: says('未成年人不公示', [25], '当事人是未成年人的，不公示其身份'),
  majorWhenUnset: says('重大案件标准未定从严', [26], '县里没有定重大案件标准的，普通程序的处罚都要审核并集体讨论'),
  deviationReviewed: says('突破基准须审核', [27], '裁量突破基准的，说明理由并经审核和集体讨论'),
  countyPolice: says('移送县公安机关', [28], '镇街没有同级公安，涉嫌犯罪案件移送县公安机关'),
  fileOpenedNotBackdated: says('立案日不得倒填', [29], '办案行为的日期不早于同一程序的前一个行为，也不在将来'),
  calendarPerYear: says(
    '年度日历未载入不得计算',
    [31],
    '工作日按国务院办公厅当年通知计算；行为之日所在年份须已载入，跑出已载入年份的期限标为暂定',
  ),
  transferKeepsClock: says('移送不停九十日', [30], '移送公安不中止办案期限，除非法律、法规、规章另有规定并写明'),
})
export const readings = readingsTaken.provisions
