import { acts } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { evidenceNames, facts } from '../source.ts'
import { doneBy, headsOpinion, notSentBack } from './parts.ts'

export const nonFilingApproval = form({
  id: 'non-filing-approval',
  no: 3,
  title: '不予立案审批表',
  word: '不立',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    source: need('线索来源'),
    summary: need('线索内容'),
    parties: may('当事人'),
    reason: need('不予立案理由'),
    explanation: need('说明'),
    evidence: may('证据'),
    informant: need('答复投诉举报人情况'),
    asked: signedOn('承办人员'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const lead = facts(seen, acts.registerLead)
    const upgraded = facts(seen, acts.upgradeNote) // such a case began on the spot, without a lead
    const asked = facts(seen, acts.requestNonFiling)
    return {
      source: lead?.source ?? (upgraded && '当场处罚转为普通程序'),
      summary: lead?.summary ?? upgraded?.explanation,
      parties: seen.parties.map(one => one.name).join('、') || undefined,
      reason: asked?.reason,
      explanation: asked?.explanation,
      evidence: (asked?.evidence && evidenceNames(seen, asked.evidence)) || undefined,
      informant: asked && (lead?.source !== '投诉举报' ? '不涉及' : asked.informantTold ? '已答复' : '尚未答复'),
      asked: doneBy(seen, acts.requestNonFiling),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.approveNonFiling, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['线索来源', it.source], ['线索编号', head.caseNumber]),
        row(['当事人', it.parties]),
        longRow('线索内容', it.summary),
        row(['不予立案理由', it.reason], ['答复投诉举报人', it.informant]),
        row(['证据', it.evidence]),
        longRow('承办人员意见', it.explanation, below(it.asked)),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
