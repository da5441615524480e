// The measured process: one database, one pool, the product and the bare server side by side. It does what it is told over IPC.
import { serve } from '@hono/node-server'
import { dayOf } from '@fadu/law'
import { openBlobs } from '../server/platform/blobs.ts'
import { elapsed, systemClock } from '../server/platform/clock.ts'
import { openEmbedded, openPool } from '../server/platform/database.ts'
import { foundHouse } from '../server/platform/house.ts'
import { silentLog } from '../server/platform/logs.ts'
import { migrate } from '../server/platform/migrate.ts'
import { listen } from '../server/platform/serving.ts'
import { readSettings } from '../server/platform/settings.ts'
import { openSigner } from '../server/platform/signer.ts'
import { buildApp } from '../server/main.ts'
import { openRooms } from '../server/rooms.ts'
import { openTypesetter } from '../server/documents/index.ts'
import { bareApp } from './bare.ts'
import { cookiesOf, foundedAt, furnishTowns, loadedAt, officersOf, playCases, readersOf, type LivingCase } from './furnish.ts'
import { generateCases, towns } from './generate.ts'
import { measureLaw, measurePapers, measureJournal, measureStatements, type StatementWork } from './inside.ts'

export interface HouseOptions {
  /** The database's own address; undefined: embedded in the folder. */
  readonly address: string | undefined
  readonly folder: string
  readonly pool: number
  /** A new house is made and filled; an old one is opened. */
  readonly fill: { readonly rows: number; readonly living: number } | undefined
}
export interface Stage {
  readonly productPort: number
  readonly barePort: number
  readonly living: readonly LivingCase[]
  readonly versions: Readonly<Record<string, number>>
  readonly cookies: Readonly<Record<string, string>>
  readonly now: number
}
export type Order =
  | {
      readonly do: 'statements'
      readonly work: StatementWork
      readonly clients: number
      readonly seconds: number
      readonly rows: number
      readonly ids: readonly string[]
    }
  | { readonly do: 'journal'; readonly entries: number }
  | { readonly do: 'law'; readonly id: string; readonly seconds: number }
  | { readonly do: 'papers'; readonly count: number }
  | { readonly do: 'memory' }
  | { readonly do: 'close' }

const options: HouseOptions = JSON.parse(process.argv[2] ?? '{}')

/** Stands while the past is played, then runs from the moment the load begins. */
function benchClock() {
  let at = Date.parse(foundedAt)
  let running: number | undefined
  const ms = (): number => (running === undefined ? at : at + Math.floor(elapsed() - running))
  return {
    now: () => new Date(ms()),
    today: () => dayOf(new Date(ms()).toISOString()),
    set: (instant: string) => {
      at = Date.parse(instant)
    },
    go: (instant: string) => {
      at = Date.parse(instant)
      running = elapsed()
    },
  }
}

const say = (line: string): void => void process.stderr.write(`  ${line}\n`)
const clock = benchClock()
const database =
  options.address === undefined
    ? openEmbedded({ folder: `${options.folder}/database`, patience: 1_800_000 })
    : openPool(options.address, options.pool)
await database.thread?.open()
const read = readSettings(['--data', options.folder, '--port', '0'], {})
if (read === 'help') throw new Error('unreachable')
const settings = { ...read, demonstration: true, log: 'silent' as const }
if (options.fill) await migrate(database.pool, systemClock)
const plain = { db: database.db, clock, blobs: openBlobs(options.folder), signer: openSigner(options.folder), settings, log: silentLog }
const typesetter = openTypesetter()
const rooms = openRooms(plain, '示例县', typesetter)
const desk = { ...rooms.desk, clock }

let living: readonly LivingCase[] = []
if (options.fill) {
  await furnishTowns(desk)
  say(`办案 ${options.fill.living} 件`)
  const begin = elapsed()
  living = await playCases(desk, options.fill.living)
  say(`已办 ${living.length} 件，${((elapsed() - begin) / 1000).toFixed(1)} 秒`)
  const client = await database.pool.connect()
  try {
    await generateCases(client, options.fill.rows, say)
  } finally {
    await client.query(`set statement_timeout = '30s'`)
    client.release()
  }
  await foundHouse(database.db, clock, 'demonstration')
} else {
  const found = await database.pool.query<LivingCase>(
    `select id, substr(agency_id, 6)::int as town, party_ids[1] as party from cases where id not like 'bulk-%' and stage <> '' and version > 3 order by id`,
  )
  living = found.rows
}
await database.pool.query('vacuum analyze')
clock.go(options.fill ? loadedAt : new Date(Date.parse(loadedAt) + 3_600_000).toISOString())
const serving = await listen(buildApp(rooms, { kind: database.kind }), settings)
const bareListening = Promise.withResolvers<number>()
const bare = serve({ fetch: bareApp(database.pool, clock).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  bareListening.resolve(port),
)
const people = new Set(Array.from({ length: towns }, (_, n) => [...readersOf(n), ...officersOf(n)]).flat())
const versions = await database.pool.query<{ id: string; version: number }>('select id, version from cases where id = any($1)', [
  living.map(one => one.id),
])
const stage: Stage = {
  productPort: serving.port,
  barePort: await bareListening.promise,
  living,
  versions: Object.fromEntries(versions.rows.map(({ id, version }) => [id, version])),
  cookies: Object.fromEntries(await cookiesOf(desk, [...people])),
  now: clock.now().getTime(),
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'statements':
      return measureStatements(database.pool, clock, order)
    case 'journal':
      return measureJournal(desk, order.entries)
    case 'law':
      return measureLaw(desk, order.id, order.seconds)
    case 'papers':
      return measurePapers(desk, typesetter, order.count)
    case 'memory':
      return Math.round(process.memoryUsage().rss / 1048576)
    case 'close':
      bare.close()
      await serving.close()
      await rooms.close()
      await database.close()
      return undefined
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    result => process.send?.({ result }, () => (order.do === 'close' ? process.exit(0) : undefined)),
    (error: unknown) => process.send?.({ why: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit(1))
process.send?.({ result: stage })
