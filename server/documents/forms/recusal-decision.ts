import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { under, sentence } from '../words.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const recusalDecision = form({
  id: 'recusal-decision',
  no: 8,
  title: '回避决定书',
  word: '回避',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    applicant: need('申请人'),
    person: need('被申请回避的人员'),
    ground: need('申请理由'),
    askedOn: need('提出日期'),
    outcome: need('决定'),
    reason: need('理由'),
  },
  fill: seen => {
    const asked = facts(seen, acts.requestRecusal)
    const decided = ownFacts(seen, acts.decideRecusal)
    return {
      applicant: asked && (asked.by === '当事人' ? seen.parties.map(one => one.name).join('、') : asked.by),
      person: asked?.person,
      ground: asked?.ground,
      askedOn: asked && dayInChinese(asked.receivedOn),
      outcome: decided?.outcome,
      reason: decided?.reason,
    }
  },
  paper: (it, head) => ({
    addressee: it.applicant,
    blocks: [
      text(`关于${head.cause}一案（案号 ${head.caseNumber}），${it.askedOn}提出${it.person}应当回避，理由为：${sentence(it.ground)}`),
      text(`经审查：${sentence(it.reason)}`),
      text(
        it.outcome === '回避'
          ? `根据${under(penaltyLaw.headDecidesRecusal, head.issuedOn)}，本机关决定：${it.person}回避，不再参加本案的调查和处理。`
          : `根据${under(penaltyLaw.headDecidesRecusal, head.issuedOn)}，本机关决定：${it.person}不予回避。`,
      ),
      text('决定作出之前，不停止调查。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
