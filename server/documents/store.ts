// The tables of papers. Only rows are added: what state a paper is in follows from which rows it has.
import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import type { PaperData } from './form.ts'
import type { Sealed } from './sealed.ts'

/** A paper as it is set: what the layout reads. */
export interface SetPaper {
  readonly layout: string
  readonly [key: string]: unknown
}
export interface SealMark {
  readonly words: string
  readonly style: 'demonstration' | 'none'
}
export interface DocumentRow {
  readonly id: string
  readonly case_id: string
  readonly act_id: string
  readonly form: string
  readonly title: string
  readonly party_id: string | null
  readonly number: string | null
  readonly issued_on: string
  readonly issued_at: Date
  readonly code: string
  readonly seal: SealMark | null
  readonly data: PaperData | Sealed
  readonly state: 'numbered' | 'frozen' | 'voided'
  readonly case_number: string
  readonly sha256: string | null
  readonly void_reason: string | null
}

/** Numbered by the database inside an act's statement, so the journal answers for it when it is frozen or voided. */
export const documentTable: VouchedTable = {
  table: 'documents',
  key: 'id',
  changes: 'never',
  late: true,
  caseColumn: 'case_id',
  columns: {
    id: 'text',
    case_id: 'text',
    act_id: 'text',
    form: 'text',
    title: 'text',
    party_id: 'text',
    organ: 'text',
    word: 'text',
    year: 'number',
    ordinal: 'number',
    number: 'text',
    issued_on: 'day',
    issued_at: 'instant',
    code: 'text',
    seal: 'json',
    data: 'json',
  },
}
export const printTable: VouchedTable = {
  table: 'document_prints',
  key: 'document_id',
  changes: 'never',
  caseColumn: 'case_id',
  blob: { sha256: 'sha256', sm3: 'sm3' },
  columns: {
    document_id: 'text',
    case_id: 'text',
    number: 'text',
    title: 'text',
    issued_on: 'day',
    paper: 'json',
    template_digest: 'text',
    compiler_digest: 'text',
    font_digest: 'text',
    sha256: 'text',
    sm3: 'text',
    size: 'number',
    pages: 'number',
    frozen_at: 'instant',
  },
}
export const voidTable: VouchedTable = {
  table: 'document_voids',
  key: 'document_id',
  changes: 'never',
  caseColumn: 'case_id',
  columns: {
    document_id: 'text',
    case_id: 'text',
    number: 'text',
    reason: 'text',
    voided_by: 'text',
    voided_at: 'instant',
  },
}

/** A paper about to be issued; `number_head` and `number_tail` stand around the ordinal the database gives. */
export interface PlannedRow {
  readonly id: string
  readonly case_id: string
  readonly act_id: string
  readonly form: string
  readonly title: string
  readonly party_id: string | null
  readonly organ: string
  readonly word: string | null
  readonly year: number | null
  readonly number_head: string | null
  readonly issued_on: string
  readonly issued_at: string
  readonly code: string
  readonly seal: SealMark | null
  readonly data: PaperData | Sealed
}

/**
 * CTEs that number and write the papers when `gate` yields its row. Numbers are taken in one settled order, so that two
 * statements never wait for each other.
 */
export function insertDocuments(rows: readonly PlannedRow[], gate: string): RawBuilder<unknown> {
  const plan = JSON.stringify(rows.toSorted((a, b) => ((a.word ?? '') < (b.word ?? '') ? -1 : 1)))
  return sql`planned_papers as materialized (
      select p.*, case when p.word is null then null else take_document_number(p.organ, p.word, p.year) end as ordinal
      from ${sql.ref(gate)} cross join jsonb_to_recordset(${plan}::jsonb) as p (id text, case_id text, act_id text, form text, title text, party_id text, organ text,
        word text, year int, number_head text, issued_on date, issued_at timestamptz, code text, seal jsonb, data jsonb)),
    papers as (insert into documents (id, case_id, act_id, form, title, party_id, organ, word, year, ordinal, number, issued_on, issued_at, code, seal, data)
      select id, case_id, act_id, form, title, party_id, organ, word, year, ordinal, number_head || ordinal || '号', issued_on, issued_at, code, seal, data from planned_papers)`
}

