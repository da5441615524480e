// What the papers of an act would look like: without number, seal or force.
import type { Act } from '@fadu/law'
import type { LoadedCase } from '../cases/index.ts'
import type { Desk } from '../platform/desk.ts'
import type { Lack } from './form.ts'
import type { PaperTools } from './papers.ts'
import { planPapers } from './plan-papers.ts'
import { setPaper } from './set-paper.ts'
import { sourceOf } from './source-of-case.ts'
import type { Typeset } from './typesetting/typesetter.ts'

export type Draft =
  | { readonly ok: true; readonly made: Typeset; readonly title: string }
  | { readonly ok: false; readonly lacks: readonly Lack[] }

/** A draft of one paper an act would make; of a rehearsal it says that it is one. Undefined when the act makes no such paper. */
export async function draftPaper(
  desk: Desk,
  tools: PaperTools,
  loaded: LoadedCase,
  act: Act,
  formId: string,
  partyId?: string,
  rehearsed = false,
): Promise<Draft | undefined> {
  const { source } = await sourceOf(desk, loaded, act)
  const { made, lacks } = planPapers(source, text => tools.typesetter.unprintable(text))
  const mine = lacks.filter(one => one.form === formId)
  if (mine.length > 0) return { ok: false, lacks: mine }
  const paper = made.find(one => one.form.id === formId && (partyId === undefined || one.party?.id === partyId))
  if (!paper) return undefined
  const set = setPaper(paper.form, paper.data, {
    number: undefined,
    caseNumber: loaded.row.number,
    seal: null,
    sealFace: tools.typesetter.sealFace,
    demonstration: desk.settings.demonstration,
    rehearsed,
  })
  return { ok: true, made: await tools.typesetter.typeset(set.layout, set, desk.clock.now()), title: paper.form.title }
}
