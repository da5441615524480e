import * as z from 'zod'
import { acts, dayInChinese, numeral, valueOn } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { officersBy, ownFacts } from '../source.ts'
import { fineIn, momentInChinese, penaltiesInWords, under, sentence } from '../words.ts'
import { partyFields, partyFilled, partySigns, signingNote } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const onTheSpotDecision = form({
  id: 'on-the-spot-decision',
  no: 52,
  title: '当场行政处罚决定书',
  word: '当罚',
  signers: ['officers', 'party', 'seal'],
  served: 'handed',
  layout: 'slip',
  per: 'party',
  fields: {
    ...partyFields,
    at: need('时间'),
    place: need('地点'),
    facts: need('违法行为'),
    basis: need('处罚依据'),
    penalties: need('处罚种类和罚款数额'),
    correction: need('责令改正'),
    performance: may('缴纳方式'),
    payment: z
      .strictObject({ bank: need('收款银行'), account: need('账号'), surcharge: need('逾期加处罚款的说明') })
      .optional()
      .meta({ title: '罚款缴纳' }),
    remedies: need('申请行政复议、提起行政诉讼的途径和期限'),
    officers: need('两名执法人员'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.decideOnTheSpot)
    const fine = fineIn(it?.penalties ?? [])
    return {
      ...partyFilled(seen),
      at: it && momentInChinese(it.at),
      place: it?.place,
      facts: it?.facts,
      basis: it?.basis,
      penalties: it?.penalties.length ? penaltiesInWords(it.penalties) : undefined,
      correction:
        it &&
        (it.correction === '责令限期改正'
          ? it.correctBy
            ? `责令于${dayInChinese(it.correctBy)}前（含当日）改正`
            : undefined
          : it.correction),
      performance: fine > 0 ? it?.performance : undefined,
      payment:
        fine > 0 && it?.performance !== '当场收缴'
          ? {
              bank: it?.bank ?? seen.payee?.bank,
              account: it?.account ?? seen.payee?.account,
              surcharge: it?.surchargeStated ? surcharge(seen.issuedOn) : undefined,
            }
          : undefined,
      remedies: seen.remedies.reconsiderFirst ? remedyWords(seen.remedies) : undefined,
      officers: officersBy(seen, seen.act.by) || undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`你（单位）于${it.at}在${it.place}，有下列违法行为：${sentence(it.facts)}`),
      text(
        `执法人员已主动出示执法证件，当场告知拟作出的行政处罚内容及事实、理由、依据，并听取了你（单位）的陈述、申辩。上述行为事实确凿，依据：${sentence(it.basis)}根据${under(penaltyLaw.simpleWhen, head.issuedOn)}，决定当场给予以下行政处罚：`,
      ),
      text(it.penalties),
      text(`责令改正：${it.correction}。`),
      ...(it.performance === '当场收缴'
        ? [text('罚款由执法人员当场收缴，并出具财政部门统一制发的专用票据；不出具的，有权拒绝缴纳。')]
        : []),
      ...(it.payment
        ? [
            text(
              `请自收到本决定书之日起${valueOn(penaltyLaw.payInTime, head.issuedOn).count}日内将罚款缴至${it.payment.bank}（账号：${it.payment.account}），也可以通过电子支付系统缴纳。${it.payment.surcharge}`,
            ),
          ]
        : []),
      text(it.remedies),
      text(`执法人员：${it.officers}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '当事人（签名或者盖章）', ['执法人员（签名或者盖章）', '执法人员（签名或者盖章）']),
    notes: [...(it.signing ? [it.signing] : []), '本决定书当场交付当事人，一份由执法人员报所属机关备案。'],
  }),
})

function surcharge(on: Parameters<typeof under>[1]): string {
  return `到期不缴纳罚款的，每日按罚款数额的百分之${numeral(valueOn(penaltyLaw.surchargeRate, on))}加处罚款，加处罚款的数额不超过罚款的数额。`
}