const columns = sql`d.id, d.case_id, d.act_id, d.form, d.title, d.party_id, d.number, d.issued_on, d.issued_at, d.code, d.seal, d.data, l.state, l.sha256, l.void_reason, c.number as case_number`
const from = sql`documents d join document_list l on l.id = d.id join cases c on c.id = d.case_id`

/** A paper by its id. */
export async function readDocument(db: Db, id: string): Promise<DocumentRow | undefined> {
  return (await sql<DocumentRow>`select ${columns} from ${from} where d.id = ${id}`.execute(db)).rows[0]
}
/** A paper by its number or its code, as stored. */
export async function findDocument(
  db: Db,
  { number, code }: { readonly number?: string | undefined; readonly code?: string | undefined },
): Promise<DocumentRow | undefined> {
  return (
    await sql<DocumentRow>`select ${columns} from ${from} where d.number in (${number ?? null}, ${number?.replace('〕', '〕第') ?? null}) or d.code = ${code ?? null} order by d.issued_at limit 1`.execute(
      db,
    )
  ).rows[0]
}

/** Papers of a case as the trunk shows them, as a JSON sub-select. */
export const listOf = (caseId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.form, 'title', d.title, 'number', d.number, 'state', d.state, 'act', d.act_id,
    'party', d.party_id, 'issuedOn', d.issued_on, 'code', d.code) order by d.issued_at, d.id), '[]') from document_list d where d.case_id = ${caseId})`

export interface IssuedRow {
  readonly id: string
  readonly form: string
  readonly title: string
  readonly number: string | null
  readonly actId: string
  readonly partyId: string | null
  readonly issuedOn: string
  readonly state: string
}
/** Papers issued in a case so far, oldest first. */
export async function issuedIn(db: Db, caseId: string): Promise<readonly IssuedRow[]> {
  return (
    await sql<IssuedRow>`select id, form, title, number, act_id as "actId", party_id as "partyId", issued_on as "issuedOn", state from document_list where case_id = ${caseId} order by issued_at, id`.execute(
      db,
    )
  ).rows
}

export interface PrintRow {
  readonly paper: SetPaper | Sealed
  readonly template_digest: string
  readonly compiler_digest: string
  readonly font_digest: string
  readonly sha256: string
  readonly sm3: string
  readonly size: number
  readonly pages: number
}
export async function readPrint(db: Db | Transaction<Tables>, documentId: string): Promise<PrintRow | undefined> {
  return (
    await sql<PrintRow>`select paper, template_digest, compiler_digest, font_digest, sha256, sm3, size, pages from document_prints where document_id = ${documentId}`.execute(
      db,
    )
  ).rows[0]
}

/** Papers of a case as its own list shows them. */
export async function documentsOf(db: Db, caseId: string) {
  interface Row {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly number: string | null
    readonly state: 'numbered' | 'frozen' | 'voided'
    readonly act: string
    readonly party: string | null
    readonly issuedOn: string
    readonly code: string
    readonly sha256: string | null
    readonly sm3: string | null
    readonly pages: number | null
    readonly voidReason: string | null
  }
  return (
    await sql<Row>`select id, form as kind, title, number, state, act_id as act, party_id as party, issued_on as "issuedOn", code, sha256, sm3, pages, void_reason as "voidReason"
    from document_list where case_id = ${caseId} order by issued_at, id`.execute(db)
  ).rows
}

/** A text that changes when a paper of a case is set or voided. */
export const stampOf = (caseId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select count(*) from document_prints p where p.case_id = ${caseId}) || '-' || (select count(*) from document_voids v join documents d on d.id = v.document_id where d.case_id = ${caseId})`
