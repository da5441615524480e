// The first act of a case that begins at the desk: whom it concerns and with whom, then the act's own facts. One piece for leads and inspections.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useId, useRef, useState, type ReactNode } from 'react'
import { contract } from '@fadu/server/cases/contract.ts'
import { Field } from '../kit/field.tsx'
import { SchemaForm } from '../kit/schema-form.tsx'
import { SearchPicker } from '../kit/search-picker.tsx'
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
import { findOfficers, findParties, type Found } from './find.ts'
import { WhyDoor, WhyOf } from './why-door.tsx'

/** Who is concerned and who does it, as picked so far. */
export interface Picked {
  readonly by: readonly string[]
  readonly parties: readonly string[]
}
interface OpeningProps {
  readonly title: string
  readonly lead: string
  readonly procedure: 'ordinary-penalty' | 'inspection'
  /** Kind of the first act. */
  readonly kind: string
  /** Its facts that are picked above the form, not in it. */
  readonly elsewhere: readonly string[]
  readonly known: Values
  /** Facts of the act that follow from what was picked. */
  readonly pickedFacts: (picked: Picked) => Values
  readonly item?: string | undefined
  readonly who: {
    readonly title: string
    readonly note: string
    readonly colleague: string
    readonly parties: string
    readonly optional: boolean
  }
  readonly what: string
  readonly submit: string
  /** 已登记 or 已申请. */
  readonly done: string
  /** More to be picked, first in the section. */
  readonly children?: ReactNode
}

function schemaWithout(kind: string, elsewhere: ReadonlySet<string>): Schema {
  const whole = schemaOf(kind) ?? {}
  return {
    ...whole,
    properties: Object.fromEntries(Object.entries(whole.properties ?? {}).filter(([key]) => !elsewhere.has(key))),
    required: (whole.required ?? []).filter(key => !elsewhere.has(key)),
  }
}

/** A page that opens a case and goes to it. */
export function Opening({
  title,
  lead,
  procedure,
  kind,
  elsewhere,
  known,
  pickedFacts,
  item,
  who,
  what,
  submit,
  done,
  children,
}: OpeningProps) {
  const { person, today } = useSession()
  const officers = useQuery({ queryKey: ['officers-today', person.agencyId], queryFn: () => findOfficers(person.agencyId) })
  const navigate = useNavigate()
  const client = useQueryClient()
  const [second, setSecond] = useState<string>()
  const [parties, setParties] = useState<readonly Found[]>([])
  const [adding, setAdding] = useState(false)
  const [doneAt, setDoneAt] = useState<unknown>(now)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  const key = useRef(crypto.randomUUID())
  const id = useId()

  async function open(facts: Values): Promise<void> {
    setBusy(true)
    setNo(undefined)
    const picked: Picked = { by: [person.id, ...(second ? [second] : [])], parties: parties.map(p => p.value) }
    const act = { kind, doneAt: textOf(doneAt), by: [...picked.by], facts: { ...facts, ...pickedFacts(picked) } }
    try {
      const made = await call(
        contract.open,
        { json: { procedure, ...(item ? { item } : {}), parties: [...picked.parties], act } },
        { key: key.current },
      )
      notice(`${done}，${made.number}`)
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
    <WhyDoor today={today}>
      <div className="head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
      </div>
      <section className="sec">
        <header>
          <h2>{who.title}</h2>
          <span className="end">{who.note}</span>
        </header>
        <div className="in fields">
          {children}
          <div className="field">
            <label htmlFor={`${id}o`}>{who.colleague}</label>
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
              {who.parties}
              {who.optional ? <span className="optional">（可不填）</span> : null}
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
          <h2>{what}</h2>
        </header>
        <div className="in">
          <SchemaForm
            schema={schemaWithout(kind, new Set(elsewhere))}
            known={known}
            errors={no?.errors ?? []}
            submit={submit}
            busy={busy}
            onSubmit={facts => {
              void open(facts)
            }}
          >
            {no ? (
              <WhyOf step={{ kind, procedure, title }}>
                <Answer no={no} today={today} />
              </WhyOf>
            ) : null}
          </SchemaForm>
        </div>
      </section>
    </WhyDoor>
  )
}
