// The first start of an office: the calendar, power items as drafts, and one administrator whose password is shown once.
import { randomInt } from 'node:crypto'
import { createAccount } from '../access/index.ts'
import { seedDivisions } from '../agencies/index.ts'
import { seedCalendar } from '../calendar/index.ts'
import { createPeople } from '../officers/index.ts'
import type { Desk } from '../platform/desk.ts'
import { addBenchmarks, addItems, readSeed } from '../powers/index.ts'

export interface FirstAccount {
  readonly username: string
  /** Not kept anywhere in the clear. */
  readonly password: string
}

/** Fills an empty house; the law library is the caller's to import. @returns the one account there is */
export async function foundOffice(desk: Desk): Promise<FirstAccount> {
  await seedCalendar(desk)
  await seedDivisions(desk)
  const { items, benchmarks } = await readSeed()
  await addItems(desk, null, items)
  await addBenchmarks(desk, null, benchmarks)
  const today = desk.clock.today()
  const [personId = ''] = await createPeople(desk, null, [
    {
      name: '系统管理员',
      kind: 'staff',
      established: [],
      certificates: [],
      from: today,
      reason: '首次安装',
      posts: [{ post: 'administrator', agency: '', from: today }], // no agency stands yet
    },
  ])
  const first = { username: 'admin', password: randomPassword() }
  await createAccount(desk, null, { ...first, personId, name: '系统管理员' })
  return first
}

const kinds = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789'] // none that look alike

/** Sixteen characters in groups of four, every group with a small letter, a capital and a digit. */
export function randomPassword(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length))
  const group = (): string => {
    const signs = [...kinds.map(pick), pick(kinds.join(''))]
    for (let at = signs.length - 1; at > 0; at -= 1) {
      const other = randomInt(at + 1)
      ;[signs[at], signs[other]] = [signs[other] ?? '', signs[at] ?? '']
    }
    return signs.join('')
  }
  return Array.from({ length: 4 }, group).join('-')
}
