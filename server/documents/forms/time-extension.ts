import { acts, citationInChinese, dayInChinese, dayOf, daysBetween, lastOf } from '@fadu/law'
import { below, form, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

export const timeExtension = form({
  id: 'time-extension',
  no: 58,
  title: '延长办案期限审批表',
  word: '延期',
  signers: ['head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    item: need('权力事项'),
    filedOn: need('立案日期'),
    days: need('已用天数'),
    basis: need('依据'),
    reason: need('理由'),
    newLastOn: need('延长至'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.extendTime)
    const filed = lastOf(seen.acts, acts.file_)
    return {
      item: seen.item && `${seen.item.name}（${seen.item.code}）`,
      filedOn: filed && dayInChinese(dayOf(filed.doneAt)),
      days: filed && `${daysBetween(dayOf(filed.doneAt), seen.issuedOn)} 日`,
      basis: it && citationInChinese({ law: it.basisLaw, article: it.basisArticle }),
      reason: it?.reason,
      newLastOn: it && dayInChinese(it.newLastOn),
      approved: doneBy(seen, acts.extendTime, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['承办人员', head.officers]),
        row(['权力事项', it.item], ['依据', it.basis]),
        row(['立案日期', it.filedOn], ['已用天数', it.days]),
        longRow('延长理由', it.reason),
        longRow('负责人审批意见', `同意延长办案期限至${it.newLastOn}。`, below(it.approved)),
      ),
    ],
  }),
})
