// What the case screens ask of the server. The one place that knows the contract of `cases`.
import type { Day } from '@fadu/law'
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { contract } from '@fadu/server/cases/contract.ts'
import { contract as drafts } from '@fadu/server/drafts/contract.ts'
import { contract as evidence } from '@fadu/server/evidence/contract.ts'
import { contract as documents } from '@fadu/server/documents/contract.ts'
import { call, send } from '../app/client.ts'
import { apiBase } from '../app/paths.ts'
import { uploadTo } from '../evidence/upload-file.ts'
import type { Recorded } from './act-form.tsx'
import { caseViewOf } from './case-answer.ts'
import type { Values } from '../kit/schema.ts'
import type * as z from 'zod'
import type { casePage } from '@fadu/server/cases/contract.ts'
import { isProblem } from '../app/problem.ts'
import type { ActWanted, CaseView, StepView } from './case-view.ts'

/** The server's answer and what the parts show of it. */
export interface CaseRead {
  readonly page: z.output<typeof casePage>
  readonly view: CaseView
}

export async function readCase(
  id: string,
  today: Day,
  me: { readonly id: string; readonly name: string },
  signal: AbortSignal,
  asOf?: Day,
): Promise<CaseRead> {
  const [page, kept] = await Promise.all([
    call(contract.page, { params: { id }, query: asOf ? { asOf } : {} }, { signal }),
    asOf ? new Map<string, Values>() : draftsOf(id),
  ])
  const known = await accountOf(page.agency.id)
  return { page, view: withDrafts(caseViewOf(page, asOf ?? today, { id: me.id, known }, uploadTo(id, me.name)), kept) }
}
type Kept = ReadonlyMap<string, Values>
const draftKey = (step: Pick<StepView, 'kind' | 'track' | 'party'>): string =>
  [step.kind, step.track, step.party ?? ''].join('~').slice(0, 100)
/** My half-filled forms of a case. Without them the case is still worth showing. */
async function draftsOf(id: string): Promise<Kept> {
  try {
    const { rows } = await call(drafts.drafts, { query: { subject: id } })
    return new Map(rows.map(r => [r.kind, r.content]))
  } catch (error) {
    if (isProblem(error)) return new Map()
    throw error
  }
}
function withDrafts(view: CaseView, kept: Kept): CaseView {
  const filled = (s: StepView): StepView => {
    const draft = kept.get(draftKey(s))
    return draft ? { ...s, draft } : s
  }
  return { ...view, open: view.open.map(filled), waiting: view.waiting.map(filled) }
}
export const keepDraft = async (id: string, step: StepView, content: Values): Promise<void> => {
  await call(drafts.saveDraft, { params: { subject: id, kind: draftKey(step) }, json: { content: { ...content } } })
}

const accounts = new Map<string, Promise<Values>>()
/** Where fines of an agency are paid, under the names the law asks for them; read once. */
export function accountOf(agency: string): Promise<Values> {
  const read =
    accounts.get(agency) ??
    call(agencies.read, { params: { id: agency } }).then(
      ({ agency: { bank } }): Values =>
        bank ? { 'agency.bank': `${bank.bank}，户名 ${bank.accountName}`, 'agency.account': bank.accountNumber } : {},
      () => ({}),
    )
  accounts.set(agency, read)
  return read
}
/** The query of one case, the same wherever it is shown. */
export const caseQuery = (id: string, today: Day, me: { readonly id: string; readonly name: string }, asOf?: Day) => ({
  queryKey: asOf ? ['case', id, asOf] : ['case', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => readCase(id, today, me, signal, asOf),
})

/** A file is registered under the hash the server took: nobody types it. */
async function vouched(facts: Values): Promise<Values> {
  if (typeof facts['file'] !== 'string' || facts['file'] === '' || facts['hash']) return facts
  const { sha256 } = await call(evidence.readFile, { params: { id: facts['file'] } })
  return { ...facts, hash: sha256 }
}
const vouchedKinds = new Set(['register-evidence', 'record-audio-video'])

/** Cases of the same item in which a step was done. */
export const readLike = (id: string, step: string) => call(contract.like, { params: { id }, query: { step } }).then(({ rows }) => rows)

/** The latest drafts of a decision, read point by point. */
export const readDecisionCheck = (id: string) => call(contract.lint, { params: { id } }).then(({ drafts: read }) => read)

export async function recordAct(
  view: Pick<CaseView, 'id' | 'version'>,
  { step, facts, doneAt, by, parties }: ActWanted,
  key: string,
): Promise<Recorded> {
  const done = await call(
    contract.record,
    {
      params: { id: view.id },
      json: {
        kind: step.kind,
        procedure: step.procedure,
        track: step.track,
        version: view.version,
        doneAt,
        by: [...by],
        parties: [...parties],
        facts: vouchedKinds.has(step.kind) ? await vouched(facts) : facts,
      },
    },
    { key },
  )
  return { entry: done.seq, documents: done.documents.length, version: done.version }
}

/** The paper an act would make, as it would look now: no number, no seal, nothing kept. @throws Problem */
export async function previewPaper(view: CaseView, document: string, { step, facts, doneAt, by, parties }: ActWanted): Promise<Blob> {
  const body = {
    document,
    kind: step.kind,
    procedure: step.procedure,
    track: step.track,
    doneAt,
    by,
    parties,
    facts,
    ...(step.party ? { party: step.party } : {}),
    ...(view.played ? { rehearsal: view.played } : {}),
  }
  const answer = await send(`${apiBase}${documents.draft.path.replace('{id}', view.id)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.blob()
}
