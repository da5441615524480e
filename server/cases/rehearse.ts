// 推演: a case played forward on a copy, its clock moved. Judged as in earnest, by the same rules; nothing is written.
import { dayInChinese, dayOf, type Act } from '@fadu/law'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import { notFound, notUnderstood, refused } from '../platform/problems.ts'
import { planAll, type CaseDesk } from './alongside.ts'
import { bindCase } from './bind-case.ts'
import type { rehearsalInput, rehearsedAct } from './contract.ts'
import type { LoadedCase } from './load-case.ts'
import { project } from './project.ts'
import { pageOf, readBeside, type CasePage } from './read-case.ts'
import { againstLaw, lackRefusal, loadFor, misshapen, no, type Outcome } from './record-act.ts'
import { rowOf } from './store.ts'

/** The page of a case as it would stand after these acts at that moment; whoever may see the case may play it, in every part. */
export async function rehearse(
  desk: CaseDesk,
  who: Person,
  caseId: string,
  { now, taking, acts }: z.output<typeof rehearsalInput>,
): Promise<Outcome<CasePage>> {
  const whole = await loadFor(desk, who, caseId)
  if (!whole) return no(notFound())
  let played = upTo(whole, taking ?? whole.acts.length, now)
  const latest = [...played.acts, ...acts].map(a => a.recordedAt).reduce((a, b) => (Date.parse(a) > Date.parse(b) ? a : b), now)
  if (Date.parse(latest) > Date.parse(now))
    return no(
      notUnderstood([{ path: 'now', title: '推演时钟', cure: `不能拨到已有行为之前（${dayInChinese(dayOf(latest))}），先退回那一步` }]),
    )
  for (const [i, wanted] of acts.entries()) {
    const act = actOf(who, wanted, i)
    const shape = misshapen(played, act)
    if (shape) return no(shape)
    const bound = await bindCase(desk, played, act)
    const said = againstLaw(bound, act)
    if (said) return no(said)
    const { lacks } = i === acts.length - 1 ? await planAll(desk, bound, act) : { lacks: [] }
    if (lacks.length > 0) return no(refused(lacks.map(lackRefusal), '文书缺少必填内容，补齐后再办。'))
    played = after(bound, act, now)
  }
  return { ok: true, value: pageOf(who, played, await readBeside(desk, played), now, true) }
}

/** The case with its first records only. */
function upTo(whole: LoadedCase, taken: number, now: string): LoadedCase {
  const copy = { ...whole, acts: whole.acts.slice(0, taken), actRows: whole.actRows.slice(0, taken) }
  return { ...copy, row: rowFor(copy, now) }
}
function after(bound: LoadedCase, act: Act, now: string): LoadedCase {
  const seq = bound.actRows.length + 1
  const next = { ...bound, acts: [...bound.acts, act], actRows: [...bound.actRows, rowOf(act, bound.row.id, seq)] }
  return { ...next, row: rowFor(next, now) }
}
/** What lists would show of the copy. */
function rowFor(copy: LoadedCase, now: string): LoadedCase['row'] {
  const { number = copy.row.number, ...snapshot } = project(copy, now).snapshot
  return { ...copy.row, ...snapshot, number, version: copy.acts.length }
}

/** Ids follow from the place in the play, so that a later act may name an earlier one. */
const actOf = (who: Person, wanted: z.output<typeof rehearsedAct>, place: number): Act => ({
  id: `rehearsed-${place}`,
  kind: wanted.kind,
  procedure: wanted.procedure,
  track: wanted.track === 'new' ? `rehearsed-${place}` : wanted.track,
  parties: wanted.parties,
  doneAt: new Date(wanted.doneAt).toISOString(),
  recordedAt: new Date(wanted.recordedAt).toISOString(),
  recordedBy: who.id,
  by: wanted.by,
  facts: wanted.facts,
  ...(wanted.corrects === undefined ? {} : { corrects: wanted.corrects }),
})
