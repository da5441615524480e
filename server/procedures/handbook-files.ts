// The handbook as files: one page a procedure, chart and tables, for `docs/procedures/`. Written by `npm run docs`, never by hand.
import {
  actKinds,
  citationInChinese,
  clockRows,
  day,
  flowchart,
  handbook,
  on,
  type ConditionRow,
  type HandbookRow,
  type Procedure,
} from '@fadu/law'
import { forms } from '../documents/index.ts'
import { mainArrows } from './draw-flowchart.ts'
import { grouped } from './grouped.ts'
import { termWords } from './page-procedures.ts'

const note = '<!-- 由 `npm run docs` 从程序定义生成；改程序定义，不改这里 -->'
const paper = (id: string): string => forms.get(id)?.title ?? id

/** Every page by its file name, as the law stands on a day; procedures in their own order. */
export function handbookFiles(procedures: readonly Procedure[], onDay: string): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage(procedures, onDay)], ...procedures.map(p => [`${p.id}.md`, procedureFile(p, onDay)] as const)])
}

function indexPage(procedures: readonly Procedure[], onDay: string): string {
  const list = (of: readonly Procedure[]): string =>
    table(
      ['程序', '编号', '从哪一步开始', '步骤', '期限', '依据'],
      of.map(p => [
        `[${p.title}](${p.id}.md)`,
        `\`${p.id}\``,
        p.start.map(s => p.steps[s]?.title ?? s).join('、'),
        String(Object.keys(p.steps).length),
        String(p.clocks.length),
        basisOf(p, onDay),
      ]),
    )
  return page([
    note,
    '# 办案手册',
    `按 ${onDay} 的程序定义。每页有流程图、步骤、谁办、文书、期限、法条和不能办的情形。`,
    ...grouped(procedures).flatMap(([title, of]) => [`## ${title}`, list(of)]),
  ])
}

function procedureFile(p: Procedure, onDay: string): string {
  const rows = handbook(p, day(onDay))
  const common = new Set(p.always.map(r => r.id))
  const always = rows[0]?.conditions.filter(c => common.has(c.rule)) ?? []
  const own = rows.map(r => ({ ...r, conditions: r.conditions.filter(c => !common.has(c.rule)) }))
  const basis = basisOf(p, onDay)
  const clocks = clockRows(p, day(onDay))
  return page([
    note,
    `# ${p.title}`,
    `\`${p.id}\`，${p.kind === 'main' ? '主程序' : '附随程序'}${p.per === 'party' ? '，每名当事人各走各的' : ''}，按 ${onDay} 的程序定义。${basis ? `依据：${basis}。` : ''}`,
    ...(p.after.length > 0 ? [`办过其中一项以后才能开始：${p.after.map(titleOf).join('、')}。`] : []),
    ...(p.before.length > 0 ? [`办过其中一项以后不能再开始：${p.before.map(titleOf).join('、')}。`] : []),
    '## 流程图',
    chart(p, onDay),
    '虚线框需要时才办，圆角框可以开始或者结束；可以反复办的步骤只画第一条到它的线，全部去向见下表。',
    '## 步骤',
    table(['步骤', '阶段', '谁办', '文书', '期限', '法条', '接着'], own.map(stepRow)),
    '## 不能办的情形',
    ...(always.length > 0 ? ['### 每一步都要守的', conditions(always)] : []),
    ...own.filter(r => r.conditions.length > 0).flatMap(r => [`### ${r.title}`, conditions(r.conditions)]),
    ...(clocks.length > 0
      ? [
          '## 期限',
          table(
            ['编号', '期限', '多长', '谁的', '怎样算做到', '依据'],
            clocks.map(c => [
              `\`${c.clock}\``,
              c.title,
              termWords(c),
              c.whose === 'party' ? '当事人' : '机关',
              c.until.join('、') || '期满',
              c.basis.join('、'),
            ]),
          ),
        ]
      : []),
  ])
}

const stepRow = (r: HandbookRow): readonly string[] => [
  r.title,
  r.phase,
  `${r.waitsFor ? `等${r.waitsFor}，${r.who}登记` : r.who}${r.optional ? '（需要时）' : ''}${r.again ? '（可多次）' : ''}`,
  r.papers.map(paper).join('、'),
  r.terms.map(t => `${t.title} ${t.term}（${t.basis}）`).join('；'),
  [...new Set([...r.basis, ...r.conditions.flatMap(c => c.basis)])].join('、'),
  r.then.join('；'),
]
const conditions = (all: readonly ConditionRow[]): string =>
  table(
    ['规则', '不能办的情形', '依据'],
    all.map(c => [`\`${c.rule}\``, c.title, c.basis.join('、')]),
  )
const titleOf = (kind: string): string => actKinds.get(kind)?.title ?? kind
const basisOf = (p: Procedure, onDay: string): string => p.basis.map(b => citationInChinese(on(b, day(onDay)).citation)).join('、')

/** Boxes and arrows for mermaid; ids are numbered, for a word such as `end` would break it. */
function chart(p: Procedure, onDay: string): string {
  const drawn = flowchart(p, day(onDay))
  const idOf = new Map(drawn.boxes.map((b, i) => [b.id, `s${i}`]))
  const boxes = drawn.boxes.map(b => {
    const [open, close] = b.start || b.end ? ['([', '])'] : ['[', ']']
    return `  ${idOf.get(b.id) ?? ''}${open}"${label(b.title)}"${close}${b.optional ? ':::optional' : ''}`
  })
  const arrows = mainArrows(drawn).map(a => `  ${idOf.get(a.from) ?? ''} -->${a.if ? `|"${label(a.if)}"|` : ''} ${idOf.get(a.to) ?? ''}`)
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '  classDef optional stroke-dasharray: 5 4', '```'].join('\n')
}
const label = (words: string): string => words.replaceAll('"', '#quot;')

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(r => `| ${r.map(cell).join(' | ')} |`).join('\n')
const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`
