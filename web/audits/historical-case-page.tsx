import { historySchema, procedures, type History } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { contract } from '@fadu/server/audits/contract.ts'
import { schemaOf } from '../app/act-schemas.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { useToday } from '../app/session.tsx'
import { Facts } from '../kit/facts.tsx'
import type { FormSources } from '../kit/field.tsx'
import { valuesOf } from '../kit/schema.ts'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { instantWords } from '../kit/words.ts'
import { AuditResult, inWords, kindTitle } from './audit-result.tsx'

/** One historical case: what was done in it as it was told, and what the rules say of it today. */
export function HistoricalCasePage() {
  const { id = '' } = useParams({ strict: false })
  const today = useToday()
  const read = useQuery({ queryKey: ['historical-case', id], queryFn: ({ signal }) => call(contract.read, { params: { id } }, { signal }) })
  if (isProblem(read.error, 'not-found'))
    return (
      <section className="sec">
        <Empty
          title="没有这个历史案件"
          action={
            <a className="btn" href={paths.historicalCases}>
              看登记的历史案件
            </a>
          }
        >
          别的机关登记的也看不到。
        </Empty>
      </section>
    )
  if (read.isError)
    return (
      <ErrorOfOurs
        title="读不到这个历史案件"
        detail={read.error.message}
        onRetry={() => {
          void read.refetch()
        }}
      />
    )
  if (!read.data) return <Loading lines={8} />
  const { number, title, agency, recordedAt, recordedBy, audit } = read.data
  const history = historySchema.safeParse(read.data.history).data
  return (
    <>
      <div className="head">
        <div>
          <p className="sm">
            <a href={paths.audits}>核查</a> / <a href={paths.historicalCases}>历史案件</a>
          </p>
          <h1>{title}</h1>
          <p>
            原案号 {number}，{recordedBy}于{instantWords(recordedAt, today)}登记在{agency}
          </p>
        </div>
      </div>
      <AuditResult answer={audit} today={today} />
      {history ? <Acts history={history} /> : null}
    </>
  )
}

/** The acts as they were told, in the order of their days; whoever did them called as the history calls them. */
function Acts({ history }: { readonly history: History }) {
  const today = useToday()
  const nameOf = new Map([...(history.people ?? []), ...history.parties].map(one => [one.id, one.name ?? one.id]))
  const all = [...nameOf].map(([value, label]) => ({ value, label }))
  const sources: FormSources = { options: { person: all, officers: all, party: all, parties: all } }
  const named = (ids: string | readonly string[] | undefined): string =>
    [ids ?? []]
      .flat()
      .map(one => nameOf.get(one) ?? one)
      .join('、')
  const dayOfAct = (act: History['acts'][number]): string => act.on ?? act.at?.slice(0, 10) ?? ''
  const acts = history.acts.map((act, i) => ({ act, no: i + 1 })).toSorted((a, b) => (dayOfAct(a.act) < dayOfAct(b.act) ? -1 : 1))
  return (
    <section className="sec" aria-labelledby="acts">
      <header>
        <h2 id="acts">办过的行为</h2>
        <span className="end">{acts.length} 项，照登记的原文</span>
      </header>
      {acts.map(({ act, no }) => {
        const schema = schemaOf(act.kind)
        const facts = valuesOf(act.facts)
        const who = named(act.by)
        const whom = named(act.parties ?? act.party)
        const procedure = act.procedure === undefined ? undefined : (procedures.get(act.procedure)?.title ?? act.procedure)
        return (
          <article key={no} className="audited">
            <h3>
              <span className="no">第 {no} 项</span> {kindTitle(act.kind)}
              <span className="sub">{inWords(dayOfAct(act), today)}</span>
            </h3>
            <div className="told">
              <p className="mut">{[who, whom && `对 ${whom}`, procedure].filter(Boolean).join('，') || '没有写谁办的'}</p>
              {schema && Object.keys(facts).length > 0 ? <Facts schema={schema} values={facts} sources={sources} /> : null}
            </div>
          </article>
        )
      })}
    </section>
  )
}
