import { isDay, numeral, type Day } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { contract } from '@fadu/server/library/contract.ts'
import { contract as procedures } from '@fadu/server/procedures/contract.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { Text } from '../app/article-panel.tsx'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { useAsOf, useToday } from '../app/session.tsx'
import '../kit/citation.css'
import '../kit/data-table.css'
import './library.css'

/** 法规库: the texts that are loaded, found by words or by name; one law as it stood on a day. */
export function LibraryPage() {
  const { law }: { law?: unknown } = useSearch({ strict: false })
  return typeof law === 'string' && law !== '' ? <Law law={law} /> : <Shelf />
}

function Shelf() {
  const id = useId()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const read = useQuery({
    queryKey: ['library', q],
    queryFn: ({ signal }) => call(contract.list, { query: q ? { q } : {} }, { signal }),
    placeholderData: old => old,
  })
  return (
    <>
      <div className="head">
        <div>
          <h1>法规库</h1>
          <p>页面上每一处法条都开到这里的原文；没有载入原文的，只有出处和大意。</p>
        </div>
      </div>
      <section className="sec">
        <div className="table-filters">
          <span className="filter grow">
            <label htmlFor={id}>查条文</label>
            <Input id={id} value={words} placeholder="几个词之间用空格，都要出现" allowClear onChange={e => setWords(e.target.value)} />
          </span>
        </div>
        {read.isError ? (
          <ErrorOfOurs
            title="读不到法规库"
            detail={read.error.message}
            onRetry={() => {
              void read.refetch()
            }}
          />
        ) : null}
        {read.isPending ? <Loading lines={6} /> : null}
        {q && read.data ? (
          read.data.articles.length === 0 ? (
            <Empty title="没有找到这样的条文">换个词，或者少用一个词。</Empty>
          ) : (
            <ul className="lines">
              {read.data.articles.map(a => (
                <li key={a.law + a.version + a.article.number + a.article.branch} className="article">
                  <h2>
                    <a href={paths.law(a.law)}>{a.law}</a>
                    {articleName(a.article)}
                  </h2>
                  <Text article={a.article} />
                </li>
              ))}
            </ul>
          )
        ) : (
          <ul className="lines shelf">
            {read.data?.laws.map(l => (
              <li key={l.law}>
                {l.versions.length > 0 ? (
                  <a className="song" href={paths.law(l.law)}>
                    <b>{l.law}</b>
                  </a>
                ) : (
                  <b className="song mut">{l.law}</b>
                )}
                <small>
                  {l.level}
                  {l.versions.length > 0 ? `，${l.versions.length} 个版本，最新 ${l.versions.at(-1)?.version ?? ''}` : '，没有载入原文'}
                  {l.provisions > 0 ? `，办案用到 ${l.provisions} 处规定` : ''}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

const changes = { added: '新增', removed: '删去', changed: '改动' } as const
const articleName = ({ number, branch }: { readonly number: number; readonly branch: number }): string =>
  `第${numeral(number)}条${branch > 0 ? `之${numeral(branch)}` : ''}`
/** 法规变动影响: what the newest version changed against the one before, and all that rests on the changed articles. */
function LawChange({ law }: { readonly law: string }) {
  const read = useQuery({
    queryKey: ['law-change', law],
    queryFn: ({ signal }) => call(procedures.change, { params: { law }, query: {} }, { signal }),
    retry: false,
  })
  const found = read.data
  if (!found) return null
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['条文', found.articles.map(one => `${changes[one.change]}${articleName(one)}`)],
    ['读出的规定', found.provisions.map(one => `${one.place} ${one.title}${one.current ? '' : '（还没有按新版本登记）'}`)],
    ['规则', found.rules.map(one => `${one.id} ${one.title}`)],
    ['期限', [...new Set(found.clocks.map(one => one.title))]],
    [
      '步骤',
      [...Map.groupBy(found.steps, one => one.procedureTitle)].map(
        ([title, steps]) => `${title}：${steps.map(one => one.title).join('、')}`,
      ),
    ],
    ['文书', found.papers.map(one => one.title)],
    ['权力事项', found.items.map(one => `${one.name}${one.hasBenchmark ? '（有裁量基准）' : ''}`)],
  ]
  return (
    <section className="sec">
      <header>
        <h2>这次修改影响什么</h2>
        <span className="end">
          {found.from.version} 改为 {found.to.version}
        </span>
      </header>
      <div className="in">
        {rows.map(([title, words]) => (
          <details key={title}>
            <summary>
              {title} {words.length}
            </summary>
            {words.length > 0 ? (
              <ul className="lines">
                {words.map(one => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ) : (
              <p className="mut">没有</p>
            )}
          </details>
        ))}
      </div>
    </section>
  )
}

function Law({ law }: { readonly law: string }) {
  const today = useToday()
  const { asOf } = useAsOf()
  const [on, setOn] = useState<Day>(asOf ?? today)
  const id = useId()
  const read = useQuery({
    queryKey: ['law', law, on],
    queryFn: ({ signal }) => call(contract.whole, { params: { law }, query: { on } }, { signal }),
    placeholderData: old => old,
  })
  return (
    <>
      <div className="head">
        <div>
          <p className="sm">
            <a href={paths.library}>法规库</a>
          </p>
          <h1 className="song">{read.data?.version.title ?? law}</h1>
          {read.data ? (
            <p>
              {read.data.version.level}，{read.data.version.inForceOn} 起施行
            </p>
          ) : null}
        </div>
        <span className="end filter">
          <label htmlFor={id}>按哪一天的文本</label>
          <input
            id={id}
            className="native"
            type="date"
            value={on}
            onChange={e => {
              if (isDay(e.target.value)) setOn(e.target.value)
            }}
          />
        </span>
      </div>
      {(read.data?.versions.length ?? 0) > 1 ? <LawChange law={law} /> : null}
      <section className="sec">
        {isProblem(read.error, 'not-found') ? (
          <Empty title={`${dayWords(on)}没有这部法的文本`}>换一天，或者请管理员载入原文。</Empty>
        ) : read.isError ? (
          <ErrorOfOurs
            title="读不到原文"
            detail={read.error.message}
            onRetry={() => {
              void read.refetch()
            }}
          />
        ) : null}
        {read.isPending ? <Loading lines={10} /> : null}
        {read.data && !read.isError ? (
          <div className="in law-text">
            {read.data.articles.map((a, i, all) => (
              <div key={`${a.number}-${a.branch}`} className="article">
                {a.heading !== '' && a.heading !== all[i - 1]?.heading ? <h2>{a.heading}</h2> : null}
                <h3>{articleName(a)}</h3>
                <Text article={a} />
              </div>
            ))}
          </div>
        ) : null}
      </section>
    </>
  )
}
