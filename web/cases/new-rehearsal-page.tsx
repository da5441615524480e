import { Select } from 'antd'
import { useId, useState } from 'react'
import { paths } from '../app/paths.ts'
import { Segments } from '../kit/choice.tsx'
import { SearchPicker } from '../kit/search-picker.tsx'
import { findItems } from './find.ts'
import { mainProcedures } from './main-procedures.ts'
import { Rehearsal } from './rehearsal-page.tsx'
import type { Subject } from './rehearsal.ts'

const parties = [
  { value: 'legalPerson', label: '法人' },
  { value: 'individualBusiness', label: '个体工商户' },
  { value: 'citizen', label: '自然人' },
  { value: 'otherOrganisation', label: '非法人组织' },
] as const

/** 从头推演: a case that never was, for whoever learns the trade. */
export function NewRehearsalPage() {
  const id = useId()
  const [procedure, setProcedure] = useState('ordinary-penalty')
  const [item, setItem] = useState<string>()
  const [party, setParty] = useState<(typeof parties)[number]['value']>('legalPerson')
  const [begun, setBegun] = useState<Subject>()
  if (begun) return <Rehearsal subject={begun} at={paths.newRehearsal} end={paths.today} />
  return (
    <>
      <div className="head">
        <div>
          <h1>推演</h1>
          <p>挑一个事项，拿一个虚构的当事人，从第一步办到归档。规则和真的一样，什么都不记录。真的案件从它的页面上推演。</p>
        </div>
      </div>
      <section className="sec">
        <form
          className="in fields"
          onSubmit={e => {
            e.preventDefault()
            if (item) setBegun({ procedure, item, party })
          }}
        >
          <div className="field wide">
            <label htmlFor={`${id}-item`}>权力事项</label>
            <SearchPicker
              id={`${id}-item`}
              name="item.code"
              value={item ? [item] : []}
              onChange={values => setItem(values[0])}
              find={findItems}
              placeholder="输事项里的词"
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-procedure`}>程序</label>
            <Select
              id={`${id}-procedure`}
              style={{ width: '100%' }}
              value={procedure}
              options={mainProcedures.map(p => ({ ...p }))}
              onChange={setProcedure}
            />
          </div>
          <div className="field wide">
            <span className="legend" id={`${id}-party`}>
              当事人
            </span>
            <Segments
              labelledBy={`${id}-party`}
              options={parties}
              value={party}
              onChange={v => setParty(parties.find(p => p.value === v)?.value ?? party)}
            />
          </div>
          <p className="field wide">
            {item ? (
              <button type="submit" className="btn primary">
                开始推演
              </button>
            ) : (
              <span className="sub">先选一个本机关有权办的事项。</span>
            )}
          </p>
        </form>
      </section>
    </>
  )
}
