import type { ReactNode } from 'react'
import { Empty, Loading } from './states.tsx'
import './data-table.css'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  readonly align?: 'end'
  /** What this cell is when the table becomes rows on a phone. */
  readonly phone?: 'title' | 'line' | 'hidden'
}
export interface Sort {
  readonly by: string
  readonly descending: boolean
}
export interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly idOf: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly filters?: ReactNode
  /** How many there are, in words: 37 件, 1000 件以上. */
  readonly count?: string
  readonly onNext?: (() => void) | undefined
  readonly onPrevious?: (() => void) | undefined
  readonly exports?: readonly { readonly href: string; readonly title: string }[]
  readonly empty?: ReactNode
}

/** A ruled table: sort in the heads, paging by key, exports of what is seen; rows on a phone. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  idOf,
  sort,
  onSort,
  filters,
  count,
  onNext,
  onPrevious,
  exports = [],
  empty,
}: DataTableProps<Row>) {
  return (
    <div className="table-frame">
      {filters ? <div className="table-filters">{filters}</div> : null}
      {rows === undefined ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        (empty ?? <Empty title="没有符合的">换个条件看看。</Empty>)
      ) : (
        <div className="table-scroll">
          <table className="table" role="table">
            <caption className="vh">{caption}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map(c => (
                  <th
                    key={c.key}
                    role="columnheader"
                    scope="col"
                    className={c.align}
                    aria-sort={sort?.by === c.key ? (sort.descending ? 'descending' : 'ascending') : undefined}
                  >
                    {c.sortable && onSort ? (
                      <button
                        type="button"
                        onClick={() => onSort({ by: c.key, descending: sort?.by === c.key ? !sort.descending : false })}
                      >
                        {c.title}
                        <span aria-hidden="true">{sort?.by === c.key ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                      </button>
                    ) : (
                      c.title
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map(row => (
                <tr key={idOf(row)} role="row">
                  {columns.map(c => (
                    <td key={c.key} role="cell" className={`${c.align ?? ''} on-phone-${c.phone ?? 'line'}`} data-title={c.title}>
                      <div>{c.cell(row)}</div>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {count || onNext || onPrevious || exports.length > 0 ? (
        <div className="table-foot no-print">
          <span>{count}</span>
          {exports.map(e => (
            <a key={e.href} className="textlink" href={e.href} download>
              {e.title}
            </a>
          ))}
          <span className="pager">
            <button type="button" className="btn small" onClick={onPrevious} disabled={!onPrevious}>
              上一页
            </button>
            <button type="button" className="btn small" onClick={onNext} disabled={!onNext}>
              下一页
            </button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
