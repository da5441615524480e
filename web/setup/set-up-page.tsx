import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { contract as agencies, agencyKinds } from '@fadu/server/agencies/contract.ts'
import { contract as calendar } from '@fadu/server/calendar/contract.ts'
import { contract as setup } from '@fadu/server/setup/contract.ts'
import { contract as people } from '@fadu/server/officers/contract.ts'
import { Measure } from '../kit/measure.tsx'
import { SchemaForm } from '../kit/schema-form.tsx'
import { textOf, type Schema, type Values } from '../kit/schema.ts'
import { Loading } from '../kit/states.tsx'
import { Answer } from '../cases/act-form.tsx'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { paths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { useToday } from '../app/session.tsx'
import { isDay } from '@fadu/law'

const titles = ['执法主体', '负责人', '执法人员', '工作日历', '印章'] as const

/** An empty installation in five steps; each can be left and taken up again, and all of it changed later in the registers. */
export function SetUpPage() {
  const list = useQuery({ queryKey: ['agencies', 'first'], queryFn: () => call(agencies.list, { query: { limit: 1 } }) })
  const progress = useQuery({ queryKey: ['setup'], queryFn: () => call(setup.read, {}), retry: false })
  const [at, setAt] = useState(0)
  const [seal, setSeal] = useState('')
  if (!list.data)
    return (
      <section className="sec">
        <Loading lines={6} />
      </section>
    )
  const agency = list.data.rows[0]
  const step = agency ? Math.max(at, 1) : 0
  const next = (): void => setAt(step + 1)
  return (
    <>
      <div className="head">
        <div>
          <h1>安装以后先做五件事</h1>
          <p>
            第 {Math.min(step + 1, 5)} 步，共 5 步：{titles[Math.min(step, 4)]}。都可以以后在“登记”里改。
          </p>
        </div>
      </div>
      {progress.data ? (
        <ul className="lines sm gap">
          {progress.data.steps.map(s => (
            <li key={s.key}>
              {s.done ? '已做' : '未做'}：{s.title}
              <small>{s.said}</small>
            </li>
          ))}
        </ul>
      ) : null}
      <Measure at={Math.min(step + 1, 5)} total={5} label={`第 ${Math.min(step + 1, 5)} 步，共 5 步`} />
      <section className="sec gap">
        <header>
          <h2>{titles[Math.min(step, 4)]}</h2>
        </header>
        <div className="in">
          {step === 0 ? (
            <AgencyStep
              onDone={text => {
                setSeal(text)
                setAt(1)
              }}
            />
          ) : null}
          {step === 1 && agency ? <PersonStep key="head" agency={agency.id} as="head" onNext={next} /> : null}
          {step === 2 && agency ? <PersonStep key="officer" agency={agency.id} as="officer" onNext={next} /> : null}
          {step === 3 ? <CalendarStep onNext={next} /> : null}
          {step >= 4 ? <SealStep seal={seal} /> : null}
        </div>
      </section>
    </>
  )
}

interface StepFormProps {
  readonly schema: Schema
  readonly known: Values
  readonly submit: string
  readonly save: (values: Values) => Promise<void>
  readonly children?: ReactNode
}
function StepForm({ schema, known, submit, save, children }: StepFormProps) {
  const today = useToday()
  const [no, setNo] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  return (
    <SchemaForm
      schema={schema}
      known={known}
      submit={submit}
      busy={busy}
      errors={no?.errors ?? []}
      note={children}
      onSubmit={values => {
        setBusy(true)
        setNo(undefined)
        save(values)
          .catch((error: unknown) => {
            if (isProblem(error)) setNo(error)
            else throw error
          })
          .finally(() => setBusy(false))
      }}
    >
      {no ? <Answer no={no} today={today} /> : null}
    </SchemaForm>
  )
}

const kindIds = Object.keys(agencyKinds)
const agencySchema: Schema = {
  type: 'object',
  required: ['name', 'shortName', 'kind', 'region', 'government', 'address', 'phone', 'sealText'],
  properties: {
    name: { type: 'string', title: '名称', description: '例如 伊山镇人民政府' },
    shortName: { type: 'string', title: '文号简称', description: '例如 灌伊' },
    kind: { type: 'string', title: '种类', enum: kindIds, 'x-labels': agencyKinds },
    region: { type: 'string', title: '行政区划代码', description: '6、9 或者 12 位' },
    government: { type: 'string', title: '所属人民政府（行政复议机关）' },
    court: { type: 'string', title: '一审法院' },
    address: { type: 'string', title: '地址' },
    phone: { type: 'string', title: '电话' },
    sealText: { type: 'string', title: '印章文字' },
    confirmedFrom: { type: 'string', format: 'date', title: '执法主体资格确认公告之日', description: '没有确认的不填，不能执法' },
  },
}
function AgencyStep({ onDone }: { readonly onDone: (seal: string) => void }) {
  const today = useToday()
  const client = useQueryClient()
  async function save(v: Values): Promise<void> {
    const kind = kindIds.find((k): k is keyof typeof agencyKinds => k === v['kind']) ?? 'town'
    const from = textOf(v['confirmedFrom'])
    const court = textOf(v['court'])
    await call(agencies.create, {
      json: {
        name: textOf(v['name']),
        shortName: textOf(v['shortName']),
        kind,
        region: textOf(v['region']),
        government: textOf(v['government']),
        address: textOf(v['address']),
        phone: textOf(v['phone']),
        sealText: textOf(v['sealText']),
        ...(court ? { court } : {}),
        confirmed: isDay(from) ? [{ from }] : [],
        from: isDay(from) ? from : today,
        reason: '安装时登记',
      },
    })
    notice('已登记执法主体')
    await Promise.all([client.invalidateQueries({ queryKey: ['agencies'] }), client.invalidateQueries({ queryKey: ['setup'] })])
    onDone(textOf(v['sealText']))
  }
  return <StepForm schema={agencySchema} known={{ kind: 'town' }} submit="登记执法主体" save={save} />
}

const personSchema = (officer: boolean): Schema => ({
  type: 'object',
  required: officer ? ['name', 'certificate', 'certificateFrom'] : ['name', 'principal'],
  properties: {
    name: { type: 'string', title: '姓名' },
    ...(officer
      ? {
          certificate: { type: 'string', title: '行政执法证号' },
          certificateFrom: { type: 'string', format: 'date', title: '证件自何日有效' },
          certificateTo: { type: 'string', format: 'date', title: '证件至何日有效' },
        }
      : { principal: { type: 'boolean', title: '是主要负责人', default: true } }),
    phone: { type: 'string', title: '办公电话' },
  },
})
function PersonStep({ agency, as, onNext }: { readonly agency: string; readonly as: 'head' | 'officer'; readonly onNext: () => void }) {
  const today = useToday()
  const [made, setMade] = useState<readonly string[]>([])
  async function save(v: Values): Promise<void> {
    const officer = as === 'officer'
    const from = textOf(v['certificateFrom'])
    const to = textOf(v['certificateTo'])
    const phone = textOf(v['phone'])
    await call(people.create, {
      json: {
        name: textOf(v['name']),
        kind: officer ? 'officer' : 'staff',
        established: [{ from: today }],
        certificates: officer && isDay(from) ? [{ number: textOf(v['certificate']), from, ...(isDay(to) ? { to } : {}) }] : [],
        posts: [{ post: officer ? 'officer' : v['principal'] === true ? 'principalHead' : 'head', agency, from: today }],
        ...(phone ? { phone } : {}),
        from: today,
        reason: '安装时登记',
      },
    })
    setMade([...made, textOf(v['name'])])
    notice('已登记')
  }
  const least = as === 'officer' ? 2 : 1
  return (
    <>
      {made.length > 0 ? <p className="sub">已登记：{made.join('、')}</p> : null}
      <StepForm
        key={made.length}
        schema={personSchema(as === 'officer')}
        known={{}}
        submit={as === 'officer' ? '登记执法人员' : '登记负责人'}
        save={save}
      >
        <button type="button" className="btn" onClick={onNext}>
          {made.length < least ? '以后再登记' : '够了，下一步'}
        </button>
      </StepForm>
      <p className="sm mut gap">
        {as === 'officer' ? '办一个案件至少要两名持证人员。' : '作决定、批准都由负责人。'}账号在“执法人员”里开通。
      </p>
    </>
  )
}

function CalendarStep({ onNext }: { readonly onNext: () => void }) {
  const read = useQuery({ queryKey: ['calendar'], queryFn: () => call(calendar.list, {}) })
  return (
    <>
      <p>
        {read.data
          ? read.data.rows.length > 0
            ? `已载入 ${read.data.rows.map(r => r.year).join('、')} 年的节假日安排。`
            : '还没有载入任何一年。'
          : '正在读'}
      </p>
      <p className="gap">
        <a className="btn" href={paths.calendar}>
          核对工作日历
        </a>{' '}
        <button type="button" className="btn primary" onClick={onNext}>
          核对过了，下一步
        </button>
      </p>
    </>
  )
}
function SealStep({ seal }: { readonly seal: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  return (
    <>
      <p>{seal ? `印章文字是“${seal}”。` : ''}正式文书打印后盖实体章、扫描存回；接了电子印章的，由签章设备盖。</p>
      <p className="gap">
        <button
          type="button"
          className="btn primary"
          onClick={() => {
            void client.invalidateQueries().then(() => navigate({ to: paths.today }))
          }}
        >
          做完了，开始办案
        </button>
      </p>
    </>
  )
}
