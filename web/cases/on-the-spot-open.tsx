import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useId, useState } from 'react'
import { contract } from '@fadu/server/cases/contract.ts'
import { Citation } from '../kit/citation.tsx'
import { SearchPicker } from '../kit/search-picker.tsx'
import { now } from '../app/clock.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { call } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { Answer } from './act-form.tsx'
import { WhyOf } from './why-door.tsx'
import { findItems, findOfficers, findParties, regionOf, type Found } from './find.ts'
import { NewParty } from '../parties/new-party.tsx'
import { SpotFrame } from './on-the-spot-frame.tsx'

const show = { law: '行政处罚法', article: 55, paragraph: 1 }

/** Screens 1 and 2: certificates shown, then who, what and where; the case begins when both are known. */
export function OpenScreens({ onOpened }: { readonly onOpened: (id: string) => void }) {
  const { person, today } = useSession()
  const officers = useQuery({
    queryKey: ['officers-today', person.agencyId],
    queryFn: () => findOfficers(person.agencyId),
    enabled: person.agencyId !== '',
  })
  const region = useQuery({
    queryKey: ['region', person.agencyId],
    queryFn: () => regionOf(person.agencyId),
    enabled: person.agencyId !== '',
  })
  const [second, setSecond] = useState<string>()
  const [shownAt, setShownAt] = useState<string>()
  const [item, setItem] = useState<Found>()
  const [party, setParty] = useState<Found>()
  const [place, setPlace] = useState('')
  const [adding, setAdding] = useState(false)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  const id = useId()
  const all = officers.data ?? []
  const me = all.find(o => o.value === person.id)
  const other = all.find(o => o.value === second)

  async function open(): Promise<void> {
    if (!shownAt) return
    setBusy(true)
    setNo(undefined)
    try {
      const made = await call(contract.open, {
        json: {
          procedure: 'simple-penalty',
          ...(item ? { item: item.value } : {}),
          parties: party ? [party.value] : [],
          act: {
            kind: 'show-certificates',
            doneAt: shownAt,
            by: [person.id, ...(second ? [second] : [])],
            facts: { showing: { shown: true, shownAt }, place, region: region.data ?? '' },
          },
        },
      })
      onOpened(made.id)
    } catch (error) {
      if (!isProblem(error)) throw error
      setNo(error)
    } finally {
      setBusy(false)
    }
  }

  if (!shownAt) {
    return (
      <SpotFrame
        title="亮证"
        at={1}
        note={other ? '两人都在现场' : '先选在场的另一名执法人员'}
        action={
          <button type="button" className="btn primary block" disabled={!other} onClick={() => setShownAt(now())}>
            已出示，对方看过了
          </button>
        }
      >
        {[me, other].map(o =>
          o ? <OfficerCard key={o.value} name={o.label} agency={person.agencyName} certificate={o.certificate} until={o.until} /> : null,
        )}
        {me ? null : <p className="sub">{officers.isPending ? '正在读证件' : '你今天没有有效的执法证，不能当场处罚。'}</p>}
        <div className="field gap">
          <label htmlFor={`${id}second`}>在场的另一名执法人员</label>
          <Select
            id={`${id}second`}
            style={{ width: '100%' }}
            placeholder="请选"
            value={second ?? null}
            onChange={(v: string) => setSecond(v)}
            options={all.filter(o => o.value !== person.id).map(o => ({ value: o.value, label: `${o.label}（${o.note}）` }))}
            showSearch
            optionFilterProp="label"
            notFoundContent="本机关今天没有别的有效证件"
          />
        </div>
        <h2>请对当事人说</h2>
        <p className="say-it">您好，我们是{person.agencyName}的执法人员，这是我们的证件，请您查看。</p>
        <p className="gap">
          <Citation citation={show} />
        </p>
        <p className="sm mut gap">辅助人员在场协助，不计入两人，也不能签名。</p>
      </SpotFrame>
    )
  }
  const ready = item !== undefined && party !== undefined && place.trim() !== ''
  return (
    <SpotFrame
      title="查到什么"
      at={2}
      note={ready ? '照片在下一屏拍，传到本案里' : '事项、当事人、地点都要有'}
      action={
        <button
          type="button"
          className="btn primary block"
          disabled={!ready || busy}
          onClick={() => {
            void open()
          }}
        >
          {busy ? '正在登记' : '下一步'}
        </button>
      }
    >
      <div className="field">
        <label htmlFor={`${id}item`}>事项</label>
        <SearchPicker
          id={`${id}item`}
          name="items"
          find={findItems}
          value={item ? [item.value] : []}
          known={item ? [item] : []}
          onChange={(_, [chosen]) => setItem(chosen)}
          placeholder="输一个词，例如 占道"
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}party`}>当事人</label>
        <SearchPicker
          id={`${id}party`}
          name="parties"
          find={findParties}
          value={party ? [party.value] : []}
          known={party ? [party] : []}
          onChange={(_, [chosen]) => setParty(chosen)}
          placeholder="姓名、名称或者证件号"
          empty="没有登记过，点下面新登记"
        />
        <button type="button" className="textlink sm" onClick={() => setAdding(!adding)}>
          {adding ? '不登记了' : '登记新的当事人'}
        </button>
      </div>
      {adding ? (
        <NewParty
          onMade={p => {
            setParty(p)
            setAdding(false)
          }}
        />
      ) : null}
      <div className="field">
        <label htmlFor={`${id}place`}>地点</label>
        <Input id={`${id}place`} value={place} onChange={e => setPlace(e.target.value)} placeholder="路名、门牌、方位" />
      </div>
      {no ? (
        <WhyOf step={{ kind: 'show-certificates', procedure: 'simple-penalty', title: '亮证' }}>
          <Answer no={no} today={today} />
        </WhyOf>
      ) : null}
      {no?.kind === 'not-understood' ? (
        <p className="form-wrongs" role="alert">
          {no.errors.map(e => [e.title, e.cure].filter(Boolean).join('：')).join('；') || no.detail}
        </p>
      ) : null}
    </SpotFrame>
  )
}

function OfficerCard({
  name,
  agency,
  certificate,
  until,
}: {
  readonly name: string
  readonly agency: string
  readonly certificate: string
  readonly until: string | null
}) {
  return (
    <div className="spot-officer">
      <b>{name}</b>
      <small>{agency}</small>
      <small>执法证号 {certificate}</small>
      {until ? <small>有效至 {until}</small> : null}
    </div>
  )
}
