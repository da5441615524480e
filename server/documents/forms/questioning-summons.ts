import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { momentInChinese, under, sentence } from '../words.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const questioningSummons = form({
  id: 'questioning-summons',
  no: 15,
  title: '询问通知书',
  word: '询通',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    person: need('被通知人'),
    at: need('询问时间'),
    place: need('询问地点'),
    matter: need('询问事项'),
    bring: may('需携带的材料'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.summon)
    return {
      person: it?.person,
      at: it && momentInChinese(it.at),
      place: it?.place,
      matter: it?.matter,
      bring: it?.bring,
    }
  },
  paper: (it, head) => ({
    addressee: it.person,
    blocks: [
      text(
        `为调查${head.cause}一案（案号 ${head.caseNumber}），根据${under(penaltyLaw.partyCooperates, head.issuedOn)}，请你（单位）于${it.at}到${it.place}接受询问。`,
      ),
      text(`询问事项：${sentence(it.matter)}`),
      text(`请携带：${it.bring ?? '本人有效身份证件'}。由他人代为接受询问的，应当提交授权委托书和受托人身份证件。`),
      text('你（单位）应当如实回答询问；认为执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避。'),
      text(`执法人员：${head.officers}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
