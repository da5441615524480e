// From a scenario to a play: who plays which part, which party it happens to, when it must have begun.
import { addDays, hearingDue, type Calendar, type Day, type Party } from '@fadu/law'
import { disposing, woven, type StrandName } from './beside.ts'
import { deeds, storyOf, type Deed } from './deeds.ts'
import { bankOf, court, government, offices, townOf, type Office } from './offices.ts'
import { inspectionCase } from './inspection-plots.ts'
import { ordinaryCase, unfiledCase, type Turns } from './ordinary-plots.ts'
import { startFor, type Play } from './play.ts'
import { workday, type Cast, type Plot, type Story } from './plot.ts'
import type { County, CountyParty } from './registers.ts'
import type { Scenario } from './scenarios.ts'
import { onTheSpot, upgradedCase } from './simple-plots.ts'
import type { Member } from './staff.ts'
import { settingsOf } from './title-deeds.ts'

/** Gives each scenario its parties and people. A party has one case, so that none is a second offence unawares. */
export function casting(county: County, calendar: Calendar, today: Day): (scenario: Scenario, n: number) => Play {
  const free = [...county.parties]
  const take = (scenario: Scenario): CountyParty => {
    const age = scenario.way === 'ordinary' ? scenario.age : undefined
    const at = free.findIndex(one => one.office === scenario.office && one.kind === scenario.party && one.age === age)
    const [found] = at < 0 ? [] : free.splice(at, 1)
    if (!found) throw new Error(`no ${scenario.party} left in ${scenario.office}`)
    return found
  }
  return (scenario, n) => {
    const office = offices.find(one => one.key === scenario.office)
    if (!office) throw new Error(`no office ${scenario.office}`)
    const party = take(scenario)
    const cast = castOf(county, calendar, office, n)
    const deed: Deed = deeds[scenario.deed]
    const plot = plotOf(county, scenario, cast, deed, party)
    const start =
      scenario.began === undefined
        ? startFor(plot, scenario.stop, scenario.ended ?? 1, cast, today)
        : workday(calendar, addDays(today, -scenario.began))
    return {
      name: `${n + 1} ${scenario.office} ${scenario.deed}`,
      plot,
      start,
      item: deed.item,
      party: party.id,
      deed: scenario.deed,
      people: county.people,
      ...(scenario.stop === undefined ? {} : { stop: scenario.stop }),
    }
  }
}

function castOf(county: County, calendar: Calendar, office: Office, n: number): Cast {
  const here = county.members.filter(one => one.office.key === office.key)
  const holding = (...posts: readonly Member['post'][]): readonly Member[] => here.filter(one => posts.includes(one.post))
  const officers = holding('officer').map(one => one.id)
  const heads = holding('principalHead', 'head')
  const [reviewer] = holding('reviewer')
  const countyReviewers = county.members.filter(one => one.post === 'countyReviewer')
  const pairAt = officers.length >= 6 && n % 2 === 1 ? 2 : 0
  const [helper] = n % 3 === 0 ? holding('auxiliary') : []
  const bank = bankOf(office)
  return {
    calendar,
    officers: [officers[pairAt] ?? '', officers[pairAt + 1] ?? ''],
    nameOf: id => here.find(one => one.id === id)?.name ?? id,
    ...(helper ? { helper: helper.id } : {}),
    head: heads[1 + (n % 2)]?.id ?? '',
    heads: heads.map(({ id, name }) => ({ id, name })),
    reviewer: reviewer?.id ?? countyReviewers[n % countyReviewers.length]?.id ?? '',
    reviewedBy: reviewer ? '本机关' : '县司法局（提级审核）',
    host: officers.at(-2) ?? '',
    clerk: officers.at(-1) ?? '',
    adviser: county.members.find(one => one.post === 'adviser')?.id ?? '',
    financeClerk: holding('financeClerk')[0]?.id ?? '',
    archivist: holding('archivist')[0]?.id ?? '',
    agency: office.name,
    region: office.region,
    bank: bank.bank,
    account: bank.accountNumber,
    government,
    court,
  }
}

function plotOf(county: County, scenario: Scenario, cast: Cast, deed: Deed, party: CountyParty): (start: Day) => Plot {
  const item = county.seed.items.find(one => one.code === deed.item)
  if (!item) throw new Error(`no item ${deed.item}`)
  const benchmark = county.seed.benchmarks.find(one => one.code === deed.item)
  const minor = scenario.way === 'ordinary' && scenario.age !== undefined
  const storyOn = (start: Day): Story => ({
    ...storyOf(
      deed,
      item,
      benchmark,
      { party: party.id, partyName: party.name, citizen: party.kind === 'citizen', household: party.kind === 'individualBusiness' },
      townOf(cast.agency),
      start,
    ),
    ...(minor ? { guardian: `${party.name}之父（虚构）` } : {}),
  })
  return start => {
    const story = storyOn(workday(cast.calendar, start))
    switch (scenario.way) {
      case 'ordinary':
        return besideOf(
          cast,
          story,
          scenario.beside ?? [],
          ordinaryCase(cast, story, turnsOf(county, story, party, scenario.turns ?? {}), start),
        )
      case 'upgraded':
        return upgradedCase(cast, story, turnsOf(county, story, party, scenario.turns ?? {}), start)
      case 'spot':
        return onTheSpot(cast, story, scenario.spot, start)
      case 'inspection':
        return inspectionCase(
          cast,
          {
            party: party.id,
            partyName: party.name,
            place: story.place,
            item: '燃气安全检查',
            power: { law: '城镇燃气管理条例', level: '行政法规', article: 41 },
            class: '日常',
            ...(scenario.found ? { wrong: story.deed } : {}),
          },
          start,
        )
      case 'unfiled':
        return unfiledCase(cast, story, start)
    }
  }
}

const besideOf = (cast: Cast, story: Story, names: readonly StrandName[], main: Plot): Plot =>
  names.length === 0 ? main : woven(cast, story, names.includes('confiscated') ? disposing(story, main) : main, names)

/** The law says when a hearing has to be told; where it has, the papers are reviewed and the heads discuss. */
function turnsOf(county: County, story: Story, { id, name, kind }: CountyParty, asked: Partial<Turns>): Turns {
  const party: Party = { id, name, kind }
  const settings = settingsOf(county.founded)
  const hearingTold =
    (asked.outcome ?? '给予行政处罚') === '给予行政处罚' && hearingDue({ settings }, party, story.penalties, story.actOn).length > 0
  return { statement: 'none', corrected: '已责令改正', review: hearingTold, discussion: hearingTold, ...asked, hearingTold }
}
