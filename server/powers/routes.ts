import { createRoute } from '@hono/zod-openapi'
import { validateBenchmark, type Day } from '@fadu/law'
import { asking, mayDo, need, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { notFound, Stop } from '../platform/problems.ts'
import { adriftSince, chainOf, holdsOn } from './chain.ts'
import { contract } from './contract.ts'
import { shownFine } from './fine-in-words.ts'
import { changeGrant, grantPower } from './grant-power.ts'
import { addBenchmarks, addItems, benchmarkBodyOf, itemBodyOf, stateOn, takeStep } from './publish-version.ts'
import { changeSetting, settingRows } from './settings.ts'
import {
  listItems,
  readAdrift,
  readBenchmarks,
  readDomains,
  readGrants,
  readItemVersions,
  readSettingVersions,
  type BenchmarkVersion,
  type Grant,
  type ItemVersion,
} from './store.ts'
import { plainBenchmark, plainItem } from './views.ts'

/** Powers, benchmarks, titles and county settings: everybody signed in reads them. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db, clock } = desk
  const shownGrant = (grant: Grant, ofItem: readonly Grant[]) => {
    const adrift = adriftSince(grant, ofItem, clock.today())
    return {
      ...grant,
      instrument: grant.instrument ?? null,
      delegatedBy: grant.delegatedBy ?? null,
      conferredFrom: grant.conferredFrom ?? null,
      holdsToday: holdsOn(grant, clock.today()) && adrift === null,
      adriftSince: adrift,
    }
  }
  const shownById = async (who: Person, id: string) => {
    const grant = await grantById(who, id)
    return shownGrant(grant, await readGrants(db, { item: grant.item }))
  }

  app.openapi(createRoute(contract.list), async c => {
    const who = asking(c)
    const { rows, next } = await listItems(db, clock.today(), who.agencyId, c.req.valid('query'))
    return c.json(
      {
        rows: rows.map(({ fines, ...row }) => ({ ...row, shownFine: shownFine(fines) })),
        next,
        domains: await readDomains(db),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { code } = c.req.valid('param')
    const query = c.req.valid('query')
    const day = query.on ?? clock.today()
    const versions = await readItemVersions(db, code)
    const item =
      versions.find(one => (query.version === undefined ? stateOn(one.steps, day) === 'inForce' : one.version === query.version)) ??
      (query.version === undefined ? versions[0] : undefined)
    if (!item) throw new Stop(notFound())
    const benchmarks = await readBenchmarks(db, code)
    const grants = await readGrants(db, { item: code })
    return c.json(
      {
        ...plainItem(item),
        state: stateOn(item.steps, day),
        versions: versions.map(one => ({
          version: one.version,
          state: stateOn(one.steps, day),
          recordedAt: one.recordedAt,
        })),
        benchmark: shownBenchmark(benchmarks.find(one => stateOn(one.steps, day) === 'inForce') ?? benchmarks[0], item, day),
        grants: grants.map(one => shownGrant(one, grants)),
        chain: chainOf(item, grants, who.agencyId, day).map(({ text, citation }) => (citation ? { text, citation } : { text })),
        may: {
          draft: mayDo(who, 'powers:draft'),
          review: mayDo(who, 'powers:review'),
          enforce: mayDo(who, 'powers:enforce'),
          grant: mayDo(who, 'grants:change'),
        },
      },
      200,
    )
  })
  app.openapi(createRoute(contract.draft), async c => {
    const who = asking(c)
    await need(desk, who, 'powers:draft')
    const { body, ...draft } = c.req.valid('json')
    await addItems(desk, who.id, [{ ...draft, body: itemBodyOf(body) }])
    return c.json({ code: draft.code, version: draft.version }, 201)
  })
  app.openapi(createRoute(contract.step), async c => {
    const who = asking(c)
    const { code, version } = c.req.valid('param')
    const input = c.req.valid('json')
    await need(desk, who, actionOf(input.state))
    await takeStep(desk, who, 'item', code, version, input)
    return c.json({ state: input.state }, 200)
  })
  app.openapi(createRoute(contract.draftBenchmark), async c => {
    const who = asking(c)
    await need(desk, who, 'powers:draft')
    const { code } = c.req.valid('param')
    if ((await readItemVersions(db, code)).length === 0) throw new Stop(notFound())
    const { body, publishedOn, ...draft } = c.req.valid('json')
    await addBenchmarks(desk, who.id, [
      { ...draft, code, body: benchmarkBodyOf(body), ...(publishedOn === undefined ? {} : { publishedOn }) },
    ])
    return c.json({ code, version: draft.version }, 201)
  })
  app.openapi(createRoute(contract.stepBenchmark), async c => {
    const who = asking(c)
    const { code, version } = c.req.valid('param')
    const input = c.req.valid('json')
    await need(desk, who, actionOf(input.state))
    await takeStep(desk, who, 'benchmark', code, version, input)
    return c.json({ state: input.state }, 200)
  })
  const grantById = async (who: Person, id: string): Promise<Grant> => (await readGrants(db, { id }))[0] ?? notYours(desk, who, 'grant', id)
  app.openapi(createRoute(contract.grant), async c => {
    const who = asking(c)
    await need(desk, who, 'grants:change')
    return c.json(await shownById(who, await grantPower(desk, who.id, c.req.valid('json'))), 201)
  })
  app.openapi(createRoute(contract.changeGrant), async c => {
    const who = asking(c)
    await need(desk, who, 'grants:change')
    const { id } = c.req.valid('param')
    await changeGrant(desk, who.id, await grantById(who, id), c.req.valid('json'))
    return c.json(await shownById(who, id), 200)
  })
  app.openapi(createRoute(contract.adrift), async c => {
    asking(c)
    const rows = await readAdrift(db, clock.today())
    return c.json(
      {
        rows: rows.map(({ id, item, itemName, agencyName, conferredFrom, since }) => ({
          id,
          item,
          itemName,
          agencyName,
          department: conferredFrom?.name ?? '',
          since,
        })),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.settings), async c => {
    const who = asking(c)
    return c.json({ rows: settingRows(await readSettingVersions(db), clock.today()), mayChange: mayDo(who, 'settings:change') }, 200)
  })
  app.openapi(createRoute(contract.set), async c => {
    const who = asking(c)
    await need(desk, who, 'settings:change')
    const { key } = c.req.valid('param')
    await changeSetting(desk, who.id, key, c.req.valid('json'))
    const row = settingRows(await readSettingVersions(db), clock.today()).find(one => one.key === key)
    return c.json(row ?? (await notYours(desk, who, 'setting', key)), 200)
  })
  return app
}

const actionOf = (state: 'reviewed' | 'inForce' | 'ended') => (state === 'reviewed' ? 'powers:review' : 'powers:enforce')

function shownBenchmark(found: BenchmarkVersion | undefined, item: ItemVersion, day: Day) {
  if (!found) return null
  const faults = validateBenchmark(
    { version: found.version, source: found.source, owner: found.owner, from: day, ...found.body },
    item.body,
  )
  return { ...plainBenchmark(found), state: stateOn(found.steps, day), faults: [...faults] }
}
