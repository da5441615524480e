// A register as a list: words, conditions, pages by key. What the county decided is shown, dated, with its source.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useDeferredValue, useId, useState, type ReactNode } from 'react'
import { DataTable, type Column, type DataTableProps, type Sort } from '../kit/data-table.tsx'
import { ErrorOfOurs } from '../kit/states.tsx'

export interface RegisterFilter {
  readonly key: string
  readonly title: string
  /** What it is chosen from; a day is picked instead where `day` is said. */
  readonly options?: readonly (readonly [string, string])[]
  readonly day?: true
}
interface RegisterPageProps<Row> {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly read: (
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>
  readonly columns: readonly Column<Row>[]
  readonly idOf: (row: Row) => string
  readonly filters?: readonly RegisterFilter[]
  readonly hint?: string
  /** How it is sorted at first, where its columns can be sorted; `sort` and `order` then stand in the query. */
  readonly sortedBy?: Sort
  /** Files of what is seen, made from the query without its page. */
  readonly exportsOf?: (query: Readonly<Record<string, string>>) => NonNullable<DataTableProps<Row>['exports']>
  readonly action?: ReactNode
  readonly children?: ReactNode
}
export function RegisterPage<Row>({
  title,
  lead,
  name,
  read,
  columns,
  idOf,
  filters = [],
  hint = '名称',
  sortedBy,
  exportsOf,
  action,
  children,
}: RegisterPageProps<Row>) {
  const id = useId()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [trail, setTrail] = useState<readonly string[]>([])
  const [sort, setSort] = useState(sortedBy)
  const q = useDeferredValue(words.trim())
  const after = trail.at(-1)
  const wanted = {
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')),
    ...(q ? { q } : {}),
    ...(sort ? { sort: sort.by, order: sort.descending ? 'desc' : 'asc' } : {}),
  }
  const query = { ...wanted, ...(after ? { after } : {}) }
  const answer = useQuery({ queryKey: [name, query], queryFn: ({ signal }) => read(query, signal), placeholderData: keepPreviousData })
  const next = answer.data?.next
  const choose = (key: string, value: string): void => {
    setTrail([])
    setChosen({ ...chosen, [key]: value })
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {action ? <span className="end">{action}</span> : null}
      </div>
      <section className="sec">
        {answer.isError ? (
          <ErrorOfOurs
            title={`读不到${title}`}
            detail={answer.error.message}
            onRetry={() => {
              void answer.refetch()
            }}
          />
        ) : (
          <DataTable<Row>
            caption={title}
            columns={columns}
            rows={answer.data?.rows}
            idOf={idOf}
            {...(sort ? { sort } : {})}
            onSort={next => {
              setSort(next)
              setTrail([])
            }}
            exports={exportsOf?.(wanted) ?? []}
            onPrevious={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
            onNext={next ? () => setTrail([...trail, next]) : undefined}
            filters={
              <>
                <span className="filter grow">
                  <label htmlFor={`${id}q`}>查找</label>
                  <Input
                    id={`${id}q`}
                    value={words}
                    placeholder={hint}
                    allowClear
                    onChange={e => {
                      setWords(e.target.value)
                      setTrail([])
                    }}
                  />
                </span>
                {filters.map(f => (
                  <span className="filter" key={f.key}>
                    <label htmlFor={id + f.key}>{f.title}</label>
                    {f.day ? (
                      <input
                        id={id + f.key}
                        type="date"
                        className="native"
                        value={chosen[f.key] ?? ''}
                        onChange={e => choose(f.key, e.target.value)}
                      />
                    ) : (
                      <select id={id + f.key} className="native" value={chosen[f.key] ?? ''} onChange={e => choose(f.key, e.target.value)}>
                        <option value="">全部</option>
                        {(f.options ?? []).map(([v, label]) => (
                          <option key={v} value={v}>
                            {label}
                          </option>
                        ))}
                      </select>
                    )}
                  </span>
                ))}
              </>
            }
          />
        )}
      </section>
      {children}
    </>
  )
}
/** The words of a record of titles as filter options. */
export const optionsFrom = (titles: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => Object.entries(titles)
