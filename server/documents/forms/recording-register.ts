import { acts, allOf } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { namesBy } from '../source.ts'
import { spellInChinese } from '../words.ts'

export const recordingRegister = form({
  id: 'recording-register',
  no: 26,
  title: '音像记录登记表',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  fields: {
    recordings: many('音像记录', {
      recorder: need('记录仪编号'),
      when: need('起止时间'),
      officers: need('记录人员'),
      of: may('所记录的行为'),
      hash: may('摘要'),
    }),
  },
  fill: seen => ({
    recordings: allOf(seen.acts, acts.recordAudioVideo).map(act => ({
      recorder: act.facts.recorder,
      when: spellInChinese(act.facts.from, act.facts.to),
      officers: namesBy(seen, act.by) || undefined,
      of: acts.actKinds.get(seen.acts.find(one => one.id === act.facts.of)?.kind ?? '')?.title,
      hash: act.facts.hash,
    })),
  }),
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}`),
      list(
        ['序号', '记录仪编号:2', '起止时间:3', '记录人员:2', '所记录的行为:2', 'SHA-256:3'],
        it.recordings.map((one, i) => [String(i + 1), one.recorder, one.when, one.officers, one.of ?? '—', one.hash ?? '—']),
      ),
    ],
    signatures: ['登记人（签名）'],
  }),
})
