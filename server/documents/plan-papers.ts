// Which papers an act makes, filled from the case; or what lacks for them. Nothing is written here.
import { actKinds, effective, type Act } from '@fadu/law'
import type { Form, Lack, PaperData } from './form.ts'
import { forms } from './forms/index.ts'
import type { DocumentSource, PartyFace, Seen } from './source.ts'
import { stringsIn } from './text.ts'
import { noFace } from './typesetting/typesetter.ts'

/** A paper that can be made. */
export interface MadePaper {
  readonly form: Form
  readonly party?: PartyFace
  readonly data: PaperData
}
export interface MadePapers {
  readonly made: readonly MadePaper[]
  readonly lacks: readonly Lack[]
}

/** The papers of an act, by the forms its kind names and those that are due here. `unprintable` finds characters no face can draw. */
export function planPapers(source: DocumentSource, unprintable: (text: string) => readonly string[]): MadePapers {
  const made: MadePaper[] = []
  const lacks: Lack[] = []
  for (const form of formsOf(source.act)) {
    for (const seen of sightsOf(source, form)) {
      if (!form.due(seen)) continue
      const prepared = form.prepare(seen)
      if ('lacks' in prepared) {
        lacks.push(...prepared.lacks)
        continue
      }
      const strange = unprintable(stringsIn(prepared.data).join(''))
      if (strange.length) lacks.push({ form: form.id, document: form.title, field: '', title: `${noFace(strange)}，请改用其他写法` })
      made.push({ form, ...(seen.party ? { party: seen.party } : {}), data: prepared.data })
    }
  }
  return { made, lacks }
}

/** Forms the kind of an act names. Throws on a form that does not exist: a fault of ours. */
export function formsOf(act: Pick<Act, 'kind'>): readonly Form[] {
  return (actKinds.get(act.kind)?.makes ?? []).map(id => {
    const form = forms.get(id)
    if (!form) throw new Error(`act ${act.kind} makes ${id}, which is no form`)
    return form
  })
}

// A paper of the case still speaks of its party where there is only one.
function sightsOf(source: DocumentSource, form: Form): readonly Seen[] {
  const concerned = source.act.parties.length === 0 ? source.parties : source.parties.filter(one => source.act.parties.includes(one.id))
  if (form.per === 'party') return concerned.map(party => ({ ...source, party }))
  const [only] = concerned
  return [only && concerned.length === 1 ? { ...source, party: only } : source]
}

/** The acts that count when `act` is about to join them. */
export const actsWith = (acts: readonly Act[], act: Act): readonly Act[] => effective([...acts.filter(one => one.id !== act.id), act])
