import { day, isDay, type Day } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { contract, personInput, personKinds, postTitles, type person as personShape } from '@fadu/server/officers/contract.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import type { Values } from '../kit/schema.ts'
import { dayWords } from '../kit/words.ts'
import { call } from '../app/client.ts'
import { History } from '../app/history.tsx'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { entryValues, parsed, RegisterForm, RegisterNo, registerSchema } from '../app/register-form.tsx'
import { useToday } from '../app/session.tsx'

type Person = z.output<typeof personShape>
const inputKeys = new Set(Object.keys(personInput.shape))
/** An entry as the contract takes it back. */
const inputOf = (person: Person): Values => Object.fromEntries(Object.entries(entryValues(person)).filter(([key]) => inputKeys.has(key)))

function useNames(): Readonly<Record<string, string>> {
  const read = useQuery({ queryKey: ['agency-names'], queryFn: () => call(agencies.list, { query: { limit: 100 } }), staleTime: 60_000 })
  return Object.fromEntries((read.data?.rows ?? []).map(r => [r.id, r.name]))
}
const formOf = (names: Readonly<Record<string, string>>) =>
  registerSchema(personInput, {
    choices: { kind: personKinds, post: postTitles, ...(Object.keys(names).length > 0 ? { agency: names } : {}) },
    dates: ['from', 'to', 'endedOn'],
  })

/** One person of the register: certificates, posts, suspensions, each change a further version with its reason. */
export function PersonPage() {
  const { id = 'new' } = useParams({ strict: false })
  return id === 'new' ? <NewPerson /> : <KnownPerson key={id} id={id} />
}

function NewPerson() {
  const today = useToday()
  const names = useNames()
  const navigate = useNavigate()
  const client = useQueryClient()
  return (
    <>
      <div className="head">
        <div>
          <h1>登记人员</h1>
          <p>执法证、岗位都写明起止；没有执法证的，不能算作办案的两人之一</p>
        </div>
      </div>
      <section className="sec">
        <div className="in">
          <RegisterForm
            key={Object.keys(names).length}
            schema={formOf(names)}
            known={{ kind: 'officer', from: today }}
            submit="登记"
            save={async values => {
              const made = await call(contract.create, { json: parsed(personInput, values) })
              await client.invalidateQueries({ queryKey: ['people'] })
              notice(`已登记 ${made.name}`)
              void navigate({ href: paths.officer(made.id) })
            }}
          />
        </div>
      </section>
    </>
  )
}

function KnownPerson({ id }: { readonly id: string }) {
  const today = useToday()
  const names = useNames()
  const client = useQueryClient()
  const read = useQuery({ queryKey: ['person', id], queryFn: ({ signal }) => call(contract.read, { params: { id } }, { signal }) })
  const renew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['person', id] }), client.invalidateQueries({ queryKey: ['people'] })])
  if (isProblem(read.error, 'not-found')) return <Empty title="登记簿里没有这个人">核对一下地址，或者回到名册里找。</Empty>
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这个人"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data) return <Loading lines={8} />
  const { person, history, mayChange } = read.data
  const change = async (values: Values): Promise<void> => {
    await call(contract.change, { params: { id }, json: { ...parsed(personInput, values), version: person.version } })
    notice('已存为新的一版')
    await renew()
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{person.name}</h1>
          <p>
            {personKinds[person.kind]}，第 {person.version} 版，{isDay(person.from) ? dayWords(day(person.from), today) : person.from}起
          </p>
        </div>
      </div>
      <Posts person={person} names={names} today={today} mayChange={mayChange} change={change} />
      {mayChange ? (
        <section className="sec">
          <header>
            <h2>变更</h2>
            <span className="end">存为新的一版，以前的留着</span>
          </header>
          <div className="in">
            <RegisterForm
              key={`${person.version}-${Object.keys(names).length}`}
              schema={formOf(names)}
              known={{ ...inputOf(person), from: today, reason: '' }}
              submit="存为新的一版"
              save={change}
              onReload={() => {
                void renew()
              }}
            />
          </div>
        </section>
      ) : null}
      <History rows={history} />
    </>
  )
}

interface PostsProps {
  readonly person: Person
  readonly names: Readonly<Record<string, string>>
  readonly today: Day
  readonly mayChange: boolean
  readonly change: (values: Values) => Promise<void>
}
/** Posts with their spells; one held today may be ended as of today. */
function Posts({ person, names, today, mayChange, change }: PostsProps) {
  const [no, setNo] = useState<Problem>()
  const end = (at: number): void => {
    setNo(undefined)
    const posts = person.posts.map((p, i) => (i === at ? { ...p, to: today } : p))
    const post = person.posts[at]
    change({ ...inputOf(person), posts, from: today, reason: `${post ? postTitles[post.post] : '岗位'}任期结束` }).catch(
      (error: unknown) => {
        if (!isProblem(error)) throw error
        setNo(error)
      },
    )
  }
  return (
    <section className="sec">
      <header>
        <h2>岗位</h2>
      </header>
      {person.posts.length === 0 ? <p className="in sm mut">没有岗位。</p> : null}
      <ul className="lines">
        {person.posts.map((p, i) => (
          <li key={`${p.post}${p.agency}${p.from}`}>
            {postTitles[p.post]}，{names[p.agency] ?? '全县'}
            <small>
              {p.from} 起{p.to ? `，至 ${p.to}` : ''}
            </small>
            {mayChange && (p.to === undefined || p.to > today) ? (
              <button type="button" className="textlink sm" onClick={() => end(i)}>
                止于今日
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {no ? (
        <div className="in">
          <RegisterNo no={no} />
        </div>
      ) : null}
    </section>
  )
}
