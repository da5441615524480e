// An act is done: load in one statement, ask the law, write in one statement.
import { actKinds, refusals, type Act, type Refusal } from '@fadu/law'
import type * as z from 'zod'
import { maySeeCase, type Person } from '../access/index.ts'
import { fieldErrors } from '../platform/field-errors.ts'
import { newId } from '../platform/ids.ts'
import { isOvertaken } from '../platform/journal.ts'
import { changed, notFound, notUnderstood, refused, Stop, type Problem } from '../platform/problems.ts'
import { bindCase, namedBy } from './bind-case.ts'
import type { actInput } from './contract.ts'
import { readableBy, versionSeen } from './hidden-acts.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { planAll, type CaseDesk, type Lack } from './alongside.ts'
import { project } from './project.ts'
import { wallOf } from './take-part.ts'
import { writeAct } from './write-act.ts'

export type ActInput = z.output<typeof actInput>
export interface Recorded {
  readonly act: Act
  readonly seq: number
  readonly version: number
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
export const no = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem })

const tries = 5

/**
 * Records an act of a case for the person who asks. Refuses with every reason of law at once (409), tells what
 * changed when the case moved on since version `readVersion` (409), and answers 404 for a case that is not theirs.
 */
export async function recordAct(
  desk: CaseDesk,
  who: Person,
  caseId: string,
  input: ActInput,
  readVersion: number,
  sees: Sees = maySeeCase,
): Promise<Outcome<Recorded>> {
  for (let left = tries; ; left--) {
    const loaded = await loadFor(desk, who, caseId, sees)
    if (!loaded) return no(notFound())
    if (versionSeen(loaded) !== readVersion) return no(whatChanged(loaded, readVersion))
    const act = actFrom(desk, who, input)
    const said = await judge(desk, who, loaded, act)
    if (said) return no(said)
    const bound = await bindCase(desk, loaded, act)
    const papers = await planAll(desk, bound, act)
    if (papers.lacks.length > 0) return no(refused(papers.lacks.map(lackRefusal), '文书缺少必填内容，补齐后再办。'))
    const next = project({ ...bound, acts: [...bound.acts, act] }, act.recordedAt)
    try {
      if (await writeAct(desk, loaded, act, next, papers))
        return { ok: true, value: { act, seq: readVersion + 1, version: readVersion + 1 } }
    } catch (error) {
      if (!isOvertaken(error) || left === 0) throw error
    }
    if (left === 0) throw new Stop(whatChanged(loaded, readVersion))
  }
}

/** Who comes before the case: whoever may see it, or by the side door a legal adviser who was asked. */
type Sees = (who: Person, row: LoadedCase['row']) => boolean
/** The case, for somebody who may see it. */
export async function loadFor(desk: CaseDesk, who: Person, caseId: string, sees: Sees = maySeeCase): Promise<LoadedCase | undefined> {
  const loaded = await loadCase(desk.db, await desk.calendar(), caseId, desk.clock.today())
  return loaded && sees(who, loaded.row) ? readableBy(who, loaded) : undefined
}
/** A form opened a moment ago may carry a time seconds ahead of ours: then it is now. */
export function momentOf(asked: string, now: Date): string {
  const ahead = Date.parse(asked) - now.getTime()
  return ahead > 0 && ahead < 60_000 ? now.toISOString() : new Date(asked).toISOString()
}

/** The act that is asked for, as it would be recorded. */
export function actFrom(desk: CaseDesk, who: Person, input: ActInput): Act {
  const now = desk.clock.now()
  return {
    id: newId(desk.clock),
    kind: input.kind,
    procedure: input.procedure,
    track: input.track === 'new' ? newId(desk.clock) : input.track,
    parties: input.parties,
    doneAt: momentOf(input.doneAt, now),
    recordedAt: now.toISOString(),
    recordedBy: who.id,
    by: input.by,
    facts: input.facts,
    ...(input.corrects === undefined ? {} : { corrects: input.corrects }),
  }
}

/** What stands against an act: its shape, who sends it, the law. Undefined when nothing does. */
export async function judge(desk: CaseDesk, who: Person, loaded: LoadedCase, act: Act): Promise<Problem | undefined> {
  const shape = misshapen(loaded, act)
  if (shape) return shape
  const wall = wallOf(who, actKinds.get(act.kind)?.who ?? 'officers', act.by, loaded.row)
  return wall ? refused([wall]) : againstLaw(await bindCase(desk, loaded, act), act)
}

/** Whether an act can be read at all: its kind, its facts, its parties, what it corrects. */
export function misshapen(loaded: LoadedCase, act: Act): Problem | undefined {
  const kind = actKinds.get(act.kind)
  if (!kind) return notUnderstood([{ path: 'kind', title: '办案行为', cure: '没有这样的办案行为，请从案件页列出的步骤里选' }])
  const parsed = kind.facts.safeParse(act.facts)
  if (!parsed.success) return notUnderstood(fieldErrors(parsed.error, kind.facts, act.facts).map(e => ({ ...e, path: `facts.${e.path}` })))
  const strangers = act.parties.filter(p => !loaded.dossier.parties.some(known => known.id === p))
  if (strangers.length > 0) return notUnderstood([{ path: 'parties', title: '当事人', cure: '请从本案当事人里选' }])
  if (act.corrects !== undefined && !loaded.acts.some(a => a.id === act.corrects && a.kind === act.kind && kind.correctable))
    return notUnderstood([{ path: 'corrects', title: '所更正的行为', cure: '这项行为不能用更正的办法改，请另行补正或者重新办理' }])
  return undefined
}

/** What the law says against an act, in the case bound as the act would leave it. */
export function againstLaw(bound: LoadedCase, act: Act): Problem | undefined {
  const unknown = (namedBy(act)?.parties ?? []).filter(id => !bound.dossier.parties.some(p => p.id === id))
  if (unknown.length > 0) return notUnderstood([{ path: 'facts.parties', title: '当事人', cure: '请先在本机关登记当事人，再从登记里选' }])
  const found: readonly Refusal[] = refusals(bound, act)
  return found.length > 0 ? refused(found) : undefined
}

export const lackRefusal = (lack: Lack): Refusal => ({
  rule: 'PAPER',
  title: `${lack.document}缺少：${lack.title}`,
  severity: 'defect',
  basis: [],
  found: `没有${lack.title}`,
  mend: `补填${lack.title}`,
})

function whatChanged(loaded: LoadedCase, readVersion: number): Problem {
  const since = loaded.actRows.slice(readVersion)
  const nameOf = (id: string): string => loaded.dossier.people.find(p => p.id === id)?.name ?? '他人'
  return changed({
    version: versionSeen(loaded),
    acts: since.map(a => ({ act: a.id, title: actKinds.get(a.kind)?.title ?? a.kind, by: nameOf(a.recorded_by), at: a.recorded_at })),
  })
}
