import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { partySigns, signingNote } from './parts.ts'

export const waiver = form({
  id: 'waiver',
  no: 43,
  title: '放弃权利声明',
  word: null,
  signers: ['party'],
  served: 'kept',
  layout: 'statement',
  per: 'party',
  fields: {
    party: need('声明人'),
    right: need('放弃的权利'),
    knowing: need('已知悉权利内容'),
    on: need('日期'),
    signing: handSigned,
  },
  fill: seen => {
    const statement = ownFacts(seen, acts.waiveStatement)
    const hearing = ownFacts(seen, acts.waiveHearing)
    const it = statement ?? hearing
    return {
      party: seen.party?.name,
      right: it?.explicit ? (statement ? '陈述、申辩' : '要求听证') : undefined,
      knowing: it?.knowing ? '已经知悉该项权利的内容和放弃的后果' : undefined,
      on: dayInChinese(seen.issuedOn),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`声明人：${it.party}`),
      text(
        `关于${head.cause}一案（案号 ${head.caseNumber}），${head.organ}已告知拟作出的行政处罚和依法享有的权利。声明人${it.knowing}，自愿明确放弃${it.right}的权利。本声明只放弃这一项权利，不影响其他权利。`,
      ),
      text(`声明日期：${it.on}`),
    ],
    ...partySigns(it.signing, '声明人（签名或者盖章）'),
  }),
})
