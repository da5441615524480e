import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { isProblem } from '../app/problem.ts'
import { paths } from '../app/paths.ts'
import { sessionKey } from '../app/session.tsx'
import { readDemoAccounts, signIn, verifyCode, type DemoAccount } from './access-calls.ts'
import './access.css'

/** User name and password, a second step where one is set; in the demonstration one click. */
export function SignInPage() {
  const { next }: { next?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const demo = useQuery({ queryKey: ['demo-accounts'], queryFn: readDemoAccounts, retry: false })
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()

  async function enter(): Promise<void> {
    client.removeQueries({ queryKey: sessionKey })
    await navigate({ href: typeof next === 'string' && next.startsWith('/') && !next.startsWith('//') ? next : paths.today })
  }
  async function attempt(step: () => Promise<'in' | 'second'>): Promise<void> {
    setBusy(true)
    setWrong(undefined)
    try {
      if ((await step()) === 'second') setSecond(true)
      else await enter()
    } catch (error) {
      setWrong(isProblem(error) ? sayWhy(error) : '没有登录上，请再试一次。')
    } finally {
      setBusy(false)
    }
  }
  const submit = (e: FormEvent): void => {
    e.preventDefault()
    void attempt(() => (second ? verifyCode(code) : signIn(username.trim(), password)))
  }

  return (
    <main className="sign-in" id="main">
      <div>
        <p className="brand" role="img" aria-label="法度">
          法度
          <i />
        </p>
        <h1>基层综合执法办案</h1>
        <form onSubmit={submit}>
          {second ? (
            <label className="field">
              <span className="legend">动态口令的六位数字，或者一个备用码</span>
              <Input value={code} onChange={e => setCode(e.target.value)} autoComplete="one-time-code" autoFocus maxLength={20} />
            </label>
          ) : (
            <>
              <label className="field">
                <span className="legend">用户名</span>
                <Input value={username} onChange={e => setUsername(e.target.value)} autoComplete="username" autoFocus />
              </label>
              <label className="field">
                <span className="legend">口令</span>
                <Input.Password value={password} onChange={e => setPassword(e.target.value)} autoComplete="current-password" />
              </label>
            </>
          )}
          {wrong ? (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          ) : null}
          <Button type="primary" size="large" htmlType="submit" block loading={busy}>
            {second ? '验证' : '登录'}
          </Button>
        </form>
        <p className="sm sub gap">
          不是工作人员？
          <a className="textlink" href={paths.publicDoor}>
            公示、验证文书、我的案件
          </a>
        </p>
      </div>
      {demo.data && demo.data.length > 0 ? (
        <DemoAccounts
          accounts={demo.data}
          onChoose={a => {
            void attempt(() => signIn(a.username, a.password))
          }}
        />
      ) : null}
    </main>
  )
}

const sayWhy = (error: { readonly kind: string; readonly title: string; readonly detail: string; readonly status: number }): string =>
  error.kind === 'signed-out'
    ? '用户名或者口令不对。'
    : error.kind === 'offline'
      ? '网络断了，连上以后再试。'
      : `${error.title}。${error.detail}`

function DemoAccounts({ accounts, onChoose }: { readonly accounts: readonly DemoAccount[]; readonly onChoose: (a: DemoAccount) => void }) {
  const agencies = [...new Set(accounts.map(a => a.agency))]
  return (
    <section className="demo-accounts" aria-label="演示账号">
      <h2>演示：点一个人就进去</h2>
      <p className="sm sub">人物、企业和案件都是虚构的，改动只在这一份演示数据里。</p>
      {agencies.map(agency => (
        <div key={agency}>
          <h3>{agency}</h3>
          <ul>
            {accounts
              .filter(a => a.agency === agency)
              .map(a => (
                <li key={a.username}>
                  <button type="button" onClick={() => onChoose(a)}>
                    <b>{a.name}</b>
                    <small>{a.role}</small>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
