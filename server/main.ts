// Starts the house: settings, database, a new house furnished, rooms opened, jobs, listening, and ending in order.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCountyName, signedInFirst, whoIsAsking } from './access/index.ts'
import { furnishDemonstration, furnishEmpty } from './demo/index.ts'
import { openVerifyDoor, sealSchedule } from './journal/index.ts'
import { importLawsBeside } from './library/index.ts'
import { openBlobs } from './platform/blobs.ts'
import { systemClock } from './platform/clock.ts'
import { openDatabase, type Database } from './platform/database.ts'
import type { Desk } from './platform/desk.ts'
import { foundHouse, prepareGround } from './platform/house.ts'
import { frame, type App } from './platform/http.ts'
import { idempotent } from './platform/idempotency.ts'
import { startJobs } from './platform/jobs.ts'
import { openLog } from './platform/logs.ts'
import { migrate } from './platform/migrate.ts'
import { apiPage, describeApi } from './platform/openapi.ts'
import { healthOf, listen, onStopSignal, tryAddress } from './platform/serving.ts'
import { helpText, readSettings, type Settings } from './platform/settings.ts'
import { openSigner } from './platform/signer.ts'
import { StartRefused } from './platform/start-refused.ts'
import { screens } from './platform/static.ts'
import { openRooms, type Rooms } from './rooms.ts'

const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const builtScreens = fileURLToPath(new URL('../web/dist', import.meta.url))

export interface AppOptions {
  readonly kind?: Database['kind']
  /** Called after each write that went through. */
  readonly onWrite?: () => void
  /** The token that opens the verify door, once there is one. */
  readonly token?: () => string | undefined
}

/** Everything that answers, on one app. */
export function buildApp(rooms: Rooms, { kind = 'embedded', onWrite, token = () => undefined }: AppOptions = {}): App {
  const { desk } = rooms
  const { origin, demonstration } = desk.settings
  const app = frame({ clock: desk.clock, log: desk.log, origin, demonstration, ...(onWrite ? { onWrite } : {}) })
  app.get('/healthz', healthOf(desk.db, { database: kind, version: manifest.version }))
  app.use('/api/*', whoIsAsking(desk))
  app.use('/api/v1/*', signedInFirst)
  app.use('/api/v1/*', idempotent({ ...desk, who: c => c.get('who')?.id }))
  rooms.mount(app, token)
  let described: Record<string, unknown> | undefined
  const description = (): Record<string, unknown> => (described ??= describeApi(app, manifest.version))
  app.get('/api/openapi.json', c => c.json(description()))
  app.get('/api/docs', c => c.html(apiPage(description())))
  app.use(screens(builtScreens))
  return app
}

const ways = {
  demonstration: '登录：打开上面的网址，在登录页点选一个演示账号（口令都是公开的）',
  office: '登录：打开上面的网址，用自己的账号登录',
}

/** Fills a new house. @returns how to sign in, in one line */
async function furnish(rooms: Rooms): Promise<string> {
  await importLawsBeside(rooms.desk)
  if (rooms.desk.settings.demonstration) {
    await furnishDemonstration(rooms, line => process.stderr.write(`${line}\n`))
    return ways.demonstration
  }
  const { username, password } = await furnishEmpty(rooms)
  return `登录：用户名 ${username}，初始口令 ${password}（只显示这一次，登录后请修改）`
}

/** How this machine itself reaches the listening address. */
const nearby = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host)

async function start(settings: Settings): Promise<void> {
  const log = openLog(settings.log)
  const clock = systemClock
  await tryAddress(settings)
  const database = await openDatabase(settings, log)
  const { mode, isNew } = await prepareGround(database.pool, settings)
  await migrate(database.pool, clock)
  const desk: Desk = {
    db: database.db,
    clock,
    log,
    blobs: openBlobs(settings.data, settings.s3),
    signer: openSigner(settings.data),
    settings: { ...settings, demonstration: mode === 'demonstration' },
  }
  const rooms = openRooms(desk, (await readCountyName(desk.db)) || '灌云县')
  let signIn = ways[mode]
  if (isNew) {
    signIn = await furnish(rooms)
    await foundHouse(database.db, clock, mode)
    await sealSchedule.run(desk) // the first papers already name a root
  }
  const jobs = await startJobs(desk, database, rooms)
  const verifyDoor: { token?: string } = {}
  const serving = await listen(buildApp(rooms, { kind: database.kind, onWrite: jobs.wake, token: () => verifyDoor.token }), settings)
  const address = settings.origin.replace(/:0$/, `:${serving.port}`)
  const door = openVerifyDoor(settings.data, `http://${nearby(settings.host)}:${serving.port}`)
  verifyDoor.token = door.token
  onStopSignal(async () => {
    door.close()
    await serving.close()
    await jobs.stop()
    await rooms.close()
    await database.close()
  })
  if (!isNew)
    importLawsBeside(desk).catch((error: unknown) => log.warn({ why: String(error) }, 'law texts beside the program could not be imported'))
  process.stdout.write(`法度已启动：${address}\n${signIn}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const settings = readSettings(process.argv.slice(2), process.env)
    if (settings === 'help') process.stdout.write(`${helpText}\n`)
    else await start(settings)
  } catch (error) {
    const why = error instanceof StartRefused ? error.message : `启动失败：${error instanceof Error ? error.stack : String(error)}`
    process.stderr.write(`${why}\n`)
    process.exit(1) // the stores are safe against it
  }
}
