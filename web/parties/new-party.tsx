import { useState } from 'react'
import { SchemaForm } from '../kit/schema-form.tsx'
import type { Schema } from '../kit/schema.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { registerParty } from './party-calls.ts'

const kinds = { citizen: '自然人', individualBusiness: '个体工商户', legalPerson: '法人', otherOrganisation: '非法人组织' } as const
const schema: Schema = {
  type: 'object',
  required: ['kind', 'name'],
  properties: {
    kind: { type: 'string', title: '类型', enum: Object.keys(kinds), 'x-labels': kinds, default: 'citizen' },
    name: { type: 'string', title: '姓名或者名称', maxLength: 200 },
    code: { type: 'string', title: '身份证号或者统一社会信用代码', maxLength: 40 },
    sex: { type: 'string', title: '性别', enum: ['男', '女'] },
    born: { type: 'string', format: 'date', title: '出生日期', description: '自然人才填' },
    representative: { type: 'string', title: '法定代表人或者经营者', maxLength: 100 },
    phone: { type: 'string', title: '电话', maxLength: 40 },
    address: { type: 'string', title: '住所', maxLength: 300 },
  },
}
/** Registers a party on the way, without leaving what one is doing. */
export function NewParty({ onMade }: { readonly onMade: (made: { readonly value: string; readonly label: string }) => void }) {
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  return (
    <div className="step-form">
      <SchemaForm
        schema={schema}
        submit="登记当事人"
        busy={busy}
        errors={no?.errors ?? []}
        onSubmit={values => {
          setBusy(true)
          setNo(undefined)
          registerParty(values)
            .then(onMade, (error: unknown) => {
              if (isProblem(error)) setNo(error)
            })
            .finally(() => setBusy(false))
        }}
      >
        {no && no.errors.length === 0 ? (
          <p className="form-wrongs" role="alert">
            {no.title}。{no.detail}
          </p>
        ) : null}
      </SchemaForm>
    </div>
  )
}
