import type { Day } from '@fadu/law'
import { Fragment, useEffect, useState, type ReactNode } from 'react'
import { RefusalPanel } from '../kit/refusal.tsx'
import { StepCard } from '../kit/step-card.tsx'
import { Empty } from '../kit/states.tsx'
import { ActForm, type Recorded } from './act-form.tsx'
import type { AskAhead } from './asked-ahead.tsx'
import { WhyOf } from './why-door.tsx'
import type { ActWanted, CaseView, StepView } from './case-view.ts'

interface CaseStepsProps {
  readonly view: CaseView
  readonly today: Day
  /** Looking at another day: nothing may be done. */
  readonly readOnly: boolean
  /** Which step's form stands open; the first open one when none is named. */
  readonly step?: string | undefined
  readonly record: (wanted: ActWanted, key: string) => Promise<Recorded>
  readonly onDraft?: (step: StepView, facts: Readonly<Record<string, unknown>>) => void
  readonly ahead?: AskAhead
}
/** 下一步: what may be done now, who is waited for, what may not be done and why. */
export function CaseSteps({ view, today, readOnly, step, record, onDraft, ahead }: CaseStepsProps) {
  const first = view.open.find(s => s.schema && !s.optional && !s.repeats)?.key
  const [shown, setShown] = useState<string | undefined>(view.open.find(s => s.key === step || s.kind === step)?.key ?? first)
  const form = (s: StepView) =>
    s.schema && !readOnly ? (
      <ActForm
        key={s.key}
        step={s}
        view={view}
        today={today}
        record={record}
        {...(onDraft ? { onDraft } : {})}
        {...(ahead ? { ahead } : {})}
      />
    ) : undefined
  // a link elsewhere on the page (what mends a refusal) may ask for another step
  useEffect(() => {
    const asked = view.open.find(s => s.key === step || s.kind === step)
    if (asked) setShown(asked.key)
  }, [step, view.open])
  const explained = (s: StepView, card: ReactNode) => (
    <WhyOf key={s.key} step={s}>
      {card}
    </WhyOf>
  )
  const toggle = (key: string) => () => setShown(now => (now === key ? undefined : key))
  const due = view.open.filter(s => !s.optional && !s.repeats)
  const more = view.open.filter(s => !s.optional && s.repeats)
  const needed = view.open.filter(s => s.optional)
  const open = (s: StepView) =>
    explained(
      s,
      <StepCard
        kind="open"
        title={s.title}
        today={today}
        by={s.by}
        basis={s.basis}
        {...(s.due ? { due: s.due } : {})}
        form={form(s)}
        unfolded={shown === s.key}
        onToggle={toggle(s.key)}
      />,
    )
  return (
    <section className="sec steps" aria-labelledby="next">
      <header>
        <h2 id="next">下一步</h2>
        <span className="end">
          {view.rehearsing ? '按推演的时钟算出，不记录' : readOnly ? '那一天的情形，只能看' : '按今日的法和案情算出'}
        </span>
      </header>
      {view.findings.length > 0 ? (
        <div className="in">
          <RefusalPanel
            refusals={view.findings}
            today={today}
            lead={
              <>
                后来登记的事实让已办的 <b>{view.findings.length}</b> 处与法不合，要处理。
              </>
            }
          />
        </div>
      ) : null}
      {due.length > 0 ? <h3>现在可以办 {due.length}</h3> : null}
      {due.map(open)}
      {view.waiting.length > 0 ? <h3>在等 {view.waiting.length}</h3> : null}
      {view.waiting.map(s =>
        explained(
          s,
          <StepCard
            kind="waiting"
            title={s.title}
            today={today}
            by={s.by}
            basis={s.basis}
            {...(s.due ? { due: s.due } : {})}
            form={form(s)}
            unfolded={shown === s.key}
            onToggle={toggle(s.key)}
            opens="登记"
          />,
        ),
      )}
      {view.refused.length > 0 ? <h3>现在不能办 {view.refused.length}</h3> : null}
      {view.refused.map(s => explained(s, <StepCard kind="refused" title={s.title} today={today} refusals={s.refusals} />))}
      {more.length > 0 ? (
        <Quiet title="也可以" steps={more} open={more.some(s => s.key === step || s.kind === step)}>
          {more.map(open)}
        </Quiet>
      ) : null}
      {needed.length > 0 ? (
        <Quiet
          title="需要时办"
          steps={needed}
          open={(due.length === 0 && more.length === 0) || needed.some(s => s.key === step || s.kind === step)}
        >
          {[...Map.groupBy(needed, s => s.topic ?? '')].map(([topic, steps], _, all) => (
            <Fragment key={topic}>
              {all.length > 1 ? (
                <h3>
                  {topic} {steps.length}
                </h3>
              ) : null}
              {steps.map(open)}
            </Fragment>
          ))}
        </Quiet>
      ) : null}
      {view.mayNot.length > 0 ? (
        <Quiet title="现在还不能办的其他事项" steps={view.mayNot} open={view.mayNot.some(s => s.key === step || s.kind === step)}>
          {view.mayNot.map(s => explained(s, <StepCard kind="refused" title={s.title} today={today} refusals={s.refusals} />))}
        </Quiet>
      ) : null}
      {view.open.length + view.waiting.length + view.refused.length === 0 ? (
        <Empty title="这个案件没有要办的了">全部步骤都已办完，案卷可以在“全过程记录”里看。</Empty>
      ) : null}
    </section>
  )
}

interface QuietProps {
  readonly title: string
  readonly steps: readonly StepView[]
  readonly open: boolean
  readonly children: ReactNode
}
/** Steps one may take, folded away: they are not what comes next. */
const Quiet = ({ title, steps, open, children }: QuietProps) => (
  <details className="as-needed" open={open}>
    <summary>
      {title} {steps.length}
      <span className="mut">
        ：
        {steps
          .slice(0, 4)
          .map(s => s.title)
          .join('、')}
        {steps.length > 4 ? ' 等' : ''}
      </span>
    </summary>
    {children}
  </details>
)
