// An inspection told act by act: planned, approved, notified, visited, told; then its end, or a lead.
import type { Day } from '@fadu/law'
import { later, workday, type Cast, type Next, type Plot } from './plot.ts'

export interface Inspection {
  readonly party: string
  readonly partyName: string
  readonly place: string
  readonly item: string
  readonly power: { readonly law: string; readonly level: '法律' | '行政法规'; readonly article: number }
  readonly class: '日常' | '个案'
  readonly complaint?: string
  /** What was found wrong; undefined: nothing. */
  readonly wrong?: string
}

const at = (on: Day, time: string): string => `${on}T${time}:00+08:00`

/** Acts of an inspection begun on a day; the visit is two working days later. */
export function* inspectionCase(cast: Cast, it: Inspection, from: Day): Plot {
  const planned = workday(cast.calendar, from)
  const on = later(cast.calendar, planned, 2)
  const officers = [...cast.officers]
  const main = { procedure: 'inspection', track: 'main', parties: [] }
  const mine = { ...main, parties: [it.party] }
  const signing = { state: '已签名', eachPage: true }
  const acts: readonly Next[] = [
    {
      ...main,
      kind: 'plan-inspection',
      on: planned,
      by: officers,
      facts: {
        class: it.class,
        item: it.item,
        power: it.power,
        cause: it.complaint === undefined ? '年度计划' : '投诉举报',
        ...(it.complaint === undefined ? {} : { causeNumber: it.complaint }),
        reason: it.complaint === undefined ? '列入本年度检查计划。' : '群众投诉，需要到现场核查。',
        parties: [it.party],
        place: it.place,
        on,
        visitsThisYear: 0,
        officers,
        urgent: false,
      },
    },
    { ...main, kind: 'approve-inspection', on: planned, at: '15:00', by: [cast.head], facts: { outcome: '同意', opinion: '同意检查。' } },
    {
      ...mine,
      kind: 'notify-inspection',
      on,
      at: '09:00',
      by: officers,
      facts: {
        items: it.item,
        power: it.power,
        at: at(on, '09:00'),
        place: it.place,
        way: '进场时出示',
        rightsTold: true,
        phone: '0518-12345（演示）',
      },
    },
    { ...mine, kind: 'scan-code', on, at: '09:05', by: officers, facts: { at: at(on, '09:05'), code: `RQ-${on}`, place: it.place } },
    {
      ...mine,
      kind: 'carry-out-inspection',
      on,
      at: '10:00',
      by: officers,
      facts: {
        from: at(on, '09:10'),
        to: at(on, '10:00'),
        place: it.place,
        showing: { shown: true, shownAt: at(on, '09:06') },
        present: '到场',
        presentName: it.partyName,
        checked: [{ item: it.item, result: it.wrong === undefined ? '合格' : '不合格' }],
        findings: it.wrong ?? '没有发现问题。',
        signing,
      },
    },
    {
      ...mine,
      kind: 'tell-inspection-result',
      on,
      at: '10:30',
      by: officers,
      facts: {
        outcome: it.wrong === undefined ? '没有发现问题' : '涉嫌违法，登记线索',
        findings: it.wrong ?? '没有发现问题。',
        next: it.wrong === undefined ? '本次检查结束。' : '登记线索，依法处理。',
        toldOn: on,
        signing,
      },
    },
    it.wrong === undefined
      ? {
          ...main,
          kind: 'end-inspection',
          on,
          at: '11:00',
          by: officers,
          facts: { outcome: '没有发现问题', summary: '检查完毕，结果已告知。' },
        }
      : {
          ...main,
          kind: 'register-lead',
          on,
          at: '11:00',
          by: officers,
          facts: {
            source: '行政检查发现',
            foundOn: on,
            place: it.place,
            region: cast.region,
            summary: it.wrong,
            informantProtected: false,
            parties: [it.party],
            handling: '拟立案',
          },
        },
  ]
  for (const act of acts) yield act
}
