import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aDossier, anAct, anItem, aPower, aScene, holds, shortfall } from '../testing/makers.ts'
import {
  approvedFirst,
  dutyTold,
  everythingDisposed,
  lateOnlyReleases,
  notASeizure,
  notTwice,
  onlyEvidence,
  preservedUntil,
} from './preservation.ts'

const side = { track: 'preservation-1', procedure: 'preservation' }
const goods = (...names: readonly string[]) => names.map(name => ({ name, quantity: '1' }))
const request = (names: readonly string[] = ['摊车'], track = side.track) =>
  anAct(acts.requestPreservation, { goods: goods(...names) }, { on: '2026-04-29', ...side, track })
const approval = (outcome: '同意' | '不同意' = '同意') => anAct(acts.approvePreservation, { outcome }, { on: '2026-04-30', ...side })
const keep = (names: readonly string[] = ['摊车'], facts: object = {}) =>
  anAct(acts.registerPreservation, { goods: goods(...names), ...facts }, { on: '2026-04-30T14:00', ...side })
const dispose = (on: string, ...items: readonly (readonly [string, '退还' | '没收' | '查封扣押' | '送交检测鉴定' | '解除登记保存'])[]) =>
  anAct(acts.disposePreserved, { items: items.map(([name, way]) => ({ name, way })) }, { on, ...side })

describe('preservation (EVI-10, EVI-11)', () => {
  it('is approved first, and keeps only what was approved', () => {
    expect(holds(approvedFirst, aScene({ acts: [request(), approval()], next: keep() }))).toBe(true)
    expect(holds(approvedFirst, aScene({ acts: [request()], next: keep() }))).toBe(false)
    expect(holds(approvedFirst, aScene({ acts: [request(), approval('不同意')], next: keep() }))).toBe(false)
    expect(shortfall(approvedFirst, aScene({ acts: [request(), approval()], next: keep(['摊车', '雨棚']) })).found).toBe(
      '批准的清单里没有：雨棚',
    )
  })
  it('is not repeated on the same goods', () => {
    expect(holds(notTwice, aScene({ acts: [request(), approval(), keep()], next: request(['摊车'], 'preservation-2') }))).toBe(false)
    expect(holds(notTwice, aScene({ acts: [request(), approval(), keep()], next: request(['雨棚'], 'preservation-2') }))).toBe(true)
  })
  it('tells the duty not to move anything', () => {
    expect(holds(dutyTold, aScene({ next: keep(['摊车'], { dutyTold: true }) }))).toBe(true)
    expect(holds(dutyTold, aScene({ next: keep(['摊车'], { dutyTold: false }) }))).toBe(false)
  })
  it('ends on the seventh working day, over a holiday and its make-up Saturday', () => {
    // 30 April: 1 to 5 May are off, Saturday 9 May works
    expect(preservedUntil(aScene({ acts: [keep()], next: dispose('2026-05-06', ['摊车', '退还']) }))).toBe('2026-05-13')
  })
  it('after that only gives back', () => {
    const on = (day: string, way: '退还' | '没收') => aScene({ acts: [keep()], next: dispose(day, ['摊车', way]) })
    expect(holds(lateOnlyReleases, on('2026-05-13', '没收'))).toBe(true)
    expect(holds(lateOnlyReleases, on('2026-05-14', '没收'))).toBe(false)
    expect(holds(lateOnlyReleases, on('2026-05-14', '退还'))).toBe(true)
  })
  it('decides on every piece', () => {
    const kept = [keep(['摊车', '雨棚'])]
    expect(holds(everythingDisposed, aScene({ acts: kept, next: dispose('2026-05-06', ['摊车', '退还'], ['雨棚', '退还']) }))).toBe(true)
    expect(shortfall(everythingDisposed, aScene({ acts: kept, next: dispose('2026-05-06', ['摊车', '退还']) })).found).toBe(
      '没有处理：雨棚',
    )
  })
  it('keeps evidence alone: whatever else is held back is seized without its procedure (EVI-10)', () => {
    const keeping = (evidence: boolean) =>
      aScene({ acts: [request(), approval()], next: keep(['摊车'], { goods: goods('摊车').map(g => ({ ...g, evidence })) }) })
    expect(holds(onlyEvidence, keeping(false))).toBe(false)
    expect(holds(onlyEvidence, keeping(true))).toBe(true)
    expect(holds(onlyEvidence, aScene({ acts: [request(), approval()], next: keep() }))).toBe(true)
  })
  it('is no seizure and no confiscation in disguise', () => {
    const way = (w: '查封扣押' | '没收', dossier = aDossier()) => aScene({ dossier, next: dispose('2026-05-06', ['摊车', w]) })
    expect(holds(notASeizure, way('查封扣押'))).toBe(false)
    expect(holds(notASeizure, way('查封扣押', aDossier({ powers: [aPower({ withMeasures: true })] })))).toBe(true)
    expect(holds(notASeizure, way('没收'))).toBe(false)
    expect(holds(notASeizure, way('没收', aDossier({ item: anItem({ penaltyKinds: ['没收非法财物'] }) })))).toBe(true)
  })
})
