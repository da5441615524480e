import { sql, type Transaction } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import type { FileView, UploadInput } from './contract.ts'

/** Originals are never altered: the journal answers for every file and for its content. */
export const vouchedFiles: VouchedTable = {
  table: 'files',
  key: 'id',
  changes: 'never',
  caseColumn: 'case_id',
  columns: {
    id: 'text',
    case_id: 'text',
    name: 'text',
    class: 'text',
    mime: 'text',
    size: 'number',
    sha256: 'text',
    sm3: 'text',
    maker: 'text',
    made_at: 'instant',
    place: 'text',
    latitude: 'number',
    longitude: 'number',
    accuracy: 'number',
    device: 'text',
    uploaded_by: 'text',
    uploaded_at: 'instant',
  },
  blob: { sha256: 'sha256', sm3: 'sm3' },
}

/** The stream of a case's files, apart from its acts, so that an upload never stands in the way of an act. */
export const streamOfFiles = (caseId: string): string => `files:${caseId}`

export interface FileRow {
  readonly id: string
  readonly case_id: string
  readonly name: string
  readonly class: FileView['class']
  readonly mime: string
  readonly size: number
  readonly sha256: string
  readonly sm3: string
  readonly maker: string | null
  readonly made_at: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly accuracy: number | null
  readonly device: string | null
  readonly uploaded_by: string
  readonly uploaded_at: Date
}

export interface UploadRow {
  readonly id: string
  readonly case_id: string
  readonly uploaded_by: string
  readonly name: string
  readonly size: number
  readonly declared: UploadInput
  readonly state: 'arriving' | 'registered' | 'duplicate' | 'refused'
  readonly reason: string | null
  readonly file_id: string | null
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const view = sql<FileView>`f.id, f.case_id as "caseId", f.name, f.class, f.mime, f.size, f.sha256, f.sm3, f.maker, ${instant('f.made_at')} as "madeAt", f.place,
  f.latitude, f.longitude, f.accuracy, f.device, f.uploaded_by as "uploadedBy", ${instant('f.uploaded_at')} as "uploadedAt", p.sha256 is not null as "hasThumbnail"`
const source = sql`files f left join file_pictures p on p.file_id = f.id`

export const listFiles = async (db: Db, caseId: string): Promise<readonly FileView[]> =>
  (await sql<FileView>`select ${view} from ${source} where f.case_id = ${caseId} order by f.uploaded_at, f.id`.execute(db)).rows

export const readFile = async (db: Db, id: string): Promise<FileView | undefined> =>
  (await sql<FileView>`select ${view} from ${source} where f.id = ${id}`.execute(db)).rows[0]

/** The file of this content in this case, if it is there already. */
export const sameContent = async (
  db: Db,
  caseId: string,
  sha256: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> =>
  (
    await sql<{
      id: string
      name: string
    }>`select id, name from files where case_id = ${caseId} and sha256 = ${sha256} limit 1`.execute(db)
  ).rows[0]

export async function insertFile(tx: Transaction<Tables>, row: FileRow): Promise<void> {
  await sql`insert into files (id, case_id, name, class, mime, size, sha256, sm3, maker, made_at, place, latitude, longitude, accuracy, device, uploaded_by, uploaded_at)
    values (${row.id}, ${row.case_id}, ${row.name}, ${row.class}, ${row.mime}, ${row.size}, ${row.sha256}, ${row.sm3}, ${row.maker}, ${row.made_at}::timestamptz, ${row.place},
      ${row.latitude}, ${row.longitude}, ${row.accuracy}, ${row.device}, ${row.uploaded_by}, ${row.uploaded_at})`.execute(tx)
}

export async function insertUpload(
  db: Db,
  row: Pick<UploadRow, 'id' | 'case_id' | 'uploaded_by' | 'name' | 'size' | 'declared'>,
  at: Date,
): Promise<void> {
  await sql`insert into uploads (id, case_id, uploaded_by, name, size, declared, created_at)
    values (${row.id}, ${row.case_id}, ${row.uploaded_by}, ${row.name}, ${row.size}, ${JSON.stringify(row.declared)}::jsonb, ${at})`.execute(
    db,
  )
}

export const readUpload = async (db: Db, id: string): Promise<UploadRow | undefined> =>
  (
    await sql<UploadRow>`select id, case_id, uploaded_by, name, size, declared, state, reason, file_id from uploads where id = ${id}`.execute(
      db,
    )
  ).rows[0]

export async function endUpload(
  db: Db,
  id: string,
  state: UploadRow['state'],
  at: Date,
  rest: { readonly reason?: string; readonly fileId?: string },
): Promise<void> {
  await sql`update uploads set state = ${state}, reason = ${rest.reason ?? null}, file_id = ${rest.fileId ?? null}, ended_at = ${at} where id = ${id}`.execute(
    db,
  )
}

/** Uploads begun before a moment and never finished. */
export const staleUploads = async (db: Db, before: Date): Promise<readonly string[]> =>
  (
    await sql<{
      id: string
    }>`select id from uploads where state = 'arriving' and created_at < ${before} limit 1000`.execute(db)
  ).rows.map(row => row.id)

export interface ToPicture {
  readonly id: string
  readonly mime: string
  readonly sha256: string
}

export const readForPicture = async (db: Db, fileId: string): Promise<ToPicture | undefined> =>
  (await sql<ToPicture>`select f.id, f.mime, f.sha256 from ${source} where f.id = ${fileId} and p.file_id is null`.execute(db)).rows[0]

export async function keepPicture(db: Db, fileId: string, sha256: string | null, at: Date): Promise<void> {
  await sql`insert into file_pictures (file_id, sha256, made_at) values (${fileId}, ${sha256}, ${at}) on conflict (file_id) do nothing`.execute(
    db,
  )
}

export const readPicture = async (
  db: Db,
  fileId: string,
): Promise<{ readonly sha256: string | null; readonly case_id: string } | undefined> =>
  (
    await sql<{
      sha256: string | null
      case_id: string
    }>`select p.sha256, f.case_id from ${source} where f.id = ${fileId}`.execute(db)
  ).rows[0]
