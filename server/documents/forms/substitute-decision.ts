// The decision to perform in the party's stead, and the second demand before it.
import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { ownFacts } from '../source.ts'
import { moneyInWords, momentInChinese, sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut, demandTold } from './execution-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

export const substituteDecision = form({
  id: 'substitute-decision',
  no: 71,
  title: '代履行决定书',
  word: '代履',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('要求履行义务的决定'),
    demand: need('催告情况'),
    reasons: need('理由'),
    harm: need('后果'),
    basis: need('依据'),
    way: need('方式'),
    at: need('时间'),
    object: need('标的'),
    budget: need('费用预算'),
    performer: need('代履行人'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.decideSubstitute)
    return {
      ...partyFilled(seen),
      decision: carriedOut(seen, it?.of),
      demand: demandTold(seen),
      reasons: it?.reasons,
      harm: it?.harm,
      basis: it?.basis,
      way: it?.way,
      at: it && momentInChinese(it.at),
      object: it?.object,
      budget: it && moneyInWords(it.budget),
      performer: it && (it.performer.name ?? it.performer.who),
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `本机关以${it.decision}要求你（单位）履行义务（案由：${head.cause}）。你（单位）逾期没有履行，本机关于${it.demand}，仍没有履行。其后果：${sentence(it.harm)}`,
      ),
      text(`代履行的理由：${sentence(it.reasons)}依据：${sentence(it.basis)}`),
      text(`根据${under(compulsionLaw.substituteWhen, head.issuedOn)}，本机关决定代履行：`),
      text(`方式：${it.way}；时间：${it.at}；标的：${sentence(it.object)}`),
      text(`代履行人：${it.performer}；费用预算：${it.budget}，按成本确定，由你（单位）承担。`),
      text('代履行前自行履行的，停止代履行。'),
      text(it.remedies),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
export const substituteDemand = form({
  id: 'substitute-demand',
  no: 72,
  title: '代履行催告书',
  word: '代催',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: { ...partyFields, duty: need('应当履行的义务'), on: need('代履行的日期') },
  fill: seen => {
    const it = ownFacts(seen, acts.demandSubstitute)
    return { ...partyFilled(seen), duty: it?.duty, on: it && dayInChinese(it.performOn) }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `本机关已就${head.cause}一案（案号 ${head.caseNumber}）决定代履行。根据${under(compulsionLaw.substituteDemand, head.issuedOn)}，再次催告你（单位）履行：${sentence(it.duty)}`,
      ),
      text(`到${it.on}仍不履行的，本机关将实施代履行，费用由你（单位）承担。在此以前履行的，停止代履行。`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本催告书应当在代履行三个工作日前直接送达当事人；一份附卷。'],
  }),
})
