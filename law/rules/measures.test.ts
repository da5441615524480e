import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { aDossier, anAct, anAgency, anItem, aPower, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aSeizingTown, held, lifted, measureApproved, measureAsked, measureRun, pieces, seized } from '../testing/measures.ts'
import * as rules from './measures.ts'

const town = aSeizingTown()
const before = [measureAsked(), measureApproved()]
/** A seizure carried out after its approval, with these facts. */
const out = (facts: Parameters<typeof seized>[0] = {}, past: readonly Act[] = before, more: Parameters<typeof seized>[2] = {}) =>
  aScene({ dossier: town, acts: past, next: seized(facts, '2026-06-01', more) })
const whole = seized().facts

describe('whose power a measure is (SUB-12)', () => {
  const as = (dossier: ReturnType<typeof aDossier>, next: Act = seized()) => aScene({ dossier, acts: before, next })
  it('is never a delegated one', () => {
    const delegated = aDossier({ ...town, powers: [aPower({ source: 'delegated', withMeasures: true })] })
    expect(holds(rules.neverDelegated, as(delegated))).toBe(false)
    expect(holds(rules.neverDelegated, as(aDossier({ ...town, agency: anAgency('delegated') }), measureAsked()))).toBe(false)
    expect(holds(rules.neverDelegated, as(town))).toBe(true)
  })
  it('came along with the conferral', () => {
    expect(holds(rules.comesWithMeasures, as(aDossier({ ...town, powers: [aPower()] })))).toBe(false)
    expect(holds(rules.comesWithMeasures, as(town))).toBe(true)
    expect(holds(rules.comesWithMeasures, as(aDossier({ ...town, powers: [aPower()] }), measureApproved('不同意')))).toBe(true)
  })
  it('is that of the organ the law names', () => {
    expect(holds(rules.organOfTheLaw, as(aDossier({ ...town, powers: [] })))).toBe(false)
    expect(holds(rules.organOfTheLaw, as(aDossier({ ...town, powers: [aPower({ source: 'statutory' })] })))).toBe(false)
    expect(holds(rules.organOfTheLaw, as(aDossier({ ...town, powers: [aPower({ source: 'statutory', withMeasures: true })] })))).toBe(true)
    const { item: _none, ...unbound } = town
    expect(shortfall(rules.organOfTheLaw, as(unbound)).found).toBe('没有写明权力事项')
  })
})

describe('the basis of a measure (MEA-01, MEA-13)', () => {
  const by = (law: string, level: '法律' | '地方性法规' | '部门规章' | '规范性文件', kind: '扣押' | '其他' = '扣押') =>
    aScene({
      dossier: aDossier({ ...town, item: anItem() }),
      acts: before,
      next: measureAsked(['砂石'], { kind, basis: { law, article: 3, level } }),
    })
  it('is a law or a regulation', () => {
    expect(holds(rules.basisIsLaw, by('某某规定', '部门规章'))).toBe(false)
    expect(holds(rules.basisIsLaw, by('某某办法', '规范性文件'))).toBe(false)
    expect(holds(rules.basisIsLaw, by('某省条例', '地方性法规'))).toBe(true)
  })
  it('is what it is, whatever it is called', () => {
    expect(shortfall(rules.basisIsLaw, by('灌政办〔2023〕32号', '法律')).found).toBe('依据《灌政办〔2023〕32号》是规范性文件')
    expect(holds(rules.basisIsLaw, by('城市道路管理条例', '规范性文件'))).toBe(true)
  })
  it('gives just this measure', () => {
    const sealing = aDossier({ ...town, item: anItem({ ...town.item, measures: town.item?.measures?.slice(1) ?? [] }) })
    expect(holds(rules.basisGivesThisMeasure, aScene({ dossier: sealing, acts: before, next: seized() }))).toBe(false)
    expect(holds(rules.basisGivesThisMeasure, aScene({ dossier: sealing, acts: before, next: seized({ kind: '查封' }) }))).toBe(true)
    expect(holds(rules.basisGivesThisMeasure, by('某省条例', '地方性法规', '其他'))).toBe(false)
    // a regulation cannot add to what a law has settled
    const [first] = town.item?.measures ?? []
    const settled = first ? [{ ...first, kind: '查封' as const, basis: { ...first.basis, law: '某法', level: '法律' as const } }] : []
    const bound = aDossier({ ...town, item: anItem({ ...town.item, measures: settled }) })
    expect(
      shortfall(rules.basisGivesThisMeasure, aScene({ dossier: bound, acts: before, next: seized() })).basis?.[0]?.editions[0]?.at,
    ).toEqual([11, 1])
  })
  it('is never for freezing or detaining', () => {
    expect(holds(rules.noFreezing, out({ kind: '冻结存款、汇款' }))).toBe(false)
    expect(holds(rules.noDetaining, out({ kind: '限制人身自由' }))).toBe(false)
    expect(holds(rules.noFreezing, out())).toBe(true)
    expect(holds(rules.noDetaining, out())).toBe(true)
  })
  it('freezing is on no menu, but a history can say it (MEA-13)', () => {
    expect(acts.carryOutMeasure.facts.safeParse({ ...whole, kind: '冻结存款、汇款' }).success).toBe(true)
    for (const { facts } of [acts.requestMeasure, acts.carryOutMeasure])
      expect(z.toJSONSchema(facts, { io: 'input' }).properties?.['kind']).toMatchObject({ 'x-offered': ['扣押', '查封'] })
  })
  it('is needed, and gentler means fall short (MEA-02)', () => {
    expect(holds(rules.gentleFirst, out({ gentleEnough: true }))).toBe(false)
    expect(holds(rules.gentleFirst, out())).toBe(true)
    expect(holds(rules.slightLeft, out({ slight: true }))).toBe(false)
    expect(holds(rules.slightLeft, out({ slight: true, despiteSlight: '责令三次仍不清除' }))).toBe(true)
    expect(holds(rules.slightLeft, out())).toBe(true)
  })
  it('is left alone where the county listed the item, unless a head agrees to written reasons beforehand (MEA-02)', () => {
    const why = { slight: true, despiteSlight: '责令三次仍不清除' }
    const listing = (facts: object, earlier: readonly Act[]) =>
      aScene({
        dossier: { ...town, settings: [...town.settings, aSetting('measure.list', '示例-002、示例-001')] },
        acts: earlier,
        next: seized(facts),
      })
    expect(holds(rules.listedLeft, listing({}, before))).toBe(true)
    expect(shortfall(rules.listedLeft, listing({ slight: true }, before)).found).toContain('擅自占用城市道路')
    expect(holds(rules.listedLeft, listing(why, before))).toBe(true)
    expect(shortfall(rules.listedLeft, listing({ ...why, urgent: true }, [])).step).toBe('request-measure')
    expect(holds(rules.listedLeft, out(why, []))).toBe(true)
  })
})

