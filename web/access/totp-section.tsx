import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { notice } from '../app/notice.tsx'
import { isProblem } from '../app/problem.ts'
import { sessionKey, useSession } from '../app/session.tsx'
import { disableTotp, enableTotp, verifyCode } from './access-calls.ts'

/** The second step: an authenticator on the phone, then backup codes on paper. */
export function TotpSection() {
  const { person } = useSession()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [shown, setShown] = useState<{ image: string; secret: string; backup: readonly string[] }>()
  const begin = useMutation({
    mutationFn: async () => {
      const { totpURI, backupCodes } = await enableTotp(password)
      const { toDataURL } = await import('qrcode')
      return {
        image: await toDataURL(totpURI, { margin: 1 }),
        secret: new URL(totpURI).searchParams.get('secret') ?? '',
        backup: backupCodes,
      }
    },
    onSuccess: setShown,
  })
  const done = (said: string) => (): void => {
    setShown(undefined)
    setPassword('')
    notice(said)
    void client.invalidateQueries({ queryKey: sessionKey })
  }
  const finish = useMutation({ mutationFn: () => verifyCode(code), onSuccess: done('动态口令已启用') })
  const end = useMutation({ mutationFn: () => disableTotp(password), onSuccess: done('动态口令已停用') })
  const wrong = begin.error ?? finish.error ?? end.error
  return (
    <section className="sec">
      <header>
        <h2>动态口令</h2>
        <span className="end">{person.twoFactor ? '已启用' : '登录时再要一个手机上的六位数字'}</span>
      </header>
      <div className="in narrow-form">
        {shown ? (
          <>
            <p>
              用验证器应用扫这个码，再填它显示的六位数字。扫不了的，手工输入 <b className="nb">{shown.secret}</b>。
            </p>
            <img width={180} height={180} alt="验证器二维码" src={shown.image} />
            <p className="sm sub">
              手机丢了用得上的备用码，每个只能用一次，抄下来放好：
              <br />
              {shown.backup.join('　')}
            </p>
            <label className="field">
              <span className="legend">六位数字</span>
              <Input value={code} inputMode="numeric" maxLength={6} onChange={e => setCode(e.target.value)} />
            </label>
            <Button type="primary" loading={finish.isPending} onClick={() => finish.mutate()}>
              启用
            </Button>
          </>
        ) : (
          <>
            <label className="field">
              <span className="legend">先填现在的口令</span>
              <Input.Password value={password} autoComplete="current-password" onChange={e => setPassword(e.target.value)} />
            </label>
            {person.twoFactor ? (
              <Button
                loading={end.isPending}
                onClick={() => {
                  if (password) end.mutate()
                }}
              >
                停用动态口令
              </Button>
            ) : (
              <Button
                loading={begin.isPending}
                onClick={() => {
                  if (password) begin.mutate()
                }}
              >
                设置验证器
              </Button>
            )}
          </>
        )}
        {wrong ? (
          <p className="wrong field" role="alert">
            {isProblem(wrong) ? (wrong.errors[0]?.cure ?? wrong.detail) : '口令或者数字不对。'}
          </p>
        ) : null}
      </div>
    </section>
  )
}
