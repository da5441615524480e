import { useToday } from '../app/session.tsx'
import { Opening } from './opening.tsx'

/** 申请行政检查: the first act of an inspection. */
export function NewInspectionPage() {
  const today = useToday()
  return (
    <Opening
      title="申请行政检查"
      lead="批准以后通知、扫码、检查、告知结果；发现违法的，在同一个案件里登记线索接着办。"
      procedure="inspection"
      kind="plan-inspection"
      elsewhere={['parties', 'officers', 'answers']}
      known={{ on: today, urgent: false, visitsThisYear: 0, class: '日常', cause: '年度计划' }}
      pickedFacts={({ by, parties }) => ({ parties, officers: by })}
      who={{
        title: '检查谁、谁去检查',
        note: '只由持证的执法人员检查，至少两人',
        colleague: '一同检查的执法人员',
        parties: '检查对象',
        optional: false,
      }}
      what="检查什么、凭什么"
      submit="报批"
      done="已申请"
    />
  )
}
