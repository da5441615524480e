import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import type { Dossier, Setting } from '../kit/dossier.ts'
import { refusals } from '../engine/refusals.ts'
import { standing } from '../engine/standing.ts'
import { mainProcedureOf, type Case } from '../engine/case.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aCitizen, aDossier, anAct, aScene, aSetting, holds, shortfall, type Given } from '../testing/makers.ts'
import { aDecision, aFilingRequest } from '../testing/papers.ts'
import {
  approvedFirst,
  campaignHasPlan,
  codeScannedFirst,
  drawnNotPicked,
  enoughInspectors,
  inspectionHasPower,
  itemIsPublished,
  notifiedFirst,
  officersAloneInspect,
  resultAfterVisit,
  resultTold,
  targetedHasCause,
  urgentApprovedLater,
} from './inspection.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
const us = ['某公司']
const here = (on: string) => ({ on, procedure: 'inspection' })
const plan = (facts: Facts<typeof acts.planInspection> = {}, on = '2026-03-02T08:00') =>
  anAct(
    acts.planInspection,
    { item: '占道经营检查', cause: '年度计划', parties: us, officers: ['甲', '乙'], urgent: false, others: [], ...facts },
    here(on),
  )
const approval = (outcome: '同意' | '不同意' = '同意', on = '2026-03-02T09:00') => anAct(acts.approveInspection, { outcome }, here(on))
const notice = (on = '2026-03-03T09:00') => anAct(acts.notifyInspection, {}, { ...here(on), parties: us })
const code = (at = '2026-03-03T09:05:00+08:00') => anAct(acts.scanCode, { at }, { ...here('2026-03-03T09:05'), parties: us })
const visit = (facts: Facts<typeof acts.carryOutInspection> = {}, by?: readonly string[]) =>
  anAct(
    acts.carryOutInspection,
    {
      from: '2026-03-03T09:10:00+08:00',
      to: '2026-03-03T10:00:00+08:00',
      showing: { shown: true, shownAt: '2026-03-03T09:10:00+08:00' },
      checked: [{ item: '占道', result: '不合格' }],
      signing: { state: '已签名', eachPage: true },
      others: [],
      ...facts,
    },
    { ...here('2026-03-03T10:00'), parties: us, ...(by ? { by } : {}) },
  )
const told = (outcome: '没有发现问题' | '涉嫌违法，登记线索' = '涉嫌违法，登记线索') =>
  anAct(acts.tellInspectionResult, { outcome }, { ...here('2026-03-03T10:30'), parties: us })
const ended = () => anAct(acts.endInspection, {}, here('2026-03-03T11:00'))
const lead = () =>
  anAct(acts.registerLead, { source: '行政检查发现', foundOn: '2026-03-03', region: '320723901001' }, here('2026-03-03T11:00'))

const listed = aSetting('inspection.list', '占道经营检查、餐饮检查')
const county = (...settings: readonly Setting[]): Dossier => aDossier({ settings: [listed, ...settings] })
const scene = (done: readonly Act[], next: Act, dossier = county()) => aScene({ dossier, acts: done, next })

