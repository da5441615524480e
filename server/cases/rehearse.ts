// 推演: a case played forward on a copy, its clock moved. Judged as in earnest, by the same rules; nothing is written.
import {
  day,
  dayInChinese,
  dayOf,
  procedures,
  refusals,
  wantedAct,
  type Act,
  type Dossier,
  type Party,
  type Procedure,
  type StepStanding,
} from '@fadu/law'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import { notFound, notUnderstood, refused } from '../platform/problems.ts'
import { planAll, type CaseDesk } from './alongside.ts'
import { bindCase } from './bind-case.ts'
import type { newRehearsalInput, rehearsalInput, rehearsedAct } from './contract.ts'
import { loadRegisters, type LoadedCase } from './load-case.ts'
import { emptyRow } from './open-case.ts'
import { project } from './project.ts'
import { pageOf, readBeside, stepView, type CasePage } from './read-case.ts'
import { againstLaw, lackRefusal, loadFor, misshapen, no, type Outcome } from './record-act.ts'
import { rowOf, type CaseRow } from './store.ts'

/** The page of a case as it would stand after these acts at that moment; whoever may see the case may play it, in every part. */
export async function rehearse(
  desk: CaseDesk,
  who: Person,
  caseId: string,
  input: z.output<typeof rehearsalInput>,
): Promise<Outcome<CasePage>> {
  const { now } = input
  const played = await rehearsedCase(desk, who, caseId, input)
  return played.ok ? { ok: true, value: pageOf(who, played.value, await readBeside(desk, played.value), now, true) } : played
}

/** The case itself after these acts, for who looks at a copy otherwise than by its page. */
export async function rehearsedCase(
  desk: CaseDesk,
  who: Person,
  caseId: string,
  { now, taking, acts }: z.output<typeof rehearsalInput>,
): Promise<Outcome<LoadedCase>> {
  const whole = await loadFor(desk, who, caseId)
  return whole ? playAll(desk, who, upTo(whole, taking ?? whole.acts.length, now), acts, now) : no(notFound())
}

/** The same for a case that never was: an item of one's own agency, a made-up party, no record at all to begin with. */
export async function rehearseNew(desk: CaseDesk, who: Person, input: z.output<typeof newRehearsalInput>): Promise<Outcome<CasePage>> {
  const procedure = procedures.get(input.procedure)
  if (procedure?.kind !== 'main') return no(notUnderstood([{ path: 'procedure', title: '程序', cure: '请从列出的主程序里选' }]))
  const begun = await madeUp(desk, who, input)
  if (!begun) return no(notFound())
  const played = await playAll(desk, who, begun, input.acts, input.now)
  if (!played.ok) return played
  const page = pageOf(who, played.value, await readBeside(desk, played.value), input.now, true)
  return {
    ok: true,
    value: input.acts.length > 0 ? page : { ...page, steps: [...startsOf(desk, procedure, played.value, input.now), ...page.steps] },
  }
}

async function playAll(
  desk: CaseDesk,
  who: Person,
  begun: LoadedCase,
  acts: readonly z.output<typeof rehearsedAct>[],
  now: string,
): Promise<Outcome<LoadedCase>> {
  let played = begun
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
    // papers are looked at for what is really there: a made-up party has no particulars to print
    const { lacks } = i === acts.length - 1 && begun.head !== null ? await planAll(desk, bound, act) : { lacks: [] }
    if (lacks.length > 0) return no(refused(lacks.map(lackRefusal), '文书缺少必填内容，补齐后再办。'))
    played = after(bound, act, now)
  }
  return { ok: true, value: played }
}

const madeUpName: Readonly<Record<Party['kind'], string>> = {
  citizen: '张某（虚构）',
  individualBusiness: '某小店（虚构）',
  legalPerson: '某公司（虚构）',
  otherOrganisation: '某合作社（虚构）',
}
async function madeUp(
  desk: CaseDesk,
  who: Person,
  { procedure, item, party, now }: z.output<typeof newRehearsalInput>,
): Promise<LoadedCase | undefined> {
  const openedOn = dayOf(now)
  const registers = await loadRegisters(desk.db, who.agencyId, item, [], openedOn)
  if (!registers?.agency || !registers.item) return undefined
  const made: Party = {
    id: 'rehearsed-party',
    kind: party,
    name: madeUpName[party],
    ...(party === 'citizen' ? { born: day('1980-01-01') } : {}),
  }
  const dossier: Dossier = { id: 'rehearsal', openedOn, ...registers, parties: [made] }
  const row: CaseRow = {
    ...emptyRow(desk, who, { procedure, item, officers: [] }),
    id: 'rehearsal',
    number: '虚构案',
    title: `${made.name}${registers.item.name}案`,
    party_ids: [made.id],
    party_names: made.name,
    opened_on: openedOn,
  }
  return { dossier, acts: [], calendar: await desk.calendar(), procedures, row, actRows: [], head: null }
}

/** The steps a case may begin with, as the page shows steps. */
function startsOf({ paperTitle }: CaseDesk, procedure: Procedure, begun: LoadedCase, now: string): CasePage['steps'] {
  return procedure.start.flatMap(id => {
    const step = procedure.steps[id]
    if (!step || step.optional) return []
    const no = refusals(begun, wantedAct(procedure.id, 'main', id, undefined, now), true)
    const stands: StepStanding = {
      procedure: procedure.id,
      track: 'main',
      step: id,
      title: step.title,
      phase: step.phase,
      office: step.act.who,
      optional: false,
      state: no.length === 0 ? 'open' : 'refused',
      refusals: no,
    }
    return [stepView(true, begun, stands, [], now, paperTitle)]
  })
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
