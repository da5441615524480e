import { acts, dayInChinese, lastOf } from '@fadu/law'
import { actDay, below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts, facts, type Seen } from '../source.ts'
import { sentence } from '../words.ts'
import { doneBy, headsOpinion, notSentBack } from './parts.ts'

/** 恢复办理审批表: after a discontinuance, or after the police gave the case back (移送规定 art. 10, 13), which the head resumes unasked. */
export const resumptionApproval = form({
  id: 'resumption-approval',
  no: 0,
  title: '恢复办理审批表',
  word: '案恢',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    stoodSince: need('中止（移送）日期'),
    why: need('中止（移送）的理由'),
    ceased: need('恢复办理的理由'),
    ceasedOn: may('理由消除日期'),
    period: may('办案期限'),
    asked: signedOn('承办人员').optional(),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => (seen.act.kind === acts.resumePenalty.id ? afterTransfer(seen) : afterDiscontinuance(seen)),
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['承办人员', head.officers]),
        row(['中止（移送）日期', it.stoodSince], ['理由', it.why]),
        ...(it.ceasedOn ? [row(['理由消除日期', it.ceasedOn])] : []),
        ...(it.period ? [row(['办案期限', it.period])] : []),
        it.asked ? longRow('承办人员意见', `${sentence(it.ceased)}建议恢复办理。`, below(it.asked)) : longRow('恢复办理的理由', it.ceased),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})

function afterDiscontinuance(seen: Seen) {
  const [it, was] = [facts(seen, acts.requestResumption), facts(seen, acts.requestDiscontinuance)]
  return {
    stoodSince: actDay(seen.acts.findLast(one => one.kind === acts.approveDiscontinuance.id)),
    why: was?.ground,
    ceased: it?.reason,
    ceasedOn: it && dayInChinese(it.ceasedOn),
    period: undefined,
    asked: doneBy(seen, acts.requestResumption),
    opinion: headsOpinion(seen)?.words,
    approved: doneBy(seen, acts.approveResumption, false),
  }
}
function afterTransfer(seen: Seen) {
  const it = ownFacts(seen, acts.resumePenalty)
  const sent = lastOf(seen.acts, acts.transferToPolice)
  return {
    stoodSince: actDay(sent),
    why: sent && `涉嫌犯罪，移送${sent.facts.organ}`,
    ceased: it?.ground,
    ceasedOn: undefined,
    asked: undefined,
    period: it?.clock,
    opinion: it?.opinion,
    approved: doneBy(seen, acts.resumePenalty, false),
  }
}
