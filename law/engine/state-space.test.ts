// The procedures explored to a fixpoint on abstracted facts, the real rules judging a real case of each state: wherever lawful
// acts lead, lawful acts lead on to an end, whatever the party leaves undone but to pay; and every clock that runs can be stopped.
// What is kept of a case, and why, is said in docs/for-jurists.md, whose figures are held against these.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clocksWithoutStop, deadEnds, leftToTheParty, neverGone, notPlayedToTheEnd, organsNeeded, sizeOf } from '../testing/proofs.ts'
import { large, mains, pairs } from '../testing/scopes.ts'
import { explore, type Explored, type Scope } from '../testing/state-space.ts'

/** `FADU_EXPLORE=whole` (npm run test:soak) explores the large parts too, and plays a case of every state to its end, not of every tenth. */
const whole = process.env['FADU_EXPLORE'] === 'whole'
const known = new Map<Scope, Explored>()
function explored(scope: Scope): Explored {
  const there = known.get(scope) ?? explore(scope)
  known.set(scope, there)
  return there
}
/** The organs whose answer a procedure cannot do without; the law gives each of them a duty to answer. */
const awaited: Readonly<Record<string, readonly string[]>> = {
  advice: ['法律顾问'],
  assistance: ['协助机关'],
  'jurisdiction-dispute': ['共同的上一级行政机关'],
  referral: ['受移送机关'],
  'court-application': ['上一级人民法院', '人民法院'],
}
/** Side procedures whose every arrow is gone elsewhere (walks.test.ts), for another case than the usual one is needed. */
const goneElsewhere: Readonly<Record<string, string>> = {
  execution: '罚款案件里机关没有自己的强制执行权',
}

/** Merged states hold cases whose surcharge or suspension differs: the shortest way of one is not open to the other. */
const notPlayed = ['普通程序 × 行政强制执行']

describe.each([...mains, ...pairs, ...(whole ? large : [])].map(scope => [scope.title, scope] as const))('%s', (_, scope) => {
  it('leads from every state to an end', { timeout: 600_000 }, () => {
    expect(deadEnds(explored(scope))).toEqual([])
  })
  it('ends though the party does nothing but pay', () => {
    expect(leftToTheParty(explored(scope), 'pay')).toEqual([])
  })
  it('needs no other organ but those the law makes answer', () => {
    expect(organsNeeded(explored(scope))).toEqual(scope.sides.flatMap(id => awaited[id] ?? []).toSorted())
  })
  it('lets no clock of the authority run for ever', () => {
    expect(clocksWithoutStop(explored(scope))).toEqual([])
  })
  if (!notPlayed.includes(scope.title))
    it('plays real cases of its states to an end, act by act', { timeout: 600_000 }, () => {
      expect(notPlayedToTheEnd(explored(scope), whole ? 1 : 10)).toEqual([])
    })
})
describe('every side procedure', () => {
  it.each(
    [...pairs, ...(whole ? large.filter(scope => scope.sides.length > 0) : [])]
      .filter(scope => !(scope.sides.join() in goneElsewhere))
      .map(scope => [scope.sides.join(), scope] as const),
  )('%s: every step is done and every arrow gone', (id, scope) => {
    expect(neverGone(explored(scope), id)).toEqual([])
  })
})

const page = new URL('../../docs/for-jurists.md', import.meta.url)
const [opening, ending] = ['<!-- explored -->\n', '<!-- /explored -->']
/** Rounded down to two figures: what the page says stays true while a rule is added here or there. */
const atLeast = (n: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(n, 1))) - 1)
  return Math.floor(n / unit) * unit
}
it('docs/for-jurists.md tells the sizes as they are', () => {
  const rows = [...mains, ...pairs].map(scope => [scope.title, sizeOf(explored(scope))] as const)
  const total = rows.map(([, size]) => size).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)))
  const all = [...rows, ['**together**', total] as const]
  const text = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = text.split(opening)
  const [told = '', after = ''] = rest.split(ending)
  if (process.env['FADU_WRITE']) {
    const lines = all.map(([title, size]) => `| ${title} | ${size.map(atLeast).join(' | ')} |`)
    const table = [
      '| at least … | states | acts and waits between them | ends | acts put before the rules |',
      '|---|---|---|---|---|',
      ...lines,
    ]
    writeFileSync(page, `${before}${opening}${table.join('\n')}\n${ending}${after}`)
    return
  }
  for (const [title, size] of all) {
    const line = told.split('\n').find(one => one.startsWith(`| ${title} |`))
    const figures = line?.split('|').slice(2, -1).map(Number) ?? []
    expect(figures, `${title}: FADU_WRITE=1 npx vitest run law/engine/state-space.test.ts`).toHaveLength(size.length)
    figures.forEach((figure, i) => {
      expect(size[i], title).toBeGreaterThanOrEqual(figure)
      expect(figure, title).toBeGreaterThanOrEqual((size[i] ?? 0) / 2)
    })
  }
})
it('the measure itself sees a dead end, and a clock nobody stops', () => {
  const part = (title: string, alphabet: Scope['alphabet']): Explored => {
    const scope = mains.find(one => one.title.includes(title))
    if (!scope) throw new Error(`no ${title}`)
    return explore({ ...scope, alphabet })
  }
  const neverApproved = part('行政检查', { 'plan-inspection': [0], 'approve-inspection': [1] })
  expect(deadEnds(neverApproved)).toHaveLength(neverApproved.states.size)
  const neverDecided = part('立案', { 'register-lead': [0], 'request-filing': [0], file: [0] })
  expect(clocksWithoutStop(neverDecided).join()).toContain('ordinary-penalty: decide')
})
