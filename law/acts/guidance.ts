// Measures that do not punish (非处罚措施): reminding, admonishing, talking.
import { actKind } from '../kit/act.ts'
import { at, choice, choices, longText, onDay, text, truth } from '../kit/fields.ts'
import { signing } from './parts.ts'

/** What may be asked of the party; the words after 「作出守法承诺」 take something away or burden it. */
export const guidanceAsks = [
  '自行纠正',
  '学习法律、法规',
  '提交整改情况',
  '作出守法承诺',
  '交钱款或者保证金',
  '停止营业',
  '交出证照或者财物',
  '公开曝光',
] as const

export const inviteToTalk = actKind(
  'invite-to-talk',
  { title: '通知约谈', english: 'invite to a talk', who: 'officers' },
  { at: at('约谈时间'), place: text('约谈地点'), matter: longText('约谈事项'), sentOn: onDay('通知日期') },
  { makes: ['talk-invitation'], per: 'party' },
)
export const guide = actKind(
  'guide',
  { title: '提醒告诫约谈', english: 'remind or admonish or talk', who: 'officers' },
  {
    way: choice('方式', ['提醒', '告诫', '约谈'] as const),
    at: at('时间'),
    place: text('地点'),
    matter: longText('发现的问题'),
    provision: text('有关规定'),
    content: longText('提醒、告诫、约谈的内容'),
    asks: choices('要求', guidanceAsks),
    response: longText('对方意见').optional(),
    voluntary: truth('已说明不是处罚，可以陈述意见'),
    signing,
  },
  { makes: ['guidance-record'], per: 'party' },
)
export const followUpGuidance = actKind(
  'follow-up-guidance',
  { title: '回访', english: 'follow up the guidance', who: 'officers' },
  { on: onDay('回访日期'), state: choice('情况', ['已纠正', '没有纠正', '另有违法'] as const), content: longText('回访情况') },
  { per: 'party' },
)
