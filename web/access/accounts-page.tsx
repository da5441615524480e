import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { contract, type account } from '@fadu/server/access/contract.ts'
import { contract as people } from '@fadu/server/officers/contract.ts'
import { DataTable } from '../kit/data-table.tsx'
import { ErrorOfOurs } from '../kit/states.tsx'
import { textOf, type Schema } from '../kit/schema.ts'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { isProblem, type Problem } from '../app/problem.ts'
import { RegisterForm, RegisterNo } from '../app/register-form.tsx'
import { useSession } from '../app/session.tsx'

type Account = z.output<typeof account>
type Wanted = { readonly kind: 'new' } | { readonly kind: 'password'; readonly of: Account }

/** 账号: who may sign in. One is opened for a person of the register, suspended, or given a new password; none is deleted. */
export function AccountsPage() {
  const { person } = useSession()
  const client = useQueryClient()
  const [wanted, setWanted] = useState<Wanted>()
  const [no, setNo] = useState<Problem>()
  const read = useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => call(contract.accounts, {}, { signal }), retry: false })
  const renew = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const suspend = (of: Account): void => {
    setNo(undefined)
    call(contract.suspendAccount, { params: { id: of.personId }, json: { suspended: !of.suspended } }).then(
      () => {
        notice(of.suspended ? `${of.name} 的账号已恢复` : `${of.name} 的账号已停用，已登录的也退出了`)
        void renew()
      },
      (error: unknown) => {
        if (isProblem(error)) setNo(error)
      },
    )
  }
  if (read.isError)
    return (
      <ErrorOfOurs
        title={isProblem(read.error, 'not-found') ? '账号由系统管理员管' : '读不到账号'}
        detail={isProblem(read.error, 'not-found') ? '要开通、停用账号，找本县的系统管理员。' : read.error.message}
      />
    )
  return (
    <>
      <div className="head">
        <div>
          <h1>账号</h1>
          <p>谁能登录。人走了停用，不删；办过的事都还记在他名下</p>
        </div>
        <span className="end">
          <button type="button" className="btn primary" onClick={() => setWanted({ kind: 'new' })}>
            开通账号
          </button>
        </span>
      </div>
      {wanted ? (
        <section className="sec" aria-label={wanted.kind === 'new' ? '开通账号' : '重设口令'}>
          <header>
            <h2>{wanted.kind === 'new' ? '开通账号' : `给 ${wanted.of.name} 重设口令`}</h2>
            <span className="end">
              <button type="button" className="textlink" onClick={() => setWanted(undefined)}>
                不办了
              </button>
            </span>
          </header>
          <div className="in narrow-form">
            {wanted.kind === 'new' ? (
              <Opening
                taken={read.data?.rows ?? []}
                onDone={() => {
                  setWanted(undefined)
                  void renew()
                }}
              />
            ) : (
              <RegisterForm
                schema={passwordSchema}
                known={{}}
                submit="重设"
                save={async values => {
                  await call(contract.resetPassword, {
                    params: { id: wanted.of.personId },
                    json: { password: textOf(values['password']) },
                  })
                  notice('口令已重设，原来登录的都退出了')
                  setWanted(undefined)
                }}
              />
            )}
          </div>
        </section>
      ) : null}
      {no ? <RegisterNo no={no} /> : null}
      <section className="sec">
        <DataTable<Account>
          caption="账号"
          rows={read.data?.rows}
          idOf={r => r.personId}
          columns={[
            {
              key: 'name',
              title: '姓名',
              phone: 'title',
              cell: r => (
                <>
                  {r.name}
                  <small>{r.username}</small>
                </>
              ),
            },
            { key: 'state', title: '状态', cell: r => (r.suspended ? '已停用' : '可以登录') },
            { key: 'two', title: '动态口令', cell: r => (r.twoFactor ? '已启用' : '没有启用') },
            {
              key: 'do',
              title: '办理',
              cell: r => (
                <span className="does">
                  {r.personId === person.id ? (
                    <span className="sm mut">自己的账号</span>
                  ) : (
                    <button type="button" className="textlink" onClick={() => suspend(r)}>
                      {r.suspended ? '恢复' : '停用'}
                    </button>
                  )}{' '}
                  <button type="button" className="textlink" onClick={() => setWanted({ kind: 'password', of: r })}>
                    重设口令
                  </button>
                </span>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}
const passwordSchema: Schema = {
  type: 'object',
  required: ['password'],
  properties: { password: { type: 'string', title: '新口令', description: '至少 12 位，不能含用户名；当面交给本人，本人登录后改' } },
}

/** An account for somebody of the register who has none. */
function Opening({ taken, onDone }: { readonly taken: readonly Account[]; readonly onDone: () => void }) {
  const everybody = useQuery({ queryKey: ['people', 'all'], queryFn: readAll })
  const known = new Set(taken.map(a => a.personId))
  const without = (everybody.data ?? []).filter(p => !known.has(p.id))
  if (everybody.data && without.length === 0) return <p>名册里的人都有账号了。先登记人员，再开通。</p>
  const labels = Object.fromEntries(without.map(p => [p.id, `${p.name}（${p.agencyName ?? '没有岗位'}）`]))
  const schema: Schema = {
    type: 'object',
    required: ['personId', 'username', 'password'],
    properties: {
      personId: { type: 'string', title: '人员', enum: Object.keys(labels), 'x-labels': labels },
      username: { type: 'string', title: '用户名', description: '2 到 40 位' },
      password: { type: 'string', title: '初始口令', description: '至少 12 位，不能含用户名；当面交给本人，本人登录后改' },
    },
  }
  return (
    <RegisterForm
      key={without.length}
      schema={schema}
      known={{}}
      submit="开通"
      save={async values => {
        await call(contract.createAccount, {
          json: {
            personId: textOf(values['personId']),
            username: textOf(values['username']),
            password: textOf(values['password']),
          },
        })
        notice('账号已开通')
        onDone()
      }}
    />
  )
}
async function readAll() {
  const rows = []
  for (let after: string | null = ''; after !== null;) {
    const page: { readonly rows: readonly { id: string; name: string; agencyName: string | null }[]; readonly next: string | null } =
      await call(people.list, { query: { limit: 100, ended: 'no', ...(after ? { after } : {}) } })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}
