// The registers of the demonstration county, as they were founded: agencies, people, powers, settings, parties.
import { addDays, type Day } from '@fadu/law'
import { createAccounts, demonstrationPassword, digestOfPassword, type Person } from '../access/index.ts'
import { createAgencies } from '../agencies/index.ts'
import { addDevices } from '../devices/index.ts'
import { createPeople } from '../officers/index.ts'
import { registerParty } from '../parties/index.ts'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import { addBenchmarks, addGrants, addItems, addSettings, readSeed, type Seed } from '../powers/index.ts'
import { citizen, counts, firm, shop } from './firms.ts'
import { agencyInput, invented, offices, townOf, type Office } from './offices.ts'
import { membersOf, personAs, signInOrder, type Member } from './staff.ts'
import { demonstrationSeed, grantsOf, powersInForce, settingsOf } from './title-deeds.ts'

export interface CountyParty {
  readonly id: string
  readonly name: string
  readonly kind: 'legalPerson' | 'individualBusiness' | 'citizen'
  readonly office: string
  /** Minors only. */
  readonly age?: number
}
export interface County {
  readonly seed: Seed
  readonly founded: Day
  readonly agencyId: (office: Office) => string
  readonly members: readonly Member[]
  readonly people: ReadonlyMap<string, Person>
  readonly parties: readonly CountyParty[]
}

/** A party a case wants: of which kind, where, and for a minor how old. */
export interface WantedParty {
  readonly office: string
  readonly party: CountyParty['kind']
  readonly age?: number
  /** What its trade is called. */
  readonly trade?: string | undefined
}

/** Writes the registers, as of the desk's clock. One password digest serves all accounts. */
export async function foundCounty(desk: Desk, wanted: readonly WantedParty[], today: Day): Promise<County> {
  const founded = desk.clock.today()
  const seed = demonstrationSeed(await readSeed())
  const agencyIds = await createAgencies(
    desk,
    null,
    offices.map((office, at) => agencyInput(office, at, founded)),
  )
  const byKey = new Map(offices.map((office, at) => [office.key, agencyIds[at] ?? '']))
  const idOf = (key: string): string => byKey.get(key) ?? ''
  const members = offices.flatMap(office => membersOf(office, idOf(office.key), founded, () => newId(desk.clock)))
  await createPeople(
    desk,
    null,
    members.map(({ id, input }) => ({ ...input, id })),
  )
  const digest = await digestOfPassword(demonstrationPassword)
  await createAccounts(
    desk,
    null,
    signInOrder(members).map(({ id, name, username }) => ({ personId: id, name, username, digest })),
  )
  const { items, benchmarks } = powersInForce(seed, founded)
  await addItems(desk, null, items)
  await addBenchmarks(desk, null, benchmarks)
  await addGrants(desk, null, grantsOf(seed, offices, idOf, founded))
  await addSettings(desk, null, settingsOf(founded))
  await addDevices(desk, null, devicesOf(idOf, founded))
  const parties = await registerParties(desk, idOf, wanted, today)
  return {
    seed,
    founded,
    members,
    parties,
    agencyId: office => idOf(office.key),
    people: new Map(members.map(one => [one.id, personAs(one, idOf(one.office.key))])),
  }
}

/** Monitoring devices: one in order, one whose sign and legal basis are wanting, one whose calibration has run out. */
function devicesOf(idOf: (key: string) => string, founded: Day): Parameters<typeof addDevices>[2] {
  const since = addDays(founded, -20)
  const common = {
    allowedBy: '法律' as const,
    legallyReviewedOn: since,
    technicallyReviewedOn: since,
    calibrated: [{ from: since, to: addDays(founded, 900) }],
    locationPublishedOn: since,
    registeredOn: founded,
    reason: invented,
  }
  return [
    { ...common, agency: idOf('yishan'), number: '示例-伊山-01', name: '示例大道路口摄像机', markedFrom: since },
    { ...common, agency: idOf('yishan'), number: '示例-伊山-02', name: '示例河堤摄像机', allowedBy: '规范性文件' },
    {
      ...common,
      agency: idOf('yanweigang'),
      number: '示例-燕港-01',
      name: '示例路称重设备',
      markedFrom: since,
      calibrated: [{ from: since, to: addDays(founded, 340) }],
    },
  ]
}

/** All parties; those the cases want lie where they are wanted, the others all over the county. */
async function registerParties(
  desk: Desk,
  idOf: (key: string) => string,
  wanted: readonly WantedParty[],
  today: Day,
): Promise<readonly CountyParty[]> {
  const places = offices.filter(office => office.kind === 'town' || office.kind === 'street' || office.kind === 'delegated')
  const parties: CountyParty[] = []
  for (const kind of ['legalPerson', 'individualBusiness', 'citizen'] as const) {
    const mine = wanted.filter(one => one.party === kind)
    for (let n = 0; n < counts[kind]; n++) {
      const { office: key, age, trade } = mine[n] ?? { office: places[n % places.length]?.key }
      const office = places.find(one => one.key === key)
      if (!office) throw new Error(`no place called ${key ?? ''}`)
      const town = townOf(office.name)
      const input =
        kind === 'legalPerson'
          ? firm(n, town, trade)
          : kind === 'individualBusiness'
            ? shop(n, town, trade)
            : citizen(n, town, today, age === undefined ? undefined : addDays(today, -Math.round((age + 0.7) * 365.25)))
      const { id } = await registerParty(desk, null, idOf(office.key), input)
      parties.push({ id, name: input.name, kind, office: office.key, ...(age === undefined ? {} : { age }) })
    }
  }
  return parties
}
