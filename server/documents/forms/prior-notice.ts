import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { heading, text } from '../paper.ts'
import { facts } from '../source.ts'
import { penaltiesInWords, under, sentence } from '../words.ts'
import { agreed, partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const priorNotice = form({
  id: 'prior-notice',
  no: 39,
  title: '行政处罚事先告知书',
  word: '罚告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  due: agreed,
  fields: {
    ...partyFields,
    facts: need('违法事实'),
    reasons: need('理由'),
    basis: need('依据'),
    penalties: need('拟作出的处罚种类和数额'),
    rights: need('陈述、申辩的权利'),
    days: need('陈述申辩期限'),
    place: need('提出陈述申辩的地点和方式'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestNotice)
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      reasons: it?.reasons,
      basis: it?.basis,
      penalties: (it?.penalties.length && penaltiesInWords(it.penalties)) || undefined,
      rights: it?.rightsTold ? '依法享有陈述、申辩的权利' : undefined,
      days: it && `${it.statementDays}个工作日`,
      place: it?.place,
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `你（单位）涉嫌${head.cause}一案（案号 ${head.caseNumber}），本机关已经调查终结。根据${under(penaltyLaw.noticeFirst, head.issuedOn)}，现将拟作出的行政处罚告知如下：`,
      ),
      heading('一、违法事实'),
      text(sentence(it.facts)),
      heading('二、处罚理由和依据'),
      text(sentence(it.reasons)),
      text(sentence(it.basis)),
      heading('三、拟作出的行政处罚'),
      text(it.penalties),
      heading('四、你（单位）的权利'),
      text(
        `你（单位）${it.rights}。可以自收到本告知书之日起${it.days}内，${it.place}。本机关将充分听取，不因陈述、申辩而给予更重的处罚。逾期未提出的，不影响本机关依法作出决定；明确放弃的，请书面说明。`,
      ),
      text(`执法人员：${head.officers}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本告知书一式两份，一份送达当事人，一份附卷。'],
  }),
})
