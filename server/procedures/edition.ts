// An edition of the law core: what its definitions say, as plain data that is kept and compared.
// How a condition is worked out is no part of it but for a fingerprint, by which a change is seen though it is not told.
import { officeTitle, placeInChinese, termInChinese, type ClockRule, type Norm, type Procedure, type Provision, type Rule } from '@fadu/law'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Conditions } from './conditions.ts'

const words = z.array(z.string())
const stepShape = z.strictObject({
  title: z.string(),
  phase: z.string(),
  who: z.string(),
  waitsFor: z.string().optional(),
  optional: z.literal(true).optional(),
  again: z.string().optional(),
  papers: words.optional(),
  basis: words.optional(),
  rules: words.optional(),
  /** `decide`, or `同意 → decide` for an arrow with a condition. */
  then: words.optional(),
})
const clockShape = z.strictObject({
  title: z.string(),
  whose: z.enum(['party', 'authority']),
  /** One a provision's edition: `2021-07-15：90日`. */
  terms: words,
  varies: z.literal(true).optional(),
  basis: words,
  until: words,
  /** Fingerprint of how it is worked out; editions of before it was taken have none. */
  how: z.string().optional(),
})
const procedureShape = z.strictObject({
  title: z.string(),
  kind: z.enum(['main', 'side']),
  per: z.enum(['case', 'party']),
  basis: words,
  start: words,
  after: words,
  before: words,
  always: words,
  steps: z.record(z.string(), stepShape),
  clocks: z.record(z.string(), clockShape),
})
const ruleShape = z.strictObject({ title: z.string(), severity: z.string(), governs: z.string(), basis: words, how: z.string().optional() })
const provisionShape = z.strictObject({
  title: z.string(),
  editions: z.array(z.strictObject({ from: z.string(), at: z.string(), says: z.string(), gist: z.string() })),
})
export const editionShape = z.strictObject({
  /** The day on which it was taken. */
  day: z.iso.date(),
  /** Of everything below: two editions with one hash say the same. */
  hash: z.string(),
  procedures: z.record(z.string(), procedureShape),
  rules: z.record(z.string(), ruleShape),
  provisions: z.record(z.string(), provisionShape),
})
export type Edition = z.infer<typeof editionShape>
export type ProcedureEdition = z.infer<typeof procedureShape>
export type StepEdition = z.infer<typeof stepShape>
export type ClockEdition = z.infer<typeof clockShape>
export type RuleEdition = z.infer<typeof ruleShape>
export type ProvisionEdition = z.infer<typeof provisionShape>

/** The law core as it stands, as an edition taken on a day; without fingerprints where none are handed in. */
export function editionOf(day: string, procedures: readonly Procedure[], norms: readonly Norm[], how?: Conditions): Edition {
  const content = {
    procedures: Object.fromEntries(procedures.map(p => [p.id, procedureEdition(p, how)])),
    rules: Object.fromEntries(
      rulesOf(procedures).map(r => [
        r.id,
        { title: r.title, severity: r.severity, governs: r.governs, basis: cited(r.basis), ...taken(how?.rules, r.id) },
      ]),
    ),
    provisions: Object.fromEntries(
      norms.flatMap(n => Object.entries<Provision>(n.provisions).map(([key, p]) => [`${n.law} ${key}`, provisionEdition(p)])),
    ),
  }
  return { day, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'), ...content }
}

/** Every rule some procedure asks, each once, by its id. */
function rulesOf(procedures: readonly Procedure[]): readonly Rule[] {
  const asked = procedures.flatMap(p => [...p.always, ...Object.values(p.steps).flatMap(s => s.needs)])
  return [...new Map(asked.map(r => [r.id, r])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** @throws RangeError for a condition the sources do not show: then a change of it would not be seen either. */
function taken(how: ReadonlyMap<string, string> | undefined, id: string): { readonly how?: string } {
  const one = how?.get(id)
  if (how && one === undefined) throw new RangeError(`no source of the condition ${id} was found`)
  return one === undefined ? {} : { how: one }
}
const procedureEdition = (p: Procedure, how: Conditions | undefined): ProcedureEdition => ({
  title: p.title,
  kind: p.kind,
  per: p.per,
  basis: cited(p.basis),
  start: [...p.start],
  after: [...p.after],
  before: [...p.before],
  always: p.always.map(r => r.id),
  steps: Object.fromEntries(Object.entries(p.steps).map(([id, s]) => [id, stepEdition(s)])),
  clocks: Object.fromEntries(p.clocks.map(c => [c.id, { ...clockEdition(c), ...taken(how?.clocks, c.id) }])),
})
function stepEdition(s: Procedure['steps'][string]): StepEdition {
  return {
    title: s.title,
    phase: s.phase,
    who: officeTitle[s.act.who],
    ...(s.waitsFor === undefined ? {} : { waitsFor: s.waitsFor }),
    ...(s.optional ? { optional: true } : {}),
    ...(s.again === false ? {} : { again: s.again }),
    ...(s.act.makes.length > 0 ? { papers: [...s.act.makes] } : {}),
    ...(s.basis.length > 0 ? { basis: cited(s.basis) } : {}),
    ...(s.needs.length > 0 ? { rules: s.needs.map(r => r.id) } : {}),
    ...(s.then.length > 0 ? { then: s.then.map(t => (typeof t === 'string' ? t : `${t.if} → ${t.to}`)) } : {}),
  }
}
const clockEdition = (c: ClockRule): ClockEdition => ({
  title: c.title,
  whose: c.whose,
  terms: c.term.editions.map(e => `${e.from}：${e.value ? termInChinese(e.value) : '由案情定'}`),
  ...(c.termOf ? { varies: true } : {}),
  basis: cited([c.term, ...(c.reading ? [c.reading] : [])]),
  until: c.until.map(k => k.id),
})
const provisionEdition = (p: Provision): ProvisionEdition => ({
  title: p.title,
  editions: p.editions.map(e => ({ from: e.from, at: placeInChinese(placeOf(e.at)), says: inWords(e.value), gist: e.gist })),
})
type At = Provision['editions'][number]['at']
const placeOf = ([article, paragraph, item]: At) => ({
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})
/** The figure a provision carries, as it would be read aloud; nothing where it carries none. */
function inWords(value: unknown): string {
  const term = z.strictObject({ unit: z.enum(['workingDay', 'day', 'month', 'year', 'hour']), count: z.number() }).safeParse(value)
  if (term.success) return termInChinese(term.data)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
/** Each provision by its latest place: 行政处罚法第六十条. */
const cited = (all: readonly Provision[]): string[] =>
  all.map(p => {
    const last = p.editions.at(-1)
    return last ? `${p.law}${placeInChinese(placeOf(last.at))}` : p.law
  })
