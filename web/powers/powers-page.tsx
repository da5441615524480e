import type * as z from 'zod'
import { contract, states, type itemRow } from '@fadu/server/powers/contract.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { optionsFrom, RegisterPage } from '../app/register-page.tsx'

type Row = z.output<typeof itemRow>
const isState = (s: string | undefined): s is Row['state'] => s !== undefined && s in states

interface ItemsProps {
  readonly title: string
  readonly lead: string
  readonly withBenchmark?: boolean
}
export const Items = ({ title, lead, withBenchmark = false }: ItemsProps) => (
  <RegisterPage<Row>
    title={title}
    lead={lead}
    name={withBenchmark ? 'benchmarks' : 'powers'}
    hint="事项名称、编码"
    read={({ state, agency, ...query }, signal) =>
      call(
        contract.list,
        {
          query: {
            ...query,
            ...(isState(state) ? { state } : {}),
            ...(agency ? { agency } : {}),
            ...(withBenchmark ? { benchmark: 'yes' as const } : {}),
          },
        },
        { signal },
      )
    }
    idOf={r => r.code}
    filters={[
      { key: 'agency', title: '谁行使', options: [['mine', '本机关']] },
      { key: 'state', title: '状态', options: optionsFrom(states) },
    ]}
    columns={[
      {
        key: 'name',
        title: '事项',
        phone: 'title',
        cell: r => (
          <>
            <a href={paths.power(r.code)}>{r.name}</a>
            <small>
              {r.code}，{r.version}
            </small>
          </>
        ),
      },
      {
        key: 'domain',
        title: '领域',
        cell: r => (
          <>
            {r.domain}
            <small>{r.department}</small>
          </>
        ),
      },
      { key: 'kinds', title: '处罚种类', cell: r => r.penaltyKinds.join('、') || '—' },
      { key: 'fine', title: '罚款', cell: r => r.shownFine || '—' },
      {
        key: 'holders',
        title: '行使机关',
        cell: r => (
          <>
            {r.holders} 家{r.mine ? <small>本机关今日可以行使</small> : null}
          </>
        ),
      },
      { key: 'benchmark', title: '裁量基准', cell: r => (r.hasBenchmark ? '有' : '没有') },
      { key: 'state', title: '状态', cell: r => states[r.state] },
    ]}
  />
)
/** 权力事项: what may be punished, by whom, since when. */
export const PowersPage = () => <Items title="权力事项" lead="能罚什么，依据哪一条，哪些机关从哪一天起行使" />
