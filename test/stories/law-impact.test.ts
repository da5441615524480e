// 改了法会怎样: cases accepted in their time are judged again by another law, or by what the registers say now.
import { day, procedures, rule, type Procedure } from '@fadu/law'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeAgain } from '../../server/cases/index.ts'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { changePerson, readPerson } from '../../server/officers/index.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { until } from '../turns.ts'

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
let house: House
let closed: Played
let open: Played
beforeAll(async () => {
  house = await openHouse()
  const [one, other] = [await house.aParty('某公司', {}), await house.aParty('另一公司', {})]
  closed = await house.play(ordinaryCase(house.cast, aStory({ party: one }), turns, day('2026-03-02')), {
    procedure: 'ordinary-penalty',
    item,
    parties: [one],
  })
  const later = aStory({ party: other, partyName: '另一公司', actOn: day('2026-08-03') })
  open = await house.play(until('file', ordinaryCase(house.cast, later, turns, day('2026-08-03'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [other],
  })
  expect([closed.refused?.text, open.refused?.text]).toEqual([undefined, undefined])
})
afterAll(() => house.close())

const since = day('2026-01-01')
/** The running procedures, but that one step of the ordinary one has a further rule. */
function withRule(step: string, extra: Procedure['always'][number]): ReadonlyMap<string, Procedure> {
  const ordinary = procedures.get('ordinary-penalty')
  const old = ordinary?.steps[step]
  if (!ordinary || !old) throw new Error(`no step ${step}`)
  const changed: Procedure = { ...ordinary, steps: { ...ordinary.steps, [step]: { ...old, needs: [...old.needs, extra] } } }
  return new Map(procedures).set(ordinary.id, changed)
}
const never = rule({ id: 'TEST-01', title: '立案要写明两名见证人', basis: [], met: () => ({ found: '没有写', mend: '写明' }) })

describe('the impact of a change', () => {
  it('is none while law and registers say what they said', async () => {
    expect(await judgeAgain(house.desk, since)).toEqual({ looked: 2, found: [] })
  })

  it('of the law is found in open and closed cases alike, act by act, and only in those filed since the day', async () => {
    const { looked, found } = await judgeAgain(house.desk, since, { procedures: withRule('file', never) })
    expect(looked).toBe(2)
    expect(found.map(f => [f.case.id, f.case.status, f.act.title, f.finding.rule, f.because]).toSorted()).toEqual(
      [
        [closed.id, 'archived', '立案', 'TEST-01', 'law'],
        [open.id, 'open', '立案', 'TEST-01', 'law'],
      ].toSorted(),
    )
    const newer = await judgeAgain(house.desk, day('2026-07-01'), { procedures: withRule('file', never) })
    expect([newer.looked, newer.found.map(f => f.case.id)]).toEqual([1, [open.id]])
  })

  it('of a register is found: a certificate that turns out never to have held', async () => {
    const before = await readPerson(house.desk.db, '乙', house.desk.clock.today())
    if (!before) throw new Error('乙 is registered')
    const { kind, name, established } = before
    const revoked = { kind, name, established: [...established], certificates: [], posts: before.posts.map(p => ({ ...p })) }
    await changePerson(house.desk, '管', before, before.version, { ...revoked, from: since, reason: '发证机关撤销' })
    const { found } = await judgeAgain(house.desk, since)
    expect(new Set(found.map(f => f.case.id))).toEqual(new Set([closed.id, open.id]))
    expect(found.every(f => f.because === 'law' && f.finding.found !== '' && f.finding.basis.length > 0)).toBe(true)
  })

  it('is asked for by a command that says how it is used', () => {
    const command = fileURLToPath(new URL('../../server/commands/law-impact.ts', import.meta.url))
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } })
    expect(run()).toMatchObject({ status: 2, stdout: expect.stringContaining('law:impact -- --since') })
    expect(run('--help')).toMatchObject({ status: 0 })
    expect(run('--since', 'soon')).toMatchObject({ status: 2, stderr: expect.stringContaining('--since 应为日期') })
    expect(run('--since', '2026-01-01', '--data', '/nowhere/at/all')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有这个数据目录'),
    })
  })
})
