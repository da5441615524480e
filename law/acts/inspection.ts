// Administrative inspection (行政检查), from the plan to the result told.
import { actKind } from '../kit/act.ts'
import { at, choice, count, evidenceList, group, longText, onDay, partyList, persons, rows, text, truth } from '../kit/fields.ts'
import { answers, approval, showing, signing } from './parts.ts'

export const inspectionClasses = ['日常', '个案', '专项'] as const
/** What a targeted check answers to (优化营商环境条例 art. 54), and what the others rest on. */
export const inspectionCauses = ['年度计划', '投诉举报', '转办交办', '数据监测', '企业申请', '专项方案'] as const
/** The text the inspection rests on (行政处罚法 art. 54: 法律、法规). */
export const inspectionPower = group('检查依据', {
  law: text('法律、法规名称'),
  level: choice('效力级别', ['法律', '行政法规', '地方性法规', '部门规章', '规范性文件'] as const),
  article: count('条', '条'),
})

export const planInspection = actKind(
  'plan-inspection',
  { title: '申请行政检查', english: 'plan an inspection', who: 'officers' },
  {
    class: choice('检查类别', inspectionClasses),
    item: text('检查事项', { help: '须在县里公布的检查事项清单上' }),
    power: inspectionPower,
    cause: choice('事由', inspectionCauses),
    causeNumber: text('投诉举报、交办、监测、申请或者方案的编号', {
      when: ['cause', '投诉举报', '转办交办', '数据监测', '企业申请', '专项方案'],
    }).optional(),
    reason: longText('检查理由'),
    parties: partyList('检查对象', { from: 'parties' }),
    place: text('检查地点'),
    on: onDay('检查日期'),
    visitsThisYear: count('今年已检查次数', '次'),
    officers: persons('检查人员（两名以上）'),
    others: rows('随同人员', {
      name: text('姓名'),
      is: choice('身份', ['技术支持人员', '网格员', '临时人员', '第三方机构人员', '协调机构人员'] as const),
      organisation: text('所在单位').optional(),
      task: text('做什么').optional(),
    }).optional(),
    draw: group('双随机抽取', {
      on: onDay('抽取日期'),
      method: text('抽取方式（系统随机、摇号等）'),
      pools: longText('检查对象名录库和检查人员名录库'),
      objects: rows('抽中的检查对象', { name: text('名称') }, 1),
      officers: persons('抽中的检查人员'),
      supervisor: text('监督人').optional(),
    }).optional(),
    joint: group('联合检查', {
      lead: text('牵头单位'),
      bodies: rows('参加单位和检查事项', { body: text('单位'), item: text('检查事项') }, 2),
    }).optional(),
    urgent: truth('紧急，需要先查后批', { regular: false }),
    urgentReportedAt: at('向负责人报告的时间', { when: ['urgent', true] }).optional(),
    answers,
  },
  { makes: ['random-draw-record'], prepares: 'approve-inspection' },
)
export const approveInspection = actKind(
  'approve-inspection',
  { title: '批准行政检查', english: 'approve the inspection', who: 'head' },
  approval,
  { makes: ['inspection-approval', 'joint-check-task'] },
)
export const notifyInspection = actKind(
  'notify-inspection',
  { title: '通知行政检查', english: 'notify the inspection', who: 'officers' },
  {
    items: text('检查事项', { from: 'item' }),
    power: inspectionPower,
    at: at('检查时间'),
    place: text('检查地点'),
    way: choice('通知方式', ['进场时出示', '提前送达'] as const),
    rightsTold: truth('已告知权利义务和投诉电话'),
    phone: text('投诉电话'),
  },
  { makes: ['inspection-notice'], per: 'party' },
)
export const scanCode = actKind(
  'scan-code',
  { title: '扫码入企', english: 'scan the entry code', who: 'officers' },
  { at: at('扫码时间'), code: text('登记编号'), place: text('地点') },
  { per: 'party' },
)
export const carryOutInspection = actKind(
  'carry-out-inspection',
  { title: '实施行政检查', english: 'carry out the inspection', who: 'officers' },
  {
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    showing,
    present: choice('检查对象到场', ['到场', '不到场', '拒绝到场'] as const),
    presentName: text('在场人', { when: ['present', '到场'] }).optional(),
    others: rows('其他在场人员', {
      name: text('姓名'),
      is: choice('身份', ['技术支持人员', '见证人', '检查对象的人员', '网格员', '临时人员', '第三方机构人员', '协调机构人员'] as const),
      inspected: truth('参加了检查', { regular: false }),
    }).optional(),
    checked: rows(
      '检查内容',
      { item: text('检查项'), result: choice('结果', ['合格', '不合格', '不适用'] as const), note: text('情况').optional() },
      1,
    ),
    findings: longText('现场情况'),
    pictures: evidenceList('照片、录像').optional(),
    signing,
  },
  { makes: ['site-record'], per: 'party' },
)
export const tellInspectionResult = actKind(
  'tell-inspection-result',
  { title: '告知检查结果', english: 'tell the result of the inspection', who: 'officers' },
  {
    outcome: choice('检查结果', ['没有发现问题', '发现问题，当场改正', '发现问题，责令改正', '涉嫌违法，登记线索'] as const),
    findings: longText('发现的情况'),
    correction: longText('改正要求', { when: ['outcome', '发现问题，当场改正', '发现问题，责令改正'] }).optional(),
    next: longText('下一步'),
    toldOn: onDay('告知日期'),
    signing,
  },
  { makes: ['inspection-result'], per: 'party' },
)
export const endInspection = actKind(
  'end-inspection',
  { title: '结束行政检查', english: 'end the inspection', who: 'officers' },
  {
    outcome: choice('结论', ['没有发现问题', '问题已改正', '不予检查'] as const),
    summary: longText('说明'),
  },
)
