import { acts, termInChinese, valueOn } from '@fadu/law'
import { form, need } from '../form.ts'
import { heading, text } from '../paper.ts'
import { facts } from '../source.ts'
import { penaltiesInWords, under, sentence } from '../words.ts'
import { agreed, partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const hearingRightNotice = form({
  id: 'hearing-right-notice',
  no: 40,
  title: '行政处罚听证告知书',
  word: '听告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  due: seen => agreed(seen) && facts(seen, acts.requestNotice)?.hearingTold === true,
  fields: {
    ...partyFields,
    facts: need('违法事实'),
    reasons: need('理由'),
    basis: need('依据'),
    penalties: need('拟作出的处罚种类和数额'),
    place: need('提出陈述申辩和听证要求的地点和方式'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestNotice)
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      reasons: it?.reasons,
      basis: it?.basis,
      penalties: (it?.penalties.length && penaltiesInWords(it.penalties)) || undefined,
      place: it?.place,
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `你（单位）涉嫌${head.cause}一案（案号 ${head.caseNumber}），本机关拟作出较重的行政处罚。根据${under(penaltyLaw.noticeFirst, head.issuedOn)}、${under(penaltyLaw.hearingWhen, head.issuedOn)}，现告知如下：`,
      ),
      heading('一、违法事实'),
      text(sentence(it.facts)),
      heading('二、处罚理由和依据'),
      text(sentence(it.reasons)),
      text(sentence(it.basis)),
      heading('三、拟作出的行政处罚'),
      text(it.penalties),
      heading('四、听证的权利'),
      text(
        `你（单位）有权要求听证。要求听证的，应当自收到本告知书之日起${termInChinese(valueOn(penaltyLaw.hearingRequest, head.issuedOn))}内向本机关提出。本机关组织听证不收取费用；可以亲自参加，也可以委托一至${valueOn(penaltyLaw.hearingAgents, head.issuedOn) === 2 ? '二' : String(valueOn(penaltyLaw.hearingAgents, head.issuedOn))}人代理。逾期未要求听证的，不影响另行行使陈述、申辩的权利。`,
      ),
      text(`提出的地点和方式：${it.place}。`),
      text(`执法人员：${head.officers}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本告知书一式两份，一份送达当事人，一份附卷。'],
  }),
})
