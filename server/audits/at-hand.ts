// What a history is judged with where no house stands: the seeds of calendar and power items that come with the product.
import { procedures, type CalendarYear, type Judging, type PowerItem } from '@fadu/law'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { readSeed } from '../powers/index.ts'

const years = z.array(z.object({ year: z.int(), notice: z.string(), days: z.record(z.string(), z.enum(['holiday', 'rest', 'work'])) }))

/** The procedures, the State Council's holiday notices that come with the product, and the county's list of power items. */
export async function judgingAtHand(): Promise<Judging> {
  const seed: readonly CalendarYear[] = years.parse(JSON.parse(await readFile(new URL('../calendar/seed.json', import.meta.url), 'utf8')))
  return { procedures, calendar: { years: seed }, items: await itemsAtHand() }
}

let atHand: Promise<ReadonlyMap<string, PowerItem>> | undefined
/** The starting list of power items, by code: a file that comes with the product, read once. */
export const itemsAtHand = (): Promise<ReadonlyMap<string, PowerItem>> => (atHand ??= readItems())
async function readItems(): Promise<ReadonlyMap<string, PowerItem>> {
  const { items } = await readSeed()
  return new Map(items.map(({ code, version, name, domain, body }) => [code, { ...body, code, version, name, domain }]))
}
