import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { under } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'
import { compulsionLaw } from '../texts-of-law.ts'

export const transferNotice = form({
  id: 'transfer-notice',
  no: 79,
  title: '涉案财物移送告知书',
  word: '移告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  due: seen => (ownFacts(seen, acts.handOverGoods)?.goods.length ?? 0) > 0,
  fields: {
    ...partyFields,
    receiver: need('接收单位'),
    goods: many('移送的财物', { name: need('名称'), quantity: need('数量') }),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.handOverGoods)
    return { ...partyFilled(seen), receiver: it?.receiver, goods: it?.goods.map(({ name, quantity }) => ({ name, quantity })) }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(it.partyBlock),
      text(
        `你（单位）${head.cause}一案（案号 ${head.caseNumber}）因涉嫌犯罪已移送公安机关。根据${under(compulsionLaw.transferSeized, head.issuedOn)}，下列财物一并移送${it.receiver}：`,
      ),
      list(
        ['序号', '名称:4', '数量:2'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      text('有关这些财物的事项，请向接收单位了解。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
