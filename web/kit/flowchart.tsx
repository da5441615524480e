import './flowchart.css'

/** gone: done and left behind · now · open: may be done · ahead · refused: ahead, and the law says no today · side. */
export type BoxState = 'gone' | 'now' | 'open' | 'ahead'
export interface FlowBox {
  readonly id: string
  readonly title: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly state: BoxState
  readonly refused?: boolean
  /** Day under the box, or how a side procedure ended. */
  readonly note?: string
  readonly side?: boolean
}
export interface FlowArrow {
  readonly from: string
  readonly to: string
  /** Corners of the line, in the chart's units, as the layout found them. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly gone?: boolean
  readonly label?: string
}
export interface FlowchartProps {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly boxes: readonly FlowBox[]
  readonly arrows: readonly FlowArrow[]
}
const words: Record<BoxState, string> = { gone: '已走', now: '现在', open: '可以办', ahead: '未到' }

/** The same content as text: by state, in order. Used as the picture's name and below it on a phone. */
export function flowWords({ title, boxes }: Pick<FlowchartProps, 'title' | 'boxes'>): string {
  const parts = (['gone', 'now', 'open', 'ahead'] as const).flatMap(state => {
    const titles = boxes.filter(b => b.state === state).map(b => b.title)
    return titles.length > 0 ? [`${words[state]}：${titles.join('、')}。`] : []
  })
  return `${title}流程图。${parts.join('')}`
}

/** Drawn from the procedure's definition: the way gone in ink, what is open dashed, what the law refuses with 否 on its corner. */
export function Flowchart(props: FlowchartProps) {
  const { width, height, boxes, arrows, title } = props
  return (
    <>
      <div className="flow-frame" tabIndex={0} role="group" aria-label={`${title}流程图，可左右移动`}>
        <svg
          className="flow"
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: Math.min(width, 1080) }}
          role="img"
          aria-label={flowWords(props)}
        >
          {arrows.map(a => (
            <path
              key={`${a.from}-${a.to}`}
              className={a.gone ? 'way gone' : 'way'}
              d={a.points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('')}
            />
          ))}
          {boxes.map(b => (
            <g key={b.id} className={`box ${b.state}${b.side ? ' side' : ''}`}>
              <rect x={b.x} y={b.y} width={b.width} height={b.height} rx="2" />
              <text x={b.x + b.width / 2} y={b.y + b.height / 2 + 5}>
                {b.title}
              </text>
              {b.note ? (
                <text
                  className={b.side ? 'note beside' : 'note'}
                  x={b.side ? b.x + b.width + 6 : b.x + b.width / 2}
                  y={b.side ? b.y + b.height / 2 + 4 : b.y + b.height + 16}
                >
                  {b.note}
                </text>
              ) : null}
              {b.refused ? (
                <g className="no">
                  <rect x={b.x + b.width - 9} y={b.y - 9} width="18" height="18" rx="1.5" />
                  <text x={b.x + b.width} y={b.y + 4.6}>
                    否
                  </text>
                </g>
              ) : null}
            </g>
          ))}
        </svg>
      </div>
      <FlowSentence {...props} />
    </>
  )
}

/** On a phone the chart becomes one sentence and a list that unfolds. */
function FlowSentence({ boxes, title }: FlowchartProps) {
  const main = boxes.filter(b => !b.side)
  const at = main.findIndex(b => b.state === 'now')
  return (
    <details className="flow-words">
      <summary>
        {at >= 0 ? (
          <>
            {main.length} 步走到第 {at + 1} 步：<b>{main[at]?.title}</b>。
          </>
        ) : (
          title
        )}
        <span className="textlink">看全部步骤</span>
      </summary>
      <ol>
        {boxes.map(b => (
          <li key={b.id}>
            {b.title}：{words[b.state]}
            {b.refused ? '，现在不能办' : ''}
            {b.note ? `，${b.note}` : ''}
          </li>
        ))}
      </ol>
    </details>
  )
}