describe('the ten steps (MEA-03, PER-04)', () => {
  it('begin with the approval, for this kind and these goods', () => {
    expect(holds(rules.approvedFirst, out())).toBe(true)
    expect(shortfall(rules.approvedFirst, out({}, [])).step).toBe('request-measure')
    expect(holds(rules.approvedFirst, out({}, [measureAsked(), measureApproved('不同意')]))).toBe(false)
    expect(holds(rules.approvedFirst, out({ urgent: true }, []))).toBe(true)
    expect(holds(rules.approvedFirst, out({ kind: '查封' }))).toBe(false)
    expect(shortfall(rules.approvedFirst, out({ goods: pieces('砂石', '吊车') })).found).toBe('批准的清单里没有：吊车')
    // a history without the request is held to its approval alone
    expect(holds(rules.approvedFirst, out({ kind: '查封' }, [measureApproved()]))).toBe(true)
  })
  it('two qualified officers, and nobody else, carry it out', () => {
    expect(holds(rules.twoOfficers, out({}, before, { by: ['甲'] }))).toBe(false)
    expect(holds(rules.twoOfficers, out({}, before, { by: ['甲', '甲'] }))).toBe(false)
    expect(holds(rules.twoOfficers, out())).toBe(true)
    expect(shortfall(rules.onlyQualified, out({}, before, { by: ['甲', '乙', '辅'] })).found).toBe('辅是辅助人员')
    expect(holds(rules.onlyQualified, out({}, before, { by: ['甲', '审'] }))).toBe(false)
    expect(holds(rules.onlyQualified, out())).toBe(true)
  })
  it('a head approves, not the head of the bureau', () => {
    const by = (who: string) =>
      aScene({
        dossier: town,
        acts: before,
        next: anAct(acts.approveMeasure, { outcome: '同意' }, { on: '2026-05-29', ...measureRun, by: [who] }),
      })
    expect(holds(rules.headApproves, by('局长'))).toBe(false)
    expect(holds(rules.headApproves, by('副镇长'))).toBe(true)
    const extend = anAct(acts.extendMeasure, {}, { on: '2026-06-20', ...measureRun, by: ['甲'] })
    expect(shortfall(rules.headApproves, aScene({ dossier: town, acts: held(), next: extend })).basis?.[0]?.title).toBe('查封扣押的期限')
  })
  it('certificates come first', () => {
    const at = (shownAt: string, shown = true) => out({ showing: { shown, shownAt }, from: '2026-06-01T09:30:00+08:00' })
    expect(holds(rules.certificatesShown, at('2026-06-01T09:40:00+08:00'))).toBe(false)
    expect(holds(rules.certificatesShown, at('2026-06-01T09:20:00+08:00', false))).toBe(false)
    expect(holds(rules.certificatesShown, at('2026-06-01T09:20:00+08:00'))).toBe(true)
  })
  it('the party is called, told and heard', () => {
    expect(holds(rules.partyCalled, out({ notified: false, present: '不到场' }))).toBe(false)
    expect(holds(rules.partyCalled, out({ notified: false, present: '到场' }))).toBe(true)
    expect(holds(rules.toldOnTheSpot, out({ told: false }))).toBe(false)
    expect(holds(rules.toldOnTheSpot, out())).toBe(true)
    expect(holds(rules.partyHeard, out({ heard: false }))).toBe(false)
    expect(holds(rules.partyHeard, out({ heard: false, present: '不到场' }))).toBe(true)
  })
  it('a record is made and signed, by a witness where the party is away', () => {
    expect(holds(rules.recordMade, out({ recordMade: false }))).toBe(false)
    expect(holds(rules.recordMade, out())).toBe(true)
    expect(holds(rules.recordSigned, out({ officersSigned: false }))).toBe(false)
    expect(holds(rules.recordSigned, out({ signing: { state: '拒绝签名' } }))).toBe(false)
    expect(holds(rules.recordSigned, out({ signing: { state: '拒绝签名', refusalNote: '当事人拒绝签名' } }))).toBe(true)
    const away = (witness?: string) => out({ present: '不到场', signing: { state: '不在场', ...(witness ? { witness } : {}) } })
    expect(holds(rules.witnessThere, away())).toBe(false)
    expect(holds(rules.witnessThere, away('李某'))).toBe(true)
    // root cause only: no record, no word about its signatures
    expect(holds(rules.witnessThere, out({ recordMade: false, present: '不到场' }))).toBe(true)
    expect(holds(rules.recordSigned, out({ recordMade: false, officersSigned: false }))).toBe(true)
  })
})

