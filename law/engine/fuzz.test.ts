// Whatever is handed in, the law answers: it refuses, or says it cannot judge. It never crashes and never hangs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actKinds } from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { rule } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier } from '../testing/makers.ts'
import { wander } from '../testing/wander.ts'
import type { Case } from './case.ts'
import { findings } from './findings.ts'
import { ask, refusals, sceneOf } from './refusals.ts'
import { standing, wantedAct } from './standing.ts'

const kinds = [...actKinds.keys()]
const steps = [...procedures.values()].flatMap(p => Object.keys(p.steps).map(kind => [p.id, kind] as const))
const histories = [1, 2, 3, 4, 5].map(seed => wander(seed, 120).walk.theCase)
const known = new Set(steps.map(s => s.join(' ')))
const whose = fc.nat({ max: histories.length - 1 })
const now = '2026-11-30T10:00:00+08:00'

const words = fc.oneof(
  fc.constantFrom(
    '',
    'constructor',
    '__proto__',
    'toString',
    'main',
    '某公司',
    '甲',
    '2026-02-30',
    now,
    '\u202e',
    '\ud800',
    'x'.repeat(10_000),
  ),
  fc.string(),
)
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: true },
  fc.jsonValue(),
  fc.constantFrom(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 1n, Symbol.iterator, new Date(Number.NaN), () => 1),
  fc.dictionary(words, fc.oneof(words, fc.jsonValue())),
)
/** The facts of real acts, some of them replaced. */
const nearly = fc
  .tuple(fc.constantFrom(...histories.flatMap(h => h.acts)), fc.dictionary(words, garbage), garbage)
  .map(([act, more, odd]) => {
    const facts = act.facts as Readonly<Record<string, unknown>>
    const spoilt = Object.fromEntries(Object.entries(facts).map(([k, v], n) => [k, n % 3 === 0 ? odd : v]))
    return { ...spoilt, ...more }
  })
const anyAct: fc.Arbitrary<Act> = fc
  .record({
    where: fc.oneof(fc.constantFrom(...steps), fc.tuple(words, fc.oneof(words, fc.constantFrom(...kinds)))),
    id: words,
    track: fc.oneof(fc.constant('main'), words),
    parties: fc.oneof(fc.constant(['某公司']), fc.array(words, { maxLength: 3 })),
    doneAt: fc.oneof(fc.constant(now), words),
    recordedAt: fc.oneof(fc.constant(now), words),
    by: fc.array(fc.oneof(fc.constantFrom('甲', '乙', '镇长'), words), { maxLength: 3 }),
    facts: fc.oneof(garbage, nearly),
    corrects: fc.option(words, { nil: undefined }),
  })
  .map(({ where: [procedure, kind], by, corrects, ...more }) => ({
    ...more,
    procedure,
    kind,
    by,
    recordedBy: by[0] ?? '',
    ...(corrects === undefined ? {} : { corrects }),
  }))

const isSound = (said: readonly { readonly rule: string; readonly title: string; readonly found: string }[]): boolean =>
  said.every(r => r.rule.length > 0 && r.title.length > 0 && typeof r.found === 'string')

describe('any garbage', () => {
  it('wanted as an act gets an answer, and nothing unknown gets a yes', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(whose, anyAct, (n, act) => {
        const theCase = histories[n] ?? never()
        const said = refusals(theCase, act)
        expect(isSound(said)).toBe(true)
        if (said.length === 0) expect(known.has(`${act.procedure} ${act.kind}`)).toBe(true)
      }),
      { numRuns: 6000 },
    )
  })
  it('among the acts of a history is lived with by every act after it', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(whose, fc.array(anyAct, { minLength: 1, maxLength: 4 }), fc.nat(), (n, odd, at) => {
        const theCase = histories[n] ?? never()
        const acts = theCase.acts.slice(0, 25)
        for (const one of odd) acts.splice(at % (acts.length + 1), 0, { ...one, doneAt: acts[at % acts.length]?.doneAt ?? now })
        const spoilt = { ...theCase, acts }
        expect(isSound(findings(spoilt))).toBe(true)
        expect(standing(spoilt, now).steps.every(s => isSound(s.refusals))).toBe(true)
      }),
      { numRuns: 250 },
    )
  })
  it('of ten thousand acts is judged in bounded time', { timeout: 60_000 }, () => {
    const theCase = histories[0] ?? never()
    const acts = Array.from({ length: 10_000 }, (_, n): Act => {
      const act = theCase.acts[n % theCase.acts.length] ?? never()
      const at = new Date(Date.parse('2026-03-02T01:00:00Z') + n * 60_000).toISOString()
      return { ...act, id: `a${n}`, doneAt: at, recordedAt: at }
    })
    const begin = performance.now()
    expect(standing({ ...theCase, acts }, now).tracks.length).toBeGreaterThan(0)
    expect(performance.now() - begin).toBeLessThan(20_000)
  })
})

describe('a rule that throws', () => {
  const broken = rule({
    id: 'BROKEN-01',
    title: '坏掉的规则',
    basis: [penaltyLaw.headDecides],
    met: () => {
      throw new TypeError('facts is undefined')
    },
  })
  const theCase: Case = { dossier: aDossier(), acts: [], calendar: aCalendar(), procedures }
  const next = wantedAct('ordinary-penalty', 'main', 'register-lead', undefined, '2026-03-02T10:00:00+08:00')
  it('refuses as one that cannot be judged, with its number', () => {
    const [said] = ask(broken, sceneOf(theCase, next))
    expect(said).toMatchObject({ rule: 'BROKEN-01', title: '不能判断：坏掉的规则', severity: 'annul' })
    expect(said?.found).toBe('规则 BROKEN-01 出错：facts is undefined')
  })
  it('lets nothing through', () => {
    const ordinary = procedures.get('ordinary-penalty') ?? never()
    const with_ = new Map([...procedures, ['ordinary-penalty', { ...ordinary, always: [...ordinary.always, broken] }]])
    expect(refusals({ ...theCase, procedures: with_ }, next).map(r => r.rule)).toContain('BROKEN-01')
  })
})
function never(): never {
  throw new Error('there is none')
}
