import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import type { Device, Setting } from '../kit/dossier.ts'
import type { Rule } from '../kit/rule.ts'
import { aDossier, anAct, aScene, aSetting, holds, longAgo, shortfall, type Given } from '../testing/makers.ts'
import { aDraft, aReport, filed, someEvidence } from '../testing/papers.ts'
import {
  deviceCalibrated,
  deviceRegistered,
  deviceReviewed,
  locationPublished,
  monitoredFactsTold,
  monitoringAllowed,
  monitoringReviewed,
  monitoringRules,
  reviewFits,
} from './monitoring.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
const aDevice = (changes: Partial<Device> = {}): Device => ({
  id: 'JK-1',
  name: '路口摄像机',
  allowedBy: '法律',
  legallyReviewedOn: longAgo,
  technicallyReviewedOn: longAgo,
  calibrated: [{ from: longAgo, to: day('2026-12-31') }],
  locationPublishedOn: longAgo,
  markedFrom: longAgo,
  registeredOn: longAgo,
  ...changes,
})
const record = () => someEvidence('照片', { device: 'JK-1' })
const review = (facts: Facts<typeof acts.reviewMonitoring> = {}) =>
  anAct(
    acts.reviewMonitoring,
    { evidence: '照片', device: 'JK-1', recordedAt: '2026-03-01T08:00:00+08:00', ...facts },
    { on: '2026-03-06' },
  )
const told = (reachedOn = '2026-03-09') =>
  anAct(acts.tellMonitoredFacts, { reachedOn, recordedAt: '2026-03-01T08:00:00+08:00' }, { on: '2026-03-08', parties: ['某公司'] })
/** The draft decision resting on what the device recorded. */
const resting = (device: Device | undefined, done: readonly Act[] = [record(), review(), told()], settings: readonly Setting[] = []) =>
  aScene({
    dossier: aDossier({ settings, devices: device ? [device] : [] }),
    acts: [...filed(), ...done, aReport()],
    next: aDraft({}, '2026-04-10'),
  })
const refusing = (device: Device | undefined): readonly string[] => monitoringRules.filter(r => !holds(r, resting(device))).map(r => r.id)
const without = (rule: Rule, changes: { readonly [K in keyof Device]?: Device[K] | undefined }) => {
  const device = Object.fromEntries(
    Object.entries({ ...aDevice(), ...changes }).filter(([, value]) => value !== undefined),
  ) as unknown as Device
  return [holds(rule, resting(device)), refusing(device)]
}

describe('a monitoring device (EVI-04)', () => {
  it('allowed, reviewed, calibrated, marked and published, its record stands', () => {
    expect(refusing(aDevice())).toEqual([])
  })
  it('rests on a law or administrative regulation; a local rule is not enough', () => {
    expect(without(monitoringAllowed, { allowedBy: '行政法规' })).toEqual([true, []])
    expect(without(monitoringAllowed, { allowedBy: '地方性法规' })).toEqual([false, ['EVI-04a']])
    expect(without(monitoringAllowed, { allowedBy: undefined })).toEqual([false, ['EVI-04a']])
  })
  it('was reviewed by lawyers and technicians before it was used', () => {
    expect(without(deviceReviewed, { legallyReviewedOn: undefined })).toEqual([false, ['EVI-04b']])
    expect(without(deviceReviewed, { technicallyReviewedOn: day('2026-03-02') })).toEqual([false, ['EVI-04b']])
  })
  it('had a calibration in force', () => {
    expect(without(deviceCalibrated, { calibrated: [{ from: longAgo, to: day('2026-02-28') }] })).toEqual([false, ['EVI-04c']])
  })
  it('stood where it was published and marked', () => {
    expect(without(locationPublished, { locationPublishedOn: undefined })).toEqual([false, ['EVI-04d']])
    expect(without(locationPublished, { markedFrom: day('2026-03-02') })).toEqual([false, ['EVI-04d']])
  })
  it('unknown to the register is one fault, not five', () => {
    expect(refusing(undefined)).toEqual(['EVI-04b'])
  })
  it('matters only where a fact rests on it', () => {
    const silent = (done: readonly Act[]) => monitoringRules.filter(r => !holds(r, resting(undefined, done))).map(r => r.id)
    expect(silent([someEvidence()])).toEqual([])
    expect(silent([someEvidence(), someEvidence('监控录像', { device: 'JK-9' })])).toEqual([])
  })
})

describe('what a device recorded', () => {
  it('is reviewed and found true, clear, complete and accurate (EVI-05)', () => {
    expect(holds(monitoringReviewed, resting(aDevice()))).toBe(true)
    expect(shortfall(monitoringReviewed, resting(aDevice(), [record(), told()])).step).toBe('review-monitoring')
    expect(holds(monitoringReviewed, resting(aDevice(), [record(), review({ outcome: '不符合要求' }), told()]))).toBe(false)
    expect(holds(monitoringReviewed, resting(aDevice(), [record(), review({ clear: false }), told()]))).toBe(false)
  })
  it('is not found good against its own review, nor for another device (EVI-05)', () => {
    const asked = (next: Act) => aScene({ acts: [record()], next })
    expect(holds(reviewFits, asked(review()))).toBe(true)
    expect(holds(reviewFits, asked(review({ clear: false })))).toBe(false)
    expect(holds(reviewFits, asked(review({ clear: false, outcome: '不符合要求' })))).toBe(true)
    expect(holds(reviewFits, asked(review({ device: 'JK-2' })))).toBe(false)
    expect(holds(reviewFits, asked(review({ evidence: '没有' })))).toBe(false)
  })
  it('is told to the party before the decision (EVI-06)', () => {
    expect(holds(monitoredFactsTold, resting(aDevice()))).toBe(true)
    expect(holds(monitoredFactsTold, resting(aDevice(), [record(), review()]))).toBe(false)
    expect(holds(monitoredFactsTold, resting(aDevice(), [record(), review(), told('2026-04-11')]))).toBe(false)
  })
  it('comes from a registered device, unless the county rules otherwise (EVI-07)', () => {
    const { registeredOn: _, ...loose } = aDevice()
    expect(holds(deviceRegistered, resting(aDevice()))).toBe(true)
    expect(holds(deviceRegistered, resting(loose))).toBe(false)
    expect(holds(deviceRegistered, resting(loose, undefined, [aSetting('monitoring.register', false)]))).toBe(true)
  })
})
