import { acts } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const educationRecord = form({
  id: 'education-record',
  no: 55,
  title: '教育（告诫）记录',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('当事人'),
    at: need('时间'),
    officers: need('执法人员'),
    content: need('教育内容'),
    guardian: may('责令管教的监护人'),
    pledge: may('守法承诺'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.educate)
    return {
      party: seen.party?.name,
      at: momentInChinese(seen.act.doneAt),
      officers: officersBy(seen, seen.act.by) || undefined,
      content: it?.content,
      guardian: it?.guardian,
      pledge: it?.pledged ? '本人（本单位）已经认识到上述行为的违法性，承诺自觉遵守法律、法规、规章，不再发生类似行为。' : undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines([pair('案由', head.cause)], [pair('当事人', it.party), pair('时间', it.at)], [pair('执法人员', it.officers)]),
      text(`教育（告诫）内容：${sentence(it.content)}`),
      ...(it.guardian ? [text(`责令监护人${it.guardian}严加管教。`)] : []),
      ...(it.pledge ? [text(`守法承诺：${it.pledge}`)] : []),
    ],
    ...partySigns(it.signing, it.guardian ? '当事人、监护人（签名）' : '当事人（签名或者盖章）', ['执法人员（签名）']),
    pageSignatures: ['当事人', '执法人员'],
  }),
})
