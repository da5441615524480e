import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House } from '../house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' }
const march = day('2026-03-02')

describe('an ordinary case over HTTP', () => {
  it('goes from the lead to the archive and is published', async () => {
    const party = await house.aParty('某公司', {})
    const played = await house.play(ordinaryCase(house.cast, aStory({ party }), usual, march), {
      procedure: 'ordinary-penalty',
      item,
      parties: [party],
    })
    expect(played.refused?.text).toBeUndefined()
    const page = await house.page(played.id)
    expect(page.status).toBe('archived')
    expect(page.findings).toEqual([])
    expect(page.documents.map(d => d.kind)).toEqual(
      expect.arrayContaining([
        'filing-approval',
        'prior-notice',
        'legal-review-opinion',
        'discussion-record',
        'penalty-decision',
        'delivery-receipt',
        'closing-approval',
        'dossier-index',
      ]),
    )
    expect(page.proof.entries).toBeGreaterThanOrEqual(page.acts.length)
    const shown = await house.ask('GET', '/public/decisions?q=占用', { accept: 'text/html' })
    expect(shown.text).toContain('擅自占用城市道路')
  })
})