describe('what may be taken (MEA-05)', () => {
  const piece = (changes: object) => out({ goods: pieces('砂石').map(g => ({ ...g, ...changes })) })
  it('is involved in the case, no daily necessity, not sealed by another organ', () => {
    expect(holds(rules.onlyInvolved, piece({ inCase: false }))).toBe(false)
    expect(holds(rules.onlyInvolved, piece({}))).toBe(true)
    expect(holds(rules.noNecessities, piece({ necessity: true }))).toBe(false)
    expect(holds(rules.noNecessities, piece({}))).toBe(true)
    expect(holds(rules.notSealedTwice, piece({ sealedBy: '某市法院' }))).toBe(false)
    expect(holds(rules.notSealedTwice, piece({}))).toBe(true)
  })
  it('is not taken again when its days are spent', () => {
    const again = (past: readonly Act[]) => out({}, [...past, ...before.map(a => ({ ...a, track: 'measures-2' }))], { track: 'measures-2' })
    expect(holds(rules.notTakenAgain, again([...held(), lifted('2026-07-01', ['砂石'], { ground: '期限届满' })]))).toBe(false)
    expect(holds(rules.notTakenAgain, again([...held(), lifted('2026-06-10')]))).toBe(true)
    expect(holds(rules.notTakenAgain, out())).toBe(true)
  })
})

describe('the papers on the spot (MEA-06)', () => {
  const papers = (changes: object) => out({ papers: { ...whole.papers, ...changes } })
  it('are the decision and the list, handed over there and then', () => {
    expect(holds(rules.handedOver, papers({ decisionHanded: false }))).toBe(false)
    expect(holds(rules.handedOver, papers({ listHanded: false }))).toBe(false)
    expect(holds(rules.handedOver, papers({ handedAt: '2026-06-02T09:00:00+08:00' }))).toBe(false)
    expect(holds(rules.handedOver, papers({}))).toBe(true)
  })
  it('state reasons, quantities and remedies', () => {
    expect(holds(rules.reasonsStated, papers({ reasonsStated: false }))).toBe(false)
    expect(holds(rules.quantitiesStated, papers({ quantitiesStated: false }))).toBe(false)
    expect(holds(rules.remediesStated, papers({ remediesStated: false }))).toBe(false)
    for (const rule of [rules.reasonsStated, rules.quantitiesStated, rules.remediesStated]) {
      expect(holds(rule, papers({}))).toBe(true)
      // no decision at all: nothing to read in it
      expect(holds(rule, papers({ decisionHanded: false, reasonsStated: false, quantitiesStated: false, remediesStated: false }))).toBe(
        true,
      )
    }
  })
  it('give no more than the days of the law (MEA-07)', () => {
    expect(holds(rules.notTooLong, out({ days: 31 }))).toBe(false)
    expect(holds(rules.notTooLong, out({ days: 30 }))).toBe(true)
    const longer = town.item?.measures?.map(m => ({ ...m, within: { term: { unit: 'day' as const, count: 45 } } })) ?? []
    const bound = aDossier({ ...town, item: anItem({ ...town.item, measures: longer }) })
    expect(holds(rules.notTooLong, aScene({ dossier: bound, acts: before, next: seized({ days: 45 }) }))).toBe(true)
  })
  it('a third party keeps only what is sealed (MEA-09)', () => {
    expect(holds(rules.keptByUs, out({ keeper: '第三人' }))).toBe(false)
    expect(holds(rules.keptByUs, out({ kind: '查封', keeper: '第三人' }))).toBe(true)
  })
})
