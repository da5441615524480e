// Performed at once on roads, rivers and public places; told afterwards to who was not there.
import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { moneyInWords, momentInChinese, sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'

export const immediateDecision = form({
  id: 'immediate-decision',
  no: 73,
  title: '立即代履行决定书',
  word: '即代',
  signers: ['officers', 'seal'],
  served: 'handed',
  layout: 'letter',
  per: 'party',
  fields: {
    party: need('当事人'),
    at: need('决定时间'),
    what: need('清除什么'),
    place: need('地点'),
    urgency: need('必须立即清除的情况'),
    performer: need('代履行人'),
    budget: need('费用预算'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.decideImmediate)
    return {
      party: seen.party?.name,
      at: it && momentInChinese(it.at),
      what: it?.what,
      place: it && `${it.where}（${it.place}）`,
      urgency: it?.urgency,
      performer: it && (it.performer.name ?? it.performer.who),
      budget: it && moneyInWords(it.budget),
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(`经查，${it.place}有应当由你（单位）清除的${it.what}，你（单位）不能清除。必须立即清除的情况：${sentence(it.urgency)}`),
      text(
        `根据${under(compulsionLaw.substituteAtOnce, head.issuedOn)}，本机关于${it.at}决定立即实施代履行，代履行人为${it.performer}，费用预算${it.budget}，由你（单位）承担。`,
      ),
      text(`执法人员：${head.officers}　联系电话：${head.organPhone}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
export const immediateNotice = form({
  id: 'immediate-notice',
  no: 73,
  title: '立即代履行事后通知书',
  word: '即通',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: { party: need('当事人'), toldOn: need('通知日期'), way: need('方式'), content: need('内容'), cost: need('费用') },
  fill: seen => {
    const it = ownFacts(seen, acts.notifyImmediate)
    const done = facts(seen, acts.performSubstitute)
    return {
      party: seen.party?.name,
      toldOn: it && dayInChinese(it.toldOn),
      way: it?.way,
      content: it?.content,
      cost: done && moneyInWords(done.cost),
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(`因${head.cause}，本机关已实施立即代履行，你（单位）当时不在场。现于${it.toldOn}${it.way}通知：${sentence(it.content)}`),
      text(`费用${it.cost}，由你（单位）承担。依据：${under(compulsionLaw.substituteAtOnce, head.issuedOn)}。`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
