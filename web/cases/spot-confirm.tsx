import { Input, Select } from 'antd'
import { useId } from 'react'
import { Citation } from '../kit/citation.tsx'
import type { Values } from '../kit/schema.ts'
import type { CaseRead } from './case-calls.ts'
import { SpotSignature } from './spot-signature.tsx'

const channels = ['手机短信', '电子邮箱', '即时通讯', '政务服务平台'].map(value => ({ value, label: value }))

/** What the party confirms before a paper may reach him electronically: where, by which way, and his signature under it. */
export interface Confirmation {
  readonly address: string
  readonly channel: string
  readonly account: string
  readonly explained: boolean
  readonly signature?: string
}
export const noConfirmation: Confirmation = { address: '', channel: '手机短信', account: '', explained: false }

/** Whether everything the confirmation needs is there; the signed page or the drawn signature among it. */
export const isConfirmed = (c: Confirmation): boolean =>
  c.address.trim() !== '' && c.account.trim() !== '' && c.explained && c.signature !== undefined

export const confirmationFacts = ({ address, channel, account, explained, signature }: Confirmation): Values => ({
  address,
  electronic: { agreed: true, channel, account },
  explained,
  signing: { state: '已签名', ...(signature ? { signature } : {}) },
})

interface SpotConfirmProps {
  readonly read: CaseRead
  readonly value: Confirmation
  readonly onChange: (next: Confirmation) => void
}
/** 送达地址（方式）确认书, filled in and signed on the spot. */
export function SpotConfirm({ read, value, onChange }: SpotConfirmProps) {
  const id = useId()
  const set = (more: Partial<Confirmation>): void => onChange({ ...value, ...more })
  return (
    <>
      <h2>送达地址（方式）确认书</h2>
      <p className="sub">
        当事人同意并签了确认书，才可以电子送达。
        <Citation citation={{ law: '行政处罚法', article: 61, paragraph: 2 }} bare />
      </p>
      <div className="field">
        <label htmlFor={`${id}a`}>送达地址</label>
        <Input id={`${id}a`} value={value.address} onChange={e => set({ address: e.target.value })} placeholder="街道、门牌" />
      </div>
      <div className="field">
        <label htmlFor={`${id}c`}>送到哪里</label>
        <Select
          id={`${id}c`}
          style={{ width: '100%' }}
          value={value.channel}
          options={channels}
          onChange={(channel: string) => set({ channel })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}n`}>号码或者账号</label>
        <Input
          id={`${id}n`}
          inputMode={value.channel === '手机短信' ? 'tel' : 'text'}
          value={value.account}
          onChange={e => set({ account: e.target.value })}
        />
      </div>
      <label className="tick">
        <input type="checkbox" checked={value.explained} onChange={e => set({ explained: e.target.checked })} />
        <span>已说明填写事项和不实填写的后果</span>
      </label>
      <h2>当事人在确认书上签名</h2>
      <SpotSignature
        read={read}
        title="当事人签名"
        file={value.signature}
        onFile={file => {
          const { signature: _before, ...rest } = value
          onChange(file ? { ...rest, signature: file } : rest)
        }}
      />
    </>
  )
}
