import { actKinds } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { forms } from './forms/index.ts'
import { planPapers } from './plan-papers.ts'
import type { DocumentSource } from './source.ts'
import { sourceAt, story } from './testing-case.ts'

const nothingStrange = (): readonly string[] => []

describe('forms', () => {
  it('exist for every paper a kind of act makes', () => {
    const wanted = [...actKinds.values()].flatMap(kind => kind.makes)
    expect(wanted.filter(id => !forms.has(id))).toEqual([])
  })
  it('are all made by some kind of act', () => {
    const made = new Set([...actKinds.values()].flatMap(kind => kind.makes))
    expect([...forms.keys()].filter(id => !made.has(id))).toEqual([])
  })
  it.each(story.map(one => one.id))('of the act %s lack nothing', id => {
    expect(planPapers(sourceAt(id), nothingStrange).lacks).toEqual([])
  })
  it('are each filled by some act of the example case', () => {
    const filled = new Set(story.flatMap(one => planPapers(sourceAt(one.id), nothingStrange).made.map(paper => paper.form.id)))
    expect([...forms.keys()].filter(id => !filled.has(id))).toEqual([])
  })
  it('print every row of the catalogue of enforcement documents but those of the supervisor', () => {
    const notOfACase: Readonly<Record<number, string>> = {
      86: '执法监督通知书、意见书、决定书：监督机关的文书',
      87: '行政处罚委托书：委托机关和受托组织之间，登记在权力事项里',
      88: '案卷评查表：评查机关的文书',
    }
    const printed = new Set([...forms.values()].map(one => one.no))
    const lacking = Array.from({ length: 88 }, (_, i) => i + 1).filter(no => !printed.has(no))
    expect(lacking).toEqual(Object.keys(notOfACase).map(Number))
  })
  it('do not print blanks: every field the case does not know is named', () => {
    const { made, lacks } = planPapers(
      sourceAt('decision', { parties: [{ id: 'p1', kind: 'legalPerson', name: '某公司' }] }),
      nothingStrange,
    )
    expect(made.map(one => one.form.id)).toEqual(['decision-approval'])
    expect(lacks).toContainEqual({
      form: 'penalty-decision',
      document: '行政处罚决定书',
      field: 'partyAddress',
      title: '当事人地址',
    })
  })
  it('name a lack inside a table by its row', () => {
    const source = sourceAt('conclude')
    const { lacks } = planPapers({ ...source, acts: source.acts.filter(one => one.kind !== 'register-evidence') }, nothingStrange)
    expect(lacks.map(one => one.title)).toContain('每项事实和证据第1行证据')
  })
  it('name evidence by its corrected registration where lists still name the first', () => {
    const source = sourceAt('decision')
    const acts = source.acts.map(one =>
      one.id === 'e1' ? { ...one, id: 'e1c', corrects: 'e1b', facts: { ...Object(one.facts), name: '现场照片 7 张' } } : one,
    )
    const decision = planPapers(
      {
        ...source,
        acts,
        correctedBy: new Map([
          ['e1', 'e1b'],
          ['e1b', 'e1c'],
        ]),
      },
      nothingStrange,
    ).made.find(one => one.form.id === 'penalty-decision')
    expect(decision?.data.fields['evidence']).toContain('现场照片 7 张')
  })
  it('refuse a character no face can draw, and name it', () => {
    const { lacks } = planPapers(sourceAt('lead'), text => (text.includes('液') ? ['液'] : []))
    expect(lacks.map(one => one.title).join()).toContain('“液”（U+6DB2）')
  })
  it.each([
    ['file', 'request-filing', 'filing-approval'],
    ['decision', 'request-decision', 'decision-approval'],
    ['close', 'request-closing', 'closing-approval'],
  ])('of the approval %s print what the bureau head said of this request, and nothing where he said nothing', (id, request, form) => {
    const source = sourceAt(id)
    const bureauOf = (from: DocumentSource) =>
      planPapers(from, nothingStrange).made.find(one => one.form.id === form)?.data.fields['bureau']
    const asked = source.acts.findLastIndex(one => one.kind === request)
    const said = { ...source.act, id: 'bureau', kind: 'bureau-opinion', parties: [], facts: { opinion: '同意', reasons: '建议照办。' } }
    expect(bureauOf(source)).toBeUndefined()
    expect(bureauOf({ ...source, acts: source.acts.toSpliced(asked + 1, 0, said) })).toBe('同意。建议照办。')
    expect(bureauOf({ ...source, acts: source.acts.toSpliced(asked, 0, said) })).toBeUndefined()
  })
})
