import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { aDecision, aDraft, aNotice, aReport, filed, someEvidence } from '../testing/papers.ts'
import {
  adoptedByOfficer,
  copyChecked,
  everyElementProved,
  fileVouchedFor,
  illegalIsNotAdopted,
  listIsRegistered,
  nothingAfterDecision,
  nothingRestsOnExcluded,
  recordMade,
  soundExplained,
  stillProved,
  takenByToday,
  witnessNamed,
} from './evidence.ts'

const photo = someEvidence()
const reviewed = (evidence: string, outcome: '采信' | '排除', on = '2026-03-06') =>
  anAct(acts.reviewEvidence, { evidence, outcome }, { on })
const registering = (facts: Parameters<typeof someEvidence>[1], before: Parameters<typeof aScene>[0]['acts'] = []) =>
  aScene({ acts: before, next: someEvidence('新', facts) })

describe('every fact has its evidence (EVI-01)', () => {
  it('lets a report pass that proves each element of the item', () => {
    expect(holds(everyElementProved, aScene({ acts: [...filed(), photo], next: aReport() }))).toBe(true)
  })
  it('names the element without evidence, listed or not', () => {
    const half = aReport({ elements: [{ element: '占用的事实', evidence: ['照片'] }] })
    expect(shortfall(everyElementProved, aScene({ acts: [photo], next: half })).found).toBe('没有证据证明：未经批准')
    expect(
      holds(
        everyElementProved,
        aScene({ acts: [photo], next: aReport({ elements: [...aReport().facts.elements, { element: '后果', evidence: [] }] }) }),
      ),
    ).toBe(false)
  })
  it('counts only evidence that is registered, records of inspection among it', () => {
    expect(holds(everyElementProved, aScene({ next: aReport() }))).toBe(false)
    const site = anAct(acts.inspectSite, {}, { on: '2026-03-05', id: '照片' })
    expect(holds(everyElementProved, aScene({ acts: [site], next: aReport() }))).toBe(true)
  })
  it('asks no proof of a report that finds the facts unproved', () => {
    const next = aReport({
      elements: [{ element: '占用的事实', evidence: [] }],
      proposals: [{ party: '某公司', outcome: '违法事实不能成立不予处罚' }],
    })
    expect(holds(everyElementProved, aScene({ next }))).toBe(true)
  })
  it('asks again at the notice', () => {
    expect(holds(everyElementProved, aScene({ acts: [photo, aReport()], next: aNotice() }))).toBe(true)
    expect(holds(everyElementProved, aScene({ acts: [aReport()], next: aNotice() }))).toBe(false)
  })
})

describe('evidence is lawful and verified (EVI-03)', () => {
  it('no fact rests on excluded evidence alone', () => {
    const with_ = (...more: readonly ReturnType<typeof someEvidence>[]) =>
      aScene({
        acts: [photo, ...more, reviewed('照片', '排除')],
        next: aReport({ elements: [{ element: '占用的事实', evidence: ['照片', ...more.map(m => m.id)] }] }),
      })
    expect(shortfall(nothingRestsOnExcluded, with_()).found).toBe('「占用的事实」只有「照片」，审查后已排除')
    expect(holds(nothingRestsOnExcluded, with_(someEvidence('合同')))).toBe(true)
  })
  it('evidence taken unlawfully founds nothing and is not adopted', () => {
    const taped = someEvidence('照片', { lawful: false })
    expect(holds(nothingRestsOnExcluded, aScene({ acts: [taped], next: aReport() }))).toBe(false)
    expect(holds(illegalIsNotAdopted, aScene({ acts: [taped], next: reviewed('照片', '采信') }))).toBe(false)
    expect(holds(illegalIsNotAdopted, aScene({ acts: [taped], next: reviewed('照片', '排除') }))).toBe(true)
    expect(holds(illegalIsNotAdopted, aScene({ acts: [photo], next: reviewed('照片', '采信') }))).toBe(true)
    expect(holds(illegalIsNotAdopted, aScene({ next: reviewed('照片', '采信') }))).toBe(false)
  })
  it('what an auxiliary took is registered and adopted by an officer', () => {
    const taken = someEvidence('照片', { takenBy: '辅' })
    expect(holds(nothingRestsOnExcluded, aScene({ acts: [taken], next: aReport() }))).toBe(false)
    expect(holds(nothingRestsOnExcluded, aScene({ acts: [taken, reviewed('照片', '采信')], next: aReport() }))).toBe(true)
    expect(holds(adoptedByOfficer, aScene({ next: taken }))).toBe(true)
    expect(holds(adoptedByOfficer, aScene({ next: { ...taken, by: ['辅'] } }))).toBe(false)
  })
  it('the list of the draft holds registered, usable evidence (EVI-02)', () => {
    expect(holds(listIsRegistered, aScene({ acts: [photo], next: aDraft() }))).toBe(true)
    expect(holds(listIsRegistered, aScene({ next: aDraft() }))).toBe(false)
    expect(holds(listIsRegistered, aScene({ acts: [photo, reviewed('照片', '排除')], next: aDraft() }))).toBe(false)
  })
})

