import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { contract, type historicalRow } from '@fadu/server/audits/contract.ts'
import { call } from '../app/client.ts'
import { paths, serverPaths } from '../app/paths.ts'
import { RegisterPage } from '../app/register-page.tsx'
import { hasRole, useSession } from '../app/session.tsx'
import { instantWords } from '../kit/words.ts'
import { inWords } from './audit-result.tsx'

type Row = z.output<typeof historicalRow>
const sorts = ['recorded', 'number', 'first', 'last'] as const

/** 历史案件: cases of other systems that were judged lawful and taken in. */
export function HistoricalCasesPage() {
  const session = useSession()
  const { today } = session
  const everywhere = hasRole(session, 'countySupervisor')
  const names = useQuery({
    queryKey: ['agency-names'],
    queryFn: () => call(agencies.list, { query: { limit: 100 } }),
    staleTime: 60_000,
    enabled: everywhere,
  })
  return (
    <RegisterPage<Row>
      title="历史案件"
      lead="别的系统办的案件，核查没有违法之处才登记在这里；全文加密保存"
      name="historical-cases"
      action={
        <a className="btn" href={paths.audits}>
          核查一个案件
        </a>
      }
      hint="原案号、案由"
      sortedBy={{ by: 'recorded', descending: true }}
      read={({ sort, order, ...query }, signal) =>
        call(
          contract.list,
          { query: { ...query, sort: sorts.find(s => s === sort), order: order === 'asc' ? 'asc' : 'desc', limit: 20 } },
          { signal },
        )
      }
      exportsOf={query => [
        { href: serverPaths.historicalExport('xlsx', query), title: '导出 Excel' },
        { href: serverPaths.historicalExport('csv', query), title: '导出 CSV' },
      ]}
      idOf={r => r.id}
      filters={[
        { key: 'from', title: '办案自', day: true },
        { key: 'to', title: '办案到', day: true },
        ...(everywhere
          ? [{ key: 'agency', title: '登记的机关', options: (names.data?.rows ?? []).map((a): [string, string] => [a.id, a.name]) }]
          : []),
      ]}
      columns={[
        {
          key: 'number',
          title: '原案号',
          sortable: true,
          phone: 'title',
          cell: r => (
            <>
              <a href={paths.historicalCase(r.id)}>{r.number}</a>
              <small>{r.title}</small>
            </>
          ),
        },
        ...(everywhere ? [{ key: 'agency', title: '登记的机关', cell: (r: Row) => r.agency }] : []),
        { key: 'first', title: '办案起', sortable: true, cell: r => <span className="nb">{inWords(r.firstOn, today)}</span> },
        { key: 'last', title: '办案止', sortable: true, cell: r => <span className="nb">{inWords(r.lastOn, today)}</span> },
        { key: 'acts', title: '项数', cell: r => `${r.acts} 项` },
        {
          key: 'recorded',
          title: '登记',
          sortable: true,
          cell: r => (
            <>
              <span className="nb">{instantWords(r.recordedAt, today)}</span>
              <small>{r.recordedBy}</small>
            </>
          ),
        },
      ]}
    />
  )
}
