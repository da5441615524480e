import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { SearchPicker } from '../kit/search-picker.tsx'
import { ErrorOfOurs, Loading } from '../kit/states.tsx'
import { useSession } from '../app/session.tsx'
import { findItems, regionOf, type Found } from './find.ts'
import { Opening } from './opening.tsx'

/** 登记线索: the first act of an ordinary case. */
export function NewLeadPage() {
  const { person, today } = useSession()
  const region = useQuery({ queryKey: ['region', person.agencyId], queryFn: () => regionOf(person.agencyId) })
  const [item, setItem] = useState<Found>()
  const id = useId()
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
    <Opening
      title="登记线索"
      lead="线索登记以后，核查、立案、查处都在同一个案件里接着办。"
      procedure="ordinary-penalty"
      kind="register-lead"
      elsewhere={['parties', 'item']}
      known={{ foundOn: today, region: region.data, informantProtected: false, handling: '拟立案' }}
      item={item?.value}
      pickedFacts={({ parties }) => ({ ...(item ? { item: item.value } : {}), ...(parties.length > 0 ? { parties } : {}) })}
      who={{
        title: '谁、什么事',
        note: '从登记里选，选好了后面都不用再填',
        colleague: '一同办理的执法人员',
        parties: '涉嫌违法的当事人',
        optional: true,
      }}
      what="线索"
      submit="登记线索"
      done="已登记"
    >
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
    </Opening>
  )
}
