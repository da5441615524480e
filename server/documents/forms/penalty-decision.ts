import * as z from 'zod'
import { acts, numeral, valueOn } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { heading, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { evidenceNames, facts, issuedOf, ownFacts } from '../source.ts'
import { fineIn, moneyInWords, penaltiesInWords, under, sentence } from '../words.ts'
import { seizedInWords } from './measure-parts.ts'
import { partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const penaltyDecision = form({
  id: 'penalty-decision',
  no: 51,
  title: '行政处罚决定书',
  word: '罚决',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  due: seen => ownFacts(seen, acts.decide)?.decision === '给予行政处罚' && ownFacts(seen, acts.decide)?.outcome === '同意',
  fields: {
    ...partyFields,
    facts: need('违反法律、法规、规章的事实'),
    evidence: need('证据'),
    notice: may('事先告知书文号'),
    defence: need('对陈述申辩、听证意见的回应'),
    basis: need('处罚依据'),
    discretion: need('裁量理由'),
    penalties: need('处罚的种类和数额'),
    seized: may('对查封扣押财物的处理'),
    performance: need('履行方式'),
    performDays: need('履行期限'),
    corrected: may('改正情况'),
    payment: z
      .strictObject({
        fine: need('罚款数额'),
        bank: need('代收机构'),
        account: need('账号'),
        name: may('户名'),
        surcharge: need('逾期加处罚款的说明'),
      })
      .optional()
      .meta({ title: '罚款缴纳' }),
    remedies: need('申请行政复议、提起行政诉讼的途径和期限'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestDecision)
    const fine = fineIn(it?.penalties ?? [])
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      evidence: (it && evidenceNames(seen, it.evidence)) || undefined,
      notice:
        [...issuedOf(seen, 'prior-notice'), ...issuedOf(seen, 'hearing-right-notice')]
          .map(one => `${one.number ?? ''}《${one.title}》`)
          .join('、') || undefined,
      defence: it?.defence,
      basis: it?.basis,
      discretion: it?.discretion.reasons,
      penalties: it?.penalties?.length ? penaltiesInWords(it.penalties) : undefined,
      seized: seizedInWords(it?.seized),
      performance: it?.performance?.way,
      performDays: it?.performance && `${it.performance.days}日`,
      corrected: it?.corrected,
      payment:
        fine > 0
          ? {
              fine: moneyInWords(fine),
              bank: it?.performance?.bank ?? seen.payee?.bank,
              account: it?.performance?.account ?? seen.payee?.account,
              name: seen.payee?.name,
              surcharge: it?.performance?.surchargeStated ? surcharge(seen.issuedOn) : undefined,
            }
          : undefined,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`关于你（单位）${head.cause}一案（案号 ${head.caseNumber}），本机关依法立案调查，现已审查终结。`),
      heading('一、违法事实和证据'),
      text(`经查明：${sentence(it.facts)}`),
      text(`以上事实有下列证据证明：${it.evidence}。`),
      heading('二、告知和陈述申辩、听证情况'),
      text(`${it.notice ? `本机关已送达${it.notice}，依法告知拟作出的行政处罚及事实、理由、依据和权利。` : ''}${sentence(it.defence)}`),
      heading('三、处罚依据和裁量理由'),
      text(sentence(it.basis)),
      text(sentence(it.discretion)),
      heading('四、处罚决定'),
      ...(it.corrected ? [text(`改正情况：${sentence(it.corrected)}`)] : []),
      text('本机关决定给予你（单位）以下行政处罚：'),
      text(it.penalties),
      ...(it.seized ? [text(`对查封、扣押财物的处理：${it.seized}`)] : []),
      heading('五、履行方式和期限'),
      text(`自收到本决定书之日起${it.performDays}内，${it.performance}。`),
      ...(it.payment
        ? [
            text(
              `罚款${it.payment.fine}，缴至${it.payment.bank}（${it.payment.name ? `户名：${it.payment.name}，` : ''}账号：${it.payment.account}），也可以通过电子支付系统缴纳。${it.payment.surcharge}`,
            ),
          ]
        : []),
      heading('六、救济途径和期限'),
      text(it.remedies),
      text('本决定具有一定社会影响的，依法向社会公开；你（单位）认为公开内容有误的，可以向本机关提出。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本决定书一式三份，一份送达当事人，一份交代收机构，一份附卷。'],
  }),
})

function surcharge(on: Parameters<typeof under>[1]): string {
  return `到期不缴纳罚款的，根据${under(penaltyLaw.surchargeRate, on)}，每日按罚款数额的百分之${numeral(valueOn(penaltyLaw.surchargeRate, on))}加处罚款，加处罚款的数额不超过罚款的数额。`
}
