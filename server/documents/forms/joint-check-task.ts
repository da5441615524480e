import { acts, dayInChinese } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { facts } from '../source.ts'
import { agreed, doneBy } from './parts.ts'

/** 联合检查任务单 (INS-09): several items on one object in one visit, once the head has agreed. */
export const jointCheckTask = form({
  id: 'joint-check-task',
  no: 14,
  title: '联合检查任务单',
  word: '联检',
  signers: ['head'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  due: seen => agreed(seen) && facts(seen, acts.planInspection)?.joint !== undefined,
  fields: {
    lead: need('牵头单位'),
    objects: need('检查对象'),
    place: need('检查地点'),
    on: need('检查日期'),
    reason: need('检查理由'),
    bodies: many('参加单位和检查事项', { body: need('单位'), item: need('检查事项') }),
    approved: need('批准人'),
  },
  fill: seen => {
    const it = facts(seen, acts.planInspection)
    return {
      lead: it?.joint?.lead,
      objects: seen.parties.map(one => one.name).join('、') || undefined,
      place: it?.place,
      on: it && dayInChinese(it.on),
      reason: it?.reason,
      bodies: it?.joint?.bodies.map(({ body, item }) => ({ body, item })),
      approved: doneBy(seen, acts.approveInspection, false)?.names,
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['牵头单位', it.lead], ['检查日期', it.on]),
        row(['检查对象', it.objects], ['检查地点', it.place]),
        longRow('检查理由', it.reason),
      ),
      list(
        ['序号', '参加单位:3', '检查事项:3'],
        it.bodies.map((one, i) => [String(i + 1), one.body, one.item]),
      ),
      grid(row(['批准人', it.approved])),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
