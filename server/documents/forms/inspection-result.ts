import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { sentence, spellInChinese } from '../words.ts'
import { partyFields, partyFilled, partySigns, signingNote } from './parts.ts'

export const inspectionResult = form({
  id: 'inspection-result',
  no: 12,
  title: '行政检查结果告知书',
  word: '检告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    when: need('检查时间'),
    outcome: need('检查结果'),
    findings: need('发现的情况'),
    correction: may('改正要求'),
    next: need('下一步'),
    toldOn: need('告知日期'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.tellInspectionResult)
    const visit = facts(seen, acts.carryOutInspection)
    return {
      ...partyFilled(seen),
      when: visit && spellInChinese(visit.from, visit.to),
      outcome: it?.outcome,
      findings: it?.findings,
      correction: it?.correction,
      next: it?.next,
      toldOn: it && dayInChinese(it.toldOn),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(it.partyBlock),
      text(`本机关于${it.when}对你（单位）进行了行政检查，现将结果告知如下：`),
      text(`检查结果：${sentence(it.outcome)}`),
      text(`发现的情况：${sentence(it.findings)}`),
      ...(it.correction ? [text(`改正要求：${sentence(it.correction)}`)] : []),
      text(`下一步：${sentence(it.next)}`),
      text(`对检查结果有意见的，可以向本机关提出。联系电话：${head.organPhone}　地址：${head.organAddress}`),
      text(`告知日期：${it.toldOn}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '检查对象签收'),
  }),
})
