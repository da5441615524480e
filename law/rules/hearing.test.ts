import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { fullDraft, heard, hearingNotified, noticed, reported } from '../testing/way.ts'
import * as asked from './hearing.ts'
import * as heldRules from './hearing-held.ts'
import * as host from './hearing-host.ts'

const rules = { ...asked, ...heldRules, ...host }

const told = [...reported(), ...noticed()]
const side = { parties: ['某公司'], track: 'hearing', procedure: 'hearing' }
const request = (receivedOn: string) => anAct(acts.requestHearing, { receivedOn }, { on: receivedOn, ...side })
const held = (facts: object = {}, on = '2026-04-10', by = ['丙', '档']) =>
  anAct(
    acts.holdHearing,
    { from: `${on}T09:00:00+08:00`, attendance: '本人到场', agents: [], shown: ['照片'], fee: 0, ...facts },
    { on: `${on}T11:30`, by, ...side },
  )
const notify = (facts: object = {}, on = '2026-03-26') =>
  anAct(acts.notifyHearing, { at: '2026-04-10T09:00:00+08:00', open: true, rightsTold: true, ...facts }, { on: `${on}T16:00`, ...side })
const beforeHearing = (...more: Parameters<typeof hearingNotified>) => [...told, ...hearingNotified(...more)]

describe('asking for a hearing', () => {
  it('is in time until the fifth working day, told on Monday until next Monday', () => {
    expect(holds(rules.hearingAskedInTime, aScene({ acts: told, next: request('2026-03-30') }))).toBe(true)
    expect(shortfall(rules.hearingAskedInTime, aScene({ acts: told, next: request('2026-03-31') }))).toMatchObject({
      step: 'state',
      found: expect.stringContaining('2026年3月30日'),
    })
    expect(shortfall(rules.hearingAskedInTime, aScene({ acts: reported(), next: request('2026-03-24') })).step).toBe('deliver-notice')
  })
  it('received in time is in time although recorded later', () => {
    const late = anAct(acts.requestHearing, { receivedOn: '2026-03-30' }, { on: '2026-04-02', ...side })
    expect(holds(rules.hearingAskedInTime, aScene({ acts: told, next: late }))).toBe(true)
  })
  it('bars the decision until it is held, ended or withdrawn', () => {
    const scene = (...more: readonly ReturnType<typeof held>[]) =>
      aScene({ acts: [...told, ...hearingNotified().slice(0, 1), ...more], next: fullDraft() })
    expect(shortfall(rules.hearingHeldFirst, scene()).found).toContain('2026年3月26日要求听证')
    expect(holds(rules.hearingHeldFirst, aScene({ acts: [...told, ...heard()], next: fullDraft() }))).toBe(true)
    const withdrawn = anAct(acts.withdrawHearing, {}, { on: '2026-03-27', ...side })
    expect(holds(rules.hearingHeldFirst, aScene({ acts: [...told, ...hearingNotified().slice(0, 1), withdrawn], next: fullDraft() }))).toBe(
      true,
    )
  })
})

describe('the hearing notice', () => {
  it('leaves seven full working days: served on 27 March, the hearing may be on 9 April', () => {
    const early = beforeHearing('2026-04-08T09:00:00+08:00')
    expect(shortfall(rules.hearingNotifiedEarly, aScene({ acts: early, next: held({}, '2026-04-08') })).earliest).toBe('2026-04-09')
    expect(
      holds(rules.hearingNotifiedEarly, aScene({ acts: beforeHearing('2026-04-09T09:00:00+08:00'), next: held({}, '2026-04-09') })),
    ).toBe(true)
  })
  it('is refused when the day is fixed too soon', () => {
    const acts_ = [...told, ...hearingNotified().slice(0, 2)]
    expect(
      shortfall(rules.hearingNotifiedEarly, aScene({ acts: acts_, next: notify({ at: '2026-04-07T09:00:00+08:00' }) })).mend,
    ).toContain('2026年4月8日')
    expect(holds(rules.hearingNotifiedEarly, aScene({ acts: acts_, next: notify({ at: '2026-04-08T09:00:00+08:00' }) }))).toBe(true)
  })
  it('must have been served at all', () => {
    expect(shortfall(rules.hearingNotifiedEarly, aScene({ acts: [...told, ...hearingNotified().slice(0, 3)], next: held() })).step).toBe(
      'deliver-hearing-notice',
    )
  })
  it('binds the hearing to its day', () => {
    expect(holds(rules.hearingHeldAsNotified, aScene({ acts: beforeHearing(), next: held() }))).toBe(true)
    expect(shortfall(rules.hearingHeldAsNotified, aScene({ acts: beforeHearing(), next: held({}, '2026-04-13') })).step).toBe(
      'notify-hearing',
    )
  })
  it('closes the doors only for secrets and privacy, and tells the rights', () => {
    expect(holds(rules.hearingPublic, aScene({ acts: told, next: notify() }))).toBe(true)
    expect(holds(rules.hearingPublic, aScene({ acts: told, next: notify({ open: false }) }))).toBe(false)
    expect(holds(rules.hearingPublic, aScene({ acts: told, next: notify({ open: false, closedGround: '商业秘密' }) }))).toBe(true)
    expect(holds(rules.hearingRightsTold, aScene({ acts: told, next: notify() }))).toBe(true)
    expect(holds(rules.hearingRightsTold, aScene({ acts: told, next: notify({ rightsTold: false }) }))).toBe(false)
  })
})

