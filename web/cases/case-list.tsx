import { day, type Day } from '@fadu/law'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type * as z from 'zod'
import { contract, type caseRow } from '@fadu/server/cases/contract.ts'
import { DataTable, type Column } from '../kit/data-table.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { Empty, ErrorOfOurs } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { call } from '../app/client.ts'
import { paths, serverPaths } from '../app/paths.ts'
import { hasRole, useSession } from '../app/session.tsx'
import { CaseFilters } from './case-filters.tsx'
import { SavedViews } from './saved-views.tsx'

type Row = z.output<typeof caseRow>
/** What the address of the list says; unknown words are left out. */
export type ListSearch = Readonly<Record<string, string>>
const sorts = ['updated', 'opened', 'due', 'number'] as const
const isSort = (v: unknown): v is (typeof sorts)[number] => sorts.some(s => s === v)

export function CaseListPage() {
  const search = clean(useSearch({ strict: false }))
  const navigate = useNavigate()
  const session = useSession()
  const { today } = session
  const { trail, sort, order, ...filters } = search
  const sortBy = isSort(sort) ? sort : 'updated'
  const descending = order !== 'asc'
  const pages = (trail ?? '').split('~').filter(Boolean)
  const query = {
    ...filters,
    sort: sortBy,
    order: descending ? 'desc' : 'asc',
    ...(pages.at(-1) ? { after: pages.at(-1) } : {}),
    limit: 20,
  } as const
  const read = useQuery({
    queryKey: ['cases', query],
    queryFn: ({ signal }) => call(contract.list, { query }, { signal }),
    placeholderData: keepPreviousData,
  })
  const go = (next: ListSearch): void => {
    void navigate({ to: paths.cases, search: clean(next), replace: true })
  }
  const columns = columnsOn(today)
  const exportSearch = { ...filters, sort: sortBy, order: query.order }
  const next = read.data?.next
  return (
    <>
      <div className="head">
        <div>
          <h1>案件</h1>
        </div>
        {hasRole(session, 'officer') ? (
          <a className="btn primary end" href={paths.newLead}>
            登记线索
          </a>
        ) : null}
      </div>
      <section className="sec">
        {read.isError ? (
          <ErrorOfOurs
            title="读不到案件列表"
            detail={read.error.message}
            onRetry={() => {
              void read.refetch()
            }}
          />
        ) : (
          <DataTable<Row>
            caption="案件列表"
            columns={columns}
            rows={read.data?.rows}
            idOf={r => r.id}
            sort={{ by: sortBy, descending }}
            onSort={s => go({ ...filters, sort: s.by, order: s.descending ? 'desc' : 'asc' })}
            filters={
              <>
                <CaseFilters value={filters} onChange={f => go({ ...f, sort: sortBy, order: query.order })} />
                <SavedViews search={search} onOpen={go} />
              </>
            }
            count={read.data ? `${read.data.more ? `${read.data.count} 件以上` : `${read.data.count} 件`}` : ''}
            onPrevious={pages.length > 0 ? () => go({ ...search, trail: pages.slice(0, -1).join('~') }) : undefined}
            onNext={next ? () => go({ ...search, trail: [...pages, next].join('~') }) : undefined}
            exports={[
              { href: serverPaths.casesExport('xlsx', exportSearch), title: '导出 Excel' },
              { href: serverPaths.casesExport('csv', exportSearch), title: '导出 CSV' },
            ]}
            empty={
              <Empty
                title="没有符合的案件"
                action={
                  <a className="btn small" href={paths.cases}>
                    看全部案件
                  </a>
                }
              >
                换个词或者去掉一个条件再看。
              </Empty>
            }
          />
        )}
      </section>
    </>
  )
}

const clean = (search: Readonly<Record<string, unknown>>): ListSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([k, v]) =>
      typeof v === 'string' && v !== '' ? [[k, v]] : typeof v === 'number' ? [[k, String(v)]] : [],
    ),
  )

function columnsOn(today: Day): readonly Column<Row>[] {
  return [
    {
      key: 'title',
      title: '案件',
      phone: 'title',
      cell: r => (
        <>
          <a href={paths.theCase(r.id)}>{r.title}</a>
          <small>{r.number}</small>
        </>
      ),
    },
    { key: 'parties', title: '当事人', cell: r => r.parties || '—' },
    {
      key: 'phase',
      title: '走到哪里',
      cell: r => (
        <>
          {r.phase}
          <small>{r.stage}</small>
        </>
      ),
    },
    { key: 'officers', title: '承办', cell: r => r.officers || '—' },
    { key: 'agency', title: '机关', phone: 'hidden', cell: r => r.agency },
    { key: 'opened', title: '登记', sortable: true, cell: r => <span className="nb">{dayWords(day(r.openedOn), today)}</span> },
    {
      key: 'due',
      title: '最近的期限',
      sortable: true,
      cell: r =>
        r.dueOn ? (
          <>
            <Deadline
              state={r.dueProvisional ? 'provisional' : r.dueOn < today ? 'overdue' : 'running'}
              lastDay={day(r.dueOn)}
              today={today}
              showDay
            />
            <small>{r.dueWhat}</small>
          </>
        ) : (
          <span className="mut">{r.status === 'open' ? '没有在走的' : '已办完'}</span>
        ),
    },
  ]
}
