// Groups of fields that several acts share.
import { amount, at, choice, earlierAct, file, group, longText, onDay, rows, text, truth } from '../kit/fields.ts'
import { penaltyKinds } from '../kit/dossier.ts'

/** Showing the certificates before investigating (行政处罚法 art. 55). */
export const showing = group('亮证', {
  shown: truth('已主动出示执法证件'),
  shownAt: at('出示时间'),
})
/** Signing of a record, or the note of refusal (行政处罚法 art. 55). */
export const signing = group('签名', {
  state: choice('签名情况', ['已签名', '拒绝签名', '不在场'] as const),
  eachPage: truth('逐页签名', { regular: true, when: ['state', '已签名'] }).optional(),
  refusalNote: longText('拒签或者不在场的注明', { when: ['state', '拒绝签名', '不在场'] }).optional(),
  witness: text('见证人', { when: ['state', '拒绝签名', '不在场'] }).optional(),
  signature: file('签名图像或者签名页照片').optional(),
})
/** One penalty of a proposal, notice or decision. */
const penalty = {
  kind: choice('种类', penaltyKinds),
  amount: amount('金额', { when: ['kind', '罚款', '没收违法所得'] }).optional(),
  object: text('标的（财物、证照等）', {
    when: [
      'kind',
      '没收非法财物',
      '暂扣许可证件',
      '降低资质等级',
      '吊销许可证件',
      '限制开展生产经营活动',
      '责令停产停业',
      '责令关闭',
      '限制从业',
      '法律行政法规规定的其他行政处罚',
    ],
  }).optional(),
  period: text('期限', {
    when: ['kind', '暂扣许可证件', '限制开展生产经营活动', '责令停产停业', '限制从业', '行政拘留', '法律行政法规规定的其他行政处罚'],
  }).optional(),
}
export const penalties = rows('处罚内容', penalty)
/** The same, asked only where another field says so. */
export const penaltiesWhen = (field: string, ...words: readonly string[]) => rows('处罚内容', penalty, 0, { when: [field, ...words] })
/** Which outcome (行政处罚法 art. 57). */
export const outcomes = ['给予行政处罚', '不予行政处罚', '违法事实不能成立不予处罚', '移送司法机关'] as const
/** Why nobody is punished: the sentences are kept apart (行政处罚法 art. 30, 31, 33, 36). */
export const noPenaltyGrounds = [
  '违法行为轻微并及时改正，没有造成危害后果',
  '初次违法且危害后果轻微并及时改正',
  '当事人有证据足以证明没有主观过错',
  '不满十四周岁',
  '不能辨认或者不能控制自己行为',
  '超过追责期限',
] as const
/** How the amount was found. */
export const discretion = group('裁量', {
  benchmark: text('裁量基准版本', { from: 'benchmark.version' }).optional(),
  facts: rows('裁量事实', { factor: text('因素'), value: text('情况') }),
  grade: choice('档次', ['不予处罚', '轻微', '一般', '较重', '严重', '无基准'] as const, { regular: '无基准' }),
  leniency: choice('从轻减轻', ['无', '从轻', '减轻'] as const),
  circumstances: rows('从重从轻减轻的情节', {
    name: choice('情节', [
      '主动消除或者减轻危害后果',
      '受他人胁迫或者诱骗',
      '主动供述行政机关尚未掌握的违法行为',
      '配合查处有立功表现',
      '已满十四周岁不满十八周岁',
      '尚未完全丧失辨认控制能力',
      '其他依法应当从轻减轻',
      '依法从重',
      '违反突发事件应对措施',
    ] as const),
    reason: text('理由和证据'),
  }),
  deviates: truth('偏离裁量基准', { regular: false }),
  reasons: longText('裁量理由'),
})
/** The head's answer to a request. Points sent back must each be answered in the next request. */
export const approval = {
  outcome: choice('审批意见', ['同意', '退回补正', '不同意'] as const),
  opinion: longText('意见'),
  points: rows('要补正的事项', { point: text('要求') }, 0, { when: ['outcome', '退回补正'] }).optional(),
  request: earlierAct('所批的申请', { from: 'request' }).optional(),
}
/** Answers to points sent back. */
export const answers = rows('对退回事项的答复', { point: text('事项'), answer: longText('答复') }).optional()

/** How a paper reached its party. */
export const deliveryWays = ['直接送达', '当场交付', '留置送达', '电子送达', '邮寄送达', '委托送达', '公告送达'] as const
export const delivery = {
  of: earlierAct('送达哪一步的文书', { from: 'paper' }),
  way: choice('送达方式', deliveryWays),
  receivedOn: onDay('签收（到达、见报）日期'),
  receiver: text('收件人').optional(),
  relation: choice('收件人身份', [
    '本人',
    '同住成年家属',
    '法定代表人',
    '主要负责人',
    '负责收件的人',
    '诉讼代理人或者受托人',
    '指定代收人',
    '邻居',
    '房东',
    '其他',
  ] as const).optional(),
  signing: signing.optional(),
  receipt: text('送达回证、邮件或者公告编号').optional(),
  announced: truth('已当场宣告', { when: ['way', '当场交付'] }).optional(),
  leaving: group(
    '留置',
    {
      refused: truth('受送达人或者其同住成年家属拒收'),
      place: choice('留置地点', ['住所', '经营场所', '其他'] as const),
      witness: text('基层组织或者单位见证人').optional(),
      recording: file('拍照录像').optional(),
      course: longText('经过'),
    },
    { when: ['way', '留置送达'] },
  ).optional(),
  electronic: group(
    '电子送达',
    {
      confirmation: earlierAct('送达地址确认书'),
      channel: text('到达的系统'),
      arrivedAt: at('到达时间'),
      onlineReconsideration: text('网上复议申请地址').optional(),
    },
    { when: ['way', '电子送达'] },
  ).optional(),
  post: group(
    '邮寄',
    { direct: longText('直接送达有困难的情况'), returned: truth('被退回', { regular: false }) },
    { when: ['way', '邮寄送达'] },
  ).optional(),
  publication: group(
    '公告送达',
    {
      reason: choice('原因', ['受送达人下落不明', '用其他方式无法送达'] as const),
      attempts: rows('已试过的方式', { way: choice('方式', deliveryWays), on: onDay('日期'), result: text('结果') }),
      medium: text('公告载体'),
      course: longText('经过'),
    },
    { when: ['way', '公告送达'] },
  ).optional(),
}
