import { acts, dayInChinese } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts, officersBy } from '../source.ts'
import { momentInChinese, partyBlock } from '../words.ts'
import { doneBy, headsOpinion, notSentBack } from './parts.ts'

export const inspectionApproval = form({
  id: 'inspection-approval',
  no: 9,
  title: '行政检查审批表',
  word: '检审',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    class: need('检查类别'),
    item: need('检查事项'),
    power: need('检查依据'),
    cause: need('检查事由'),
    parties: need('检查对象'),
    place: need('检查地点'),
    on: need('检查日期'),
    visits: need('今年已检查次数'),
    inspectors: need('检查人员'),
    others: need('随同人员'),
    urgent: need('是否紧急'),
    reason: need('检查理由'),
    asked: signedOn('检查人员'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
    number: may('事由编号'),
  },
  fill: seen => {
    const plan = facts(seen, acts.planInspection)
    return {
      class: plan?.class,
      item: plan?.item,
      power: plan && `《${plan.power.law}》第${plan.power.article}条（${plan.power.level}）`,
      cause: plan?.cause,
      number: plan?.causeNumber,
      parties: seen.parties.map(partyBlock).join('\n') || undefined,
      place: plan?.place,
      on: plan && dayInChinese(plan.on),
      visits: plan && `${plan.visitsThisYear}次`,
      inspectors: (plan && officersBy(seen, plan.officers)) || undefined,
      others: plan?.others?.map(o => `${o.name}（${o.is}${o.task ? `，${o.task}` : ''}）`).join('、') || '无',
      urgent:
        plan &&
        (plan.urgent ? `紧急${plan.urgentReportedAt ? `，${momentInChinese(plan.urgentReportedAt)}已向负责人报告` : ''}` : '不紧急'),
      reason: plan?.reason,
      asked: doneBy(seen, acts.planInspection),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.approveInspection, false),
    }
  },
  paper: it => ({
    blocks: [
      grid(
        row(['检查类别', it.class], ['检查事项', it.item]),
        row(['检查事由', it.cause], ['事由编号', it.number]),
        row(['检查依据', it.power]),
        row(['检查对象', it.parties]),
        row(['检查地点', it.place], ['检查日期', it.on]),
        row(['今年已检查次数', it.visits], ['是否紧急', it.urgent]),
        row(['检查人员', it.inspectors]),
        row(['随同人员', it.others]),
        longRow('检查理由', it.reason, below(it.asked)),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
