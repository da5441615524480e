// The law alone, without database or network: one case of forty acts, a thousand histories, and its weight in a browser.
// Beside it json-rules-engine on as many rules and facts. `node bench/law.ts` prints these lines by themselves.
import { Engine, type RuleProperties } from 'json-rules-engine'
import { findings, standing, type Case, type Procedure } from '@fadu/law'
import * as acts from '../law/acts/index.ts'
import { audit } from '../law/history/audit.ts'
import { historyOf } from '../law/history/export.ts'
import { byTime } from '../law/kit/act.ts'
import { procedures } from '../law/procedures/index.ts'
import { aCalendar, aDossier, anAct } from '../law/testing/makers.ts'
import { someEvidence } from '../law/testing/papers.ts'
import { aDiscussion, delivered, fullDraft, noticed, paid, reported, reviewed } from '../law/testing/way.ts'
import { elapsed } from '../server/platform/clock.ts'
import { measure, type Measured } from './measure.ts'
import { weighDesk, type Weight } from './weigh.ts'

const length = 40
const now = '2026-04-21T09:00:00+08:00'
/** A lawful ordinary case of forty acts, from the lead to the payment. */
function aCase(): Case {
  const us = { parties: ['某公司'] }
  const before = reported()
  const after = [
    ...noticed(),
    ...reviewed(),
    aDiscussion(),
    fullDraft(),
    anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: '2026-04-13T16:00', id: 'decision', ...us }),
    delivered(acts.deliverDecision, 'decision', '2026-04-13'),
    paid(200_000, '2026-04-20'),
  ]
  const evidence = Array.from({ length: length - before.length - after.length }, (_, n) =>
    someEvidence(`照片${n}`, {}, `2026-03-${String(6 + (n % 12)).padStart(2, '0')}T1${Math.floor(n / 12)}:10`),
  )
  return { dossier: aDossier(), acts: [...before, ...evidence, ...after].toSorted(byTime), calendar: aCalendar(), procedures }
}
/** The same case with nothing of it known yet. */
const anew = (theCase: Case): Case => ({ ...theCase, acts: [...theCase.acts] })

/** How many rules the standing of a case asks, and how many facts its acts hold. */
function sizeOf(theCase: Case): { readonly rules: number; readonly facts: number } {
  let rules = 0
  const counting = <R extends { readonly met: (scene: never) => unknown }>(list: readonly R[]): readonly R[] =>
    list.map(r => ({
      ...r,
      met: (scene: never) => {
        rules += 1
        return r.met(scene)
      },
    }))
  const counted = new Map<string, Procedure>(
    [...procedures].map(([id, p]) => {
      const steps = Object.fromEntries(Object.entries(p.steps).map(([key, s]) => [key, { ...s, needs: counting(s.needs) }]))
      return [id, { ...p, steps, always: counting(p.always) }]
    }),
  )
  standing({ ...anew(theCase), procedures: counted }, now)
  return { rules, facts: theCase.acts.reduce((sum, act) => sum + leaves(act), 0) }
}
const leaves = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, one) => sum + leaves(one), 0) : 1

/** As many rules of two conditions each, on as many facts, each named by its place; one in ten says no. */
function rulesEngine({ rules, facts }: { readonly rules: number; readonly facts: number }) {
  const engine = new Engine()
  const given = Object.fromEntries(Array.from({ length: facts }, (_, n) => [`fact${n}`, n % 7]))
  const rule = (n: number): RuleProperties => ({
    conditions: {
      any: [
        { fact: `fact${(n * 13) % facts}`, operator: 'equal', value: n % 10 === 0 ? ((n * 13) % facts) % 7 : -1 },
        { fact: `fact${(n * 31) % facts}`, operator: 'greaterThan', value: 6 },
      ],
    },
    event: { type: `rule${n}`, params: { title: 'title', basis: [{ law: 'law', article: n }], mend: 'mend' } },
  })
  for (let n = 0; n < rules; n += 1) engine.addRule(rule(n))
  return () => engine.run(given)
}

export interface LawAlone {
  readonly rules: number
  readonly facts: number
  /** Every step of the case with every refusal and its explanation, the case seen for the first time. */
  readonly standing: Measured
  readonly rulesEngine: Measured
  /** What every act of the case broke. */
  readonly findings: Measured
  /** Milliseconds for a thousand histories, from parsed JSON to their answers. */
  readonly audits: number
  readonly lawful: number
  readonly weight: Weight
}

export async function measureLawAlone(seconds: number): Promise<LawAlone> {
  const theCase = aCase()
  const size = sizeOf(theCase)
  const engine = rulesEngine(size)
  const load = { clients: 1, seconds, warm: 20 }
  const text = JSON.stringify(historyOf(theCase))
  const histories = Array.from({ length: 1000 }, (): unknown => JSON.parse(text))
  const begin = elapsed()
  const lawful = histories.filter(json => {
    const found = audit(json, { calendar: theCase.calendar, procedures })
    return found.ok && found.findings.length === 0
  }).length
  const audits = elapsed() - begin
  return {
    ...size,
    standing: await measure(async () => standing(anew(theCase), now), load),
    rulesEngine: await measure(engine, load),
    findings: await measure(async () => findings(anew(theCase)), load),
    audits,
    lawful,
    weight: await weighDesk(),
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
export function lawAloneInWords(found: LawAlone): readonly string[] {
  return [
    `40 项行为的案件，全部步骤的全部理由（${found.rules} 次规则，${found.facts} 个事实）：${Math.round(found.standing.rate)} 次/秒`,
    `json-rules-engine，同样多的规则和事实：${Math.round(found.rulesEngine.rate)} 次/秒（${(found.standing.rate / found.rulesEngine.rate).toFixed(1)} 倍，目标 10 倍）`,
    `40 项行为逐项重算：${found.findings.p50.toFixed(2)} 毫秒`,
    `1000 份历史的审查：${(found.audits / 1000).toFixed(1)} 秒（目标 10 秒），其中 ${found.lawful} 份没有问题`,
    `浏览器里的法，按送出的字节：办处罚案 ${kilobytes(found.weight.penalty)}（目标 80 KB），全部程序 ${kilobytes(found.weight.everyProcedure)}`,
    `首页的脚本，按送出的字节：${kilobytes(found.weight.screens.get('today-page.tsx') ?? Number.NaN)}（目标 350 KB）`,
  ]
}
if (import.meta.main) for (const line of lawAloneInWords(await measureLawAlone(3))) console.log(line)
