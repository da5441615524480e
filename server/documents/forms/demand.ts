import { acts, dayInChinese } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { moneyInWords, under, sentence } from '../words.ts'
import { demandedPaper } from './execution-parts.ts'
import { partyFields, partyFilled } from './parts.ts'
import { compulsionLaw } from '../texts-of-law.ts'

export const demandToPerform = form({
  id: 'demand',
  no: 67,
  title: '履行行政决定催告书',
  word: '催告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('行政决定文号'),
    duty: need('应当履行的义务'),
    lastOn: need('履行期限'),
    way: need('履行方式'),
    money: may('金额'),
    rights: need('陈述申辩的权利'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.demand)
    return {
      ...partyFilled(seen),
      decision: demandedPaper(seen),
      duty: it?.duty,
      lastOn: it && dayInChinese(it.lastOn),
      way: it?.way,
      money:
        it?.fine === undefined ? undefined : `罚款${moneyInWords(it.fine)}${it.surcharge ? `，加处罚款${moneyInWords(it.surcharge)}` : ''}`,
      rights: it?.rightsTold ? '收到本催告书后有权进行陈述和申辩' : undefined,
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `本机关就${head.cause}一案（案号 ${head.caseNumber}）作出${it.decision}，并已送达你（单位）。你（单位）在规定的期限内没有履行下列义务：${sentence(it.duty)}`,
      ),
      text(`根据${under(compulsionLaw.demandFirst, head.issuedOn)}，现催告你（单位）于${it.lastOn}前（含当日）履行。履行方式：${it.way}。`),
      ...(it.money ? [text(`应缴金额：${it.money}。`)] : []),
      text(`你（单位）${it.rights}，可以向本机关提出，本机关将记录、复核。`),
      text('经催告，逾期仍不履行且没有正当理由的，本机关将依法强制执行或者申请人民法院强制执行。'),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本催告书应当直接送达当事人；一份附卷。'],
  }),
})
