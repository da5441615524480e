// The tables of the trunk.
import type { Act } from '@fadu/law'
import type { VouchedTable } from '../platform/vouched-row.ts'

/** A row of `cases`: a snapshot of what the acts say. */
export interface CaseRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly procedure: string
  readonly agency_id: string
  readonly item_code: string | null
  readonly item_version: string | null
  readonly party_ids: readonly string[]
  readonly party_names: string
  readonly officers: readonly string[]
  readonly officer_names: string
  readonly appointed: readonly string[]
  /** Legal advisers asked in this case: they see what is put before them, never the case. */
  readonly advisers: readonly string[]
  readonly review_to_county: boolean
  readonly phase: string
  readonly stage: string
  readonly status: 'open' | 'closed' | 'archived'
  readonly opened_by: string
  readonly opened_on: string
  readonly act_on: string | null
  readonly filed_on: string | null
  readonly fined_on: string | null
  readonly decided_on: string | null
  readonly closed_on: string | null
  readonly due_on: string | null
  readonly due_what: string | null
  readonly due_provisional: boolean
  readonly version: number
  readonly updated_at: string
}

/** A row of `acts`, as the journal answers for it. */
export interface ActRow {
  readonly id: string
  readonly case_id: string
  readonly seq: number
  readonly kind: string
  readonly procedure: string
  readonly track: string
  readonly parties: readonly string[]
  readonly done_at: string
  readonly recorded_at: string
  readonly recorded_by: string
  readonly by: readonly string[]
  readonly facts: unknown
  readonly corrects: string | null
}

/** Acts are never changed: the journal answers for every one. */
export const actTable: VouchedTable = {
  table: 'acts',
  key: 'id',
  changes: 'never',
  caseColumn: 'case_id',
  columns: {
    id: 'text',
    case_id: 'text',
    seq: 'number',
    kind: 'text',
    procedure: 'text',
    track: 'text',
    parties: 'json',
    done_at: 'instant',
    recorded_at: 'instant',
    recorded_by: 'text',
    by: 'json',
    facts: 'json',
    corrects: 'text',
  },
}

/** An act as the law core reads it. */
export const actOf = (row: ActRow): Act => ({
  id: row.id,
  kind: row.kind,
  procedure: row.procedure,
  track: row.track,
  parties: row.parties,
  doneAt: row.done_at,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  by: row.by,
  facts: row.facts,
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
})
/** An act as a row. */
export const rowOf = (act: Act, caseId: string, seq: number): ActRow => ({
  id: act.id,
  case_id: caseId,
  seq,
  kind: act.kind,
  procedure: act.procedure,
  track: act.track,
  parties: act.parties,
  done_at: act.doneAt,
  recorded_at: act.recordedAt,
  recorded_by: act.recordedBy,
  by: act.by,
  facts: act.facts,
  corrects: act.corrects ?? null,
})
