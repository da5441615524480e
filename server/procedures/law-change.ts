// What an amended text touches: the articles that differ between two loaded versions, and everything of the house that rests on them.
import { norms, placeInChinese, procedures, type Provision } from '@fadu/law'
import { forms } from '../documents/index.ts'
import { articlesOf, versionsOf, type DatedVersion, type LawArticle } from '../library/index.ts'
import type { Db } from '../platform/database.ts'
import { itemsCiting } from '../powers/index.ts'

export interface ChangedArticle {
  readonly number: number
  readonly branch: number
  readonly heading: string
  readonly change: 'added' | 'removed' | 'changed'
}
export interface LawChange {
  readonly law: string
  readonly from: DatedVersion
  readonly to: DatedVersion
  readonly articles: readonly ChangedArticle[]
  /** What the law core reads in these articles; `current`: it has an edition of its own for the newer text. */
  readonly provisions: readonly { readonly title: string; readonly place: string; readonly current: boolean }[]
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly clocks: readonly { readonly procedure: string; readonly title: string }[]
  readonly steps: readonly { readonly procedure: string; readonly procedureTitle: string; readonly step: string; readonly title: string }[]
  readonly papers: readonly { readonly id: string; readonly title: string }[]
  readonly items: readonly { readonly code: string; readonly name: string; readonly hasBenchmark: boolean }[]
}

/**
 * Compares two loaded versions of a law: by name, or the last two when none is named. Undefined where there are not two.
 * An article whose words only moved to another number counts as removed and added.
 */
export async function lawChange(
  db: Db,
  law: string,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Promise<LawChange | undefined> {
  const versions = await versionsOf(db, law)
  const to = asked.to === undefined ? versions.at(-1) : versions.find(one => one.version === asked.to)
  const earlier = versions.filter(one => to !== undefined && one.inForceOn < to.inForceOn)
  const from = asked.from === undefined ? earlier.at(-1) : earlier.find(one => one.version === asked.from)
  if (!from || !to) return undefined
  const articles = changedBetween(await articlesOf(db, from.id), await articlesOf(db, to.id))
  const numbers = new Set(articles.filter(one => one.branch === 0).map(one => one.number))
  return { law, from, to, articles, ...touched(law, numbers, to), items: await itemsCiting(db, law, [...numbers]) }
}

const wordsOf = ({ paragraphs }: LawArticle): string =>
  paragraphs.map(one => [one.text, ...one.items.map(item => item.text)].join('\n')).join('\n\n')
const keyOf = ({ number, branch }: Pick<LawArticle, 'number' | 'branch'>): string => `${number}-${branch}`
export function changedBetween(before: readonly LawArticle[], after: readonly LawArticle[]): readonly ChangedArticle[] {
  const old = new Map(before.map(one => [keyOf(one), one]))
  const now = new Map(after.map(one => [keyOf(one), one]))
  const told = (one: LawArticle, change: ChangedArticle['change']): ChangedArticle => {
    const { number, branch, heading } = one
    return { number, branch, heading, change }
  }
  return [
    ...after.flatMap(one => {
      const was = old.get(keyOf(one))
      return was === undefined ? [told(one, 'added')] : wordsOf(was) === wordsOf(one) ? [] : [told(one, 'changed')]
    }),
    ...before.filter(one => !now.has(keyOf(one))).map(one => told(one, 'removed')),
  ].toSorted((a, b) => a.number - b.number || a.branch - b.branch)
}

/** Provisions, rules, clocks, steps and papers that rest on these articles of a law. */
function touched(law: string, numbers: ReadonlySet<number>, to: DatedVersion) {
  const rests = (provision: Provision): boolean => provision.law === law && provision.editions.some(e => numbers.has(e.at[0]))
  const known = norms.norms.find(one => one.law === law)
  const provisions = Object.values(known?.provisions ?? {})
    .filter(rests)
    .map(({ title, editions }) => {
      const [article, paragraph, item] = editions.at(-1)?.at ?? [0]
      return {
        title,
        place: placeInChinese({
          article,
          ...(paragraph === undefined ? {} : { paragraph }),
          ...(item === undefined ? {} : { item }),
        }),
        current: known?.editions.some(one => one.version === to.version) ?? false,
      }
    })
  const rules = new Map<string, string>()
  const found = [...procedures.values()].flatMap(procedure =>
    Object.entries(procedure.steps).flatMap(([step, s]) => {
      const hit = [...procedure.always, ...s.needs].filter(one => one.basis.some(rests))
      for (const one of hit) rules.set(one.id, one.title)
      // what holds of every step is named once, as a rule
      const own = s.basis.some(rests) || s.needs.some(one => one.basis.some(rests))
      return own ? [{ procedure: procedure.id, procedureTitle: procedure.title, step, title: s.title, papers: s.act.makes }] : []
    }),
  )
  return {
    provisions,
    rules: [...rules].map(([id, title]) => ({ id, title })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    clocks: [...procedures.values()].flatMap(one =>
      one.clocks.filter(clock => rests(clock.term)).map(clock => ({ procedure: one.id, title: clock.title })),
    ),
    steps: found.map(({ procedure, procedureTitle, step, title }) => ({ procedure, procedureTitle, step, title })),
    papers: [...new Set(found.flatMap(one => one.papers))].map(id => ({ id, title: forms.get(id)?.title ?? id })),
  }
}
