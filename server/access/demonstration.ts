// The demonstration publishes its sign-ins. Everything in it is invented.
import type { Desk } from '../platform/desk.ts'
import { postsOn, roleTitles, rolesOn } from './person.ts'
import { readSignIn } from './store.ts'

/** The one password of all demonstration accounts. It is public; the demonstration listens on loopback by default. */
export const demonstrationPassword = 'Yanshi-2026-fadu'

export interface DemonstrationAccount {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: string
  readonly agency: string
}

/** The demonstration's accounts whose people hold a post today, in the order in which they were made. */
export async function demonstrationAccounts({ db, clock }: Pick<Desk, 'db' | 'clock'>): Promise<readonly DemonstrationAccount[]> {
  const today = clock.today()
  const rows = await readSignIn.accountsWithPeople(db, clock)
  const agencyOf = (posts: Parameters<typeof postsOn>[0]): string => postsOn(posts, today)[0]?.agency ?? ''
  const names = await readSignIn.agencyNames(db, [...new Set(rows.map(row => agencyOf(row.posts)))])
  return rows.flatMap(({ username, name, kind, posts }) => {
    const held = rolesOn(kind, posts, today)
    if (held.length === 0) return []
    const shown = held.includes('principalHead') ? held.filter(role => role !== 'head') : held
    return [
      {
        username,
        password: demonstrationPassword,
        name,
        role: shown.map(role => roleTitles[role]).join('、'),
        agency: names.get(agencyOf(posts)) ?? '',
      },
    ]
  })
}