describe('a draw (INS-02)', () => {
  const draw = { on: '2026-03-01', method: '系统随机', pools: '两个名录库', objects: [{ name: '某公司' }], officers: ['甲', '乙'] }
  const drawn = (changes: Partial<typeof draw>, facts: Facts<typeof acts.planInspection> = {}) =>
    scene([], plan({ ...facts, draw: { ...draw, ...changes } }))
  it('decides who is inspected and by whom', () => {
    expect(holds(drawnNotPicked, drawn({}))).toBe(true)
    expect(shortfall(drawnNotPicked, drawn({ objects: [{ name: '别家公司' }] })).found).toBe('抽取记录里没有某公司')
    expect(shortfall(drawnNotPicked, drawn({}, { officers: ['甲', '丙'] })).found).toBe('丙不是抽中的检查人员')
    expect(holds(drawnNotPicked, drawn({ on: '2026-03-03' }))).toBe(false)
  })
  it('is not asked for where none was made: that is told of a market inspection alone', () => {
    expect(holds(drawnNotPicked, scene([], plan()))).toBe(true)
  })
})
describe('the plan of an inspection', () => {
  it('rests on a law or regulation (INS-01)', () => {
    const by = (level: '行政法规' | '部门规章' | '规范性文件') => plan({ power: { law: '某规定', level, article: 1 } })
    expect(holds(inspectionHasPower, scene([], by('行政法规')))).toBe(true)
    expect(holds(inspectionHasPower, scene([], by('部门规章')))).toBe(false)
    expect(shortfall(inspectionHasPower, scene([], by('规范性文件'))).found).toContain('规范性文件')
  })
  it('and so does a look at the place in a penalty case, asked for as a step of it (INS-01)', () => {
    const look = (level: '行政法规' | '部门规章') =>
      anAct(acts.inspectSite, { power: { law: '某规定', level, article: 1 } }, { on: '2026-03-05' })
    expect(holds(inspectionHasPower, scene([], look('行政法规')))).toBe(true)
    expect(shortfall(inspectionHasPower, scene([], look('部门规章'))).found).toBe('依据《某规定》是部门规章')
    expect(procedures.get('ordinary-penalty')?.steps['inspect-site']?.needs).toContain(inspectionHasPower)
    expect(acts.inspectSite.facts.safeParse({ ...look('行政法规').facts, power: undefined }).success).toBe(false)
  })
  it('is called a targeted check only with the number of what it answers (INS-03)', () => {
    expect(holds(targetedHasCause, scene([], plan()))).toBe(true)
    expect(holds(targetedHasCause, scene([], plan({ class: '个案', cause: '投诉举报', causeNumber: '12345-1' })))).toBe(true)
    expect(holds(targetedHasCause, scene([], plan({ class: '个案', cause: '投诉举报' })))).toBe(false)
    expect(holds(targetedHasCause, scene([], plan({ class: '个案', cause: '年度计划' })))).toBe(false)
    expect(holds(targetedHasCause, scene([], plan({ class: '日常', cause: '投诉举报' })))).toBe(false)
  })
  it('of a campaign names its plan (INS-03)', () => {
    expect(holds(campaignHasPlan, scene([], plan({ class: '专项', cause: '专项方案', causeNumber: '1号' })))).toBe(true)
    expect(holds(campaignHasPlan, scene([], plan({ class: '专项', cause: '专项方案' })))).toBe(false)
  })
  it('keeps to the published list; without a list nothing is inspected (INS-04)', () => {
    expect(holds(itemIsPublished, scene([], plan()))).toBe(true)
    expect(holds(itemIsPublished, scene([], plan({ item: '随便看看' })))).toBe(false)
    expect(shortfall(itemIsPublished, scene([], plan(), aDossier())).found).toContain('还没有登记')
  })
  it('names two officers (INS-07)', () => {
    expect(holds(enoughInspectors, scene([], plan()))).toBe(true)
    expect(holds(enoughInspectors, scene([], plan({ officers: ['甲', '甲'] })))).toBe(false)
  })
})

describe('the approval (INS-06)', () => {
  it('comes before the visit', () => {
    expect(holds(approvedFirst, scene([plan(), approval()], visit()))).toBe(true)
    expect(holds(approvedFirst, scene([plan()], visit()))).toBe(false)
    expect(holds(approvedFirst, scene([plan(), approval('不同意')], visit()))).toBe(false)
  })
  it('may come afterwards in urgency, where the county allows it and the head was told at once', () => {
    const hurry = plan({ urgent: true, urgentReportedAt: '2026-03-03T08:55:00+08:00' })
    const allowed = county(aSetting('inspection.urgent', true))
    expect(holds(approvedFirst, scene([hurry], visit(), allowed))).toBe(true)
    expect(holds(approvedFirst, scene([hurry], visit()))).toBe(false)
    expect(shortfall(approvedFirst, scene([plan({ urgent: true })], visit(), allowed)).found).toContain('没有当即报告')
    expect(holds(urgentApprovedLater, scene([hurry, visit()], told(), allowed))).toBe(false)
    expect(holds(urgentApprovedLater, scene([hurry, visit(), approval('同意', '2026-03-03T10:10')], told(), allowed))).toBe(true)
  })
})

