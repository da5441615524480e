import { acts, citationInChinese, dayInChinese, lastOf } from '@fadu/law'
import { actDay, below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { evidenceNames, facts } from '../source.ts'
import { sentence } from '../words.ts'
import { doneBy, headsOpinion, notSentBack } from './parts.ts'

export const discontinuanceApproval = form({
  id: 'discontinuance-approval',
  no: 0,
  title: '案件中止审批表',
  word: '案中',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    filedOn: need('立案日期'),
    ground: need('中止的理由'),
    explanation: need('具体情况'),
    evidence: may('证明材料'),
    period: need('办案期限'),
    reviewOn: need('核查日期'),
    asked: signedOn('承办人员'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestDiscontinuance)
    return {
      filedOn: actDay(lastOf(seen.acts, acts.file_)),
      ground: it?.ground,
      explanation: it?.explanation,
      evidence: (it?.evidence && evidenceNames(seen, it.evidence)) || undefined,
      period: it && (it.excludedBy ? `依照${citationInChinese(it.excludedBy)}，中止期间不计入` : '照走，不因中止停止计算'),
      reviewOn: it && dayInChinese(it.reviewOn),
      asked: doneBy(seen, acts.requestDiscontinuance),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.approveDiscontinuance, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['承办人员', head.officers]),
        row(['立案日期', it.filedOn], ['中止的理由', it.ground]),
        ...(it.evidence ? [row(['证明材料', it.evidence])] : []),
        row(['办案期限', it.period], ['核查日期', it.reviewOn]),
        row(['查封、扣押、登记保存的期限', '照走，到期前依法处理']),
        longRow('承办人员意见', `${sentence(it.explanation)}建议中止本案。`, below(it.asked)),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
