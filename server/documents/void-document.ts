// A number given by mistake is voided: it is never used again, and why is kept.
import { sql } from 'kysely'
import type { Desk } from '../platform/desk.ts'
import { appendEntry } from '../platform/journal.ts'
import { readVouched } from '../platform/vouched-table.ts'
import type { DocumentRow } from './store.ts'
import { documentTable, voidTable } from './store.ts'

/** Voids a paper. Returns false when it was void already. */
export async function voidDocument(
  desk: Desk,
  by: string,
  document: Pick<DocumentRow, 'id' | 'case_id' | 'number'>,
  reason: string,
): Promise<boolean> {
  const row = {
    document_id: document.id,
    case_id: document.case_id,
    number: document.number,
    reason,
    voided_by: by,
    voided_at: desk.clock.now(),
  }
  return desk.db.transaction().execute(async tx => {
    const written = await sql<{ document_id: string }>`
      insert into document_voids (document_id, case_id, number, reason, voided_by, voided_at) values (${row.document_id}, ${row.case_id}, ${row.number}, ${reason}, ${by}, ${row.voided_at})
      on conflict (document_id) do nothing returning document_id`.execute(tx)
    if (written.rows.length === 0) return false
    await appendEntry(tx, desk.clock, `files:${document.case_id}`, {
      by,
      what: 'document:void',
      subject: { document: document.id, case: document.case_id },
      rows: [
        { of: voidTable, row },
        ...(await readVouched(tx, documentTable, [document.id])).map(found => ({
          of: documentTable,
          row: found.row,
        })),
      ],
    })
    return true
  })
}
