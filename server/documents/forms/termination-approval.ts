import { acts, lastOf } from '@fadu/law'
import { actDay, below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

/** 终止案件审批表 (DEC-25): the head ends the case himself, so there is no request to print. */
export const terminationApproval = form({
  id: 'termination-approval',
  no: 0,
  title: '终止案件审批表',
  word: '终案',
  signers: ['head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    filedOn: may('立案日期'),
    reason: need('终止的理由'),
    explanation: need('说明'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.terminate)
    return {
      filedOn: actDay(lastOf(seen.acts, acts.file_)),
      reason: it?.reason,
      explanation: it?.explanation,
      approved: doneBy(seen, acts.terminate, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['承办人员', head.officers]),
        row(['立案日期', it.filedOn], ['终止的理由', it.reason]),
        longRow('情况说明', it.explanation),
        longRow('负责人审批意见', '同意终止本案。', below(it.approved)),
      ),
    ],
  }),
})
