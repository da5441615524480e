import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { contract } from '@fadu/server/cases/contract.ts'
import { Field } from '../kit/field.tsx'
import { SchemaForm } from '../kit/schema-form.tsx'
import { SearchPicker } from '../kit/search-picker.tsx'
import { ErrorOfOurs, Loading } from '../kit/states.tsx'
import { textOf, type Schema, type Values } from '../kit/schema.ts'
import { schemaOf } from '../app/act-schemas.ts'
import { call } from '../app/client.ts'
import { now } from '../app/clock.ts'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { useSession } from '../app/session.tsx'
import { NewParty } from '../parties/new-party.tsx'
import { Answer } from './act-form.tsx'
import { findItems, findOfficers, findParties, regionOf, type Found } from './find.ts'

const elsewhere = new Set(['parties', 'item'])
/** The lead's own fields; item and parties are picked from the registers above them. */
function leadSchema(): Schema {
  const whole = schemaOf('register-lead') ?? {}
  return { ...whole, properties: Object.fromEntries(Object.entries(whole.properties ?? {}).filter(([k]) => !elsewhere.has(k))) }
}

/** 登记线索: the first act of an ordinary case. */
export function NewLeadPage() {
  const { person, today } = useSession()
  const officers = useQuery({ queryKey: ['officers-today', person.agencyId], queryFn: () => findOfficers(person.agencyId) })
  const region = useQuery({ queryKey: ['region', person.agencyId], queryFn: () => regionOf(person.agencyId) })
  const navigate = useNavigate()
  const client = useQueryClient()
  const [second, setSecond] = useState<string>()
  const [item, setItem] = useState<Found>()
  const [parties, setParties] = useState<readonly Found[]>([])
  const [adding, setAdding] = useState(false)
  const [doneAt, setDoneAt] = useState<unknown>(now)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  const key = useRef(crypto.randomUUID())
  const id = useId()
  const schema = leadSchema()

  async function register(facts: Values): Promise<void> {
    setBusy(true)
    setNo(undefined)
    try {
      const made = await call(
        contract.open,
        {
          json: {
            procedure: 'ordinary-penalty',
            ...(item ? { item: item.value } : {}),
            parties: parties.map(p => p.value),
            act: {
              kind: 'register-lead',
              doneAt: textOf(doneAt),
              by: [person.id, ...(second ? [second] : [])],
              facts: {
                ...facts,
                ...(item ? { item: item.value } : {}),
                ...(parties.length > 0 ? { parties: parties.map(p => p.value) } : {}),
              },
            },
          },
        },
        { key: key.current },
      )
      notice(`已登记，${made.number}`)
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
  if (region.isError)
    return (
      <ErrorOfOurs
        title="读不到本机关的登记"
        detail={region.error.message}
        onRetry={() => {
          void region.refetch()
        }}
      />
    )
  if (region.data === undefined)
    return (
      <section className="sec">
        <Loading lines={8} />
      </section>
    )
  return (
    <>
      <div className="head">
        <div>
          <h1>登记线索</h1>
          <p>线索登记以后，核查、立案、查处都在同一个案件里接着办。</p>
        </div>
      </div>
      <section className="sec">
        <header>
          <h2>谁、什么事</h2>
          <span className="end">从登记里选，选好了后面都不用再填</span>
        </header>
        <div className="in fields">
          <div className="field two">
            <label htmlFor={`${id}i`}>
              涉及的权力事项<span className="optional">（可不填，立案前要定）</span>
            </label>
            <SearchPicker
              id={`${id}i`}
              name="items"
              find={findItems}
              value={item ? [item.value] : []}
              known={item ? [item] : []}
              onChange={(_, [chosen]) => setItem(chosen)}
              placeholder="输一个词，例如 建筑垃圾"
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}o`}>一同办理的执法人员</label>
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
          <div className="field two">
            <label htmlFor={`${id}p`}>
              涉嫌违法的当事人<span className="optional">（可不填）</span>
            </label>
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
              {adding ? '不登记了' : '登记新的当事人'}
            </button>
          </div>
          <Field
            name="doneAt"
            schema={{ type: 'string', format: 'date-time', title: '办理时间' }}
            value={doneAt}
            required
            sources={{ options: {} }}
            onChange={setDoneAt}
          />
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
          <h2>线索</h2>
        </header>
        <div className="in">
          <SchemaForm
            schema={schema}
            known={{ foundOn: today, region: region.data, informantProtected: false, handling: '拟立案' }}
            errors={no?.errors ?? []}
            submit="登记线索"
            busy={busy}
            onSubmit={facts => {
              void register(facts)
            }}
          >
            {no ? <Answer no={no} today={today} /> : null}
          </SchemaForm>
        </div>
      </section>
    </>
  )
}
