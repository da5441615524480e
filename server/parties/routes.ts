import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, need, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { readHistory } from '../platform/register.ts'
import { changeParty } from './change-party.ts'
import { contract } from './contract.ts'
import { unmaskParty } from './open-particulars.ts'
import { searchHash } from './particulars.ts'
import { registerParty } from './register-party.ts'
import { sealingOf } from './sealing.ts'
import { knownTo, listParties, partyVersions, readParties, readRows, type PartyRecord, type PartyRow } from './store.ts'

/** The register of parties. An agency sees those it deals with; nobody sees a number in full without saying why. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db } = desk

  /** The party's row when the person may see it. @throws Stop 404 */
  async function seen(who: Person, id: string): Promise<PartyRow> {
    const [row] = await readRows(db, [id])
    const everywhere = mayDo(who, 'parties:read')
    const atHome = mayDo(who, 'parties:read', who.agencyId) && (await knownTo(db, who.agencyId, [id])).has(id)
    return row && (everywhere || atHome) ? row : notYours(desk, who, 'party', id)
  }
  async function shown(who: Person, id: string): Promise<PartyRecord> {
    const [record] = await readParties(db, [id])
    return record ?? notYours(desk, who, 'party', id)
  }

  app.openapi(createRoute(contract.list), async c => {
    const who = asking(c)
    await need(desk, who, 'parties:read', who.agencyId)
    const query = c.req.valid('query')
    const agency = mayDo(who, 'parties:read') ? undefined : who.agencyId
    return c.json(await listParties(db, agency, searchHash(sealingOf(desk.settings), query.q ?? ''), query), 200)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    await seen(who, id)
    return c.json(
      {
        party: await shown(who, id),
        history: await readHistory(db, partyVersions, 'party_id', id),
        mayChange: mayDo(who, 'parties:change', who.agencyId),
        mayUnmask: mayDo(who, 'parties:unmask', who.agencyId),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.register), async c => {
    const who = asking(c)
    await need(desk, who, 'parties:change', who.agencyId)
    const { id, existed } = await registerParty(desk, who.id, who.agencyId, plain(c.req.valid('json')))
    return c.json({ party: await shown(who, id), existed }, 201)
  })
  app.openapi(createRoute(contract.change), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const before = await seen(who, id)
    await need(desk, who, 'parties:change', who.agencyId)
    await changeParty(desk, who.id, before, c.req.valid('json'))
    return c.json(await shown(who, id), 200)
  })
  app.openapi(createRoute(contract.unmask), async c => {
    const who = asking(c)
    const row = await seen(who, c.req.valid('param').id)
    await need(desk, who, 'parties:unmask', who.agencyId)
    return c.json(await unmaskParty(desk, who.id, row, c.req.valid('json').purpose), 200)
  })
  return app
}

const plain = <T extends { readonly code?: string | undefined }>(input: T): T => (input.code === '' ? { ...input, code: undefined } : input)
