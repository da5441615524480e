import { day, isDay, norms, type Day } from '@fadu/law'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type * as z from 'zod'
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { conditions, contract, deviceChange, deviceInput, type device as deviceShape } from '@fadu/server/devices/contract.ts'
import { call } from '../app/client.ts'
import { History } from '../app/history.tsx'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { entryValues, parsed, RegisterForm, registerSchema } from '../app/register-form.tsx'
import { useAsOf, useToday } from '../app/session.tsx'
import { Citation } from '../kit/citation.tsx'
import type { Values } from '../kit/schema.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import './device.css'

type Device = z.output<typeof deviceShape>
const dates = ['from', 'to', 'legallyReviewedOn', 'technicallyReviewedOn', 'locationPublishedOn', 'markedFrom', 'registeredOn']
const changeSchema = registerSchema(deviceChange, { dates, without: ['version'] })
const changeKeys = new Set(Object.keys(deviceChange.shape))
const inputOf = (device: Device): Values => Object.fromEntries(Object.entries(entryValues(device)).filter(([key]) => changeKeys.has(key)))

/** One monitoring device: what the law asks of it, what it has, and since when; each change a further version. */
export function DevicePage() {
  const { id = 'new' } = useParams({ strict: false })
  return id === 'new' ? <NewDevice /> : <KnownDevice key={id} id={id} />
}

function NewDevice() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const names = useQuery({ queryKey: ['agency-names'], queryFn: () => call(agencies.list, { query: { limit: 100 } }), staleTime: 60_000 })
  const rows = names.data?.rows ?? []
  const schema = registerSchema(deviceInput, {
    dates,
    ...(rows.length > 0 ? { choices: { agency: Object.fromEntries(rows.map(r => [r.id, r.name])) } } : {}),
  })
  return (
    <>
      <div className="head">
        <div>
          <p className="sm">
            <a href={paths.devices}>监控设备</a>
          </p>
          <h1>登记设备</h1>
          <p>还没有办到的先空着，办到了再变更；空着的，当日的记录不能用作证据</p>
        </div>
      </div>
      <section className="sec">
        <div className="in">
          <RegisterForm
            key={rows.length}
            schema={schema}
            known={{}}
            submit="登记"
            save={async values => {
              const made = await call(contract.create, { json: parsed(deviceInput, values) })
              await client.invalidateQueries({ queryKey: ['devices'] })
              notice(`已登记 ${made.number}`)
              void navigate({ href: paths.device(made.id) })
            }}
          />
        </div>
      </section>
    </>
  )
}

function KnownDevice({ id }: { readonly id: string }) {
  const today = useToday()
  const { asOf } = useAsOf()
  const client = useQueryClient()
  const read = useQuery({
    queryKey: ['device', id, asOf],
    queryFn: ({ signal }) => call(contract.read, { params: { id }, query: asOf ? { on: asOf } : {} }, { signal }),
  })
  const renew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['device', id] }), client.invalidateQueries({ queryKey: ['devices'] })])
  if (isProblem(read.error, 'not-found'))
    return (
      <section className="sec">
        <Empty
          title="登记簿里没有这台设备"
          action={
            <a className="btn" href={paths.devices}>
              看登记的设备
            </a>
          }
        >
          别的机关的设备也看不到。
        </Empty>
      </section>
    )
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这台设备"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data) return <Loading lines={8} />
  const { device, history, mayChange } = read.data
  return (
    <>
      <div className="head">
        <div>
          <p className="sm">
            <a href={paths.devices}>监控设备</a> / {device.number}
          </p>
          <h1>{device.name}</h1>
          <p>
            {device.agencyName}，编号 {device.number}，第 {device.version} 版
          </p>
        </div>
      </div>
      <Conditions device={device} on={asOf ?? today} today={today} />
      {mayChange && !asOf ? (
        <section className="sec">
          <header>
            <h2>变更</h2>
            <span className="end">存为新的一版，以前的留着</span>
          </header>
          <div className="in">
            <RegisterForm
              key={device.version}
              schema={changeSchema}
              known={{ ...inputOf(device), reason: '' }}
              submit="存为新的一版"
              save={async values => {
                await call(contract.change, { params: { id }, json: parsed(deviceChange, { ...values, version: device.version }) })
                notice('已存为新的一版')
                await renew()
              }}
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

type Key = keyof typeof conditions
/** The six conditions of 行政处罚法 art. 41, each with what the register says of it and whether that is enough on the day. */
function Conditions({ device, on, today }: { readonly device: Device; readonly on: Day; readonly today: Day }) {
  const { penaltyLaw } = norms
  const at = penaltyLaw.monitoringBasis.editions.findLast(e => e.from <= on)
  const words = (d: string | null): string | undefined => (d !== null && isDay(d) ? dayWords(day(d), today) : undefined)
  const said: Record<Key, string | undefined> = {
    basis: device.allowedBy ?? undefined,
    legalReview: words(device.legallyReviewedOn),
    technicalReview: words(device.technicallyReviewedOn),
    calibration:
      device.calibrated.map(s => `${words(s.from) ?? s.from}起${s.to === undefined ? '' : `，至${words(s.to) ?? s.to}`}`).join('；') ||
      undefined,
    location: words(device.locationPublishedOn),
    sign: words(device.markedFrom),
  }
  const keys: readonly Key[] = ['basis', 'legalReview', 'technicalReview', 'calibration', 'location', 'sign']
  const lacking = device.lacks.length
  return (
    <section className="sec" aria-labelledby="conditions">
      <header>
        <h2 id="conditions">
          {dayWords(on, today)}
          {lacking === 0 ? '条件齐备，记录可以用作证据' : `缺 ${lacking} 项，记录不能用作证据`}
        </h2>
        <span className="end">
          {at ? (
            <Citation
              bare
              citation={{ law: penaltyLaw.monitoringBasis.law, article: at.at[0], ...(at.at[1] ? { paragraph: at.at[1] } : {}) }}
              on={on}
              gist={at.gist}
            />
          ) : null}
        </span>
      </header>
      <dl className="in conditions">
        {keys.map(key => {
          const met = !device.lacks.includes(key)
          return (
            <div key={key}>
              <dt>{conditions[key]}</dt>
              <dd>{said[key] ?? '没有登记'}</dd>
              <dd className={met ? 'met' : 'unmet'}>{met ? '具备' : said[key] === undefined ? '缺' : whyNot(key)}</dd>
            </div>
          )
        })}
        <div>
          <dt>在县里登记</dt>
          <dd>{words(device.registeredOn) ?? '没有登记'}</dd>
          <dd>{device.registeredOn !== null && device.registeredOn <= on ? '具备' : '提示，不影响采信'}</dd>
        </div>
      </dl>
    </section>
  )
}
const whyNot = (key: Key): string => (key === 'basis' ? '级别不够' : key === 'calibration' ? '当日无效' : '当日还没有')
