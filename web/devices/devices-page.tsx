import { day, isDay } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { conditions, contract, type deviceRow } from '@fadu/server/devices/contract.ts'
import { call } from '../app/client.ts'
import { paths, serverPaths } from '../app/paths.ts'
import { RegisterPage } from '../app/register-page.tsx'
import { hasRole, useSession } from '../app/session.tsx'
import { dayWords } from '../kit/words.ts'
import './device.css'

type Row = z.output<typeof deviceRow>
const sorts = ['number', 'name', 'agency'] as const
const oneOf = <T extends string>(known: readonly T[], word: string | undefined): T | undefined => known.find(k => k === word)

/** 监控设备: which may be relied on today, and what the others lack of what the law asks. */
export function DevicesPage() {
  const session = useSession()
  const { today } = session
  const keeps = hasRole(session, 'administrator')
  const everywhere = keeps || hasRole(session, 'countySupervisor')
  const names = useQuery({
    queryKey: ['agency-names'],
    queryFn: () => call(agencies.list, { query: { limit: 100 } }),
    staleTime: 60_000,
    enabled: everywhere,
  })
  return (
    <RegisterPage<Row>
      title="监控设备"
      lead="电子技术监控设备：条件齐备之后的记录，才能用作处罚的证据"
      name="devices"
      action={
        keeps ? (
          <a className="btn primary" href={paths.device('new')}>
            登记设备
          </a>
        ) : null
      }
      hint="设备编号、名称"
      sortedBy={{ by: 'number', descending: false }}
      read={({ state, sort, order, ...query }, signal) =>
        call(
          contract.list,
          {
            query: {
              ...query,
              state: oneOf(['fit', 'lacking'], state),
              sort: oneOf(sorts, sort),
              order: oneOf(['asc', 'desc'], order),
              limit: 20,
            },
          },
          { signal },
        )
      }
      exportsOf={query => [
        { href: serverPaths.devicesExport('xlsx', query), title: '导出 Excel' },
        { href: serverPaths.devicesExport('csv', query), title: '导出 CSV' },
      ]}
      idOf={r => r.id}
      filters={[
        {
          key: 'state',
          title: '今日的条件',
          options: [
            ['fit', '齐备'],
            ['lacking', '有缺'],
          ],
        },
        ...(everywhere
          ? [{ key: 'agency', title: '使用机关', options: (names.data?.rows ?? []).map((a): [string, string] => [a.id, a.name]) }]
          : []),
      ]}
      columns={[
        {
          key: 'number',
          title: '设备编号',
          sortable: true,
          phone: 'title',
          cell: r => (
            <>
              <a href={paths.device(r.id)}>{r.number}</a>
              <small>第 {r.version} 版</small>
            </>
          ),
        },
        { key: 'name', title: '名称', sortable: true, cell: r => r.name },
        { key: 'agency', title: '使用机关', sortable: true, cell: r => r.agencyName },
        {
          key: 'lacks',
          title: '今日的条件',
          cell: r =>
            r.lacks.length === 0 ? '齐备' : <span className="device-lacks">缺{r.lacks.map(lack => conditions[lack]).join('、')}</span>,
        },
        {
          key: 'calibrated',
          title: '检定有效至',
          cell: r => {
            const now = r.calibrated.find(s => s.from <= today && (s.to === undefined || s.to >= today))
            if (!now) return '今日没有'
            return now.to !== undefined && isDay(now.to) ? dayWords(day(now.to), today) : '没有写止日'
          },
        },
      ]}
    />
  )
}
