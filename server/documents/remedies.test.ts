import { day, remediesOf, type Agency, type Dossier } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { remedyWords } from './remedies.ts'

const on = day('2026-04-13')
const town: Agency = {
  id: 'a',
  name: '灌云县伊山镇人民政府',
  kind: 'town',
  region: '320723100',
  confirmed: [],
  government: '灌云县人民政府',
}
const dossier = (agency: Agency, more: Partial<Dossier> = {}): Dossier => ({
  id: 'c',
  openedOn: on,
  agency,
  powers: [],
  parties: [],
  people: [],
  settings: [],
  others: [],
  ...more,
})
const item: NonNullable<Dossier['item']> = {
  code: 'land',
  version: '1',
  name: '非法占用土地建房',
  domain: '自然资源',
  bases: [{ law: '土地管理法', article: 77, level: '法律', role: 'penalises', published: true }],
  penaltyKinds: ['法律行政法规规定的其他行政处罚'],
  fines: [],
  orderToCorrect: { mandatory: true, precondition: false },
  limitation: { years: 2, fiveYearCandidate: false },
  elements: [],
}

describe('the remedy paragraph', () => {
  it('of a town names the county government and lets the party choose', () => {
    const words = remedyWords(remediesOf(dossier(town), on, 'ordinary'))
    expect(words).toContain('60日内向灌云县人民政府申请行政复议')
    expect(words).toContain('6个月内，以灌云县伊山镇人民政府为被告')
    expect(words).toContain('有管辖权的人民法院')
  })
  it('of a street names the government that set it up', () => {
    const words = remedyWords(remediesOf(dossier({ ...town, kind: 'street', name: '灌云县人民政府侍庄街道办事处' }), on, 'ordinary'))
    expect(words).toContain('向灌云县人民政府申请行政复议，被申请人为灌云县人民政府侍庄街道办事处')
  })
  it('of an entrusted case names the entrusting organ and its government', () => {
    const powers: Dossier['powers'] = [
      {
        item: 'land',
        agency: 'a',
        from: day('2025-01-01'),
        source: 'delegated',
        delegatedBy: { agency: 'b', name: '灌云县城市管理局', government: '灌云县人民政府' },
        withMeasures: false,
        keepsPending: true,
      },
    ]
    const words = remedyWords(remediesOf(dossier(town, { item, powers }), on, 'ordinary', { penalties: [] }))
    expect(words).toContain('被申请人为灌云县城市管理局')
    expect(words).not.toContain('伊山镇')
  })
  it('on the spot sends to reconsideration first and offers no direct suit', () => {
    const words = remedyWords(remediesOf(dossier(town), on, 'on-the-spot'))
    expect(words).toContain('应当先申请行政复议')
    expect(words).toContain('15日内')
    expect(words).not.toContain('直接向')
  })
  it('of a demolition under the Land Law gives fifteen days to sue', () => {
    const words = remedyWords(
      remediesOf(dossier(town, { item }), on, 'ordinary', {
        penalties: [{ kind: '法律行政法规规定的其他行政处罚', object: '限期拆除新建的房屋' }],
      }),
    )
    expect(words).toContain('15日内，以灌云县伊山镇人民政府为被告')
    expect(words).toContain('60日内向')
  })
  it('names the court and the online address where the county has set them', () => {
    const told = remediesOf(dossier(town), on, 'ordinary')
    const words = remedyWords({
      ...told,
      online: 'https://fuyi.example',
      suit: { ...told.suit, court: '连云港市某区人民法院' },
    })
    expect(words).toContain('连云港市某区人民法院')
    expect(words).toContain('https://fuyi.example网上申请')
  })
})
