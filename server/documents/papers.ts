// The maker of papers the trunk asks: what an act makes, and what to write beside it.
import { yearOf, type Act } from '@fadu/law'
import type { LoadedCase, Plan } from '../cases/index.ts'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import { formsOf, planPapers, type MadePaper } from './plan-papers.ts'
import { sourceOf, type CaseSource } from './source-of-case.ts'
import { placeOfData, sealJson } from './sealed.ts'
import { insertDocuments, type PlannedRow } from './store.ts'
import type { Typesetter } from './typesetting/typesetter.ts'
import { newCode } from './verification.ts'

/** What the room needs beside the desk. */
export interface PaperTools {
  readonly typesetter: Typesetter
  /** Whether the county writes 第 before the number. */
  readonly withDi?: boolean
}
/** The topic of the outbox under which papers wait to be set. */
export const setTopic = 'document'

/** What the trunk asks before it records an act: the papers to write beside it, or what lacks for them. */
export function plansPapers(tools: PaperTools): Plan {
  return async (desk, loaded, act) => {
    if (formsOf(act).length === 0) return { lacks: [], messages: [] }
    const { source, organ } = await sourceOf(desk, loaded, act)
    const { made, lacks } = planPapers(source, text => tools.typesetter.unprintable(text))
    if (lacks.length > 0) return { lacks, messages: [] }
    const rows = made.map(one => rowOf(desk, loaded, act, organ, one, tools.withDi ?? false))
    if (rows.length === 0) return { lacks: [], messages: [] }
    return {
      lacks: [],
      ctes: gate => insertDocuments(rows, gate),
      messages: rows.map(one => ({ topic: setTopic, key: one.id, payload: { documentId: one.id } })),
    }
  }
}

function rowOf(
  desk: Desk,
  loaded: LoadedCase,
  act: Act,
  organ: CaseSource['organ'],
  { form, party, data }: MadePaper,
  withDi: boolean,
): PlannedRow {
  const issuedOn = data.head.issuedOn
  const year = yearOf(issuedOn)
  const sealed = form.signers.includes('seal')
  const id = newId(desk.clock)
  return {
    id,
    case_id: loaded.row.id,
    act_id: act.id,
    form: form.id,
    title: form.title,
    party_id: party?.id ?? null,
    organ: organ.shortName,
    word: form.word,
    year: form.word === null ? null : year,
    number_head: form.word === null ? null : `${organ.shortName}${form.word}字〔${year}〕${withDi ? '第' : ''}`,
    issued_on: issuedOn,
    issued_at: desk.clock.now().toISOString(),
    code: newCode(),
    seal: sealed ? { words: organ.sealText, style: desk.settings.demonstration ? 'demonstration' : 'none' } : null,
    data: sealJson(desk.settings, placeOfData(id), data),
  }
}
