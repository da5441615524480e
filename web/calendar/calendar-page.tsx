import { addDays, day, isDay, weekday, type Day } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type * as z from 'zod'
import { contract, dayKindTitles, type yearRead } from '@fadu/server/calendar/contract.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { isProblem, type Problem } from '../app/problem.ts'
import { useToday } from '../app/session.tsx'
import './calendar.css'

type Year = z.output<typeof yearRead>
type Kind = keyof typeof dayKindTitles
const cycle: readonly (Kind | undefined)[] = [undefined, 'holiday', 'rest', 'work']
const kinds: readonly Kind[] = ['holiday', 'rest', 'work']
const marks: Record<Kind, string> = { holiday: '假', rest: '休', work: '班' }

/** 工作日历: which days count as working days, by the yearly notice. A new notice recomputes what was provisional. */
export function CalendarPage() {
  const today = useToday()
  const list = useQuery({ queryKey: ['calendar'], queryFn: () => call(contract.list, {}) })
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  if (list.isError)
    return (
      <ErrorOfOurs
        title="读不到工作日历"
        detail={list.error.message}
        onRetry={() => {
          void list.refetch()
        }}
      />
    )
  if (!list.data)
    return (
      <section className="sec">
        <Loading />
      </section>
    )
  const years = [...new Set([...list.data.rows.map(r => r.year), Number(today.slice(0, 4)) + 1])].toSorted((a, b) => a - b)
  return (
    <>
      <div className="head">
        <div>
          <h1>工作日历</h1>
          <p>按国务院办公厅每年的节假日安排。没有载入的年份，期限按周一至周五算，标“暂定”。</p>
        </div>
      </div>
      <nav className="tabs" aria-label="年份">
        {years.map(y => (
          <button key={y} type="button" aria-current={y === year ? 'page' : undefined} onClick={() => setYear(y)}>
            {y}
            {list.data.rows.some(r => r.year === y) ? '' : '（未载入）'}
          </button>
        ))}
      </nav>
      <YearView key={year} year={year} mayChange={list.data.mayChange} />
    </>
  )
}

function YearView({ year, mayChange }: { readonly year: number; readonly mayChange: boolean }) {
  const read = useQuery({
    queryKey: ['calendar', year],
    queryFn: async () => {
      try {
        return await call(contract.read, { params: { year } })
      } catch (error) {
        if (isProblem(error, 'not-found')) return null
        throw error
      }
    },
  })
  if (read.isError)
    return (
      <ErrorOfOurs
        title={`读不到 ${year} 年`}
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (read.data === undefined)
    return (
      <section className="sec">
        <Loading />
      </section>
    )
  if (read.data === null && !mayChange)
    return (
      <section className="sec">
        <Empty title={`${year} 年还没有载入`}>通知公布以后由管理员录入。</Empty>
      </section>
    )
  return <YearForm year={year} known={read.data?.year} mayChange={mayChange} />
}

function YearForm({ year, known, mayChange }: { readonly year: number; readonly known: Year | undefined; readonly mayChange: boolean }) {
  const client = useQueryClient()
  const id = useId()
  const [days, setDays] = useState<Readonly<Record<string, Kind>>>(known?.days ?? {})
  const [said, setSaid] = useState({ notice: known?.notice ?? '', reason: '' })
  const [no, setNo] = useState<Problem>()
  const changed = JSON.stringify(days) !== JSON.stringify(known?.days ?? {}) || said.notice !== (known?.notice ?? '')
  function turn(on: Day): void {
    const now = days[on]
    const next = cycle[(cycle.indexOf(now) + 1) % cycle.length]
    const { [on]: _, ...rest } = days
    setDays(next ? { ...rest, [on]: next } : rest)
  }
  async function save(): Promise<void> {
    setNo(undefined)
    try {
      await call(contract.record, { params: { year }, json: { ...said, days, version: known?.version ?? 0 } })
      notice('已存，暂定的期限正在重算')
      await client.invalidateQueries({ queryKey: ['calendar'] })
    } catch (error) {
      if (!isProblem(error)) throw error
      setNo(error)
    }
  }
  return (
    <section className="sec">
      <header>
        <h2>{year} 年</h2>
        <span className="end">{known ? `${known.notice}，工作日 ${known.workingDays} 天，第 ${known.version} 版` : '还没有载入'}</span>
      </header>
      <p className="in sm sub cal-key">
        {kinds.map(k => (
          <span key={k}>
            <i className={`cal-${k}`}>{marks[k]}</i>
            {dayKindTitles[k]}
          </span>
        ))}
        {mayChange ? '点一天换一种。' : ''}
      </p>
      <div className="cal-year">
        {Array.from({ length: 12 }, (_, m) => (
          <Month key={m} year={year} month={m + 1} days={days} {...(mayChange ? { onTurn: turn } : {})} />
        ))}
      </div>
      {mayChange ? (
        <div className="in fields">
          <div className="field">
            <label htmlFor={`${id}n`}>通知文号</label>
            <Input
              id={`${id}n`}
              value={said.notice}
              onChange={e => setSaid({ ...said, notice: e.target.value })}
              placeholder="国办发明电〔2025〕7号"
            />
          </div>
          <div className="field two">
            <label htmlFor={`${id}r`}>缘由</label>
            <Input
              id={`${id}r`}
              value={said.reason}
              onChange={e => setSaid({ ...said, reason: e.target.value })}
              placeholder="按通知录入，或者更正了什么"
            />
          </div>
          {no ? (
            <p className="field wide wrong" role="alert">
              {[no.title, ...no.errors.map(e => [e.title, e.cure].filter(Boolean).join('：'))].join('；')}
            </p>
          ) : null}
          <div className="field wide">
            <Button
              type="primary"
              disabled={!changed}
              onClick={() => {
                void save()
              }}
            >
              存为新的一版
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  )
}

function Month({
  year,
  month,
  days,
  onTurn,
}: {
  readonly year: number
  readonly month: number
  readonly days: Readonly<Record<string, Kind>>
  readonly onTurn?: (on: Day) => void
}) {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  const all = Array.from({ length: 31 }, (_, i) => addDays(first, i)).filter(d => isDay(d) && Number(d.slice(5, 7)) === month)
  const lead = (weekday(first) + 6) % 7
  return (
    <div className="cal-month">
      <h3>{month}月</h3>
      <div className="cal-grid">
        {['一', '二', '三', '四', '五', '六', '日'].map(w => (
          <span key={w} className="mut">
            {w}
          </span>
        ))}
        {Array.from({ length: lead }, (_, i) => (
          <span key={`x${i}`} />
        ))}
        {all.map(d => {
          const kind = days[d]
          const weekend = weekday(d) === 0 || weekday(d) === 6
          const look = kind ? `cal-${kind}` : weekend ? 'cal-weekend' : ''
          const words = `${month}月${Number(d.slice(8))}日${kind ? `，${dayKindTitles[kind]}` : weekend ? '，周末' : '，工作日'}`
          return onTurn ? (
            <button key={d} type="button" className={look} aria-label={words} onClick={() => onTurn(d)}>
              {Number(d.slice(8))}
              {kind ? <small aria-hidden="true">{marks[kind]}</small> : null}
            </button>
          ) : (
            <span key={d} className={look} title={words}>
              {Number(d.slice(8))}
              {kind ? <small>{marks[kind]}</small> : null}
            </span>
          )
        })}
      </div>
    </div>
  )
}
