import { createRoute } from '@hono/zod-openapi'
import {
  actKinds,
  audit,
  historyJsonSchema,
  historyOf,
  historySchema,
  procedures,
  readHistory,
  type Audited,
  type Day,
  type Judging,
} from '@fadu/law'
import { Hono } from 'hono'
import * as z from 'zod'
import { asking, need, notYours, type Person } from '../access/index.ts'
import { calendarOf } from '../calendar/index.ts'
import { loadFor, type CaseDesk, type LoadedCase } from '../cases/index.ts'
import { namesOf } from '../officers/index.ts'
import { sealingOf } from '../parties/index.ts'
import { canonical } from '../platform/canonical.ts'
import { digestsOf } from '../platform/digests.ts'
import { roomApp, type App, type Env } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { changed, notFound, notUnderstood, refused, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import { sheetAnswer, type SheetColumn } from '../platform/sheet.ts'
import { itemsAtHand } from './at-hand.ts'
import { contract, historyJson } from './contract.ts'
import { historicalCases, isTakenIn, listHistorical, readHistorical, type HistoricalRow } from './store.ts'

const mostExported = 10_000
const columns: readonly SheetColumn<HistoricalRow>[] = [
  ['原案号', h => h.number],
  ['案由', h => h.title, 48],
  ['登记的机关', h => h.agency, 30],
  ['第一项行为', h => h.firstOn],
  ['最后一项行为', h => h.lastOn],
  ['行为项数', h => String(h.acts)],
  ['登记时间', h => h.recordedAt, 24],
  ['登记人', h => h.recordedBy],
]

/** The JSON Schema of the format, for everybody, at /api/schemas/case-history.json. */
export function schemaRoutes(): Hono<Env> {
  const schema = JSON.stringify(historyJsonSchema())
  const app = new Hono<Env>()
  app.get('/case-history.json', c => c.body(schema, 200, { 'content-type': 'application/schema+json; charset=utf-8' }))
  return app
}

/** Judging any history, exporting our own cases, and taking in lawful cases of other systems. */
export function routesOf(desk: CaseDesk): App {
  const app = roomApp()
  app.openapi(createRoute(contract.audit), async c => {
    asking(c)
    return c.json(plain(understood(audit(c.req.valid('json'), await judging(desk, c.req.valid('query').asOf)))), 200)
  })
  app.openapi(createRoute(contract.ofCase), async c => {
    const loaded = await seen(desk, asking(c), c.req.valid('param').id)
    return c.json(asJson(exported(loaded)), 200)
  })
  app.openapi(createRoute(contract.auditCase), async c => {
    const loaded = await seen(desk, asking(c), c.req.valid('param').id)
    return c.json(plain(understood(audit(exported(loaded), await judging(desk, desk.clock.today())))), 200)
  })
  app.openapi(createRoute(contract.register), async c => {
    const who = asking(c)
    await need(desk, who, 'history:register', who.agencyId)
    const { number, history } = c.req.valid('json')
    const id = await takeIn(desk, who, number, history)
    return c.json({ id }, 201)
  })
  app.openapi(createRoute(contract.list), async c => {
    const { rows, next } = await listHistorical(desk.db, asking(c), c.req.valid('query'))
    return c.json({ rows: await named(desk, rows), next }, 200)
  })
  app.openapi(createRoute(contract.export), async c => {
    const { format, ...query } = c.req.valid('query')
    const { rows } = await listHistorical(desk.db, asking(c), { ...query, limit: mostExported })
    return sheetAnswer({ title: '历史案件', on: desk.clock.today(), format }, columns, await named(desk, rows))
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const found = await readHistorical(desk.db, who, id)
    if (!found) return notYours(desk, who, 'historical-case', id)
    const { sealed, ...kept } = found
    const [row = kept] = await named(desk, [kept])
    const history = historySchema.parse(JSON.parse(sealingOf(desk.settings).open(sealed, placeOf(id))))
    return c.json({ ...row, history: asJson(history), audit: plain(understood(audit(history, await judging(desk)))) }, 200)
  })
  return app
}

/** The rows with whoever registered them called by name. */
async function named<R extends HistoricalRow>(desk: CaseDesk, rows: readonly R[]): Promise<R[]> {
  const names = await namesOf(desk.db, [...new Set(rows.map(row => row.recordedBy))])
  return rows.map(row => ({ ...row, recordedBy: names.get(row.recordedBy) ?? '' }))
}

/** What a history is judged with here: the county's calendar and list of items. */
async function judging(desk: CaseDesk, asOf?: Day): Promise<Judging & { readonly asOf?: Day }> {
  return { procedures, calendar: await calendarOf(desk.db), items: await itemsAtHand(), ...(asOf === undefined ? {} : { asOf }) }
}
/** @throws Stop 400 with the path of each wrong field. */
function understood(answer: Audited): Extract<Audited, { ok: true }> {
  if (answer.ok) return answer
  throw new Stop(notUnderstood(answer.faults.map(({ path, message }) => ({ path, title: path, cure: message }))))
}
const asJson = (value: object) => historyJson.parse(JSON.parse(JSON.stringify(value)))
type Judged = ReturnType<typeof understood>
const plain = (answer: Judged) => ({
  lawful: answer.lawful,
  asOf: answer.asOf,
  findings: answer.findings.map(f => ({ ...f, basis: f.basis.map(b => ({ ...b })) })),
  standing: answer.standing.map(s => ({ ...s, next: [...s.next] })),
  deadlines: answer.deadlines.map(d => ({ ...d, basis: d.basis.map(b => ({ ...b })) })),
  assumed: [...answer.assumed],
})

async function seen(desk: CaseDesk, who: Person, id: string): Promise<LoadedCase> {
  const loaded = await loadFor(desk, who, id)
  if (!loaded) throw new Stop(notFound())
  return loaded
}
/** Our own case in the format; what only named persons may read stays behind. */
const exported = (loaded: LoadedCase) =>
  historyOf({ ...loaded, acts: loaded.acts.filter(a => actKinds.get(a.kind)?.confidential !== true) }, loaded.row.title)

const placeOf = (id: string): string => `${id}:history`
/** Takes in a lawful case of another system. @throws Stop 400 unreadable, 409 with the findings, or when it was taken in before. */
async function takeIn(desk: CaseDesk, who: Person, number: string, json: unknown): Promise<string> {
  const tools = await judging(desk)
  const answer = understood(audit(json, tools))
  if (!answer.lawful) {
    throw new Stop(
      refused(
        answer.findings.map(f => ({ ...f, basis: f.basis.map(b => ({ ...b, gist: '' })) })),
        '核查有违法之处，不能登记为历史案件。',
      ),
    )
  }
  const read = readHistory(json, tools)
  const days = read.ok ? read.theCase.acts.map(a => a.doneAt.slice(0, 10)).toSorted() : []
  const [first] = days
  const last = days.at(-1)
  if (!read.ok || first === undefined || last === undefined)
    throw new Stop(notUnderstood([{ path: 'history.acts', title: '行为', cure: '至少要有一项行为' }]))
  const text = JSON.stringify(read.history)
  const digest = digestsOf(canonical(z.json().parse(JSON.parse(text)))).sm3
  if (await isTakenIn(desk.db, who.agencyId, digest)) throw new Stop(changed({}, '这份案件历史已经登记过。'))
  const id = newId(desk.clock)
  await changeRegister(desk.db, desk.clock, {
    stream: 'register:historical-cases',
    by: who.id,
    what: 'register:take-in',
    subject: { id, number },
    rows: [
      {
        of: historicalCases,
        rows: [
          {
            id,
            agency_id: who.agencyId,
            number,
            title: read.history.title ?? read.theCase.dossier.item?.name ?? number,
            first_on: first,
            last_on: last,
            acts: read.history.acts.length,
            digest,
            sealed: sealingOf(desk.settings).seal(text, placeOf(id)),
            recorded_at: desk.clock.now().toISOString(),
            recorded_by: who.id,
          },
        ],
      },
    ],
  })
  return id
}
