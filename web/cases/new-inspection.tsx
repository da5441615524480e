import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { contract } from '@fadu/server/cases/contract.ts'
import { SchemaForm } from '../kit/schema-form.tsx'
import { SearchPicker } from '../kit/search-picker.tsx'
import type { Schema, Values } from '../kit/schema.ts'
import { schemaOf } from '../app/act-schemas.ts'
import { call } from '../app/client.ts'
import { now } from '../app/clock.ts'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { useSession } from '../app/session.tsx'
import { NewParty } from '../parties/new-party.tsx'
import { Answer } from './act-form.tsx'
import { findOfficers, findParties, type Found } from './find.ts'

const elsewhere = new Set(['parties', 'officers', 'answers'])
/** The plan's own fields; whom and by whom are picked from the registers above them. */
function planSchema(): Schema {
  const whole = schemaOf('plan-inspection') ?? {}
  return {
    ...whole,
    properties: Object.fromEntries(Object.entries(whole.properties ?? {}).filter(([k]) => !elsewhere.has(k))),
    required: (whole.required ?? []).filter(k => !elsewhere.has(k)),
  }
}

/** 申请行政检查: the first act of an inspection. */
export function NewInspectionPage() {
  const { person, today } = useSession()
  const officers = useQuery({ queryKey: ['officers-today', person.agencyId], queryFn: () => findOfficers(person.agencyId) })
  const navigate = useNavigate()
  const client = useQueryClient()
  const [second, setSecond] = useState<string>()
  const [parties, setParties] = useState<readonly Found[]>([])
  const [adding, setAdding] = useState(false)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  const key = useRef(crypto.randomUUID())
  const id = useId()

  async function plan(facts: Values): Promise<void> {
    setBusy(true)
    setNo(undefined)
    const by = [person.id, ...(second ? [second] : [])]
    const chosen = parties.map(p => p.value)
    try {
      const made = await call(
        contract.open,
        {
          json: {
            procedure: 'inspection',
            parties: chosen,
            act: { kind: 'plan-inspection', doneAt: now(), by, facts: { ...facts, parties: chosen, officers: by } },
          },
        },
        { key: key.current },
      )
      notice(`已申请，${made.number}`)
      await Promise.all([client.invalidateQueries({ queryKey: ['cases'] }), client.invalidateQueries({ queryKey: ['today'] })])
      await navigate({ href: paths.theCase(made.id) })
    } catch (error) {
      if (!isProblem(error)) throw error
      key.current = crypto.randomUUID()
      setNo(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>申请行政检查</h1>
          <p>批准以后通知、扫码、检查、告知结果；发现违法的，在同一个案件里登记线索接着办。</p>
        </div>
      </div>
      <section className="sec">
        <header>
          <h2>检查谁、谁去检查</h2>
          <span className="end">只由持证的执法人员检查，至少两人</span>
        </header>
        <div className="in fields">
          <div className="field two">
            <label htmlFor={`${id}p`}>检查对象</label>
            <SearchPicker
              id={`${id}p`}
              name="parties"
              find={findParties}
              many
              value={parties.map(p => p.value)}
              known={parties}
              onChange={(_, chosen) => setParties(chosen)}
              placeholder="姓名、名称，或者完整的号码"
              empty="没有登记过，点下面新登记"
            />
            <button type="button" className="textlink sm" onClick={() => setAdding(!adding)}>
              {adding ? '不登记了' : '登记新的检查对象'}
            </button>
          </div>
          <div className="field">
            <label htmlFor={`${id}o`}>一同检查的执法人员</label>
            <Select
              id={`${id}o`}
              style={{ width: '100%' }}
              allowClear
              placeholder="请选"
              value={second ?? null}
              onChange={(v: string | undefined) => setSecond(v)}
              options={(officers.data ?? [])
                .filter(o => o.value !== person.id)
                .map(o => ({ value: o.value, label: `${o.label}（${o.note ?? ''}）` }))}
              showSearch
              optionFilterProp="label"
            />
          </div>
          {adding ? (
            <div className="field wide">
              <NewParty
                onMade={p => {
                  setParties([...parties, p])
                  setAdding(false)
                }}
              />
            </div>
          ) : null}
        </div>
      </section>
      <section className="sec">
        <header>
          <h2>检查什么、凭什么</h2>
        </header>
        <div className="in">
          <SchemaForm
            schema={planSchema()}
            known={{ on: today, urgent: false, visitsThisYear: 0, class: '日常', cause: '年度计划' }}
            errors={no?.errors ?? []}
            submit="报批"
            busy={busy}
            onSubmit={facts => {
              void plan(facts)
            }}
          >
            {no ? <Answer no={no} today={today} /> : null}
          </SchemaForm>
        </div>
      </section>
    </>
  )
}
