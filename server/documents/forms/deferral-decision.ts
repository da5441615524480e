import { acts, dayInChinese } from '@fadu/law'
import { form, need, some } from '../form.ts'
import { list, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { facts, issuedOf, ownFacts } from '../source.ts'
import { moneyInWords, under, sentence } from '../words.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const deferralDecision = form({
  id: 'deferral-decision',
  no: 64,
  title: '延期（分期）缴纳罚款决定书',
  word: '缓缴',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: need('处罚决定书文号'),
    kind: need('申请事项'),
    askedOn: need('申请日期'),
    outcome: need('决定'),
    reason: need('理由'),
    plan: some('缴纳计划', { on: need('日期'), amount: need('金额') }),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const asked = facts(seen, acts.requestDeferral)
    const it = ownFacts(seen, acts.decideDeferral)
    return {
      party: seen.party?.name,
      decision: [...issuedOf(seen, 'penalty-decision'), ...issuedOf(seen, 'on-the-spot-decision')].at(-1)?.number,
      kind: asked?.kind,
      askedOn: asked && dayInChinese(asked.receivedOn),
      outcome: it?.outcome,
      reason: it?.reason,
      plan: it?.plan.map(one => ({ on: dayInChinese(one.on), amount: moneyInWords(one.amount) })) ?? [],
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(`你（单位）于${it.askedOn}就${it.decision}《行政处罚决定书》（案由：${head.cause}）申请${it.kind}罚款。`),
      text(`经审查：${sentence(it.reason)}`),
      text(
        `根据${under(penaltyLaw.deferral, head.issuedOn)}，本机关决定${it.outcome}${it.kind}罚款。${it.plan.length ? '请按下列计划缴纳：' : ''}`,
      ),
      ...(it.plan.length
        ? [
            list(
              ['期次', '缴纳日期:2', '金额:4'],
              it.plan.map((one, i) => [String(i + 1), one.on, one.amount]),
            ),
            text('各期到期之前不计加处罚款；任何一期到期不缴纳的，自该期到期的次日起就该期数额依法加处罚款。'),
          ]
        : [text('请仍按行政处罚决定书载明的期限缴纳罚款。')]),
      text(it.remedies),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
