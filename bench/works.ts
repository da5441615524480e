// The works, as the product is asked for them and as the bare server is.
import { elapsed } from '../server/platform/clock.ts'
import { openConnection, type Asking, type Connection } from './client.ts'
import { evidenceFacts, item, leadFacts, officersOf, readersOf, type LivingCase } from './furnish.ts'
import { bulkCaseId, townId, towns, words } from './generate.ts'
import type { House } from './house.ts'
import { measure, type Doing, type Measured } from './measure.ts'

export interface Requests {
  /** A page of a few cases many look at: kept by the product as long as nothing changed. */
  readonly readAgain: Doing
  /** A page nobody has looked at: worked out by the law. */
  readonly readAnew: Doing
  readonly list: Doing
  readonly search: (word: keyof typeof words) => Doing
  readonly create: Doing
  readonly act: Doing
  close(): void
}

const path = '/api/v1/cases'

/** A connection for each client, made when first needed. */
function connections(port: number) {
  const open = new Map<number, Connection>()
  return {
    ask: async (client: number, asking: Asking, wanted: number): Promise<string> => {
      const connection = open.get(client) ?? openConnection(port)
      open.set(client, connection)
      const { status, body } = await connection.ask(asking)
      if (status !== wanted) throw new Error(`${asking.method ?? 'GET'} ${asking.path}: ${status} ${body}`)
      return body
    },
    close: () => {
      for (const one of open.values()) one.close()
    },
  }
}

/** Everything through the front door: sign-in, predicate, law, journal. `clients` share the cases that are worked on. */
export function productRequests(house: House, clients: number): Requests {
  const { ask, close } = connections(house.productPort)
  const began = elapsed()
  const now = (): string => new Date(house.now + elapsed() - began).toISOString()
  const cookie = (id: string): string => house.cookies[id] ?? ''
  const officer = (town: number): string => officersOf(town)[0]
  const { living } = house
  const pairs = living.flatMap(one => readersOf(one.town).map(reader => ({ id: one.id, reader })))
  const versions = new Map(Object.entries(house.versions))
  const one = (n: number): LivingCase => {
    const found = living[n % living.length]
    if (!found) throw new Error('no case was played')
    return found
  }
  let read = 0
  return {
    close,
    readAgain: (client, turn) => {
      const { id, town } = one((client + turn) % 64)
      return ask(client, { path: `${path}/${id}`, cookie: cookie(officer(town)) }, 200)
    },
    readAnew: client => {
      const pair = pairs[(read += 1) % pairs.length]
      return ask(client, { path: `${path}/${pair?.id ?? ''}`, cookie: cookie(pair?.reader ?? '') }, 200)
    },
    list: (client, turn) => {
      const town = (client + turn) % towns
      return ask(client, { path: `${path}?agency=${townId(town)}&status=open`, cookie: cookie(officer(town)) }, 200)
    },
    search: word => (client, turn) =>
      ask(client, { path: `${path}?q=${encodeURIComponent(words[word])}`, cookie: cookie(officer((client + turn) % towns)) }, 200),
    create: (client, turn) => {
      const { town, party } = one(client + turn * clients)
      const by = officersOf(town)
      const json = {
        procedure: 'ordinary-penalty',
        item,
        parties: [party],
        act: { kind: 'register-lead', doneAt: now(), by, facts: leadFacts(party, town) },
      }
      return ask(client, { method: 'POST', path, cookie: cookie(officer(town)), json }, 201)
    },
    act: async (client, turn) => {
      const mine = Math.floor(living.length / clients)
      const { id, town } = one(client + (turn % mine) * clients)
      const version = versions.get(id) ?? 0
      const json = {
        kind: 'register-evidence',
        procedure: 'ordinary-penalty',
        track: 'main',
        parties: [],
        doneAt: now(),
        by: officersOf(town),
        facts: evidenceFacts(turn),
        version,
      }
      await ask(client, { method: 'POST', path: `${path}/${id}/acts`, cookie: cookie(officer(town)), json }, 201)
      versions.set(id, version + 1)
    },
  }
}

/** The same works asked of the server that does nothing else. */
export function bareRequests(house: House, rows: number, clients: number): Requests {
  const { ask, close } = connections(house.barePort)
  const { living } = house
  const versions = new Map<string, number>()
  const read: Doing = (client, turn) => ask(client, { path: `/cases/${living[(client + turn) % living.length]?.id ?? ''}` }, 200)
  return {
    close,
    readAgain: read,
    readAnew: read,
    list: (client, turn) => ask(client, { path: `/cases?agency=${townId(client + turn)}&status=open` }, 200),
    search: word => (client, turn) => {
      const walk = word === 'frequent' || word === 'middling' ? '&walk=1' : ''
      return ask(client, { path: `/cases?agency=${townId(client + turn)}&q=${encodeURIComponent(words[word])}${walk}` }, 200)
    },
    create: (client, turn) =>
      ask(
        client,
        { method: 'POST', path: '/cases', json: { agency: townId(client + turn), facts: leadFacts('bulk-party-1', client % towns) } },
        201,
      ),
    act: async (client, turn) => {
      const id = bulkCaseId((client + turn * clients) % Math.floor(rows / 2))
      const version = versions.get(id) ?? 1
      versions.set(id, version + 1)
      return ask(client, { method: 'POST', path: `/cases/${id}/acts`, json: { version, facts: evidenceFacts(turn) } }, 201)
    },
  }
}

export interface Mixed {
  readonly all: Measured
  readonly acts: Measured
}

/** Half of the clients search, the other half record acts: how much the one holds up the other. */
export async function actsWhileSearching(requests: Requests, clients: number, seconds: number): Promise<Mixed> {
  const half = Math.floor(clients / 2)
  const kinds = ['frequent', 'rare', 'absent'] as const
  const searching = measure((client, turn) => requests.search(kinds[turn % kinds.length] ?? 'rare')(half + client, turn), {
    clients: half,
    seconds,
  })
  const acts = await measure(requests.act, { clients: half, seconds })
  return { all: await searching, acts }
}

/** Everything at once by many clients: pages, lists, searches, acts. */
export function everything(requests: Requests, clients: number, seconds: number): Promise<Measured> {
  const doings = [requests.readAgain, requests.list, requests.search('rare'), requests.act, requests.readAnew, requests.create]
  return measure((client, turn) => doings[(client + turn) % doings.length]?.(client, turn) ?? Promise.resolve(), {
    clients,
    seconds,
    warm: 0,
  })
}
