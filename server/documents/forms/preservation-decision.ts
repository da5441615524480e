import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { issuedOf, ownFacts } from '../source.ts'
import { remedyWords } from '../remedies.ts'
import { under, sentence } from '../words.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const preservationDecision = form({
  id: 'preservation-decision',
  no: 21,
  title: '先行登记保存证据处理决定书',
  word: '登处',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    addressee: need('当事人'),
    notice: need('先行登记保存证据通知书文号'),
    items: many('逐项处理', { name: need('名称'), way: need('处理') }),
    reason: need('理由'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.disposePreserved)
    return {
      addressee: seen.parties.map(one => one.name).join('、') || undefined,
      notice:
        issuedOf(seen, 'preservation-notice')
          .map(one => one.number)
          .filter(Boolean)
          .join('、') || undefined,
      items: it?.items,
      reason: it?.reason,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    addressee: it.addressee,
    blocks: [
      text(
        `本机关在调查${head.cause}一案（案号 ${head.caseNumber}）时，以${it.notice}《先行登记保存证据通知书》对有关证据先行登记保存。根据${under(penaltyLaw.preserveInTime, head.issuedOn)}，现作出如下处理决定：`,
      ),
      list(
        ['序号', '名称:3', '处理:3'],
        it.items.map((one, i) => [String(i + 1), one.name, one.way]),
      ),
      text(`理由：${sentence(it.reason)}`),
      text(it.remedies),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
