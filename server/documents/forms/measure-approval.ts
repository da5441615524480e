import { acts } from '@fadu/law'
import { below, form, many, may, need, signedOn } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { facts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { restsOn } from './measure-parts.ts'
import { bureauFields, bureauFilled, bureauRow, doneBy, headsOpinion, notSentBack } from './parts.ts'

/** Before a measure, and after an urgent one: then the goods are those already taken. */
export const measureApproval = form({
  id: 'measure-approval',
  no: 29,
  title: '行政强制措施审批表',
  word: '强审',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'party',
  due: notSentBack,
  fields: {
    kind: need('种类'),
    urgent: need('是否紧急'),
    carriedOut: may('实施时间'),
    necessity: need('必要性'),
    basis: need('依据'),
    goods: many('场所、设施、财物', { name: need('名称'), quantity: need('数量') }),
    days: need('期限'),
    course: may('紧急情况和实施经过'),
    asked: signedOn('承办人员'),
    ...bureauFields,
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const after = seen.act.kind === acts.ratifyMeasure.id
    const it = after ? facts(seen, acts.carryOutMeasure) : facts(seen, acts.requestMeasure)
    const done = after ? facts(seen, acts.carryOutMeasure) : undefined
    return {
      kind: it?.kind,
      urgent: after ? '紧急，已当场实施，补办批准' : '实施前报批',
      carriedOut: done && momentInChinese(done.from),
      necessity: it?.necessity,
      basis: it && restsOn(it.basis),
      goods: it?.goods.map(({ name, quantity }) => ({ name, quantity })),
      days: it && `${it.days}日`,
      course: after ? facts(seen, acts.reportUrgentMeasure)?.course : undefined,
      asked: doneBy(seen, after ? acts.reportUrgentMeasure : acts.requestMeasure),
      ...bureauFilled(seen, after ? acts.reportUrgentMeasure : acts.requestMeasure),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, after ? acts.ratifyMeasure : acts.approveMeasure, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['措施', it.kind]),
        row(['依据', it.basis], ['期限', it.days]),
        row(['是否紧急', it.urgent], ['实施时间', it.carriedOut]),
      ),
      list(
        ['序号', '名称:3', '数量:1'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      grid(
        longRow('必要性', it.necessity),
        ...(it.course ? [longRow('紧急情况和实施经过', it.course)] : []),
        longRow('承办人员', '报请批准采取上述行政强制措施。', below(it.asked)),
        ...bureauRow(it),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
