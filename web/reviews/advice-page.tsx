import { isDay } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { adviserAct, contract } from '@fadu/server/advice/contract.ts'
import { Facts } from '../kit/facts.tsx'
import { SchemaForm } from '../kit/schema-form.tsx'
import { valuesOf, type Values } from '../kit/schema.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { schemaOf } from '../app/act-schemas.ts'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import './reviews.css'

const none = { options: {} }
const onDay = (on: string): string => (isDay(on) ? dayWords(on) : '')

/** 法律顾问意见: what a legal adviser was asked, the matter with every name struck out, and his answer. */
export function AdvicePage() {
  const { id }: { id?: unknown } = useSearch({ strict: false })
  const read = useQuery({ queryKey: ['advice'], queryFn: ({ signal }) => call(contract.list, {}, { signal }) })
  if (isProblem(read.error, 'not-found'))
    return (
      <section className="sec">
        <Empty title="这里是法律顾问的席位">征求法律顾问意见，在案件页的「随时可以启动」里办。</Empty>
      </section>
    )
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到征求意见的案件"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data)
    return (
      <section className="sec">
        <Loading lines={6} />
      </section>
    )
  const { rows } = read.data
  const chosen = rows.find(r => r.id === id) ?? rows.find(r => !r.answered) ?? rows[0]
  return (
    <div className="rq">
      <section className="rq-list" aria-label="征求我意见的案件">
        <h1>法律顾问意见 {rows.filter(r => !r.answered).length}</h1>
        <p>只看得到交给你看的材料，当事人的姓名、名称和联系方式已经遮盖；意见进入案卷，供审核和决定参考。</p>
        {rows.length === 0 ? <Empty title="没有征求你意见的案件">有新的，这里会出现。</Empty> : null}
        <ol>
          {rows.map(r => (
            <li key={r.id} aria-current={r === chosen ? 'true' : undefined}>
              <a href={paths.adviceOn(r.id)}>
                <b>{r.item || '行政处罚案'}</b>
                <small>
                  {r.number}，{r.agency}，{r.answered ? '已经答复' : '等你答复'}
                </small>
              </a>
            </li>
          ))}
        </ol>
      </section>
      {chosen ? <Matter key={chosen.id} id={chosen.id} /> : null}
    </div>
  )
}

function Matter({ id }: { readonly id: string }) {
  const client = useQueryClient()
  const [no, setNo] = useState<Problem>()
  const read = useQuery({ queryKey: ['advice', id], queryFn: ({ signal }) => call(contract.read, { params: { id } }, { signal }) })
  const schema = schemaOf(adviserAct)
  if (!read.data || !schema)
    return (
      <div className="rq-papers">
        <Loading lines={10} />
      </div>
    )
  const file = read.data
  async function give(facts: Values): Promise<void> {
    try {
      await call(contract.give, { params: { id }, json: { facts } })
      notice('意见已经进入案卷')
      await client.invalidateQueries({ queryKey: ['advice'] })
    } catch (error) {
      if (!isProblem(error)) throw error
      setNo(error)
    }
  }
  return (
    <>
      <section className="rq-papers" aria-label="材料">
        <div className="rq-head">
          <div>
            <h2>{file.item || '行政处罚案'}</h2>
            <p>
              {file.number}，{file.agency}，{onDay(file.askedOn)}征求意见
            </p>
            <p>
              <b>问题：</b>
              {file.question}
            </p>
          </div>
        </div>
        {file.acts
          .filter(a => a.kind !== 'ask-adviser')
          .map(a => {
            const of = schemaOf(a.kind)
            return (
              <section key={a.id} className="sec">
                <header>
                  <h2>{a.title}</h2>
                  <span className="end">{onDay(a.on)}</span>
                </header>
                <div className="in">{of ? <Facts schema={of} values={valuesOf(a.facts)} sources={none} /> : null}</div>
              </section>
            )
          })}
      </section>
      {file.answered ? null : (
        <section className="rq-decide" aria-label="我的意见">
          <h2>我的意见</h2>
          <SchemaForm
            schema={schema}
            errors={(no?.errors ?? []).map(e => ({ ...e, path: e.path.replace(/^facts\./, '') }))}
            submit="出具意见"
            onSubmit={v => {
              void give(v)
            }}
          >
            {no && no.errors.length === 0 ? (
              <p className="form-wrongs" role="alert">
                {no.title}。{no.detail}
              </p>
            ) : null}
          </SchemaForm>
        </section>
      )}
    </>
  )
}