describe('the host', () => {
  it('is the one the head appointed', () => {
    expect(holds(rules.hostAppointed, aScene({ acts: beforeHearing(), next: held() }))).toBe(true)
    expect(shortfall(rules.hostAppointed, aScene({ acts: beforeHearing(), next: held({}, '2026-04-10', ['乙']) })).found).toContain(
      '乙没有被指定',
    )
    expect(shortfall(rules.hostAppointed, aScene({ acts: beforeHearing(), next: held({}, '2026-04-10', ['档']) })).found).toContain(
      '主持人没有参加',
    )
    expect(shortfall(rules.hostAppointed, aScene({ acts: told, next: held() })).step).toBe('appoint-host')
  })
  it('appears in no investigation record of the case', () => {
    const appoint = (host: string) => anAct(acts.appointHost, { host: [host], clerk: ['档'] }, { on: '2026-03-27', ...side })
    expect(holds(rules.hostDidNotInvestigate, aScene({ acts: told, next: appoint('丙') }))).toBe(true)
    expect(shortfall(rules.hostDidNotInvestigate, aScene({ acts: told, next: appoint('甲') })).found).toContain('甲')
    expect(holds(rules.hostDidNotInvestigate, aScene({ acts: beforeHearing(), next: held() }))).toBe(true)
    expect(holds(rules.hostDidNotInvestigate, aScene({ acts: beforeHearing(), next: held({}, '2026-04-10', ['甲']) }))).toBe(false)
  })
})

describe('the hearing held', () => {
  const scene = (facts: object) => aScene({ acts: beforeHearing(), next: held(facts) })
  it('costs the party nothing', () => {
    expect(holds(rules.hearingFree, scene({}))).toBe(true)
    expect(holds(rules.hearingFree, scene({ fee: 100 }))).toBe(false)
  })
  it('has one or two agents with letters of attorney', () => {
    const agent = (name: string, authorised = true) => ({ name, authorised })
    expect(holds(rules.fewEnoughAgents, scene({ agents: [agent('一'), agent('二')] }))).toBe(true)
    expect(shortfall(rules.fewEnoughAgents, scene({ agents: [agent('一'), agent('二'), agent('三')] })).found).toBe('有3名代理人，至多2名')
    expect(holds(rules.fewEnoughAgents, scene({ agents: [agent('一', false)] }))).toBe(false)
    expect(holds(rules.fewEnoughAgents, scene({ attendance: '代理人到场' }))).toBe(false)
  })
  it('shows the evidence and is signed, or the refusal noted', () => {
    expect(holds(rules.evidenceShown, scene({}))).toBe(true)
    expect(holds(rules.evidenceShown, scene({ shown: [] }))).toBe(false)
    expect(holds(rules.hearingRecordSigned, scene({}))).toBe(true)
    expect(holds(rules.hearingRecordSigned, scene({ signing: { state: '拒绝签名' } }))).toBe(false)
    expect(holds(rules.hearingRecordSigned, scene({ signing: { state: '拒绝签名', refusalNote: '当事人拒签' } }))).toBe(true)
  })
  it('ends for absence only after a valid notice and on its day', () => {
    const [, , , delivery] = hearingNotified()
    const end = (proof: string, on = '2026-04-10') => anAct(acts.endHearing, { noticeProof: proof }, { on: `${on}T10:00`, ...side })
    const acts_ = [...told, ...hearingNotified().slice(0, 3), ...(delivery ? [delivery] : [])]
    expect(holds(rules.absenceProven, aScene({ acts: acts_, next: end(delivery?.id ?? '') }))).toBe(true)
    expect(shortfall(rules.absenceProven, aScene({ acts: acts_, next: end('别的') })).found).toContain('不是这次听证通知')
    expect(shortfall(rules.absenceProven, aScene({ acts: acts_, next: end(delivery?.id ?? '', '2026-04-09') })).earliest).toBe('2026-04-10')
    expect(shortfall(rules.absenceProven, aScene({ acts: [...told, ...hearingNotified().slice(0, 3)], next: end('x') })).step).toBe(
      'deliver-hearing-notice',
    )
  })
  it('bounds the evidence of the decision and is reported first', () => {
    const scene_ = (evidence: string[], acts_ = [...told, ...heard()]) =>
      aScene({ acts: acts_, next: fullDraft({ evidence }, '2026-04-20') })
    expect(holds(rules.decidedOnHearingRecord, scene_(['照片']))).toBe(true)
    expect(shortfall(rules.decidedOnHearingRecord, scene_(['照片', '新证'])).found).toContain('新证')
    expect(holds(rules.hearingReported, scene_(['照片']))).toBe(true)
    expect(shortfall(rules.hearingReported, scene_(['照片'], [...told, ...heard().slice(0, -1)])).step).toBe('report-hearing')
  })
})
