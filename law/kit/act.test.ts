import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actKind, allOf, byTime, doneOn, effective, has, lastOf, type Act } from './act.ts'
import { within, numberSetting, settingOn, type Setting } from './dossier.ts'
import { addDays, day } from './day.ts'
import { text } from './fields.ts'
import { procedure } from './procedure.ts'

const question = actKind('question', { title: '询问', english: 'question', who: 'officers' }, { said: text('内容') }, { makes: ['record'] })
const act = (id: string, doneAt: string, more: Partial<Act> = {}): Act => ({
  id,
  kind: 'question',
  procedure: 'p',
  track: 'main',
  parties: [],
  doneAt,
  recordedAt: doneAt,
  recordedBy: '甲',
  by: ['甲'],
  facts: {},
  ...more,
})

describe('the acts that count', () => {
  test('come in the order of doing, not of recording', () => {
    const late = act('late', '2026-03-02T10:00:00+08:00', { recordedAt: '2026-03-09T10:00:00+08:00' })
    const early = act('early', '2026-03-05T10:00:00+08:00')
    expect(effective([early, late]).map(a => a.id)).toEqual(['late', 'early'])
  })
  test('the same moment written with another offset is the same moment: then recording decides, then the id', () => {
    const a = act('a', '2026-03-02T10:00:00+08:00', { recordedAt: '2026-03-02T12:00:00+08:00' })
    const b = act('b', '2026-03-02T02:00:00Z')
    expect(effective([a, b]).map(one => one.id)).toEqual(['b', 'a'])
    expect(byTime(act('x', a.doneAt), act('y', a.doneAt))).toBeLessThan(0)
  })
  test('a corrected act counts no more; its correction does', () => {
    const wrong = act('wrong', '2026-03-02T10:00:00+08:00')
    const right = act('right', '2026-03-02T10:00:00+08:00', {
      corrects: 'wrong',
      recordedAt: '2026-03-03T10:00:00+08:00',
    })
    expect(effective([wrong, right]).map(a => a.id)).toEqual(['right'])
  })
  test('however they are shuffled, the same acts come out in the same order, and none is lost', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.uuid(), hour: fc.nat(5), later: fc.nat(3) }), {
      selector: one => one.id,
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, fc.func(fc.nat(99)), (drafts, rank) => {
        const acts = drafts.map(({ id, hour, later }) =>
          act(id, `2026-03-02T0${hour}:00:00Z`, { recordedAt: `2026-03-02T1${later}:00:00Z` }),
        )
        const shuffled = acts.toSorted((a, b) => rank(a.id) - rank(b.id))
        expect(effective(shuffled).map(a => a.id)).toEqual(effective(acts).map(a => a.id))
        expect(effective(shuffled)).toHaveLength(acts.length)
      }),
    )
  })
})

describe('finding acts', () => {
  const ofAll = act('1', '2026-03-02T10:00:00+08:00')
  const ofOne = act('2', '2026-03-03T10:00:00+08:00', { parties: ['某公司'] })
  const acts = [ofAll, ofOne, act('3', '2026-03-04T10:00:00+08:00', { kind: 'other' })]
  test('by kind, and by party: an act without parties concerns everybody', () => {
    expect(allOf(acts, question).map(a => a.id)).toEqual(['1', '2'])
    expect(allOf(acts, question, '张某').map(a => a.id)).toEqual(['1'])
    expect(lastOf(acts, question, '某公司')?.id).toBe('2')
    expect(lastOf(acts, question)?.id).toBe('2')
    expect(has([ofOne], question, '张某')).toBe(false)
  })
  test('its legal day is the day in Shanghai', () => expect(doneOn({ doneAt: '2026-03-02T16:30:00Z' })).toBe('2026-03-03'))
})

test('a kind of act refuses facts nobody asked for', () => {
  expect(question.facts.safeParse({ said: '是' }).success).toBe(true)
  expect(question.facts.safeParse({ said: '是', more: 1 }).success).toBe(false)
  expect(question).toMatchObject({ outside: false, per: 'case', correctable: false, makes: ['record'] })
})

test('a procedure whose step holds another act is refused when written', () => {
  const draft = { id: 'p', title: '程序', english: 'procedure', kind: 'main' } as const
  expect(() => procedure({ ...draft, start: ['ask'], steps: { ask: { act: question, phase: '调查取证' } } })).toThrow(
    'step ask holds the act question',
  )
})

describe('dated registers', () => {
  test('a spell holds on both its ends, and for ever without an end', () => {
    const spell = { from: day('2026-03-02'), to: day('2026-03-05') }
    expect(['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06'].map(on => within(spell, day(on)))).toEqual([false, true, true, false])
    expect(within({ from: spell.from }, addDays(spell.from, 10_000))).toBe(true)
  })
  test('a setting is that of the day, the last where two overlap; unset is undefined, and words are no number', () => {
    const setting = (value: unknown, from: string): Setting => ({
      key: 'hearing.fine.citizen',
      value,
      from: day(from),
      source: '',
      owner: '',
    })
    const dossier = { settings: [setting(200_000, '2024-01-01'), setting(300_000, '2026-01-01')] }
    const at = (on: string) => numberSetting(dossier, 'hearing.fine.citizen', day(on))
    expect([at('2023-12-31'), at('2025-12-31'), at('2026-01-01')]).toEqual([undefined, 200_000, 300_000])
    expect(settingOn(dossier, 'archive.within', day('2026-01-01'))).toBeUndefined()
    expect(numberSetting({ settings: [setting('多', '2024-01-01')] }, 'hearing.fine.citizen', day('2026-01-01'))).toBeUndefined()
  })
})
