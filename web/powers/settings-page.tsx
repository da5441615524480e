import { isDay } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { contract, type settingRow } from '@fadu/server/powers/contract.ts'
import { SchemaForm } from '../kit/schema-form.tsx'
import { textOf, type Schema, type Values } from '../kit/schema.ts'
import { ErrorOfOurs, Loading } from '../kit/states.tsx'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { isProblem, type Problem } from '../app/problem.ts'
import { useToday } from '../app/session.tsx'

type Row = z.output<typeof settingRow>

/** 县级规定: the thresholds statutes leave to the county, dated, with source and owner. Unset means the safer side. */
export function SettingsPage() {
  const read = useQuery({ queryKey: ['settings'], queryFn: () => call(contract.settings, {}) })
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到县级规定"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data)
    return (
      <section className="sec">
        <Loading lines={8} />
      </section>
    )
  const unset = read.data.rows.filter(r => r.current === null).length
  return (
    <>
      <div className="head">
        <div>
          <h1>县级规定</h1>
          <p>法律留给县里定的数。没有定的，一律按更稳妥的一边办{unset > 0 ? `，现在有 ${unset} 项没有定` : ''}。</p>
        </div>
      </div>
      <section className="sec">
        <ul className="lines">
          {read.data.rows.map(r => (
            <Setting key={r.key} row={r} mayChange={read.data.mayChange} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Setting({ row, mayChange }: { readonly row: Row; readonly mayChange: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <b>{row.title}</b>：{row.current ? row.shown : <span className="mut">{row.shown}</span>}
      {mayChange ? (
        <>
          {' '}
          <button type="button" className="textlink sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : row.current ? '改定' : '登记'}
          </button>
        </>
      ) : null}
      {row.current ? (
        <small>
          {row.current.source}，{row.current.owner}，自 {row.current.from}
        </small>
      ) : null}
      {open ? <SettingForm row={row} onDone={() => setOpen(false)} /> : null}
    </li>
  )
}

function valueField(row: Row): Schema {
  switch (row.kind) {
    case 'fen':
      return { type: 'integer', title: '数额', 'x-money': 'fen' }
    case 'count':
      return { type: 'integer', title: '数' }
    case 'truth':
      return { type: 'boolean', title: '规定' }
    case 'choice':
      return { type: 'string', title: '规定', enum: row.choices ?? [] }
    case 'text':
      return { type: 'string', title: '规定' }
  }
}
function SettingForm({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const today = useToday()
  const client = useQueryClient()
  const [no, setNo] = useState<Problem>()
  const schema: Schema = {
    type: 'object',
    required: ['value', 'from', 'source', 'owner'],
    properties: {
      value: valueField(row),
      from: { type: 'string', format: 'date', title: '自何日起' },
      source: { type: 'string', title: '来源文件和文号' },
      owner: { type: 'string', title: '制定机关' },
    },
  }
  async function save({ value, from, source, owner }: Values): Promise<void> {
    const on = textOf(from)
    try {
      await call(contract.set, {
        params: { key: row.key },
        json: {
          version: row.version,
          from: isDay(on) ? on : today,
          value: typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value),
          source: textOf(source),
          owner: textOf(owner),
        },
      })
      notice('已登记')
      await client.invalidateQueries({ queryKey: ['settings'] })
      onDone()
    } catch (error) {
      if (!isProblem(error)) throw error
      setNo(error)
    }
  }
  return (
    <div className="step-form">
      <SchemaForm
        schema={schema}
        known={{ from: today, ...(row.current ? { source: row.current.source, owner: row.current.owner, value: row.current.value } : {}) }}
        errors={no?.errors ?? []}
        submit="登记为新的一版"
        onSubmit={v => {
          void save(v)
        }}
      >
        {no && no.errors.length === 0 ? (
          <p className="form-wrongs" role="alert">
            {no.title}。{no.detail}
          </p>
        ) : null}
      </SchemaForm>
    </div>
  )
}