describe('evidence is complete when it comes in (EVI-13, EVI-14)', () => {
  it('a copy is compared and signed', () => {
    expect(holds(copyChecked, registering({ original: '复制件（复制品）', matchNote: '与原件核对无异', signed: true }))).toBe(true)
    expect(holds(copyChecked, registering({ original: '复制件（复制品）', signed: true }))).toBe(false)
    expect(holds(copyChecked, registering({ original: '复制件（复制品）', matchNote: '与原件核对无异' }))).toBe(false)
    expect(holds(copyChecked, registering({}))).toBe(true)
  })
  it('copies made on the premises likewise', () => {
    const copied = (matches: boolean, providerSigned: boolean) =>
      aScene({ next: anAct(acts.copyEvidence, { matches, providerSigned }, { on: '2026-03-05' }) })
    expect([copied(true, true), copied(false, true), copied(true, false)].map(s => holds(copyChecked, s))).toEqual([true, false, false])
  })
  it('a recording says how it was made and what is said in it', () => {
    expect(holds(soundExplained, registering({ kind: '视听资料', method: '记录仪', transcript: '无声音' }))).toBe(true)
    expect(shortfall(soundExplained, registering({ kind: '视听资料' })).found).toContain('制作方法、声音的文字记录')
  })
  it('a witness is named and signs', () => {
    expect(holds(witnessNamed, registering({ kind: '证人证言', identity: '邻居', signed: true }))).toBe(true)
    expect(holds(witnessNamed, registering({ kind: '证人证言', signed: true }))).toBe(false)
    expect(holds(witnessNamed, registering({ kind: '证人证言', identity: '邻居' }))).toBe(false)
  })
  it('a file has its digest', () => {
    expect(holds(fileVouchedFor, registering({ file: 'f1', hash: 'abc' }))).toBe(true)
    expect(holds(fileVouchedFor, registering({ file: 'f1' }))).toBe(false)
    expect(holds(fileVouchedFor, registering({}))).toBe(true)
  })
  it('an investigation leaves a record', () => {
    expect(holds(recordMade, aScene({ acts: [...filed(), photo], next: aReport() }))).toBe(true)
    expect(holds(recordMade, aScene({ acts: filed(), next: aReport() }))).toBe(false)
  })
})

describe('nothing after the decision (EVI-12)', () => {
  const decided = [...filed(), photo, aReport(), aDraft(), aDecision()]
  const later = (proves: '违法行为' | '改正情况', history = decided) =>
    aScene({ acts: history, next: someEvidence('新', { proves: [proves], obtainedOn: '2026-04-20' }, '2026-04-20') })
  it('no proof of the violation is added, proof of correction is', () => {
    expect(holds(nothingAfterDecision, later('违法行为'))).toBe(false)
    expect(holds(nothingAfterDecision, later('改正情况'))).toBe(true)
    expect(holds(nothingAfterDecision, later('违法行为', decided.slice(0, -1)))).toBe(true)
  })
  it('an annulled decision opens the investigation again', () => {
    const annulled = anAct(acts.revokeDecision, { kind: '撤销' }, { on: '2026-04-15', parties: ['某公司'] })
    expect(holds(nothingAfterDecision, later('违法行为', [...decided, annulled]))).toBe(true)
  })
  it('nothing is taken tomorrow', () => {
    expect(holds(takenByToday, registering({ obtainedOn: '2026-03-05' }))).toBe(true)
    expect(holds(takenByToday, registering({ obtainedOn: '2026-03-06' }))).toBe(false)
  })
  it('the head decides on evidence that still stands', () => {
    const before = [...filed(), photo, aReport(), aDraft()]
    expect(holds(stillProved, aScene({ acts: before, next: aDecision() }))).toBe(true)
    const excluded = [...before, reviewed('照片', '排除', '2026-04-11')]
    expect(holds(stillProved, aScene({ acts: excluded, next: aDecision() }))).toBe(false)
    expect(holds(stillProved, aScene({ acts: excluded, next: aDecision({ outcome: '退回补正', decision: '不作出，退回' }) }))).toBe(true)
  })
})
