// For tests only: a small register the journal answers for, and a record with some life in it.
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { newId } from './ids.ts'
import { appendEntry } from './journal.ts'
import { rootsFolder } from './journal-roots.ts'
import type { Fault, SignedRoot } from './journal-proof.ts'
import { sealJournal } from './journal-seal.ts'
import { verifyRecord, type Report } from './journal-verify.ts'
import { softwareSigner, newSigningKey, type Signer } from './signer.ts'
import type { TestDesk } from './testing.ts'
import type { VouchedTable } from './vouched-row.ts'

/** Stands for acts: rows are only added. */
export const vouchedThings: VouchedTable = {
  table: 'things',
  key: 'id',
  columns: {
    id: 'text',
    case_id: 'text',
    facts: 'json',
    done_at: 'instant',
    done_on: 'day',
    weight: 'number',
    light: 'truth',
    note: 'text',
  },
  changes: 'never',
  caseColumn: 'case_id',
}

/** Stands for a register: rows change. */
export const vouchedDesks: VouchedTable = {
  table: 'desks',
  key: 'name',
  columns: { name: 'text', drawers: 'number' },
  changes: 'recorded',
}

export async function makeTables(db: Db): Promise<void> {
  await sql`create table things (id uuid primary key, case_id uuid, facts jsonb, done_at timestamptz, done_on date, weight double precision, light boolean, note text)`.execute(
    db,
  )
  await sql`create trigger things_append_only before update or delete or truncate on things for each statement execute function append_only()`.execute(
    db,
  )
  await sql`create table desks (name text primary key, drawers int not null)`.execute(db)
}

/** Adds a thing and its entry in one transaction, as a register change does. */
export async function addThing(
  desk: TestDesk,
  caseId: string,
  facts: unknown,
  rest: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId(desk.clock)
  const row = {
    id,
    case_id: caseId,
    facts,
    done_at: desk.clock.now(),
    done_on: desk.clock.today(),
    weight: 0.1,
    light: true,
    note: null,
    ...rest,
  }
  await desk.db.transaction().execute(async tx => {
    await sql`insert into things (id, case_id, facts, done_at, done_on, weight, light, note)
      values (${id}, ${caseId}, ${JSON.stringify(facts)}::jsonb, ${row.done_at}, ${row.done_on}, ${row.weight}, ${row.light}, ${row.note})`.execute(
      tx,
    )
    await appendEntry(tx, desk.clock, caseId, {
      by: 'p-1',
      what: 'act:thing',
      rows: [{ of: vouchedThings, row }],
      personal: { name: '张三（虚构）' },
    })
  })
  return id
}

export async function setDesk(desk: TestDesk, name: string, drawers: number): Promise<void> {
  await desk.db.transaction().execute(async tx => {
    await sql`insert into desks (name, drawers) values (${name}, ${drawers}) on conflict (name) do update set drawers = excluded.drawers`.execute(
      tx,
    )
    await appendEntry(tx, desk.clock, 'register:desks', {
      by: 'p-2',
      what: 'register:set-desk',
      rows: [{ of: vouchedDesks, row: { name, drawers } }],
    })
  })
}

export interface SealedDesk {
  readonly desk: TestDesk
  readonly signer: Signer
  readonly roots: string
  seal(): Promise<readonly SignedRoot[]>
  verify(options?: { readonly db?: Db; readonly trustedKeys?: readonly string[] }): Promise<Report>
  /** What verifying finds after somebody with the database's own password wrote with the triggers off. Then all is as before. */
  foundBehindItsBack(...statements: readonly string[]): Promise<readonly Fault[]>
}

export function sealedDesk(desk: TestDesk): SealedDesk {
  const signer = softwareSigner(newSigningKey())
  const roots = rootsFolder(desk.settings.data)
  const verify: SealedDesk['verify'] = ({ db = desk.db, trustedKeys = [signer.publicKey] } = {}) =>
    verifyRecord({ db, tables: [vouchedThings, vouchedDesks], blobs: desk.blobs, roots, trustedKeys })
  return {
    desk,
    signer,
    roots,
    verify,
    seal: () => sealJournal({ db: desk.db, clock: desk.clock, signer, roots }),
    foundBehindItsBack: async (...statements) => {
      let found: readonly Fault[] = []
      const undo = new Error('undo')
      const tampered = desk.db.transaction().execute(async tx => {
        for (const table of ['things', 'journal_entries', 'journal_seals'])
          await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
        for (const statement of statements) await sql.raw(statement).execute(tx)
        found = (await verify({ db: tx })).faults
        throw undo
      })
      await tampered.catch((error: unknown) => {
        if (error !== undo) throw error
      })
      return found
    },
  }
}
