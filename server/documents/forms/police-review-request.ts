import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { sentence, under } from '../words.ts'
import { criminalTransferRegulation } from '../texts-of-law.ts'
import { dayInChinese } from './parts.ts'

const refusal = { number: need('不予立案通知书文号'), receivedOn: need('收到日期') }

export const policeReviewRequest = form({
  id: 'police-review-request',
  no: 80,
  title: '提请复议书',
  word: '刑复',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: { organ: need('公安机关'), ...refusal, reasons: need('应当立案的理由') },
  fill: seen => {
    const [it, no] = [ownFacts(seen, acts.askPoliceReview), facts(seen, acts.recordPoliceDecision)]
    return { organ: it?.organ, number: no?.number, receivedOn: no && dayInChinese(no.receivedOn), reasons: it?.reasons }
  },
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: [
      text(`本机关移送的${head.partyNames}${head.cause}一案，你机关决定不予立案（${it.number}），本机关于${it.receivedOn}收到通知。`),
      text(`本机关认为依法应当立案，理由：${sentence(it.reasons)}`),
      text(`根据${under(criminalTransferRegulation.askAgain, head.issuedOn)}，提请复议。`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
export const filingSupervisionSuggestion = form({
  id: 'filing-supervision-suggestion',
  no: 80,
  title: '立案监督建议书',
  word: '刑督',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: { organ: need('人民检察院'), ...refusal, reasons: need('应当立案的理由') },
  fill: seen => {
    const [it, no] = [ownFacts(seen, acts.suggestSupervision), facts(seen, acts.recordPoliceDecision)]
    const upheld = facts(seen, acts.recordPoliceReview)
    return {
      organ: it?.procuratorate,
      number: upheld?.number ?? no?.number,
      receivedOn: (upheld && dayInChinese(upheld.receivedOn)) ?? (no && dayInChinese(no.receivedOn)),
      reasons: it?.reasons,
    }
  },
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: [
      text(`本机关移送的${head.partyNames}${head.cause}一案，公安机关决定不予立案（${it.number}），本机关于${it.receivedOn}收到通知。`),
      text(`本机关认为依法应当立案，理由：${sentence(it.reasons)}`),
      text(`根据${under(criminalTransferRegulation.suggestSupervision, head.issuedOn)}，建议依法进行立案监督。`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
