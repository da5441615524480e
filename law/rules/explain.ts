// Why this much: the facts used, the grade, the article, the range, what each factor did, what would change it.
import { citationInChinese, on, type Citation, type Provision } from '../kit/norm.ts'
import { itemOf, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { draftOf, fineOf, yuanOf } from './case-facts.ts'
import { rangeInChinese, type Assessment } from './discretion.ts'
import type { DiscretionFacts, Intended } from './intended.ts'
import { assessmentFor, rangeFor } from './versions.ts'

type Circumstance = DiscretionFacts['circumstances'][number]
const effects: Readonly<Record<Circumstance['name'], readonly [words: string, by: Provision]>> = {
  主动消除或者减轻危害后果: ['应当从轻或者减轻', penaltyLaw.harmRemoved],
  受他人胁迫或者诱骗: ['应当从轻或者减轻', penaltyLaw.coerced],
  主动供述行政机关尚未掌握的违法行为: ['应当从轻或者减轻', penaltyLaw.confessedUnknown],
  配合查处有立功表现: ['应当从轻或者减轻', penaltyLaw.merit],
  已满十四周岁不满十八周岁: ['应当从轻或者减轻', penaltyLaw.minorsLighter],
  尚未完全丧失辨认控制能力: ['可以从轻或者减轻', penaltyLaw.partialControlLighter],
  其他依法应当从轻减轻: ['应当从轻或者减轻', penaltyLaw.otherLighterByRule],
  违反突发事件应对措施: ['从重', penaltyLaw.emergencyHeavier],
  依法从重: ['从重', penaltyLaw.fitsTheDeed],
}
export interface Explained {
  readonly facts: string
  readonly grade: DiscretionFacts['grade'] | Assessment['grade']
  /** The benchmark's version the grade was found by. */
  readonly benchmark?: string
  /** The articles that penalise. */
  readonly articles: readonly Citation[]
  /** What the statute allows, and what the grade allows; in words, for a rate may need its base first. */
  readonly range: { readonly statute?: string; readonly grade?: string }
  readonly fine: number
  readonly factors: Assessment['factors']
  readonly circumstances: readonly { readonly name: string; readonly effect: string; readonly basis: Citation; readonly reason: string }[]
  readonly leniency: DiscretionFacts['leniency']
  readonly deviates: boolean
  readonly reasons: string
  /** What would lead to another grade. */
  readonly changes: readonly string[]
  /** All of it in sentences. */
  readonly words: readonly string[]
}

/** The discretion of a drafted decision, explained; undefined where nothing is drafted for the party. */
export function explainDiscretion(scene: Scene, party: string): Explained | undefined {
  const draft = draftOf(scene, party)
  const face = scene.dossier.parties.find(p => p.id === party)
  if (!draft || !face) return undefined
  const { discretion } = draft
  const intended: Intended = { party: face, outcome: draft.outcome, penalties: draft.penalties ?? [], discretion }
  const found = assessmentFor(scene, intended)
  const statute = rangeFor(scene, face, discretion)
  const fine = fineOf(draft.penalties ?? [])
  const articles = itemOf(scene)?.bases.filter(b => b.role === 'penalises') ?? []
  const circumstances = discretion.circumstances.map(({ name, reason }) => {
    const [effect, by] = effects[name]
    return { name, effect, basis: on(by, scene.today).citation, reason }
  })
  const range = {
    ...(statute ? { statute: rangeInChinese(statute.min, statute.max) } : {}),
    ...(found?.min !== undefined && found.max !== undefined ? { grade: rangeInChinese(found.min, found.max) } : {}),
  }
  const grade = found?.grade ?? discretion.grade
  return {
    facts: draft.facts,
    grade,
    ...(found && discretion.benchmark !== undefined ? { benchmark: discretion.benchmark } : {}),
    articles,
    range,
    fine,
    factors: found?.factors ?? [],
    circumstances,
    leniency: discretion.leniency,
    deviates: discretion.deviates,
    reasons: discretion.reasons,
    changes: found?.changes.map(c => c.words) ?? [],
    words: [
      ...(articles.length > 0
        ? [`依据${articles.map(citationInChinese).join('、')}${range.statute ? `，法定幅度${range.statute}` : ''}。`]
        : []),
      ...(found
        ? [`按裁量基准 ${discretion.benchmark ?? ''} 为「${grade}」${range.grade ? `，幅度${range.grade}` : ''}。`]
        : ['没有裁量基准，按法定幅度裁量。']),
      ...(found?.factors ?? []).map(f => `${f.words}。`),
      ...circumstances.map(c => `${c.name}：${c.effect}（${citationInChinese(c.basis)}）。${c.reason}`),
      ...(discretion.deviates ? ['突破了基准，理由见下。'] : []),
      ...(fine > 0 ? [`罚款${yuanOf(fine)}。`] : []),
      discretion.reasons,
    ],
  }
}
