// What must follow an act or a change is a row here, written together with its cause; a relay hands it on later.
import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { Desk } from './desk.ts'

/** Something that happened and that somebody may care about. */
export interface Message {
  /** The kind of happening: `act` for every act of a case, else a room's own word. */
  readonly topic: string
  /** One happening, one key: the same key is handed on once. */
  readonly key: string
  readonly payload: unknown
}

/** A room that wants to be told. `name` is unique and stays the same over the years: waiting work is found by it. */
export interface Listener {
  readonly name: string
  readonly topic: string
  /** Whether this message concerns the listener; all of the topic when left out. */
  readonly wants?: (payload: unknown) => boolean
  /** May be told the same message again after a fault, so doing it twice must be the same as once. */
  readonly hear: (desk: Desk, message: Message) => Promise<void>
}

/** What the trunk writes for every act, with topic `act` and the act's id as key. */
export interface ActMessage {
  readonly caseId: string
  readonly actId: string
  readonly kind: string
}

/** A listener for acts of some kinds, or of all (`'*'`). */
export function onAct(
  name: string,
  kinds: '*' | readonly string[],
  hear: (desk: Desk, act: ActMessage, message: Message) => Promise<void>,
): Listener {
  return {
    name,
    topic: 'act',
    wants: payload => kinds === '*' || kinds.includes(readAct(payload).kind),
    hear: (desk, message) => hear(desk, readAct(message.payload), message),
  }
}

function readAct(payload: unknown): ActMessage {
  const of = (key: string): string => {
    const value: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, key) : undefined
    if (typeof value !== 'string') throw new Error(`an act's message lacks ${key}`)
    return value
  }
  return { caseId: of('caseId'), actId: of('actId'), kind: of('kind') }
}

/** The insert of messages, to stand in a statement's CTE or alone. A key already there stays as it is. */
export const insertMessages = (clock: Clock, messages: readonly [Message, ...Message[]]): RawBuilder<unknown> =>
  sql`insert into outbox (topic, key, payload, at) values ${sql.join(
    messages.map(one => sql`(${one.topic}, ${one.key}, ${JSON.stringify(one.payload)}::jsonb, ${clock.now()}::timestamptz)`),
  )} on conflict (topic, key) do nothing`

/** Puts work down inside the transaction that is its cause. */
export async function putDown(db: Db, clock: Clock, ...messages: readonly [Message, ...Message[]]): Promise<void> {
  await insertMessages(clock, messages).execute(db)
}

interface Waiting extends Message {
  readonly seq: number
}

/** The oldest messages not yet handed on. */
export async function waitingMessages(db: Db, limit: number): Promise<readonly Waiting[]> {
  const read = await sql<Waiting>`
    select seq, topic, key, payload from outbox where taken_at is null order by seq limit ${limit}`.execute(db)
  return read.rows
}

export async function markTaken(db: Db, clock: Clock, messages: readonly Waiting[]): Promise<void> {
  if (messages.length === 0) return
  await sql`update outbox set taken_at = ${clock.now()} where seq = any(${messages.map(one => one.seq)}::bigint[])`.execute(db)
}

export const listenersOf = (listeners: readonly Listener[], message: Message): readonly Listener[] =>
  listeners.filter(one => one.topic === message.topic && (one.wants?.(message.payload) ?? true))

/** The job's id follows from listener and message, so that handing on twice makes one job. */
export function jobId(listener: string, message: Message): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([listener, message.topic, message.key]))
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/**
 * Does all waiting work at once, here and now, until none is left: for tests, and for commands that run alone.
 * @throws what a listener throws; its message then stays waiting.
 */
export async function settle(desk: Desk, listeners: readonly Listener[]): Promise<void> {
  for (;;) {
    const messages = await waitingMessages(desk.db, 100)
    if (messages.length === 0) return
    for (const message of messages) {
      for (const listener of listenersOf(listeners, message)) await listener.hear(desk, message)
      await markTaken(desk.db, desk.clock, [message])
    }
  }
}
