import { acts, allOf, lastOf } from '@fadu/law'
import { below, form, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts } from '../source.ts'
import { bureauFields, bureauFilled, bureauRow, doneBy, headsOpinion, notSentBack } from './parts.ts'

export const closingApproval = form({
  id: 'closing-approval',
  no: 84,
  title: '行政处罚结案审批表',
  word: '结',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    parties: need('当事人'),
    filedOn: need('立案日期'),
    decisions: need('决定文书'),
    reason: need('结案理由'),
    summary: need('执行情况'),
    payment: need('缴款凭证'),
    corrected: need('改正情况'),
    goods: need('涉案财物处理情况'),
    publicity: need('公示情况'),
    asked: signedOn('承办人员'),
    ...bureauFields,
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestClosing)
    const receipts = [
      ...allOf(seen.acts, acts.pay).map(one => one.facts.receipt),
      ...allOf(seen.acts, acts.collectOnTheSpot).map(one => one.facts.receipt),
    ]
    const shown = lastOf(seen.acts, acts.publish)
    return {
      parties: seen.parties.map(one => one.name).join('、') || undefined,
      filedOn: doneBy(seen, acts.file_)?.on ?? doneBy(seen, acts.decideOnTheSpot)?.on,
      decisions:
        seen.issued
          .filter(one => ['penalty-decision', 'no-penalty-decision', 'on-the-spot-decision'].includes(one.form) && one.voided !== true)
          .map(one => `${one.number ?? ''}《${one.title}》`)
          .join('；') || it?.reason,
      reason: it?.reason,
      summary: it?.summary,
      payment: receipts.join('、') || '没有缴款',
      corrected: it?.corrected,
      goods: it?.goods,
      publicity: shown ? '已公示' : '没有公示',
      asked: doneBy(seen, acts.requestClosing),
      ...bureauFilled(seen, acts.requestClosing),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.close, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', it.parties], ['立案日期', it.filedOn]),
        row(['决定文书', it.decisions], ['结案理由', it.reason]),
        longRow('执行情况', it.summary),
        row(['缴款凭证', it.payment], ['公示情况', it.publicity]),
        row(['改正情况', it.corrected], ['涉案财物', it.goods]),
        longRow('承办人员意见', '本案已经办理完毕，文书材料齐全，建议结案。', below(it.asked)),
        ...bureauRow(it),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
