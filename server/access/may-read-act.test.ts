import { acts } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { anAct } from '../../law/testing/makers.ts'
import { confidentialKinds, mayReadAct } from './may-read-act.ts'

const lead = anAct(
  acts.sendDutyLead,
  { organ: '监察机关', readers: ['镇长'] },
  { on: '2026-03-20', by: ['副镇长'], track: 'duty', procedure: 'duty-lead' },
)
const reply = anAct(acts.recordDutyReply, {}, { on: '2026-04-20', by: ['副镇长'], track: 'duty', procedure: 'duty-lead' })
const other = anAct(
  acts.sendDutyLead,
  { organ: '监察机关', readers: ['副书记'] },
  { on: '2026-03-21', by: ['副书记'], track: 'other', procedure: 'duty-lead' },
)
const usual = anAct(acts.registerLead, {}, { on: '2026-03-01' })
const all = [usual, lead, reply, other]
const reads = (id: string) => all.filter(act => mayReadAct({ id }, act, all)).map(act => act.id)

describe('an act closed to all but those named (CRM-09)', () => {
  it('is read by who did it and by whom it names, in its own track alone', () => {
    expect(reads('副镇长')).toEqual([usual.id, lead.id, reply.id])
    expect(reads('镇长')).toEqual([usual.id, lead.id, reply.id])
    expect(reads('副书记')).toEqual([usual.id, other.id])
  })
  it('is not there for anybody else, officer, supervisor or administrator', () => {
    for (const id of ['甲', '督', '管', '']) expect(reads(id)).toEqual([usual.id])
  })
  it('are the acts of the hand-over to discipline, and no others', () => {
    expect(confidentialKinds).toEqual(['send-duty-lead', 'record-duty-reply'])
  })
})
