import type { Day } from '@fadu/law'
import { useRef, useState, type ReactNode } from 'react'
import { Field } from '../kit/field.tsx'
import { RefusalPanel } from '../kit/refusal.tsx'
import { SchemaForm } from '../kit/schema-form.tsx'
import { complete, listOf, textOf, type FieldError, type Schema, type Values } from '../kit/schema.ts'
import { ErrorOfOurs } from '../kit/states.tsx'
import { NewParty } from '../parties/new-party.tsx'
import { isProblem, type Problem } from '../app/problem.ts'
import { AskedAhead, type AskAhead } from './asked-ahead.tsx'
import { previewPaper } from './case-calls.ts'
import { refusalsFrom } from './refusals-from.ts'
import type { ActWanted, CaseView, StepView } from './case-view.ts'

/** What recording came to; a refusal or another no arrives as a thrown Problem. */
export interface Recorded {
  /** Its place among the case's acts. */
  readonly entry?: number
  readonly documents?: number
  /** The version of the case after it. */
  readonly version?: number
}
interface ActFormProps {
  readonly step: StepView
  readonly view: CaseView
  readonly today: Day
  readonly record: (wanted: ActWanted, key: string) => Promise<Recorded>
  readonly onDraft?: (step: StepView, facts: Values) => void
  /** Asks the law in the browser while the form is filled in. */
  readonly ahead?: AskAhead
}
const momentField: Schema = { type: 'string', format: 'date-time', title: '办理时间' }
const byField: Schema = { type: 'array', items: { type: 'string' }, title: '办理人', 'x-widget': 'officers' }

/** A step as its form: when, by whom, for whom, then the facts the law wants recorded. */
export function ActForm({ step, view, record, onDraft, ahead, today }: ActFormProps) {
  const known = step.known ?? {}
  const [when, setWhen] = useState<unknown>(step.proposed?.doneAt)
  const [by, setBy] = useState<unknown>(step.proposed?.by ?? [])
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  const [lacking, setLacking] = useState<readonly FieldError[]>([])
  const at = useRef<HTMLDivElement>(null)
  // one intention, one key: pressing twice on a weak net records once; a changed body is a new intention
  const key = useRef(crypto.randomUUID())

  const wanted = (facts: Values): ActWanted => ({
    step,
    facts,
    doneAt: textOf(when),
    by: listOf(by).map(textOf),
    parties: step.party ? [step.party] : [],
  })
  const [latest, setLatest] = useState<Values>()
  /** Opens the draft beside the form; the window is opened at once, for browsers allow that only under the finger. */
  async function preview(document: string): Promise<void> {
    const sheet = window.open('', '_blank')
    setNo(undefined)
    try {
      const paper = await previewPaper(view, document, wanted(latest ?? {}))
      if (sheet) sheet.location.href = URL.createObjectURL(paper)
    } catch (error) {
      sheet?.close()
      if (!isProblem(error)) throw error
      setNo(error)
    }
  }
  async function submit(facts: Values): Promise<void> {
    const lack: FieldError[] = textOf(when) ? [] : [{ path: 'doneAt', title: '请填办理时间' }]
    setLacking(lack)
    if (lack.length > 0) return at.current?.querySelector<HTMLElement>('input')?.focus()
    setBusy(true)
    setNo(undefined)
    try {
      await record(wanted(facts), key.current)
    } catch (error) {
      if (!isProblem(error)) throw error
      setNo(error)
      if (!isProblem(error, 'offline', 'unavailable', 'broken')) key.current = crypto.randomUUID()
    } finally {
      setBusy(false)
    }
  }
  const wrong = (path: string): string | undefined => [...lacking, ...(no?.errors ?? [])].find(e => e.path === path)?.title
  return (
    <>
      <div className="act-facts" ref={at}>
        <Field name="doneAt" schema={momentField} value={when} required error={wrong('doneAt')} sources={view.sources} onChange={setWhen} />
        <Field name="by" schema={byField} value={by} required error={wrong('by')} sources={view.sources} onChange={setBy} />
      </div>
      <SchemaForm
        schema={step.schema ?? {}}
        known={known}
        {...(step.draft ? { draft: step.draft } : {})}
        sources={view.sources}
        errors={no?.errors ?? []}
        submit={step.submit ?? `记录：${step.title}`}
        note={
          <>
            {step.note ? <span className="said">{step.note}</span> : null}
            {(step.makes ?? []).map(({ form, title }) => (
              <button
                key={form}
                type="button"
                className="textlink"
                onClick={() => {
                  void preview(form)
                }}
              >
                预览《{title}》
              </button>
            ))}
          </>
        }
        onValues={setLatest}
        busy={busy}
        below={
          ahead && latest && !no ? <AskedAhead wanted={wanted(complete(step.schema ?? {}, latest))} ask={ahead} today={today} /> : null
        }
        onSubmit={facts => {
          void submit(facts)
        }}
        {...(onDraft ? { onDraft: (facts: Values) => onDraft(step, facts) } : {})}
      >
        {no ? <Answer no={no} today={today} /> : null}
        {step.kind === 'request-filing' && view.parties.length === 0 && !view.rehearsing ? <PartyOnTheWay /> : null}
      </SchemaForm>
    </>
  )
}

/** A case whose parties are not known yet: one is registered here, then found by its name above. */
function PartyOnTheWay() {
  const [made, setMade] = useState<string>()
  const [open, setOpen] = useState(false)
  return open ? (
    <NewParty
      onMade={p => {
        setMade(p.label)
        setOpen(false)
      }}
    />
  ) : (
    <p className="sm gap">
      {made ? `已登记 ${made}，在“当事人”里输名字就能选。` : ''}
      <button type="button" className="textlink" onClick={() => setOpen(true)}>
        登记新的当事人
      </button>
    </p>
  )
}

/** The server's no, where it belongs: by the form, with what mends it. */
export function Answer({ no, today }: { readonly no: Problem; readonly today: Day }): ReactNode {
  switch (no.kind) {
    case 'refused':
      return <RefusalPanel refusals={refusalsFrom(no.refusals)} today={today} />
    case 'not-understood':
      return null
    case 'changed':
      return <ErrorOfOurs title="别人刚刚在这个案件里办了一步" detail="你写的内容还在。先看一下案件现在的样子，再决定怎么办。" />
    default:
      return <ErrorOfOurs title={no.title} detail={no.detail} {...(no.number ? { number: no.number } : {})} />
  }
}
