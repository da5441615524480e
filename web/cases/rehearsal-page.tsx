import { addDays, dayOf, type Instant } from '@fadu/law'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { now as serverNow } from '../app/clock.ts'
import { paths } from '../app/paths.ts'
import { isProblem } from '../app/problem.ts'
import { useSession } from '../app/session.tsx'
import { CheckList } from '../kit/mark.tsx'
import { Empty, ErrorOfOurs, Loading } from '../kit/states.tsx'
import { ActTimeline } from '../kit/timeline.tsx'
import { shanghaiInput, shanghaiInstant } from '../kit/words.ts'
import { CaseHead } from './case-head.tsx'
import { Clocks } from './case-rail.tsx'
import { CaseSteps } from './case-steps.tsx'
import { DiscretionSection, EvidenceSection } from './case-tabs.tsx'
import type { CaseView } from './case-view.ts'
import { back, fromStart, playOn, rehearsalView, withAct, type Play, type Subject } from './rehearsal.ts'
import './case-page.css'
import './rehearsal.css'

/** 推演: the case played forward on a copy, its clock moved. The same parts as the case page, and nothing is recorded. */
export function RehearsalPage() {
  const { id = '' } = useParams({ strict: false })
  return <Rehearsal key={id} subject={{ id }} at={paths.rehearsal(id)} end={paths.theCase(id)} />
}

/** The screen of any rehearsal. `at` is its own address, `end` where it is left for. */
export function Rehearsal({ subject, at, end }: { readonly subject: Subject; readonly at: string; readonly end: string }) {
  const search: { step?: unknown } = useSearch({ strict: false })
  const { person } = useSession()
  const client = useQueryClient()
  const [play, setPlay] = useState<Play>(() => ({ now: serverNow(), acts: [] }))
  const queryOf = (one: Play) => ({
    queryKey: ['rehearsal', subject, one],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const page = await playOn(subject, one, signal)
      return { page, view: await rehearsalView(page, person, at, subject, one) }
    },
    retry: false,
    staleTime: Infinity,
  })
  const read = useQuery({ ...queryOf(play), placeholderData: keepPreviousData })
  const first = read.data?.page
  return (
    <>
      <RehearsalBar
        end={end}
        play={play}
        onPlay={setPlay}
        {...(read.isError
          ? { wrong: read.error.message + (isProblem(read.error) ? `：${read.error.errors.map(e => e.title).join('；')}` : '') }
          : {})}
        {...(first && 'id' in subject ? { onStart: () => setPlay(fromStart(first)) } : {})}
      />
      <div className="rehearsal">
        {read.data ? (
          <RehearsalScreen
            view={read.data.view}
            now={read.data.page.now}
            step={typeof search.step === 'string' ? search.step : undefined}
            record={async wanted => {
              const next = withAct(play, wanted)
              await client.fetchQuery(queryOf(next)) // a no of the law is thrown here, and shown by the form
              setPlay(next)
              return {}
            }}
          />
        ) : null}
        {read.isPending ? (
          <section className="sec">
            <Loading lines={10} />
          </section>
        ) : null}
        {read.isError && !read.data ? (
          <section className="sec">
            {isProblem(read.error, 'not-found') ? (
              <Empty title={read.error.title}>{read.error.detail}</Empty>
            ) : (
              <ErrorOfOurs
                title="推演不下去"
                detail={read.error.message}
                onRetry={() => {
                  void read.refetch()
                }}
              />
            )}
          </section>
        ) : null}
      </div>
    </>
  )
}

/** Always in sight: that this is none of the record, where the clock stands, and the ways back. */
function RehearsalBar({
  end,
  play,
  wrong,
  onPlay,
  onStart,
}: {
  readonly end: string
  readonly play: Play
  readonly wrong?: string
  readonly onPlay: (play: Play) => void
  readonly onStart?: () => void
}) {
  const move = (to: Instant | undefined): void => {
    if (to) onPlay({ ...play, now: to })
  }
  const on = (days: number): Instant | undefined =>
    shanghaiInstant(`${addDays(dayOf(play.now), days)}T${shanghaiInput(play.now).slice(11)}`)
  return (
    <div className="rehearsal-bar" role="status">
      <b>推演，未记录</b>
      <label>
        <span>时钟</span>
        <input
          type="datetime-local"
          aria-label="推演的时钟"
          value={shanghaiInput(play.now)}
          onChange={e => move(shanghaiInstant(e.target.value))}
        />
      </label>
      <span className="moves">
        <button type="button" onClick={() => move(on(1))}>
          后一日
        </button>
        <button type="button" onClick={() => move(on(7))}>
          后七日
        </button>
      </span>
      <span className="moves">
        {play.acts.length > 0 ? (
          <button type="button" onClick={() => onPlay(back(play))}>
            退一步
          </button>
        ) : null}
        <button type="button" onClick={() => onPlay({ now: serverNow(), acts: [] })}>
          从现在重来
        </button>
        {onStart ? (
          <button type="button" onClick={onStart}>
            从第一条记录演起
          </button>
        ) : null}
        <a href={end}>结束推演</a>
      </span>
      {wrong ? <p role="alert">{wrong}</p> : null}
    </div>
  )
}

function RehearsalScreen({
  view,
  now,
  step,
  record,
}: {
  readonly view: CaseView
  readonly now: Instant
  readonly step?: string | undefined
  readonly record: Parameters<typeof CaseSteps>[0]['record']
}) {
  const today = dayOf(now)
  return (
    <>
      <CaseHead view={view} />
      <div className="cols rehearsal-cols">
        <div>
          <CaseSteps key={`${view.version}-${now}`} view={view} today={today} readOnly={false} step={step} record={record} />
          {view.discretion ? <DiscretionSection discretion={view.discretion} /> : null}
        </div>
        <aside className="rail" aria-label="推演里的期限和核对">
          <section className="sec">
            <header>
              <h2>期限</h2>
              <span className="end">按推演的时钟</span>
            </header>
            <Clocks clocks={view.clocks} today={today} />
          </section>
          {view.checks.length > 0 ? (
            <section className="sec">
              <header>
                <h2>合法性核对</h2>
              </header>
              <div className="in">
                <CheckList checks={view.checks} />
              </div>
            </section>
          ) : null}
        </aside>
      </div>
      <div className="wide">
        {view.evidence.length + view.missingElements.length > 0 ? <EvidenceSection view={view} /> : null}
        <section className="sec" aria-labelledby="record">
          <header>
            <h2 id="record">全过程</h2>
            <span className="end">推演的几步不是记录</span>
          </header>
          <ActTimeline entries={view.timeline} today={today} />
        </section>
      </div>
    </>
  )
}
