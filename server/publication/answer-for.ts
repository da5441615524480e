// The journal answers for what is public: just after the act's own statement wrote it, by a job.
import { sql } from 'kysely'
import { appendEntry } from '../platform/journal.ts'
import { onAct } from '../platform/outbox.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import { readVouched } from '../platform/vouched-table.ts'

export const publicationTable: VouchedTable = {
  table: 'publications',
  key: 'id',
  changes: 'never',
  late: true,
  caseColumn: 'case_id',
  columns: {
    id: 'text',
    case_id: 'text',
    party_id: 'text',
    act_id: 'text',
    code: 'text',
    agency_id: 'text',
    agency: 'text',
    title: 'text',
    party: 'text',
    number: 'text',
    decided_on: 'day',
    published_on: 'day',
    published_at: 'instant',
    until_on: 'day',
    grade: 'text',
    content: 'json',
    original_sm3: 'text',
    layer_sm3: 'text',
    body: 'text',
  },
}
export const withdrawalTable: VouchedTable = {
  table: 'publication_withdrawals',
  key: 'publication_id',
  changes: 'never',
  late: true,
  columns: {
    publication_id: 'text',
    act_id: 'text',
    withdrawn_on: 'day',
    withdrawn_at: 'instant',
    cause: 'text',
    reason: 'text',
  },
}

/** Told of every act that publishes or withdraws. Answering twice for the same rows says the same twice. */
export const answersForPublications = onAct(
  'publication-answered-for',
  ['publish', 'withdraw-publication'],
  async ({ db, clock }, { caseId, actId, kind }) => {
    const found = await sql<{ published: readonly string[]; withdrawn: readonly string[] }>`select
    array(select id from publications where act_id = ${actId}) as published, array(select publication_id from publication_withdrawals where act_id = ${actId}) as withdrawn`.execute(
      db,
    )
    const { published = [], withdrawn = [] } = found.rows[0] ?? {}
    const rows = [
      ...(await readVouched(db, publicationTable, published)).map(({ row }) => ({ of: publicationTable, row })),
      ...(await readVouched(db, withdrawalTable, withdrawn)).map(({ row }) => ({ of: withdrawalTable, row })),
    ]
    if (rows.length > 0)
      await appendEntry(db, clock, `files:${caseId}`, {
        by: null,
        what: `publication:${kind}`,
        subject: { case: caseId, act: actId },
        rows,
      })
  },
)
