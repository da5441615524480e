// Records of electronic monitoring (电子技术监控, 行政处罚法 art. 41): reviewed, and told to the party.
import { actKind } from '../kit/act.ts'
import { at, choice, earlierAct, file, longText, onDay, text, truth } from '../kit/fields.ts'

export const reviewMonitoring = actKind(
  'review-monitoring',
  { title: '审核监控记录', english: 'review a monitoring record', who: 'officers' },
  {
    evidence: earlierAct('监控记录（已登记的证据）'),
    device: text('设备编号'),
    recordedAt: at('记录时间'),
    genuine: truth('真实'),
    clear: truth('清晰'),
    complete: truth('完整'),
    accurate: truth('准确'),
    outcome: choice('审核结论', ['符合要求', '不符合要求'] as const),
    note: longText('审核情况'),
  },
  { makes: ['monitoring-review'] },
)
export const tellMonitoredFacts = actKind(
  'tell-monitored-facts',
  { title: '告知监控记录的违法事实', english: 'tell the party what was monitored', who: 'officers' },
  {
    facts: longText('违法事实'),
    recordedAt: at('违法时间'),
    place: text('违法地点'),
    image: file('图像').optional(),
    query: text('查询途径'),
    defence: text('陈述申辩途径'),
    way: choice('告知方式', ['短信', '政务平台', '电话', '书面送达'] as const),
    reachedOn: onDay('告知到达日期'),
  },
  { makes: ['monitored-facts-notice'], per: 'party' },
)
