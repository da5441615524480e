// A rehearsal as the desk holds it: the acts played so far and where its clock stands. The server judges, and keeps nothing.
import { dayOf, type Instant } from '@fadu/law'
import type * as z from 'zod'
import { contract, type casePage, type newRehearsalInput, type rehearsedAct } from '@fadu/server/cases/contract.ts'
import { call } from '../app/client.ts'
import type { Values } from '../kit/schema.ts'
import type { Uploads } from '../kit/upload.tsx'
import { accountOf } from './case-calls.ts'
import { caseViewOf } from './case-answer.ts'
import type { ActWanted, CaseView, StepView } from './case-view.ts'

type Page = z.output<typeof casePage>
export interface Play {
  readonly now: Instant
  /** How many recorded acts are taken along; all of them when left out. */
  readonly taking?: number
  readonly acts: readonly z.input<typeof rehearsedAct>[]
}

/** What is rehearsed: a case on record, or one that never was. */
export type Subject = { readonly id: string } | Omit<z.input<typeof newRehearsalInput>, 'now' | 'acts'>

/** The page as it would stand. @throws Problem when the law says no. */
export function playOn(subject: Subject, { now, taking, acts }: Play, signal?: AbortSignal): Promise<Page> {
  const options = { asksOnly: true, ...(signal ? { signal } : {}) }
  if ('id' in subject)
    return call(
      contract.rehearse,
      { params: subject, json: { now, acts: [...acts], ...(taking === undefined ? {} : { taking }) } },
      options,
    )
  return call(contract.rehearseNew, { json: { ...subject, now, acts: [...acts] } }, options)
}

const later = (a: Instant, b: Instant): Instant => (Date.parse(a) > Date.parse(b) ? a : b)
/** The play with one act more; an act dated after the clock takes the clock along. */
export function withAct(play: Play, { step, facts, doneAt, by, parties }: ActWanted): Play {
  const now = later(play.now, doneAt)
  const { kind, procedure, track } = step
  const act = { kind, procedure, track, doneAt, recordedAt: now, by: [...by], parties: [...parties], facts: hashed(facts) }
  return { ...play, now, acts: [...play.acts, act] }
}
/** One step back: the clock returns to where it stood before. */
export function back(play: Play): Play {
  const acts = play.acts.slice(0, -1)
  return { ...play, acts, now: acts.at(-1)?.recordedAt ?? play.now }
}
/** From the first record of the case on, at the moment it was recorded. */
export function fromStart(page: Page): Play {
  return { now: page.acts[0]?.recordedAt ?? page.now, taking: 1, acts: [] }
}

/** Facts with a file whose hash only the server knows, with a hash of nothing. */
export const hashed = (facts: Values): Values => (facts['file'] && !facts['hash'] ? { ...facts, hash: '0'.repeat(64) } : { ...facts })
const pretended: Uploads = (file, progress) => {
  progress(1)
  return Promise.resolve({ id: 'rehearsed-file', name: `${file.name}（推演，没有上传）` })
}

/** What the parts show of it. */
export async function rehearsalView(page: Page, me: { readonly id: string }, at: string, subject: Subject, play: Play): Promise<CaseView> {
  // a party made up has no particulars to print: only a case of record shows its papers
  const ofRecord = 'id' in subject
  const known = await accountOf(page.agency.id)
  const linkTo = (step: string): string => `${at}?step=${step}`
  const view = caseViewOf(page, dayOf(page.now), { id: me.id, known, plays: true, linkTo }, pretended)
  const played = (s: StepView): StepView => ({
    ...s,
    makes: ofRecord ? (s.makes ?? []) : [],
    submit: `推演：${s.title}`,
    note: ofRecord ? '只在这里推演，不记录；文书只能预览' : '只在这里推演，不记录，不出文书',
  })
  return {
    ...view,
    ...(ofRecord ? { played: { ...play, acts: [...play.acts] } } : {}),
    open: view.open.map(played),
    waiting: view.waiting.map(played),
    timeline: view.timeline.map(e => (e.id.startsWith('rehearsed-') ? { ...e, remark: '推演，未记录' } : e)),
  }
}
