import { acts } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { heading, lines, list, pair, text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'

export const discussionRecord = form({
  id: 'discussion-record',
  no: 49,
  title: '重大案件集体讨论记录',
  word: '集讨',
  signers: ['members'],
  served: 'kept',
  layout: 'record',
  per: 'case',
  fields: {
    from: need('时间'),
    place: need('地点'),
    chair: need('主持人'),
    clerk: need('记录人'),
    present: many('到会人员', { person: need('姓名'), opinion: need('个人意见') }),
    absent: may('缺席人员'),
    outcome: need('讨论结论'),
    agreed: need('是否同意'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.discuss)
    return {
      from: it && momentInChinese(it.from),
      place: it?.place,
      chair: it?.chair,
      clerk: it?.clerk,
      present: it?.members.filter(one => one.present).map(one => ({ person: one.person, opinion: one.opinion })),
      absent:
        it?.members
          .filter(one => !one.present)
          .map(one => one.person)
          .join('、') || undefined,
      outcome: it?.outcome,
      agreed: it && (it.agreed ? '同意拟处理意见' : '不同意拟处理意见'),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('案号', head.caseNumber), pair('当事人', head.partyNames)],
        [pair('时间', it.from)],
        [pair('地点', it.place)],
        [pair('主持人', it.chair), pair('记录人', it.clerk)],
        [pair('出席人员', it.present.map(one => one.person).join('、'))],
        [pair('缺席人员', it.absent ?? '无')],
      ),
      text(`承办人员${head.officers}汇报案情、证据、依据和处理建议。`),
      heading('讨论意见'),
      list(
        ['姓名', '个人意见:6'],
        it.present.map(one => [one.person, one.opinion]),
      ),
      heading('讨论结论'),
      text(`${it.agreed}。${sentence(it.outcome)}`),
    ],
    signatures: [
      '主持人（签名）',
      ...it.present.filter(one => one.person !== it.chair).map(one => `${one.person}（签名）`),
      '记录人（签名）',
    ],
    pageSignatures: ['主持人', '记录人'],
  }),
})
