import { addDays, dayInChinese, valueOn } from '@fadu/law'
import { below, form, many, need, signedOn } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { officersBy } from '../source.ts'
import { under } from '../words.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { civilProcedureLaw } from '../texts-of-law.ts'

export const publicationNote = form({
  id: 'publication-note',
  no: 62,
  title: '公告送达审批与情况说明',
  word: '公送',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'party',
  due: seen => deliveryOf(seen)?.way === '公告送达',
  fields: {
    party: need('受送达人'),
    documents: need('送达文书名称和文号'),
    reason: need('原因'),
    attempts: many('已试过的方式', { way: need('方式'), on: need('日期'), result: need('结果') }),
    medium: need('公告载体'),
    from: need('发出公告日期'),
    deemedOn: need('视为送达日期'),
    course: need('经过'),
    noted: signedOn('承办人员'),
  },
  fill: seen => {
    const it = deliveryOf(seen)
    const public_ = it?.publication
    return {
      party: seen.party?.name,
      documents: delivered(seen, it?.of),
      reason: public_?.reason,
      attempts: public_?.attempts.map(one => ({ ...one, on: dayInChinese(one.on) })),
      medium: public_?.medium,
      from: it && dayInChinese(it.receivedOn),
      deemedOn: it && dayInChinese(addDays(it.receivedOn, valueOn(civilProcedureLaw.publishedDelivery, it.receivedOn).count)),
      course: public_?.course,
      noted: { names: officersBy(seen, seen.act.by), on: dayInChinese(seen.issuedOn) },
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['受送达人', it.party], ['公告原因', it.reason]),
        longRow('送达文书', it.documents),
      ),
      list(
        ['序号', '已试过的方式:2', '日期:2', '结果:4'],
        it.attempts.map((one, i) => [String(i + 1), one.way, one.on, one.result]),
      ),
      grid(
        row(['公告载体', it.medium], ['依据', under(civilProcedureLaw.publishWhenUnknown, head.issuedOn)]),
        row(['发出公告日期', it.from], ['视为送达日期', it.deemedOn]),
        longRow('情况说明', it.course, below(it.noted)),
      ),
    ],
    signatures: ['负责人（签名）'],
  }),
})
