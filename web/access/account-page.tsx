import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { notice } from '../app/notice.tsx'
import { isProblem } from '../app/problem.ts'
import { useSession, useSignOut } from '../app/session.tsx'
import { paths } from '../app/paths.ts'
import { changePassword } from './access-calls.ts'
import { TotpSection } from './totp-section.tsx'
import './access.css'

/** 我的: who I am here, password, second step. */
export function AccountPage() {
  const { person } = useSession()
  const leave = useSignOut()
  return (
    <>
      <div className="head">
        <div>
          <h1>{person.name}</h1>
          <p>{person.agencyName}</p>
        </div>
      </div>
      <div className="cols narrow">
        <div>
          <PasswordSection />
          <TotpSection />
        </div>
        <aside className="rail" aria-label="我的资格">
          <section className="sec">
            <header>
              <h2>我的资格</h2>
            </header>
            <div className="in">
              <dl className="kv">
                <dt>岗位</dt>
                <dd>{person.roleTitles.join('、')}</dd>
                <dt>执法证</dt>
                <dd>{person.certificateNo ?? '没有在有效期内的执法证'}</dd>
                <dt>用户名</dt>
                <dd>{person.username}</dd>
              </dl>
            </div>
          </section>
          <section className="sec">
            <header>
              <h2>问法</h2>
            </header>
            <ul className="in">
              <li>
                <a className="textlink" href={paths.newRehearsal}>
                  推演一个虚构的案件
                </a>
              </li>
              <li>
                <a className="textlink" href={paths.audits}>
                  核查别处的案件
                </a>
              </li>
            </ul>
          </section>
          <section className="sec">
            <div className="in">
              <button
                type="button"
                className="btn"
                onClick={() => {
                  void leave().finally(() => {
                    window.location.href = paths.signIn
                  })
                }}
              >
                退出登录
              </button>
            </div>
          </section>
        </aside>
      </div>
    </>
  )
}

function PasswordSection() {
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => changePassword(old, next),
    onSuccess: () => {
      setOld('')
      setNext('')
      notice('口令已改，别处的登录都已结束')
    },
  })
  const short = next !== '' && next.length < 12
  const submit = (e: FormEvent): void => {
    e.preventDefault()
    if (old && next.length >= 12) change.mutate()
  }
  return (
    <section className="sec">
      <header>
        <h2>改口令</h2>
        <span className="end">改了以后，别处的登录都结束</span>
      </header>
      <form className="in narrow-form" onSubmit={submit}>
        <label className="field">
          <span className="legend">现在的口令</span>
          <Input.Password value={old} autoComplete="current-password" onChange={e => setOld(e.target.value)} />
        </label>
        <label className={short ? 'field bad' : 'field'}>
          <span className="legend">新口令</span>
          <Input.Password value={next} autoComplete="new-password" onChange={e => setNext(e.target.value)} />
          {short ? (
            <span className="wrong">至少 12 个字符，一句好记的话就行</span>
          ) : (
            <span className="help">至少 12 个字符，一句好记的话就行</span>
          )}
        </label>
        {change.isError ? (
          <p className="wrong field" role="alert">
            {isProblem(change.error) ? (change.error.errors[0]?.cure ?? change.error.detail) : '没有改成，口令还是原来的。'}
          </p>
        ) : null}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          改口令
        </Button>
      </form>
    </section>
  )
}
