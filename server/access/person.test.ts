import { day } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { mayDo } from './may-do.ts'
import { certificateOn, rolesOn, type HeldPost, type Person, type Role } from './person.ts'

const today = day('2026-03-02')
const post = (role: Role, more: Partial<HeldPost> = {}): HeldPost => ({
  post: role,
  agency: 'yishan',
  from: day('2024-01-01'),
  ...more,
})

describe('roles', () => {
  it('follow from the posts held on the day, both ends included', () => {
    const spell = [post('officer', { from: today, to: today })]
    expect(rolesOn('officer', spell, today)).toEqual(['officer'])
    expect(rolesOn('officer', spell, day('2026-03-01'))).toEqual([])
    expect(rolesOn('officer', spell, day('2026-03-03'))).toEqual([])
  })
  it('make a principal head a head, and nobody an officer who is none', () => {
    expect(rolesOn('staff', [post('principalHead')], today)).toEqual(['head', 'principalHead'])
    expect(rolesOn('staff', [post('officer'), post('archivist')], today)).toEqual(['archivist'])
  })
  it('never give an auxiliary or a contractor more than the auxiliary’s', () => {
    for (const kind of ['auxiliary', 'contractor'] as const)
      expect(rolesOn(kind, [post('head'), post('administrator')], today)).toEqual(['auxiliary'])
  })
  it('are those of one agency, where posts were begun first', () => {
    expect(rolesOn('officer', [post('head', { agency: 'yangji', from: day('2025-01-01') }), post('officer')], today)).toEqual(['officer'])
  })
})

it('knows no certificate before, after, or while it is suspended', () => {
  const card = [
    {
      number: 'T-1',
      from: day('2024-01-01'),
      to: day('2026-12-31'),
      suspended: [{ from: day('2026-03-01'), to: day('2026-03-31') }],
    },
  ]
  const known = ['2023-12-31', '2024-01-01', '2026-03-01', '2026-03-31', '2026-04-01', '2027-01-01'].map(on => certificateOn(card, day(on)))
  expect(known).toEqual([undefined, 'T-1', undefined, undefined, 'T-1', undefined])
})

describe('who may change what', () => {
  const who = (...roles: Role[]): Person => ({
    id: 'p',
    name: 'p',
    username: 'p',
    roles,
    agencyId: 'yishan',
    agencyName: '',
    county: false,
    class: 'officer',
  })
  it('is, for an agency, its head at home and the administrator anywhere', () => {
    expect([
      mayDo(who('head'), 'agencies:change', 'yishan'),
      mayDo(who('head'), 'agencies:change', 'yangji'),
      mayDo(who('head'), 'agencies:change'),
    ]).toEqual([true, false, false])
    expect(mayDo(who('administrator'), 'agencies:change', 'yangji')).toBe(true)
  })
  it('is nothing of the parties for the administrator', () => {
    for (const action of ['parties:read', 'parties:change', 'parties:unmask'] as const)
      expect(mayDo(who('administrator'), action, 'yishan')).toBe(false)
  })
  it('is nothing at home for people without an agency', () => {
    expect(mayDo({ ...who('head'), agencyId: '' }, 'agencies:change', '')).toBe(false)
  })
})
