// Who a signed-in person is, told from the register of officers as it stands on the day.
import { within, type AgencyKind, type Certificate, type Day, type PersonKind, type Spell } from '@fadu/law'

/** 岗位权限 */
export const roles = [
  'officer',
  'auxiliary',
  'bureauHead',
  'head',
  'principalHead',
  'reviewer',
  'countyReviewer',
  'financeClerk',
  'archivist',
  'adviser',
  'countySupervisor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const roleTitles: Readonly<Record<Role, string>> = {
  officer: '执法人员',
  auxiliary: '辅助人员',
  bureauHead: '承办机构负责人',
  head: '机关负责人',
  principalHead: '机关主要负责人',
  reviewer: '法制审核人员',
  countyReviewer: '县级法制审核人员',
  financeClerk: '财务人员',
  archivist: '档案员',
  adviser: '法律顾问',
  countySupervisor: '县级监督人员',
  administrator: '系统管理员',
}

/** A post as the register keeps it; the roles are the posts, with two that the law does not know of. */
export interface HeldPost extends Spell {
  readonly post: Role
  readonly agency: string
}

/** The signed-in person. */
export interface Person {
  /** Id in the register of officers: what acts are signed with. */
  readonly id: string
  readonly name: string
  readonly username: string
  readonly roles: readonly Role[]
  /** The agency of the posts held today; empty before the first agency is set up. */
  readonly agencyId: string
  readonly agencyName: string
  readonly agencyKind?: AgencyKind
  /** Holds a post for the whole county: reviews, supervises or administers. */
  readonly county: boolean
  /** Number of the certificate valid today. */
  readonly certificateNo?: string
  readonly class: 'officer' | 'auxiliary' | 'staff'
}

const countyRoles: readonly Role[] = ['countyReviewer', 'countySupervisor', 'administrator']

/** The posts held on a day at the agency of the earliest of them. */
export function postsOn(posts: readonly HeldPost[], day: Day): readonly HeldPost[] {
  const held = posts.filter(post => within(post, day)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return held.filter(post => post.agency === held[0]?.agency)
}

/**
 * The roles that follow from kind and posts on a day. Auxiliaries and contractors never get more than their own
 * role, whatever post was entered (行政处罚法第四十二条; the county opinion on auxiliary staff).
 */
export function rolesOn(kind: PersonKind, posts: readonly HeldPost[], day: Day): readonly Role[] {
  const held = postsOn(posts, day).map(post => post.post)
  if (held.length === 0) return []
  if (kind === 'auxiliary' || kind === 'contractor') return ['auxiliary']
  const all = new Set<Role>(held)
  if (kind !== 'officer') all.delete('officer')
  if (all.has('principalHead')) all.add('head')
  return roles.filter(role => all.has(role))
}

export const isCounty = (held: readonly Role[]): boolean => held.some(role => countyRoles.includes(role))

/** The certificate valid on a day and not suspended. */
export const certificateOn = (certificates: readonly Certificate[], day: Day): string | undefined =>
  certificates.find(one => within(one, day) && !one.suspended?.some(spell => within(spell, day)))?.number

export const classOf = (kind: PersonKind): Person['class'] => (kind === 'officer' ? 'officer' : kind === 'staff' ? 'staff' : 'auxiliary')

/** Whether the person holds any of these roles. */
export const holds = (who: Person, ...wanted: readonly Role[]): boolean => wanted.some(role => who.roles.includes(role))
