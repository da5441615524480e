// A procedure drawn from its running definition: elk lays it out, the SVG is ours, the text says the same.
import { flowchart, type Day, type Flowchart, type Procedure } from '@fadu/law'
import elk from 'elkjs/lib/elk.bundled.js'
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { html, raw } from 'hono/html'
import type { Html } from '../platform/portal.ts'

const size = { width: 152, height: 44 } // px of a box
interface Placed {
  readonly boxes: readonly {
    readonly id: string
    readonly lines: readonly string[]
    readonly x: number
    readonly y: number
    readonly height: number
    readonly optional: boolean
    readonly end: boolean
  }[]
  readonly lines: readonly { readonly points: readonly { readonly x: number; readonly y: number }[]; readonly words?: string }[]
  readonly width: number
  readonly height: number
}
const kept = new Map<string, Promise<Placed>>()

/** The chart's SVG; laid out once for each definition. */
export async function drawFlowchart(procedure: Procedure, when: Day): Promise<string> {
  const chart = flowchart(procedure, when)
  const key = JSON.stringify([chart.boxes.map(b => [b.id, b.title]), chart.arrows])
  const placed = kept.get(key) ?? layout(chart)
  kept.set(key, placed)
  return svg(await placed, chart.title)
}

async function layout(chart: Flowchart): Promise<Placed> {
  const { boxes: main, arrows } = stacked(chart)
  const graph = await new elk.default().layout<ElkNode>({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.spacing.nodeNode': '22',
      'elk.layered.spacing.nodeNodeBetweenLayers': '38',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      // an arrow back to an earlier step does not turn the chart round: the order is that of the definition
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
    },
    children: main.map(b => ({ id: b.id, width: size.width, height: heightOf(b.lines.length) })),
    edges: arrows.map((a, i) => ({ id: `e${i}`, sources: [a.from], targets: [a.to] })),
  })
  return {
    boxes: (graph.children ?? []).map(n => {
      const b = main.find(x => x.id === n.id)
      return {
        id: n.id,
        lines: b?.lines ?? [],
        x: n.x ?? 0,
        y: n.y ?? 0,
        height: n.height ?? size.height,
        optional: b?.optional ?? false,
        end: b?.end ?? false,
      }
    }),
    lines: (graph.edges ?? []).map((e, i) => {
      const s = e.sections?.[0]
      return { points: s ? [s.startPoint, ...(s.bendPoints ?? []), s.endPoint] : [], ...(arrows[i]?.if ? { words: arrows[i].if } : {}) }
    }),
    width: graph.width ?? 0,
    height: graph.height ?? 0,
  }
}

const lineHeight = 22
const heightOf = (lines: number): number => size.height + (lines - 1) * lineHeight

interface Stack {
  readonly id: string
  readonly lines: readonly string[]
  readonly optional: boolean
  readonly end: boolean
}
/** What may be done again and again after one step, and leads nowhere else, stands in one box, a line each: else the chart grows as wide as a street. */
function stacked(chart: Flowchart): { readonly boxes: readonly Stack[]; readonly arrows: ReturnType<typeof mainArrows> } {
  const arrows = mainArrows(chart)
  const goesOn = new Set(arrows.map(a => a.from))
  const keyOf = (b: Flowchart['boxes'][number]): string => {
    const into = arrows.filter(a => a.to === b.id)
    const [only] = into
    return b.again && !goesOn.has(b.id) && only && into.length === 1 ? `${only.from}/${only.if ?? ''}/${b.optional}` : b.id
  }
  const groups = [...Map.groupBy(chart.boxes, keyOf).values()]
  const nameOf = new Map(groups.flatMap(g => g.map(b => [b.id, g[0]?.id ?? b.id] as const)))
  return {
    boxes: groups.flatMap(g =>
      g[0] ? [{ id: g[0].id, lines: g.map(b => b.title), optional: g[0].optional, end: g.length === 1 && g[0].end }] : [],
    ),
    arrows: arrows.filter(a => nameOf.get(a.to) === a.to),
  }
}

/** One arrow between two boxes, its words joined; arrows to what may be done at any time are left to the text. */
export function mainArrows(chart: Flowchart): readonly { readonly from: string; readonly to: string; readonly if?: string }[] {
  const again = new Set(chart.boxes.filter(b => b.again).map(b => b.id))
  const seen = new Map<string, { from: string; to: string; if?: string }>()
  const reached = new Set<string>()
  for (const a of chart.arrows) {
    const there = seen.get(`${a.from}>${a.to}`)
    if (there) {
      if (a.if && there.if && !there.if.includes(a.if)) there.if = `${there.if}、${a.if}`
      continue
    }
    if (again.has(a.to) && reached.has(a.to)) continue
    reached.add(a.to)
    seen.set(`${a.from}>${a.to}`, { from: a.from, to: a.to, ...(a.if ? { if: a.if } : {}) })
  }
  return [...seen.values()]
}

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

function svg({ boxes, lines, width, height }: Placed, title: string): string {
  const pad = 10
  const paths = lines
    .map(
      ({ points }) =>
        `<path d="M${points.map(p => `${Math.round(p.x)} ${Math.round(p.y)}`).join('L')}" fill="none" stroke="#59656F" stroke-width="1.2" marker-end="url(#a)"/>`,
    )
    .join('')
  const words = lines
    .flatMap(({ points, words: text }) => {
      const p = points.at(-2) ?? points[0]
      const q = points.at(-1)
      return text && p && q && p.y <= q.y // the words of arrows back would lie upon each other; the text below has them
        ? [
            `<text x="${Math.round((p.x + q.x) / 2 + 4)}" y="${Math.round(q.y - 9)}" font-size="11" fill="#3D4852">${escape(text.slice(0, 10))}</text>`,
          ]
        : []
    })
    .join('')
  const nodes = boxes
    .map(
      b =>
        `<g><rect x="${Math.round(b.x)}" y="${Math.round(b.y)}" width="${size.width}" height="${b.height}" fill="#fff" stroke="#1C3A54" stroke-width="${b.end ? 2.4 : 1.3}"${b.optional ? ' stroke-dasharray="5 4"' : ''}/>${b.lines.map((line, i) => `<text x="${Math.round(b.x + size.width / 2)}" y="${Math.round(b.y + size.height / 2 + 5 + i * lineHeight)}" text-anchor="middle" font-size="14" fill="#161C22">${escape(line.slice(0, 11))}</text>`).join('')}</g>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-pad} ${-pad} ${Math.ceil(width) + 2 * pad} ${Math.ceil(height) + 2 * pad}" width="${Math.ceil(width) + 2 * pad}" height="${Math.ceil(height) + 2 * pad}" role="img" aria-label="${escape(title)}流程图，内容与下面的文字相同" font-family="PingFang SC,Noto Sans SC,Noto Sans CJK SC,Microsoft YaHei,sans-serif"><title>${escape(title)}流程图</title><defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#59656F"/></marker></defs>${paths}${nodes}${words}</svg>`
}

/** The SVG inside its own scrolling frame. */
export const chartFrame = (drawn: string): Html =>
  html`<div class="chart" tabindex="0" role="region" aria-label="流程图，可以左右移动">${raw(drawn)}</div>`
