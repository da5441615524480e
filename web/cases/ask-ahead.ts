// The law asked while a form is filled in: the same rules as the server's, in workers of the browser. What they say is
// shown and binds nobody; the server judges what is sent.
import { contract } from '@fadu/server/cases/contract.ts'
import type { Judgement, Question } from '@fadu/law/judge'
import { now } from '../app/clock.ts'
import { call } from '../app/client.ts'
import type { RefusalView } from '../kit/refusal.tsx'
import type { ActWanted, CaseView } from './case-view.ts'
import { refusalsFrom } from './refusals-from.ts'
import { hashed } from './rehearsal.ts'

type Judge = (question: { readonly asked: unknown; readonly act: Question['act'] }) => Promise<Judgement>
/** Answers come in the order of the questions. */
function judgeBy(worker: Worker): Judge {
  const waiting: { readonly answer: (judgement: Judgement) => void; readonly fail: (reason: Error) => void }[] = []
  worker.addEventListener('message', ({ data }: MessageEvent<Judgement>) => waiting.shift()?.answer(data))
  worker.addEventListener('error', e => {
    for (const one of waiting.splice(0)) one.fail(new Error(e.message))
  })
  return question =>
    new Promise((answer, fail) => {
      waiting.push({ answer, fail })
      worker.postMessage(question)
    })
}
const once = (make: () => Judge): (() => Judge) => {
  let made: Judge | undefined
  return () => (made ??= make())
}
const byPenalty = once(() => judgeBy(new Worker(new URL('penalty.worker.ts', import.meta.url), { type: 'module' })))
const byEvery = once(() => judgeBy(new Worker(new URL('every-procedure.worker.ts', import.meta.url), { type: 'module' })))

/** Read once for each version of a case: nothing of it changes meanwhile. */
let kept: { readonly key: string; readonly asked: Promise<unknown> } | undefined
function askedOf({ id, version }: Pick<CaseView, 'id' | 'version'>): Promise<unknown> {
  const key = `${id}/${version}`
  if (kept?.key !== key) kept = { key, asked: call(contract.asked, { params: { id } }).then(answer => answer.asked) }
  return kept.asked
}

/** Acts that name the item or the parties of the case: which registers govern is only known to the server. */
const naming = new Set(['register-lead', 'request-filing', 'plan-inspection', 'request-measure', 'carry-out-measure'])

/** Why an act would be refused as it is filled in; nothing where that cannot be said here and now. */
export async function askAhead(
  view: Pick<CaseView, 'id' | 'version'>,
  me: string,
  { step, facts, doneAt, by, parties }: ActWanted,
): Promise<readonly RefusalView[]> {
  if (naming.has(step.kind) || Number.isNaN(Date.parse(doneAt))) return []
  const recordedAt = now()
  const ahead = Date.parse(doneAt) - Date.parse(recordedAt)
  const { kind, procedure, track } = step
  // a form opened a moment ago may be seconds ahead of the clock, as on the server
  const at = ahead > 0 && ahead < 60_000 ? recordedAt : doneAt
  const act = { id: 'wanted', kind, procedure, track, parties, by, facts: hashed(facts), doneAt: at, recordedAt, recordedBy: me }
  try {
    const asked = await askedOf(view)
    if (asked === null) return []
    const said = await byPenalty()({ asked, act })
    const judged = said === 'elsewhere' ? await byEvery()({ asked, act }) : said
    return typeof judged === 'string' ? [] : refusalsFrom(judged)
  } catch {
    kept = undefined // no net, no worker: the server says it when the act is sent
    return []
  }
}
