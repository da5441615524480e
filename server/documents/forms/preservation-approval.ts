import { acts } from '@fadu/law'
import { below, form, many, may, need, signedOn } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { facts } from '../source.ts'
import { doneBy, headsOpinion, notSentBack } from './parts.ts'

export const preservationApproval = form({
  id: 'preservation-approval',
  no: 19,
  title: '先行登记保存证据审批表',
  word: '登审',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    risk: need('理由'),
    explanation: need('情况说明'),
    goods: many('物品', { name: need('名称'), quantity: need('数量'), condition: may('状况') }),
    keptAt: need('保存地点'),
    asked: signedOn('承办人员'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestPreservation)
    return {
      risk: it?.risk,
      explanation: it?.explanation,
      goods: it?.goods.map(({ name, quantity, condition }) => ({ name, quantity, condition })),
      keptAt: it?.keptAt,
      asked: doneBy(seen, acts.requestPreservation),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.approvePreservation, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames]),
        row(['理由', it.risk], ['保存地点', it.keptAt]),
      ),
      list(
        ['序号', '名称:3', '数量:1', '状况:3'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.condition ?? '—']),
      ),
      grid(longRow('承办人员意见', it.explanation, below(it.asked)), longRow('负责人审批意见', it.opinion, below(it.approved))),
    ],
  }),
})
