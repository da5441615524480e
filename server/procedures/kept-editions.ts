// The editions kept beside the law: `law/editions/<day>.json`, written by `npm run docs`.
import { norms, procedures } from '@fadu/law'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { conditionsOf } from './conditions.ts'
import { editionOf, editionShape, type Edition } from './edition.ts'

const folder = fileURLToPath(new URL('../../law/editions/', import.meta.url))
const nameShape = /^(\d{4}-\d{2}-\d{2})\.json$/

/** The days of the kept editions, oldest first. */
export const editionDays = (): readonly string[] =>
  readdirSync(folder)
    .flatMap(name => nameShape.exec(name)?.[1] ?? [])
    .toSorted()

const kept = new Map<string, Edition>()
/** The edition of a day, or undefined where none was taken. */
export function readEdition(on: string): Edition | undefined {
  if (!editionDays().includes(on)) return undefined
  const there = kept.get(on) ?? editionShape.parse(JSON.parse(readFileSync(`${folder}${on}.json`, 'utf8')))
  kept.set(on, there)
  return there
}
/** The latest one kept. */
export const latestEdition = (): Edition | undefined => {
  const last = editionDays().at(-1)
  return last === undefined ? undefined : readEdition(last)
}
/** What the running definitions say, under a day. */
export const presentEdition = async (on: string): Promise<Edition> =>
  editionOf(on, [...procedures.values()], norms.norms, await conditionsOf())

/** Keeps the running definitions as today's edition when they say something else than the latest. @returns the one that holds now */
export async function keepEdition(today: string): Promise<Edition> {
  const present = await presentEdition(today)
  const last = latestEdition()
  if (last?.hash === present.hash) return last
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${today}.json`, printed(present))
  kept.set(today, present)
  return present
}

/** One line an entry, so that what git shows of two editions can be read. */
export function printed(edition: Edition): string {
  const { day, hash, procedures: all, rules, provisions } = edition
  const lines = (of: Readonly<Record<string, unknown>>): string =>
    `{\n${Object.entries(of)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n')}\n}`
  const one = ({ steps, clocks, ...rest }: Edition['procedures'][string]): string =>
    `{${JSON.stringify(rest).slice(1, -1)},\n"steps":${lines(steps)},\n"clocks":${lines(clocks)}}`
  const drawn = Object.entries(all).map(([id, p]) => `${JSON.stringify(id)}:${one(p)}`)
  return `{"day":${JSON.stringify(day)},"hash":${JSON.stringify(hash)},\n"procedures":{\n${drawn.join(',\n')}\n},\n"rules":${lines(rules)},\n"provisions":${lines(provisions)}}\n`
}
