// The people of the demonstration county. Each name is a sign of the place and a pair of the sexagenary cycle: nobody is called so.
import { addDays, type Day } from '@fadu/law'
import type { Person, Role } from '../access/index.ts'
import type { PersonInput } from '../officers/index.ts'
import { invented, type Office, type Staff } from './offices.ts'

/** A person with the account he signs in by. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly post: Role
  readonly office: Office
  readonly input: PersonInput
}

const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']
/** The n-th pair of the sexagenary cycle. */
export const pair = (n: number): string => `${stems[n % stems.length] ?? ''}${branches[n % branches.length] ?? ''}`

interface Seat {
  readonly username: string
  readonly post: Role
  readonly kind: PersonInput['kind']
}
const several = (count: number, seat: (n: number) => Seat): readonly Seat[] => Array.from({ length: count }, (_, i) => seat(i + 1))

/** The seats of an office, those who work most with cases first. */
function seatsOf(key: string, { officers, auxiliaries, reviewers, heads }: Staff): readonly Seat[] {
  const seat = (name: string, post: Role, kind: Seat['kind'] = 'staff'): Seat => ({ username: `${key}.${name}`, post, kind })
  return [
    ...several(officers, n => seat(`officer${n}`, 'officer', 'officer')),
    seat('principal', 'principalHead'),
    ...several(heads - 1, n => seat(`head${n}`, 'head')),
    ...several(reviewers, () => seat('reviewer', 'reviewer')),
    ...(officers > 0 ? [seat('bureau', 'bureauHead', 'officer'), seat('finance', 'financeClerk'), seat('archive', 'archivist')] : []),
    ...several(auxiliaries, n => seat(`aux${n}`, 'auxiliary', 'auxiliary')),
  ]
}
const countySeats: readonly Seat[] = [
  { username: 'county.reviewer1', post: 'countyReviewer', kind: 'staff' },
  { username: 'county.reviewer2', post: 'countyReviewer', kind: 'staff' },
  { username: 'county.adviser', post: 'adviser', kind: 'staff' },
  { username: 'county.supervisor', post: 'countySupervisor', kind: 'staff' },
  { username: 'admin', post: 'administrator', kind: 'staff' },
]

/** Everybody of an office. `agency` is its id; those of the whole county sit at the bureau of justice. */
export function membersOf(office: Office, agency: string, founded: Day, newId: () => string): readonly Member[] {
  if (!office.staff) return []
  const seats = [...seatsOf(office.key, office.staff), ...(office.key === 'sifa' ? countySeats : [])]
  return seats.map(({ username, post, kind }, i) => {
    const name = `${office.sign}${pair(i)}`
    const certified = kind === 'officer'
    const reviews = post === 'reviewer' || post === 'countyReviewer'
    const input: PersonInput = {
      name,
      kind,
      established: kind === 'auxiliary' ? [] : [{ from: addDays(founded, -400) }],
      certificates: certified
        ? [
            {
              number: `示例${office.region.padEnd(9, '0')}${String(i + 1).padStart(2, '0')}`,
              from: addDays(founded, -200),
              to: addDays(founded, 1600),
            },
          ]
        : [],
      posts: [{ post, agency, from: addDays(founded, -20) }],
      from: addDays(founded, -20),
      reason: invented,
      ...(reviews
        ? {
            legalQualification: {
              number: `示例A${office.region.padEnd(9, '0')}${String(i + 1).padStart(2, '0')}`,
              from: addDays(founded, -1500),
            },
          }
        : {}),
      phone: '0518-00000000',
    }
    return { id: newId(), name, username, post, office, input }
  })
}

/** The member as the person who signs an act. */
export const personAs = ({ id, name, username, post, office, input }: Member, agencyId: string): Person => ({
  id,
  name,
  username,
  agencyId,
  agencyName: office.name,
  agencyKind: office.kind,
  roles: post === 'principalHead' ? ['head', 'principalHead'] : [post],
  county: post === 'countyReviewer' || post === 'countySupervisor' || post === 'administrator',
  ...(input.certificates[0] ? { certificateNo: input.certificates[0].number } : {}),
  class: input.kind === 'officer' ? 'officer' : input.kind === 'auxiliary' ? 'auxiliary' : 'staff',
})

/** Which accounts the sign-in page shows first: one town with everybody, the county, a street, a delegated office. */
const shownFirst = [
  'yishan.officer1',
  'yishan.officer2',
  'yishan.head1',
  'yishan.principal',
  'yishan.reviewer',
  'yishan.bureau',
  'yishan.finance',
  'yishan.archive',
  'yishan.aux1',
  'county.reviewer1',
  'county.supervisor',
  'admin',
  'shizhuang.officer1',
  'shizhuang.head1',
  'kaifaqu.officer1',
  'kaifaqu.head1',
  'tongxing.officer1',
  'nangang.officer1',
]
export const signInOrder = (members: readonly Member[]): readonly Member[] => {
  const place = ({ username }: Member): number => (shownFirst.includes(username) ? shownFirst.indexOf(username) : shownFirst.length)
  return members.toSorted((a, b) => place(a) - place(b))
}
