import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import type { Dossier } from '../kit/dossier.ts'
import { refusals } from '../engine/refusals.ts'
import { procedures } from '../procedures/index.ts'
import {
  aBuildingCase,
  announcedDemolition,
  carriedOut,
  demanded,
  executionDecided,
  executionServed,
  ordered,
  readyToDemolish,
} from '../testing/executing.ts'
import { aCalendar, anAct, anAgency, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { fined, remedy } from '../testing/way.ts'
import * as power from './execution-power.ts'
import * as rules from './execution.ts'

const us = { parties: ['某公司'] }
const inSide = { ...us, track: 'execution', procedure: 'execution' }
const scene = (next: Act, before: readonly Act[], dossier: Dossier = aBuildingCase()) => aScene({ dossier, acts: before, next })
const beforeDecision = [...ordered(), ...demanded(), announcedDemolition()]

it('a town pulls a rural building down by its own force, every step lawful', () => {
  const all = [...readyToDemolish(), carriedOut()]
  const dossier = aBuildingCase()
  const lead = anAct(acts.registerLead, {}, { on: '2026-02-20' })
  const said = all
    .filter(a => a.track === 'execution')
    .flatMap(next =>
      refusals({ dossier, acts: [lead, ...all], calendar: aCalendar(), procedures }, next).map(r => `${next.kind} ${r.rule} ${r.found}`),
    )
  expect(said).toEqual([])
})

describe('own force', () => {
  it('EXE-01 needs a law, not a regulation', () => {
    expect(holds(power.powerFromALaw, scene(executionDecided(), beforeDecision))).toBe(true)
    const road = aBuildingCase(42, '城市道路管理条例')
    expect(shortfall(power.powerFromALaw, scene(executionDecided(), beforeDecision, road)).mend).toContain('法院')
    // the auction of goods already held needs no other grant
    expect(holds(power.powerFromALaw, scene(executionDecided({ way: '拍卖已查封扣押的财物' }), beforeDecision, road))).toBe(true)
    expect(holds(power.noTransferOfDeposits, scene(executionDecided({ way: '划拨存款汇款' }), beforeDecision))).toBe(false)
    expect(holds(power.noTransferOfDeposits, scene(executionDecided(), beforeDecision))).toBe(true)
    const water = aBuildingCase(65, '水法', { agency: anAgency('countyDepartment') })
    expect(holds(power.powerFromALaw, scene(executionDecided(), beforeDecision, water))).toBe(true)
    expect(holds(power.powerFromALaw, scene(executionDecided(), beforeDecision, aBuildingCase(65, '水法')))).toBe(false)
  })
  it('EXE-15 is the town’s in the country, the county’s in town, the court’s on land', () => {
    const street = aBuildingCase(65, '城乡规划法', { agency: anAgency('street') })
    const [rural, planning, land] = [power.ruralOnlyByTown, power.countyCharges, power.landByTheCourt]
    expect(holds(rural, scene(executionDecided(), beforeDecision))).toBe(true)
    expect(holds(rural, scene(executionDecided(), beforeDecision, street))).toBe(false)
    expect(holds(planning, scene(executionDecided(), beforeDecision, aBuildingCase(64)))).toBe(false)
    const department = aBuildingCase(64, '城乡规划法', { agency: anAgency('countyDepartment') })
    expect(holds(planning, scene(executionDecided(), beforeDecision, department))).toBe(false)
    const charged = executionDecided({ countyOrder: { number: '示政责〔2026〕1号', on: '2026-09-10' } })
    expect(holds(planning, scene(charged, beforeDecision, department))).toBe(true)
    expect(holds(land, scene(executionDecided(), beforeDecision, aBuildingCase(78, '土地管理法')))).toBe(false)
    expect(holds(land, scene(executionDecided(), beforeDecision))).toBe(true)
  })
  it('EXE-15 reads the order’s own article before the item’s', () => {
    const land = [...ordered({ under: { law: '土地管理法', article: 78 } }), ...demanded()]
    expect(holds(power.landByTheCourt, scene(executionDecided(), land))).toBe(false)
    expect(holds(power.powerFromALaw, scene(executionDecided(), land))).toBe(true)
  })
  it('speaks of power once: not again at the carrying out of a decision', () => {
    const street = aBuildingCase(65, '城乡规划法', { agency: anAgency('street') })
    expect(holds(power.ruralOnlyByTown, scene(carriedOut(), readyToDemolish(), street))).toBe(true)
    expect(holds(power.ruralOnlyByTown, scene(carriedOut(), ordered(), street))).toBe(false)
  })
})

describe('EXE-11 hours', () => {
  const at = (from: string, to = from, facts: object = {}) =>
    scene(carriedOut({ from: `${from}:00+08:00`, to: `${to}:00+08:00`, ...facts }), readyToDemolish())
  it('are never night or a holiday, but in an emergency', () => {
    expect(holds(power.notAtNight, at('2026-09-22T09:00', '2026-09-22T17:00'))).toBe(true)
    expect(shortfall(power.notAtNight, at('2026-09-22T21:00', '2026-09-22T22:30')).found).toContain('夜间')
    expect(holds(power.notAtNight, at('2026-09-22T05:59'))).toBe(false)
    expect(shortfall(power.notAtNight, at('2026-10-02T09:00')).found).toContain('法定节假日')
    expect(holds(power.notAtNight, at('2026-10-02T09:00', '2026-10-02T10:00', { emergency: '正在倒塌，危及路人' }))).toBe(true)
    expect(holds(power.notAtNight, scene(executionDecided({ at: '2026-09-22T23:00:00+08:00' }), beforeDecision))).toBe(false)
  })
  it('of the night are the county’s where it has set them', () => {
    const dossier = aBuildingCase(65, '城乡规划法', { settings: [aSetting('execution.night', '18:00-8:00')] })
    const early = carriedOut({ from: '2026-09-22T07:30:00+08:00', to: '2026-09-22T09:00:00+08:00' })
    expect(holds(power.notAtNight, scene(early, readyToDemolish(), dossier))).toBe(false)
    expect(holds(power.notAtNight, scene(early, readyToDemolish()))).toBe(true)
    const odd = aBuildingCase(65, '城乡规划法', { settings: [aSetting('execution.night', '晚上')] })
    expect(holds(power.notAtNight, scene(early, readyToDemolish(), odd))).toBe(true)
    const noon = aBuildingCase(65, '城乡规划法', { settings: [aSetting('execution.night', '0:00至6:00')] })
    expect(
      holds(power.notAtNight, scene(carriedOut({ from: '2026-09-22T23:00:00+08:00', to: '2026-09-22T23:30:00+08:00' }), [], noon)),
    ).toBe(true)
  })
  it('are not on weekends unless the county allows; a weekend that works is a working day', () => {
    expect(shortfall(power.notAtWeekends, at('2026-09-19T09:00')).found).toContain('双休日')
    expect(holds(power.notAtWeekends, at('2026-09-20T09:00'))).toBe(true)
    const dossier = aBuildingCase(65, '城乡规划法', { settings: [aSetting('execution.weekends', true)] })
    expect(
      holds(power.notAtWeekends, scene(carriedOut({ from: '2026-09-19T09:00:00+08:00', to: '2026-09-19T10:00:00+08:00' }), [], dossier)),
    ).toBe(true)
  })
})
it('EXE-12 residents keep water, power, heat and gas', () => {
  const cut = (from: '居民生活' | '生产经营') => scene(carriedOut({ cutOff: { what: ['供水', '供电'], from } }), readyToDemolish())
  expect(shortfall(power.residentsKeepSupplies, cut('居民生活')).found).toBe('对居民停供水、停供电')
  expect(holds(power.residentsKeepSupplies, cut('生产经营'))).toBe(true)
})

describe('the demand', () => {
  const demand = (on: string, facts: object = {}) => anAct(acts.demand, { duty: '拆除', lastOn: '2026-09-14', ...facts }, { on, ...inSide })
  it('EXE-02 comes after the time for performing freely, with a time of its own', () => {
    expect(shortfall(rules.demandAfterDefault, scene(demand('2026-03-08'), ordered())).earliest).toBe('2026-03-09')
    expect(holds(rules.demandAfterDefault, scene(demand('2026-03-09'), ordered()))).toBe(true)
    expect(shortfall(rules.demandAfterDefault, scene(demand('2026-03-09'), ordered().slice(0, 1))).step).toBe('deliver-order')
    expect(holds(rules.demandPeriodLies, scene(demand('2026-09-03'), ordered()))).toBe(true)
    expect(holds(rules.demandPeriodLies, scene(demand('2026-09-03', { lastOn: '2026-09-03' }), ordered()))).toBe(false)
  })
  it('EXE-02 is written and served before anything is decided', () => {
    expect(shortfall(rules.demandedFirst, scene(executionDecided(), ordered())).step).toBe('demand')
    expect(shortfall(rules.demandedFirst, scene(executionDecided(), [...ordered(), ...demanded().slice(0, 1)])).step).toBe('deliver-demand')
    expect(holds(rules.demandedFirst, scene(executionDecided(), beforeDecision))).toBe(true)
    expect(holds(rules.demandedFirst, scene(carriedOut(), ordered()))).toBe(false)
  })
  it('EXE-04 runs out first, unless goods are being hidden', () => {
    const decided = (on: string, facts: object = {}) => scene(executionDecided(facts, on), beforeDecision)
    expect(shortfall(rules.demandExpired, decided('2026-09-14')).earliest).toBe('2026-09-15')
    expect(holds(rules.demandExpired, decided('2026-09-15'))).toBe(true)
    const hiding = { hiding: { facts: '连夜搬运', evidence: ['录像'] } }
    expect(holds(rules.demandExpired, decided('2026-09-14', hiding))).toBe(true)
    expect(holds(rules.demandExpired, decided('2026-09-14', { hiding: { facts: '听说', evidence: [] } }))).toBe(false)
  })
  it('EXE-03 what the party says is answered, and a good reason heeded', () => {
    const said = anAct(acts.stateAfterDemand, { points: [{ point: '房子有证' }] }, { on: '2026-09-07', ...inSide })
    const answer = (facts: object = {}) =>
      anAct(
        acts.recheckDemand,
        { points: [{ point: '房子有证', adopted: '不采纳', reason: '查无此证' }], justified: false, ...facts },
        { on: '2026-09-08', ...inSide },
      )
    expect(shortfall(rules.viewsHeard, scene(executionDecided(), [...beforeDecision, said])).found).toContain('房子有证')
    expect(holds(rules.viewsHeard, scene(executionDecided(), [...beforeDecision, said, answer()]))).toBe(true)
    expect(holds(rules.noGoodReason, scene(executionDecided(), [...beforeDecision, said, answer()]))).toBe(true)
    expect(holds(rules.noGoodReason, scene(executionDecided(), [...beforeDecision, said, answer({ justified: true })]))).toBe(false)
    expect(holds(rules.recheckAnswers, scene(answer(), [...beforeDecision, said]))).toBe(true)
    expect(holds(rules.recheckAnswers, scene(answer(), beforeDecision))).toBe(false)
  })
  it('EXE-04 is for a duty that is there and not performed', () => {
    expect(holds(rules.dutyThere, scene(carriedOut(), []))).toBe(false)
    expect(holds(rules.dutyThere, scene(executionDecided(), beforeDecision))).toBe(true)
    const done = anAct(
      acts.recheckCorrection,
      { state: '已改正' },
      { on: '2026-09-10', ...us, track: 'order', procedure: 'order-correction' },
    )
    expect(holds(rules.stillOwed, scene(executionDecided(), [...beforeDecision, done]))).toBe(false)
    expect(holds(rules.stillOwed, scene(executionDecided(), beforeDecision))).toBe(true)
  })
})

describe('the execution decision', () => {
  it('EXE-05 says when, and what the party may do', () => {
    const decided = (facts: object) => scene(executionDecided(facts), beforeDecision)
    expect(holds(rules.timeStated, decided({ timeStated: false }))).toBe(false)
    expect(holds(rules.timeStated, decided({}))).toBe(true)
    expect(holds(rules.remediesTold, decided({ remediesTold: false }))).toBe(false)
    expect(holds(rules.remediesTold, decided({}))).toBe(true)
  })
  it('EXE-05 EXE-06 is made and served before it is carried out, and not carried out before its hour', () => {
    expect(shortfall(rules.decidedFirst, scene(carriedOut(), beforeDecision)).step).toBe('decide-execution')
    expect(holds(rules.decidedFirst, scene(carriedOut(), readyToDemolish()))).toBe(true)
    expect(shortfall(rules.decisionReached, scene(carriedOut(), [...beforeDecision, executionDecided()])).step).toBe('deliver-execution')
    expect(holds(rules.decisionReached, scene(carriedOut(), readyToDemolish()))).toBe(true)
    expect(holds(rules.notBeforeItsHour, scene(carriedOut({}, '2026-09-21'), readyToDemolish()))).toBe(false)
    expect(holds(rules.notBeforeItsHour, scene(carriedOut(), readyToDemolish()))).toBe(true)
  })
  it('EXE-06 goes into the party’s hands first, not onto the door', () => {
    const posted = (facts: object) =>
      scene({ ...executionServed(), facts: { ...Object(executionServed().facts), ...facts } }, beforeDecision)
    expect(holds(rules.broughtFirst, posted({}))).toBe(true)
    const leaving = { refused: false, place: '其他', course: '贴在门上' }
    expect(holds(rules.broughtFirst, posted({ way: '留置送达', leaving }))).toBe(false)
    expect(holds(rules.broughtFirst, posted({ way: '留置送达', leaving: { ...leaving, refused: true } }))).toBe(true)
    const published = (way: string) => ({
      reason: '用其他方式无法送达',
      attempts: [{ way, on: '2026-09-10', result: '无人' }],
      medium: '网站',
      course: '略',
    })
    expect(holds(rules.broughtFirst, posted({ way: '公告送达', publication: published('邮寄送达') }))).toBe(false)
    expect(holds(rules.broughtFirst, posted({ way: '公告送达', publication: published('直接送达') }))).toBe(true)
  })
})

describe('money', () => {
  const held = anAct(
    acts.carryOutMeasure,
    { kind: '扣押', goods: [{ name: '三轮车', quantity: '一辆', inCase: true, necessity: false }] },
    { on: '2026-03-05', ...us, track: 'measures', procedure: 'measures' },
  )
  const auction = (on: string) => executionDecided({ way: '拍卖已查封扣押的财物', at: `${on}T10:00:00+08:00` }, on)
  const debt = [held, ...fined(100_000, '2026-03-10'), ...demanded('2026-09-03', '2026-09-14', 'execution', { fine: 100_000 })]
  it('EXE-16 is forced only after thirty days of surcharge', () => {
    expect(shortfall(rules.surchargeRanThirtyDays, scene(auction('2026-04-24'), debt)).earliest).toBe('2026-04-25')
    expect(holds(rules.surchargeRanThirtyDays, scene(auction('2026-04-25'), debt))).toBe(true)
  })
  it('EXE-16 is made of goods held, by auction, once the remedies are over', () => {
    expect(shortfall(rules.auctionOfHeldGoods, scene(auction('2026-09-10'), debt)).earliest).toBe('2026-09-11')
    expect(holds(rules.auctionOfHeldGoods, scene(auction('2026-09-15'), debt))).toBe(true)
    expect(shortfall(rules.auctionOfHeldGoods, scene(auction('2026-09-15'), debt.slice(1))).found).toContain('没有已经查封')
    const sued = [...debt, remedy({ way: '行政诉讼', event: '已受理' }, '2026-09-08')]
    expect(shortfall(rules.auctionOfHeldGoods, scene(auction('2026-09-15'), sued)).found).toContain('行政诉讼')
  })
  it('EXE-17 goes through an auction house into the treasury', () => {
    const done = (proceeds: object) =>
      scene(carriedOut({ way: '拍卖已查封扣押的财物', proceeds: { amount: 80_000, paidInto: '上缴国库', ...proceeds } }), debt)
    expect(holds(rules.auctionedByAHouse, done({}))).toBe(false)
    expect(holds(rules.auctionedByAHouse, done({ auctionHouse: '示例拍卖行' }))).toBe(true)
    expect(holds(rules.proceedsHandedIn, done({ paidInto: '留在本机关' }))).toBe(false)
    expect(holds(rules.proceedsHandedIn, done({}))).toBe(true)
  })
  it('FIN-11 execution stopped from outside waits; FIN-12 own force without a law is refused', () => {
    const stopped = [...beforeDecision, remedy({ event: '停止执行' }, '2026-09-14')]
    const said = (before: readonly Act[], dossier = aBuildingCase()) =>
      rules.decisionOfExecutionRules.filter(r => r.met(scene(executionDecided(), before, dossier)) !== true).map(r => r.id)
    expect(said(stopped)).toContain('FIN-11')
    expect(said(beforeDecision)).toEqual([])
    expect(said(beforeDecision, aBuildingCase(42, '城市道路管理条例'))).toEqual(['EXE-01'])
  })
})
