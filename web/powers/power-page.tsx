import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { contract, states, type benchmarkBody, type fineRule, type itemPage } from '@fadu/server/powers/contract.ts'
import { Citation } from '../kit/citation.tsx'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { money } from '../kit/words.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { useAsOf } from '../app/session.tsx'
import '../kit/data-table.css'
import { conditionWords, resultWords } from './benchmark-words.ts'

type Item = z.output<typeof itemPage>
const roles: Record<Item['body']['bases'][number]['role'], string> = {
  prohibits: '禁止或者要求',
  penalises: '处罚依据',
  authorises: '职权依据',
  procedure: '程序',
  limits: '限制',
  fallback: '兜底',
}
const sources: Record<Item['grants'][number]['source'], string> = { statutory: '法定', conferred: '赋权', delegated: '委托' }

/** One item: its law, who holds it by which title, its fines and the grades of its benchmark. */
export function PowerPage() {
  const { code } = useParams({ strict: false })
  const { asOf } = useAsOf()
  const read = useQuery({
    queryKey: ['power', code, asOf],
    queryFn: ({ signal }) => call(contract.read, { params: { code: code ?? '' }, query: asOf ? { on: asOf } : {} }, { signal }),
  })
  if (isProblem(read.error, 'not-found'))
    return (
      <section className="sec">
        <Empty
          title="没有这个事项"
          action={
            <a className="btn" href={paths.powers}>
              看全部事项
            </a>
          }
        >
          那一天也可能还没有这个事项。
        </Empty>
      </section>
    )
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这个事项"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data)
    return (
      <section className="sec">
        <Loading lines={8} />
      </section>
    )
  const item = read.data
  return (
    <>
      <div className="head">
        <div>
          <p className="sm">
            <a href={paths.powers}>权力事项</a> / {item.code}
          </p>
          <h1>{item.name}</h1>
          <p>
            {item.domain}，{item.department}，{item.version}，{states[item.state]}
          </p>
        </div>
      </div>
      <div className="cols">
        <div>
          <Section title="依据">
            <ul className="lines">
              {item.body.bases.map(b => (
                <li key={`${b.law}${b.article}${b.paragraph ?? ''}${b.item ?? ''}${b.role}`}>
                  <Citation
                    citation={{
                      law: b.law,
                      article: b.article,
                      ...(b.paragraph ? { paragraph: b.paragraph } : {}),
                      ...(b.item ? { item: b.item } : {}),
                    }}
                  />
                  <small>
                    {roles[b.role]}，{b.level}
                  </small>
                </li>
              ))}
            </ul>
          </Section>
          <Section title="处罚">
            <p className="in">{item.body.penaltyKinds.join('、') || '没有罚种'}</p>
            {item.body.fines.length > 0 ? (
              <ul className="lines">
                {item.body.fines.map((f, i) => (
                  <li key={i}>
                    {fineWords(f)}
                    {f.condition ? <small>{f.condition}</small> : null}
                  </li>
                ))}
              </ul>
            ) : null}
          </Section>
          <Section title="要查清的（构成要件）">
            <ul className="lines">
              {item.body.elements.map(e => (
                <li key={e}>{e}</li>
              ))}
            </ul>
          </Section>
          {item.benchmark ? (
            <Benchmark
              benchmark={item.benchmark.body}
              note={`${item.benchmark.source}，${item.benchmark.owner}，${item.benchmark.version}，${states[item.benchmark.state]}`}
            />
          ) : (
            <Section title="裁量基准">
              <Empty title="县里还没有定">没有基准的，按法定幅度裁量，写明理由。</Empty>
            </Section>
          )}
        </div>
        <aside className="rail" aria-label="职权来源">
          {item.chain.length > 0 ? (
            <Section title="本机关凭什么管">
              <div className="in">
                <ol className="lines">
                  {item.chain.map(c => (
                    <li key={c.text}>{c.text}</li>
                  ))}
                </ol>
              </div>
            </Section>
          ) : null}
          <Section title={`行使机关 ${item.grants.length}`}>
            <ul className="lines">
              {item.grants.map(g => (
                <li key={g.id}>
                  {g.agencyName}
                  <small>
                    {sources[g.source]}，{g.from} 起{g.to ? `，至 ${g.to}` : ''}
                    {g.instrument ? `，${g.instrument.number}` : ''}
                    {g.conferredFrom ? `，来自${g.conferredFrom.name}` : ''}
                    {g.adriftSince
                      ? `，${g.conferredFrom?.name ?? ''}的权力 ${g.adriftSince} 上收，暂停行使`
                      : g.holdsToday
                        ? ''
                        : '，今日没有行使权'}
                  </small>
                </li>
              ))}
            </ul>
          </Section>
          <Section title="经过">
            <ul className="lines">
              {item.steps.map(s => (
                <li key={s.recordedAt + s.state}>
                  {states[s.state]}，{s.on}
                  <small>
                    {s.note}
                    {s.recordedBy ? `，${s.recordedBy}` : ''}
                  </small>
                </li>
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="sec">
    <header>
      <h2>{title}</h2>
    </header>
    {children}
  </section>
)

function Benchmark({ benchmark, note }: { readonly benchmark: z.output<typeof benchmarkBody>; readonly note: string }) {
  return (
    <section className="sec">
      <header>
        <h2>裁量基准</h2>
        <span className="end">{note}</span>
      </header>
      <div className="table-scroll">
        <table className="table">
          <caption className="vh">裁量档次</caption>
          <thead>
            <tr>
              <th scope="col">档次</th>
              <th scope="col">符合</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {benchmark.grades.map((g, i) => (
              <tr key={i}>
                <td data-title="档次" className="on-phone-title nb">
                  {g.grade}
                </td>
                <td data-title="符合">{conditionWords(benchmark, g.when)}</td>
                <td data-title="结果">{resultWords(g.result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const whom = { citizen: '对公民', organisation: '对单位', any: '', responsiblePerson: '对直接责任人员' } as const
const when = { initial: '', afterFailureToCorrect: '逾期不改正的，', afterRefusalToCorrect: '拒不改正的，' } as const
/** 对单位，可以处 2,000.00 元以上 20,000.00 元以下罚款 */
function fineWords(f: z.output<typeof fineRule>): string {
  const base = f.base ? `按${f.base}` : ''
  const range =
    f.basis === 'fixed' || f.basis === 'perUnit'
      ? `${f.min ? `${money(f.min)} 元以上 ` : ''}${f.max === undefined ? '' : `${money(f.max)} 元以下`}${f.basis === 'perUnit' ? '（每单位）' : ''}`
      : f.basis === 'unspecified'
        ? '没有写明数额'
        : `${f.min ?? ''}${f.min === undefined ? '' : '至'}${f.max ?? ''}${f.basis === 'percent' ? '%' : ' 倍'}`
  return `${[whom[f.party], when[f.stage]].filter(Boolean).join('，')}${f.imposition === 'shall' ? '应当' : '可以'}罚款：${base}${range}`
}
