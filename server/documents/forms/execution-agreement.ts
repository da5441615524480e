import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { moneyInWords, sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut } from './execution-parts.ts'
import { partyFields, partyFilled, partySigns, signingNote } from './parts.ts'

export const executionAgreement = form({
  id: 'execution-agreement',
  no: 75,
  title: '执行协议书',
  word: '协议',
  signers: ['seal', 'party'],
  served: 'handed',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('据以执行的决定'),
    stages: many('分阶段履行', { by: need('期限'), duty: need('内容'), amount: need('金额') }),
    money: may('款项'),
    remedial: may('补救措施'),
    breach: need('不履行的后果'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.agreeExecution)
    const money = [
      it?.fine === undefined ? '' : `罚款本金${moneyInWords(it.fine)}`,
      it?.surcharge === undefined ? '' : `加处罚款${moneyInWords(it.surcharge)}`,
    ].filter(Boolean)
    return {
      ...partyFilled(seen),
      decision: carriedOut(seen),
      stages: it?.stages.map(one => ({
        by: dayInChinese(one.by),
        duty: one.duty,
        amount: one.amount === undefined ? '—' : moneyInWords(one.amount),
      })),
      money: money.length > 0 ? money.join('，') : undefined,
      remedial: it?.remedial,
      breach: it?.breach,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `为执行${it.decision}（案由：${head.cause}），在不损害公共利益和他人合法权益的前提下，根据${under(compulsionLaw.agreementOnSurcharge, head.issuedOn)}，${head.organ}与当事人达成如下协议：`,
      ),
      list(
        ['阶段', '期限:2', '履行的内容:3', '金额:3'],
        it.stages.map((one, i) => [String(i + 1), one.by, one.duty, one.amount]),
      ),
      ...(it.money ? [text(`履行的款项：${it.money}。罚款本金不减免。`)] : []),
      ...(it.remedial ? [text(`当事人采取的补救措施：${sentence(it.remedial)}`)] : []),
      text(`不履行本协议的：${sentence(it.breach)}本机关依法恢复强制执行。`),
    ],
    ...partySigns(it.signing, '当事人（签名或者盖章）'),
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
