import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts, papersOf } from '../source.ts'

export const slipCorrection = form({
  id: 'slip-correction',
  no: 57,
  title: '补正通知书',
  word: '补正',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    addressee: need('当事人'),
    of: need('被补正的文书'),
    wrong: need('原文'),
    right: need('更正为'),
    clerical: need('只是文字、计算错误'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.correctSlip)
    return {
      addressee: seen.parties.map(one => one.name).join('、') || undefined,
      of:
        (it &&
          papersOf(seen, it.of)
            .map(one => `${one.number ?? ''}《${one.title}》`)
            .join('、')) ||
        undefined,
      wrong: it?.wrong,
      right: it?.right,
      clerical: it?.clerical ? '属于文字、计算上的笔误，不改变文书的实质内容' : undefined,
    }
  },
  paper: (it, head) => ({
    addressee: it.addressee,
    blocks: [
      text(`关于${head.cause}一案（案号 ${head.caseNumber}），本机关发出的${it.of}有误，${it.clerical}，现补正如下：`),
      text(`原文：“${it.wrong}”`),
      text(`更正为：“${it.right}”`),
      text('原文书其他内容不变。本通知书与原文书一并使用。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
