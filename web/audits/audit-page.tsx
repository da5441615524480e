import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type DragEvent } from 'react'
import { contract } from '@fadu/server/audits/contract.ts'
import { call } from '../app/client.ts'
import { notice } from '../app/notice.tsx'
import { paths, serverPaths } from '../app/paths.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { useSession, useToday } from '../app/session.tsx'
import { ErrorOfOurs } from '../kit/states.tsx'
import { AuditResult } from './audit-result.tsx'
import './audit.css'
import { seesHistorical, takesIn } from './who.ts'

type History = Readonly<Record<string, unknown>>
const isHistory = (value: unknown): value is History => typeof value === 'object' && value !== null && !Array.isArray(value)
/** The file is no history at all: not JSON, or no object. */
class Unreadable extends Error {}

function read(text: string): History {
  try {
    const value: unknown = JSON.parse(text)
    if (isHistory(value)) return value
  } catch (error) {
    throw new Unreadable(`不是 JSON：${error instanceof Error ? error.message : ''}`)
  }
  throw new Unreadable('最外面应当是一个对象 { … }')
}

/** 核查: any case of any office, judged from its history by the same rules. Nothing is kept, unless it was lawful and is registered. */
export function AuditPage() {
  const id = useId()
  const today = useToday()
  const session = useSession()
  const [text, setText] = useState('')
  const [asOf, setAsOf] = useState('')
  const [over, setOver] = useState(false)
  const judged = useMutation({
    mutationFn: (from: string) => call(contract.audit, { query: asOf ? { asOf } : {}, json: { ...read(from) } }, { asksOnly: true }),
  })
  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    const content = await file.text()
    setText(content)
    judged.mutate(content)
  }
  const drop = (e: DragEvent): void => {
    e.preventDefault()
    setOver(false)
    void take(e.dataTransfer.files[0])
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>核查</h1>
          <p>把一个案件的历史（JSON）放进来，按和办案同样的规则逐项判断。别的机关、别的系统的案件也可以。不登记就不留存。</p>
        </div>
        {seesHistorical(session) ? (
          <a className="btn end" href={paths.historicalCases}>
            历史案件
          </a>
        ) : null}
      </div>
      <section className="sec">
        <header>
          <h2>案件历史</h2>
          <a className="end" href={serverPaths.historyFormat}>
            格式
          </a>
        </header>
        <form
          className="in fields"
          onSubmit={e => {
            e.preventDefault()
            judged.mutate(text)
          }}
        >
          <div
            className={over ? 'field wide drop over' : 'field wide drop'}
            onDragOver={e => {
              e.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <label htmlFor={`${id}-file`}>把文件拖到这里，或者选一个</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".json,application/json"
              onChange={e => {
                void take(e.target.files?.[0])
              }}
            />
          </div>
          <div className="field wide">
            <label htmlFor={`${id}-text`}>或者贴在这里</label>
            <textarea
              id={`${id}-text`}
              className="native json"
              rows={8}
              spellCheck={false}
              value={text}
              onChange={e => setText(e.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-on`}>
              判断到哪一天<span className="optional">（可不填，按最后一项行为那天）</span>
            </label>
            <input id={`${id}-on`} className="native" type="date" value={asOf} onChange={e => setAsOf(e.target.value)} />
          </div>
          <p className="field wide">
            <button type="submit" className="btn primary" aria-disabled={judged.isPending}>
              {judged.isPending ? '正在核查' : '核查'}
            </button>
          </p>
        </form>
      </section>
      <div aria-live="polite" className="gap">
        {judged.isError ? <Wrong error={judged.error} /> : null}
        {judged.data ? <AuditResult answer={judged.data} today={today} /> : null}
        {judged.data?.lawful === true && judged.variables !== undefined && takesIn(session) ? (
          <TakeIn key={judged.submittedAt} history={judged.variables} />
        ) : null}
      </div>
    </>
  )
}

/** What is wrong with the file: each place by its path. */
function Wrong({ error }: { readonly error: Error }) {
  if (error instanceof Unreadable)
    return (
      <section className="sec mend-box" role="alert">
        <header>
          <h2>读不懂这个文件</h2>
        </header>
        <p className="in">{error.message}</p>
      </section>
    )
  if (isProblem(error, 'not-understood') && error.errors.length > 0) return <Faults problem={error} />
  return <ErrorOfOurs title="没有核查成" detail={isProblem(error) ? error.detail : error.message} />
}
function Faults({ problem }: { readonly problem: Problem }) {
  return (
    <section className="sec mend-box" role="alert">
      <header>
        <h2>有 {problem.errors.length} 处格式不对，还没有判断</h2>
      </header>
      <dl className="in faults">
        {problem.errors.map((e, i) => (
          <div key={`${e.path}-${i}`}>
            <dt>
              <code>{e.path || '（最外层）'}</code>
            </dt>
            <dd>{e.cure ?? e.title}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A lawful case of another system is registered under its own number; its text is kept sealed. */
function TakeIn({ history }: { readonly history: string }) {
  const id = useId()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const taken = useMutation({
    mutationFn: () => call(contract.register, { json: { number, history: { ...read(history) } } }),
    onSuccess: async made => {
      await client.invalidateQueries({ queryKey: ['historical-cases'] })
      notice(`已登记 ${number}`)
      void navigate({ href: paths.historicalCase(made.id) })
    },
  })
  return (
    <section className="sec" aria-labelledby={`${id}-h`}>
      <header>
        <h2 id={`${id}-h`}>登记为历史案件</h2>
        <span className="end">全文加密保存，只有名目可以查找</span>
      </header>
      <form
        className="in fields"
        onSubmit={e => {
          e.preventDefault()
          taken.mutate()
        }}
      >
        <div className="field two">
          <label htmlFor={`${id}-number`}>原案号</label>
          <input id={`${id}-number`} className="native" required maxLength={100} value={number} onChange={e => setNumber(e.target.value)} />
        </div>
        <p className="field wide">
          <button type="submit" className="btn" aria-disabled={taken.isPending}>
            {taken.isPending ? '正在登记' : '登记'}
          </button>
        </p>
        {taken.isError ? (
          <p className="field wide form-wrongs" role="alert">
            {isProblem(taken.error) ? taken.error.detail || taken.error.title : taken.error.message}
          </p>
        ) : null}
      </form>
    </section>
  )
}
