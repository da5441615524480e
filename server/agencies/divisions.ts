// The divisions of the county: codes and names an agency's territory is chosen from. A list to choose from, not a register of law.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import * as z from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'

export interface Division {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly county: string
  readonly source: string
}
const seedFile = fileURLToPath(new URL('../seed/divisions.json', import.meta.url))
const seed = z.object({
  county: z.object({ code: z.string(), name: z.string() }),
  source: z.string(),
  divisions: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })),
})

/** Loads the county's divisions from the seed, where one is there; what stands already stays. @returns how many there are */
export async function seedDivisions({ db, clock }: { readonly db: Db; readonly clock: Clock }, path = seedFile): Promise<number> {
  if (!existsSync(path)) return 0
  const { county, source, divisions } = seed.parse(JSON.parse(readFileSync(path, 'utf8')))
  const rows = [{ ...county, kind: 'county' }, ...divisions].map(
    one => sql`(${one.code}, ${one.name}, ${one.kind}, ${county.name}, ${source}, ${clock.now()}::timestamptz)`,
  )
  await sql`insert into divisions (code, name, kind, county, source, loaded_at) values ${sql.join(rows)} on conflict (code) do nothing`.execute(
    db,
  )
  return rows.length
}

export async function listDivisions(db: Db): Promise<readonly Division[]> {
  return (await sql<Division>`select code, name, kind, county, source from divisions order by code`.execute(db)).rows
}
