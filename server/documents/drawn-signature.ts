// The party's signature as drawn on the glass, for the line it belongs on; only where the county has ruled such a signature valid.
import { sql } from 'kysely'
import { readFile } from '../evidence/index.ts'
import type { Desk } from '../platform/desk.ts'
import type { DocumentRow } from './store.ts'

/** Bytes; a drawn line takes a few thousand, and a photograph of a page is no signature. */
const mostBytes = 200_000

interface Found {
  readonly file: string | null
}
/** The picture's bytes, or nothing: the line is then left to be signed by hand. */
export async function drawnSignature(
  desk: Pick<Desk, 'db' | 'blobs'>,
  { act_id, case_id, issued_on }: Pick<DocumentRow, 'act_id' | 'case_id' | 'issued_on'>,
): Promise<readonly number[] | null> {
  const found =
    await sql<Found>`select a.facts #>> '{signing,signature}' as file from acts a where a.id = ${act_id} and a.facts #>> '{signing,state}' = '已签名'
    and exists (select 1 from jsonb_array_elements(dossier_settings()) e where e ->> 'key' = 'signature.electronic' and e -> 'value' = 'true'::jsonb
      and e ->> 'from' <= ${issued_on}::text and coalesce(e ->> 'to', '9999') >= ${issued_on}::text)`.execute(desk.db)
  const id = found.rows[0]?.file ?? undefined
  const file = id === undefined ? undefined : await readFile(desk.db, id)
  if (!file || file.caseId !== case_id || file.mime !== 'image/png' || Number(file.size) > mostBytes) return null
  const parts: Uint8Array[] = []
  for await (const part of await desk.blobs.open(file.sha256)) if (part instanceof Uint8Array) parts.push(part)
  const picture = Buffer.concat(parts)
  // a picture cut short would keep the whole paper from being set
  return picture.subarray(-8, -4).toString('latin1') === 'IEND' ? [...picture] : null
}