describe('the visit (INS-07)', () => {
  const ready = [plan(), approval(), notice()]
  it('is notified first, unless the county rules otherwise', () => {
    expect(holds(notifiedFirst, scene(ready, visit()))).toBe(true)
    expect(holds(notifiedFirst, scene([plan(), approval()], visit()))).toBe(false)
    expect(holds(notifiedFirst, scene([plan(), approval()], visit(), county(aSetting('inspection.notice', false))))).toBe(true)
  })
  it('of an enterprise begins with its code', () => {
    expect(holds(codeScannedFirst, scene([...ready, code()], visit()))).toBe(true)
    expect(holds(codeScannedFirst, scene(ready, visit()))).toBe(false)
    expect(holds(codeScannedFirst, scene([...ready, code('2026-03-03T09:30:00+08:00')], visit()))).toBe(false)
    expect(holds(codeScannedFirst, scene(ready, visit(), county(aSetting('inspection.code', false))))).toBe(true)
    expect(holds(codeScannedFirst, scene(ready, visit(), { ...county(), parties: [aCitizen('某公司')] }))).toBe(true)
  })
  it('ends with its result told, as the record has it', () => {
    expect(holds(resultTold, scene([...ready, visit(), told()], ended()))).toBe(true)
    expect(holds(resultTold, scene([...ready, visit()], ended()))).toBe(false)
    expect(holds(resultTold, scene([...ready, visit()], lead()))).toBe(false)
    expect(holds(resultAfterVisit, scene([...ready, visit()], told()))).toBe(true)
    expect(holds(resultAfterVisit, scene([...ready, visit()], told('没有发现问题')))).toBe(false)
  })
})

describe('who inspects (PER-14)', () => {
  const outsider = (is: '网格员' | '技术支持人员' | '第三方机构人员', inspected = false) =>
    visit({ others: [{ name: '某人', is, inspected }] })
  it('is an officer with a certificate', () => {
    expect(holds(officersAloneInspect, scene([], visit()))).toBe(true)
    expect(holds(officersAloneInspect, scene([], visit({}, ['甲', '乙', '辅'])))).toBe(false)
    expect(holds(officersAloneInspect, scene([], plan({ officers: ['甲', '辅'] })))).toBe(false)
  })
  it('is no grid worker and no third party; technical support alone, where the county allows it', () => {
    expect(holds(officersAloneInspect, scene([], outsider('网格员')))).toBe(false)
    expect(holds(officersAloneInspect, scene([], outsider('第三方机构人员')))).toBe(false)
    expect(holds(officersAloneInspect, scene([], outsider('技术支持人员')))).toBe(false)
    const allowed = county(aSetting('inspection.support', true))
    expect(holds(officersAloneInspect, scene([], outsider('技术支持人员'), allowed))).toBe(true)
    expect(holds(officersAloneInspect, scene([], outsider('技术支持人员', true), allowed))).toBe(false)
    expect(holds(officersAloneInspect, scene([], plan({ others: [{ name: '某人', is: '网格员' }] })))).toBe(false)
  })
})

describe('from an inspection to a case (INS-11)', () => {
  const theCase = (...done: readonly Act[]): Case => ({ dossier: county(), acts: done, calendar: aCalendar(), procedures })
  const whole = [plan(), approval(), notice(), code(), visit(), told()]
  it('is carried from the plan to the told result by the rules', () => {
    whole.forEach((act, i) => expect(refusals(theCase(...whole.slice(0, i)), act), act.kind).toEqual([]))
    expect(refusals(theCase(...whole), lead())).toEqual([])
    expect(refusals(theCase(...whole), ended()).map(r => r.rule)).toEqual(['ORDER'])
  })
  it('leads to no decision: the lead begins the ordinary procedure, which files first', () => {
    const decision = { ...aDecision({}, '2026-03-04'), procedure: 'inspection' }
    expect(refusals(theCase(...whole), decision).map(r => r.rule)).toEqual(['UNKNOWN'])
    const led = theCase(...whole, lead())
    expect(mainProcedureOf(led)?.id).toBe('ordinary-penalty')
    expect(refusals(led, aDecision({}, '2026-03-04')).map(r => r.rule)).toContain('FIL-02c')
    expect(refusals(led, aFilingRequest({ actOn: '2026-03-03', discoveredOn: '2026-03-03' }, '2026-03-04'))).toEqual([])
    expect(standing(led, '2026-03-04T09:00:00+08:00').steps.find(s => s.step === 'request-filing')?.state).toBe('open')
  })
})
