import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aDossier, anAct, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { aNotice, aReport } from '../testing/papers.ts'
import { correctionAwaited, orderedOnTheSpot, orderedToCorrect, orderHasTime, stageOf } from './correction.ts'

const side = { track: 'order-1', procedure: 'order-correction', parties: ['某公司'] }
const order = (correctBy = '2026-03-10', kind: '限期改正' | '立即改正' = '限期改正') =>
  anAct(acts.orderCorrection, { correctBy, kind }, { on: '2026-03-03', id: '令', ...side })
const served = anAct(acts.deliverOrder, { of: '令', way: '直接送达', receivedOn: '2026-03-03' }, { on: '2026-03-03T15:00', ...side })
const checked = (state: '已改正' | '部分改正' | '未改正' | '拒不改正', on = '2026-03-11') =>
  anAct(acts.recheckCorrection, { state }, { on, ...side })

describe('order to correct (COR-01)', () => {
  const report = (correction: '已责令改正' | '当场已改正' | '没有可改正的内容', more: object = {}) => aReport({ correction, ...more })
  it('stands behind every penalty, or a reason why there is nothing to correct', () => {
    expect(holds(orderedToCorrect, aScene({ acts: [order()], next: report('已责令改正') }))).toBe(true)
    expect(holds(orderedToCorrect, aScene({ next: report('已责令改正') }))).toBe(false)
    expect(holds(orderedToCorrect, aScene({ next: report('当场已改正') }))).toBe(true)
    expect(holds(orderedToCorrect, aScene({ next: report('没有可改正的内容') }))).toBe(false)
    expect(holds(orderedToCorrect, aScene({ next: report('没有可改正的内容', { correctionReason: '行为已经结束' }) }))).toBe(true)
  })
  it('is asked again at the notice', () => {
    expect(holds(orderedToCorrect, aScene({ acts: [report('已责令改正')], next: aNotice() }))).toBe(false)
    expect(holds(orderedToCorrect, aScene({ acts: [order(), report('已责令改正')], next: aNotice() }))).toBe(true)
  })
  it('gives a time that has not passed', () => {
    expect(holds(orderHasTime, aScene({ next: order('2026-03-03') }))).toBe(true)
    expect(holds(orderHasTime, aScene({ next: order('2026-03-02') }))).toBe(false)
  })
  it('says its last day on the spot', () => {
    const spot = (facts: object) => aScene({ next: anAct(acts.decideOnTheSpot, facts, { on: '2026-03-05', procedure: 'simple-penalty' }) })
    expect(holds(orderedOnTheSpot, spot({ correction: '责令限期改正', correctBy: '2026-03-05' }))).toBe(true)
    expect(holds(orderedOnTheSpot, spot({ correction: '责令限期改正' }))).toBe(false)
    expect(holds(orderedOnTheSpot, spot({ correction: '责令限期改正', correctBy: '2026-03-04' }))).toBe(false)
    expect(holds(orderedOnTheSpot, spot({ correction: '已当场改正' }))).toBe(true)
  })
})

describe('fines that wait for failure to correct (COR-02)', () => {
  const dossier = aDossier({ item: anItem({ orderToCorrect: { mandatory: true, precondition: true } }) })
  const noticed = (history: Parameters<typeof aScene>[0]['acts'], on = '2026-03-23') =>
    aScene({ dossier, acts: history ?? [], next: aNotice({}, on) })
  it('need order, delivery, expiry and a re-check that found it uncorrected', () => {
    expect(holds(correctionAwaited, noticed([order(), served, checked('未改正')]))).toBe(true)
    expect(holds(correctionAwaited, noticed([order(), served, checked('部分改正')]))).toBe(true)
    expect(shortfall(correctionAwaited, noticed([])).step).toBe('order-correction')
    expect(shortfall(correctionAwaited, noticed([order()])).step).toBe('deliver-order')
    expect(shortfall(correctionAwaited, noticed([order(), served])).step).toBe('recheck-correction')
    expect(shortfall(correctionAwaited, noticed([order(), served, checked('已改正')])).found).toBe('复查时已经改正')
  })
  it('wait the whole last day', () => {
    expect(shortfall(correctionAwaited, noticed([order(), served], '2026-03-10')).earliest).toBe('2026-03-11')
  })
  it('do not count a re-check before the time was over', () => {
    expect(holds(correctionAwaited, noticed([order(), served, checked('未改正', '2026-03-10')]))).toBe(false)
    expect(holds(correctionAwaited, noticed([order('2026-03-03', '立即改正'), served, checked('拒不改正', '2026-03-03T17:00')]))).toBe(true)
  })
  it('ask nothing of other items', () => expect(holds(correctionAwaited, aScene({ next: aNotice() }))).toBe(true))
  it('tell the stage the conduct has reached', () => {
    expect(stageOf({ acts: [] }, '某公司')).toBe('initial')
    expect(stageOf({ acts: [order(), served, checked('未改正')] }, '某公司')).toBe('afterFailureToCorrect')
    expect(stageOf({ acts: [order(), served, checked('拒不改正')] }, '某公司')).toBe('afterRefusalToCorrect')
    expect(stageOf({ acts: [order(), served, checked('已改正')] }, '某公司')).toBe('initial')
  })
})
