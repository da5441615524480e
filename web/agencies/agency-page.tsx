import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type * as z from 'zod'
import { agencyInput, agencyKinds, bodyKinds, contract, type agency as agencyShape } from '@fadu/server/agencies/contract.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import type { Values } from '../kit/schema.ts'
import { call } from '../app/client.ts'
import { History } from '../app/history.tsx'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { entryValues, parsed, RegisterForm, registerSchema } from '../app/register-form.tsx'
import { useToday } from '../app/session.tsx'

type Agency = z.output<typeof agencyShape>
const inputKeys = new Set(Object.keys(agencyInput.shape))
const inputOf = (agency: Agency): Values => Object.fromEntries(Object.entries(entryValues(agency)).filter(([key]) => inputKeys.has(key)))

/** What is said: what a delegate is falls away with the kind. */
const saidOf = ({ body, ...values }: Values): Values =>
  values['kind'] === 'delegated' && body !== undefined ? { ...values, body } : values

/** The form; an agency's territory is chosen from the county's divisions where they are loaded, else typed. */
function useForm() {
  const divisions = useQuery({ queryKey: ['divisions'], queryFn: () => call(contract.divisions, {}), staleTime: 60_000 })
  const list = useQuery({ queryKey: ['agency-names'], queryFn: () => call(contract.list, { query: { limit: 100 } }), staleTime: 60_000 })
  const rows = divisions.data?.rows ?? []
  const schema = (own?: Agency) => {
    const known = rows.length > 0 && (own === undefined || rows.some(d => d.code === own.region))
    return registerSchema(agencyInput, {
      choices: {
        kind: agencyKinds,
        body: bodyKinds,
        ...(known ? { region: Object.fromEntries(rows.map(d => [d.code, `${d.name}（${d.code}）`])) } : {}),
        ...(list.data ? { parentId: Object.fromEntries(list.data.rows.filter(r => r.id !== own?.id).map(r => [r.id, r.name])) } : {}),
      },
      dates: ['from', 'to', 'endedOn'],
    })
  }
  return { schema, stamp: `${rows.length}-${list.data?.rows.length ?? 0}`, source: rows[0]?.source }
}

/** One agency of the register: name, seal, account, standing; each change a further version with its reason. */
export function AgencyPage() {
  const { id = 'new' } = useParams({ strict: false })
  return id === 'new' ? <NewAgency /> : <KnownAgency key={id} id={id} />
}

function NewAgency() {
  const today = useToday()
  const form = useForm()
  const navigate = useNavigate()
  const client = useQueryClient()
  return (
    <>
      <div className="head">
        <div>
          <h1>登记执法主体</h1>
          <p>{form.source ? `区划代码来源：${form.source}` : '资格确认公告以后，才能以自己的名义执法'}</p>
        </div>
      </div>
      <section className="sec">
        <div className="in">
          <RegisterForm
            key={form.stamp}
            schema={form.schema()}
            known={{ kind: 'town', from: today }}
            submit="登记"
            save={async values => {
              const made = await call(contract.create, { json: parsed(agencyInput, saidOf(values)) })
              await client.invalidateQueries({ queryKey: ['agencies'] })
              notice(`已登记 ${made.name}`)
              void navigate({ href: paths.agency(made.id) })
            }}
          />
        </div>
      </section>
    </>
  )
}

function KnownAgency({ id }: { readonly id: string }) {
  const today = useToday()
  const form = useForm()
  const client = useQueryClient()
  const read = useQuery({ queryKey: ['agency', id], queryFn: ({ signal }) => call(contract.read, { params: { id } }, { signal }) })
  const renew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['agency', id] }), client.invalidateQueries({ queryKey: ['agencies'] })])
  if (isProblem(read.error, 'not-found')) return <Empty title="登记簿里没有这个机关">核对一下地址，或者回到名册里找。</Empty>
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这个机关"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data) return <Loading lines={8} />
  const { agency, history, mayChange } = read.data
  return (
    <>
      <div className="head">
        <div>
          <h1>{agency.name}</h1>
          <p>
            {agencyKinds[agency.kind]}，文号简称 {agency.shortName}，第 {agency.version} 版，{agency.from} 起
          </p>
        </div>
      </div>
      <section className="sec">
        <header>
          <h2>{mayChange ? '变更' : '登记内容'}</h2>
          <span className="end">{mayChange ? '存为新的一版，以前的留着' : '由管理员或者本机关负责人改'}</span>
        </header>
        <div className="in">
          {mayChange ? (
            <RegisterForm
              key={`${agency.version}-${form.stamp}`}
              schema={form.schema(agency)}
              known={{ ...inputOf(agency), from: today, reason: '' }}
              submit="存为新的一版"
              save={async values => {
                await call(contract.change, { params: { id }, json: { ...parsed(agencyInput, saidOf(values)), version: agency.version } })
                notice('已存为新的一版')
                await renew()
              }}
              onReload={() => {
                void renew()
              }}
            />
          ) : (
            <dl className="kv">
              {agency.kind === 'delegated' ? (
                <>
                  <dt>性质</dt>
                  <dd>{agency.body ? bodyKinds[agency.body] : '没有登记'}</dd>
                </>
              ) : null}
              <dt>区划代码</dt>
              <dd>{agency.region}</dd>
              <dt>所属人民政府</dt>
              <dd>{agency.government}</dd>
              <dt>地址</dt>
              <dd>{agency.address}</dd>
              <dt>电话</dt>
              <dd>{agency.phone}</dd>
              <dt>印章文字</dt>
              <dd>{agency.sealText}</dd>
              <dt>一审法院</dt>
              <dd>{agency.court ?? '没有登记'}</dd>
            </dl>
          )}
        </div>
      </section>
      <History rows={history} />
    </>
  )
}
