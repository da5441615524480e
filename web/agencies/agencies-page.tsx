import type * as z from 'zod'
import { agencyKinds, contract, type agencyRow } from '@fadu/server/agencies/contract.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { hasRole, useSession } from '../app/session.tsx'
import { optionsFrom, RegisterPage } from '../app/register-page.tsx'

type Row = z.output<typeof agencyRow>

/** 执法主体: who may enforce, and whether its standing is confirmed today. */
export function AgenciesPage() {
  const session = useSession()
  return (
    <RegisterPage<Row>
      title="执法主体"
      lead="谁有执法主体资格，哪一天起确认公告"
      name="agencies"
      action={
        hasRole(session, 'administrator') ? (
          <a className="btn primary" href={paths.agency('new')}>
            登记执法主体
          </a>
        ) : null
      }
      hint="名称、文号简称"
      read={(query, signal) => call(contract.list, { query: { ...query, kind: kindOf(query['kind']) } }, { signal })}
      idOf={r => r.id}
      filters={[{ key: 'kind', title: '种类', options: optionsFrom(agencyKinds) }]}
      columns={[
        {
          key: 'name',
          title: '名称',
          phone: 'title',
          cell: r => (
            <>
              <a href={paths.agency(r.id)}>{r.name}</a>
              <small>文号简称 {r.shortName}</small>
            </>
          ),
        },
        { key: 'kind', title: '种类', cell: r => agencyKinds[r.kind] },
        { key: 'region', title: '区划代码', cell: r => r.region },
        {
          key: 'confirmed',
          title: '主体资格',
          cell: r => (r.endedOn ? `已撤销，${r.endedOn}` : r.confirmedToday ? '今日有效' : '今日没有确认'),
        },
        {
          key: 'address',
          title: '地址、电话',
          cell: r => (
            <>
              {r.address}
              <small>{r.phone}</small>
            </>
          ),
        },
      ]}
    />
  )
}
const isKind = (k: string): k is Row['kind'] => k in agencyKinds
const kindOf = (k: string | undefined): Row['kind'] | undefined => (k !== undefined && isKind(k) ? k : undefined)
