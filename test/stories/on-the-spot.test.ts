// The simple penalty over HTTP: within its bounds carried through, beyond them refused, disputed moved to the ordinary procedure.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { later, type Plot, type Story } from '../../server/demo/plot.ts'
import { onTheSpot, type SpotTurns } from '../../server/demo/simple-plots.ts'
import { aStory, item, openHouse, type House } from '../house.ts'
import { changed, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const march = day('2026-03-02')
const yuan = 100
const opens = (party: string) => ({ procedure: 'simple-penalty', item, parties: [party] }) as const

async function caught(name: string, fine: number, citizen = true): Promise<Story> {
  const party = await house.aParty(name, citizen ? { kind: 'citizen', born: day('1980-05-06') } : {})
  return aStory({ party, partyName: name, citizen, penalties: [{ kind: '罚款', amount: fine * yuan }] })
}
const spot = (story: Story, turns: Partial<SpotTurns> = {}): Plot => onTheSpot(house.cast, story, { says: 'nothing', ...turns }, march)

describe('a penalty on the spot', () => {
  it.each([
    ['周二百', 200, true],
    ['三千公司', 3_000, false],
  ] as const)('of %s, %s yuan, goes from the certificates to the archive', async (name, fine, citizen) => {
    const story = await caught(name, fine, citizen)
    const { id, refused } = await house.play(spot(story), opens(story.party))
    expect(refused?.text).toBeUndefined()
    const page = await house.page(id)
    expect([page.status, page.findings]).toEqual(['archived', []])
    expect(page.documents.map(one => one.kind)).toEqual(
      expect.arrayContaining(['on-the-spot-decision', 'on-the-spot-filing', 'dossier-index']),
    )
  })

  it.each([
    ['吴超额', 201, true, '二百元'],
    ['超额公司', 3_001, false, '三千元'],
  ] as const)('of %s, %s yuan, is refused when it is told', async (name, fine, citizen, _cap) => {
    const story = await caught(name, fine, citizen)
    const { acts, refused } = await house.play(spot(story), opens(story.party))
    expect(acts.map(one => one.kind)).toEqual(['show-certificates'])
    expect(said(refused)).toContain('SIM-01b 行政处罚法 51')
    expect(refused?.body.refusals.find((one: { rule: string }) => one.rule === 'SIM-01b').mend).toContain('普通程序')
  })

  it('with confiscation is refused with every reason at once', async () => {
    const story = await caught('没收公司', 3_001, false)
    const seizing: Story = { ...story, penalties: [...story.penalties, { kind: '没收非法财物', object: '砂石' }] }
    const rules = said((await house.play(spot(seizing), opens(story.party))).refused)
    expect(rules.filter(one => one.startsWith('SIM-01')).length).toBeGreaterThan(1)
  })

  it('is not decided before the party was heard, nor otherwise than told', async () => {
    const story = await caught('郑未听', 100)
    const unheard = await house.play(
      changed(spot(story), next => (next.kind === 'hear-on-the-spot' ? [] : next)),
      opens(story.party),
    )
    expect(said(unheard.refused)).toContain('SIM-08 行政处罚法 45')
    const other = await caught('郑加码', 100)
    const raised = changed(spot(other), next =>
      next.kind === 'decide-on-the-spot' ? { ...next, facts: { ...next.facts, penalties: [{ kind: '罚款', amount: 150 * yuan }] } } : next,
    )
    const harsher = await house.play(raised, opens(other.party))
    expect([harsher.acts.at(-1)?.kind, harsher.refused?.status]).toEqual(['hear-on-the-spot', 409])
  })
})

it('disputed on the spot, it becomes an ordinary case and is carried on to a decision', async () => {
  const story = await caught('争议公司', 2_000, false)
  const upgraded = await house.play(spot(story, { says: 'disputes' }), opens(story.party))
  expect(upgraded.refused?.text).toBeUndefined()
  const moved = await house.page(upgraded.id)
  expect([moved.procedure.id, moved.acts.at(-1)?.kind]).toEqual(['ordinary-penalty', 'upgrade'])
  const turns = {
    hearingTold: true,
    review: true,
    discussion: true,
    corrected: '当场已改正',
    statement: 'waived',
    hearing: 'waived',
    moved: true,
  } as const
  const decided = await house.goOn(
    upgraded,
    until('deliver-decision', ordinaryCase(house.cast, story, turns, later(house.cast.calendar, march, 1))),
  )
  expect(decided.refused?.text).toBeUndefined()
  const page = await house.page(upgraded.id)
  expect(page.findings).toEqual([])
  expect(page.documents.map(one => one.kind)).toEqual(expect.arrayContaining(['filing-approval', 'prior-notice', 'penalty-decision']))
  expect(page.documents.map(one => one.kind)).not.toContain('on-the-spot-decision')
})
