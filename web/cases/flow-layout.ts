// Places the phases of a case: the main way in one row, what may run side by side in one column, side procedures below.
import { day, type Day } from '@fadu/law'
import type * as z from 'zod'
import type { casePage } from '@fadu/server/cases/contract.ts'
import type { BoxState, FlowArrow, FlowBox, FlowchartProps } from '../kit/flowchart.tsx'
import { dayWords } from '../kit/words.ts'

type Phase = z.output<typeof casePage>['flow']['phases'][number]
const width = 1168
const boxWidth = 76
const mid = 56
const states: Record<Phase['state'], BoxState> = { done: 'gone', now: 'now', open: 'open', refused: 'ahead', ahead: 'ahead' }
/** Phases a reader takes side by side: he may do one, both or neither. */
const pairs: readonly (readonly [string, string])[] = [['陈述申辩', '听证']]

const beside = new Set(pairs.flat())
/** Below which phase a side procedure hangs; the others hang below the investigation. */
const under: Readonly<Record<string, string>> = {
  '延期（分期）缴纳罚款': '执行',
  行政强制执行: '执行',
  代履行: '执行',
  申请法院强制执行: '执行',
  行政复议: '送达',
  行政诉讼: '送达',
  国家赔偿: '送达',
}

/** The main phases, with what the party may do after the notice put in its place. */
function inOrder(phases: readonly Phase[]): readonly Phase[] {
  const main = phases.filter(p => !p.side && !beside.has(p.phase))
  const between = pairs.flat().flatMap(name => phases.filter(p => p.phase === name))
  const at = main.findIndex(p => p.phase === '事先告知')
  return at < 0 ? [...main, ...between] : main.toSpliced(at + 1, 0, ...between)
}

/** The small chart of a case page; undefined when there is nothing to draw. */
export function flowOf(page: Pick<z.output<typeof casePage>, 'flow' | 'procedure'>, today: Day): FlowchartProps | undefined {
  const main = inOrder(page.flow.phases)
  if (main.length === 0) return undefined
  const columns: (readonly Phase[])[] = []
  for (const p of main) {
    const before = columns.at(-1)?.[0]
    if (before && pairs.some(([a, b]) => a === before.phase && b === p.phase)) columns.splice(-1, 1, [before, p])
    else columns.push([p])
  }
  const gap = columns.length > 1 ? (width - 2 * 10 - boxWidth) / (columns.length - 1) : 0
  const boxes = columns.flatMap((column, i) =>
    column.map((p, n) => box(p, 10 + i * gap, column.length === 1 ? mid - 17 : n === 0 ? 11 : 67, today)),
  )
  const taken = new Map<number, number>()
  const sides = page.flow.phases
    .filter(p => p.side && !beside.has(p.phase))
    .map((p, i): FlowBox => {
      const column = Math.max(
        0,
        columns.findIndex(c => c[0]?.phase === (under[p.phase] ?? '调查取证')),
      )
      const row = taken.get(column) ?? 0
      taken.set(column, row + 1)
      const drawn = box(p, 10 + column * gap + 27, 108 + row * 34, today)
      // one procedure may run twice, and its name be longer than a phase's
      return { ...drawn, id: `${p.phase}-${i}`, width: Math.max(74, p.phase.length * 13 + 18), height: 28, side: true }
    })
  const rows = Math.max(0, ...taken.values())
  const arrows = columns.flatMap((column, i): FlowArrow[] => {
    const next = columns[i + 1]
    return next ? column.flatMap(a => next.map(b => arrow(boxes, a, b))) : []
  })
  const downs = sides.flatMap((side): FlowArrow[] => {
    const above = boxes.filter(b => b.x <= side.x).at(-1)
    return above
      ? [
          {
            from: above.id,
            to: side.id,
            points: [
              { x: side.x - 8, y: mid + 17 },
              { x: side.x - 8, y: side.y + 14 },
              { x: side.x, y: side.y + 14 },
            ],
          },
        ]
      : []
  })
  return {
    title: page.procedure.title,
    width,
    height: 110 + rows * 34,
    boxes: [...boxes, ...sides],
    arrows: [...downs, ...arrows].toSorted((a, b) => Number(a.gone) - Number(b.gone)),
  }
}

function box(p: Phase, x: number, y: number, today: Day): FlowBox {
  const note = [p.on ? dayWords(day(p.on), today) : '', p.note ?? ''].filter(Boolean).join(' ')
  return {
    id: p.phase,
    title: p.phase,
    x,
    y,
    width: boxWidth,
    height: 34,
    state: states[p.state],
    refused: p.state === 'refused',
    ...(note ? { note } : {}),
  }
}

function arrow(boxes: readonly FlowBox[], from: Phase, to: Phase): FlowArrow {
  const a = boxes.find(b => b.id === from.phase)
  const b = boxes.find(one => one.id === to.phase)
  if (!a || !b) return { from: from.phase, to: to.phase, points: [] }
  const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2]
  const bend = (a.x + a.width + b.x) / 2
  const gone = a.state === 'gone' && (b.state === 'gone' || b.state === 'now')
  return {
    from: a.id,
    to: b.id,
    gone,
    points: [
      { x: a.x + a.width, y: ay },
      { x: bend, y: ay },
      { x: bend, y: by },
      { x: b.x, y: by },
    ],
  }
}
