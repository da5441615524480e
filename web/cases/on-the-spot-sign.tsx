import { Input } from 'antd'
import { useId, useState } from 'react'
import { Segments } from '../kit/choice.tsx'
import { Citation } from '../kit/citation.tsx'
import { valuesOf, type Values } from '../kit/schema.ts'
import { moneyShort } from '../kit/words.ts'
import type { CaseRead } from './case-calls.ts'
import { knownFacts, SpotFrame, useSpotAct } from './on-the-spot-frame.tsx'
import { SpotSignature } from './spot-signature.tsx'

const law = (article: number, paragraph?: number, item?: number) => ({
  law: '行政处罚法',
  article,
  ...(paragraph ? { paragraph } : {}),
  ...(item ? { item } : {}),
})

/** Screen 5: the party reads and signs, or refuses and that is noted; how it will be paid. */
export function SignScreen({ read }: { readonly read: CaseRead }) {
  const act = useSpotAct(read)
  const id = useId()
  const known = knownFacts(read, 'decide-on-the-spot')
  const [state, setState] = useState('已签名')
  const [file, setFile] = useState<string>()
  const [refusal, setRefusal] = useState('')
  const [pays, setPays] = useState(String(known['performance'] ?? '指定银行或者电子支付'))
  const [correction, setCorrection] = useState('已当场改正')
  const [correctBy, setCorrectBy] = useState('')
  const ready = (state === '已签名' || refusal.trim() !== '') && (correction !== '责令限期改正' || correctBy !== '')

  const decide = (): void => {
    const facts: Values = {
      ...known,
      performance: pays,
      correction,
      ...(correction === '责令限期改正' ? { correctBy } : {}),
      signing: { state, ...(file ? { signature: file } : {}), ...(state === '已签名' ? {} : { refusalNote: refusal }) },
    }
    void act.run('decide-on-the-spot', facts)
  }
  return (
    <SpotFrame
      title="签名"
      at={5}
      action={
        <button type="button" className="btn primary block" disabled={!ready || act.busy} onClick={decide}>
          {act.busy ? '正在编号' : '编号，作出决定'}
        </button>
      }
    >
      <p>
        当场处罚决定：<b>{penaltyWords(known)}</b>。请当事人看过后签名。
      </p>
      <h2 id={`${id}s`}>当事人</h2>
      <Segments
        labelledBy={`${id}s`}
        options={['已签名', '拒绝签名', '不在场'].map(v => ({ value: v, label: v }))}
        value={state}
        onChange={setState}
      />
      {state === '已签名' ? (
        <SpotSignature read={read} title="当事人签名" file={file} onFile={setFile} />
      ) : (
        <>
          <div className="field gap">
            <label htmlFor={`${id}n`}>注明情况</label>
            <Input.TextArea id={`${id}n`} value={refusal} autoSize={{ minRows: 2 }} onChange={e => setRefusal(e.target.value)} />
          </div>
          <p className="sm mut">
            拒绝签名的，注明情况，决定书照样交付。
            <Citation citation={law(52, 1)} bare />
          </p>
        </>
      )}
      <h2>执法人员签名</h2>
      <div className="pair">
        {read.page.officers.map(o => (
          <div key={o.id}>
            <span>{(o.certificate ?? '').slice(-4)}</span>
            <b>{o.name}</b>
          </div>
        ))}
      </div>
      <h2 id={`${id}p`}>缴款</h2>
      <Segments
        labelledBy={`${id}p`}
        options={[
          { value: '指定银行或者电子支付', label: '到银行或者电子支付' },
          { value: '当场收缴', label: '当场收缴' },
        ]}
        value={pays}
        onChange={setPays}
      />
      <p className="sm mut">
        一百元以下，或者不当场收缴事后难以执行的，才可以当场收缴，并给专用票据。
        <Citation citation={law(68)} bare />
      </p>
      <h2 id={`${id}c`}>改正</h2>
      <Segments
        labelledBy={`${id}c`}
        options={['已当场改正', '责令限期改正', '没有可改正的内容'].map(v => ({ value: v, label: v }))}
        value={correction}
        onChange={setCorrection}
      />
      {correction === '责令限期改正' ? (
        <div className="field gap">
          <label htmlFor={`${id}b`}>改正期限</label>
          <input id={`${id}b`} className="native" type="date" value={correctBy} onChange={e => setCorrectBy(e.target.value)} />
        </div>
      ) : null}
      {act.no}
    </SpotFrame>
  )
}

/** 罚款 100 元 */
export function penaltyWords(facts: Values): string {
  const list = Array.isArray(facts['penalties']) ? facts['penalties'].map(valuesOf) : []
  return (
    list.map(p => (typeof p['amount'] === 'number' ? `${String(p['kind'])} ${moneyShort(p['amount'])}` : String(p['kind']))).join('、') ||
    '见决定书'
  )
}
