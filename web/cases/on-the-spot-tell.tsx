import { Input } from 'antd'
import { dayOf } from '@fadu/law'
import { useEffect, useId, useState } from 'react'
import { contract } from '@fadu/server/cases/contract.ts'
import { Segments } from '../kit/choice.tsx'
import { Citation } from '../kit/citation.tsx'
import { RefusalPanel, type RefusalView } from '../kit/refusal.tsx'
import { valuesOf, type Values } from '../kit/schema.ts'
import { moneyShort } from '../kit/words.ts'
import { now } from '../app/clock.ts'
import { call } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { refusalSent } from './case-answer.ts'
import type { CaseRead } from './case-calls.ts'
import { knownFacts, SpotFrame, stepFor, useSpotAct, type SpotActWanted } from './on-the-spot-frame.tsx'
import { refusalsFrom } from './refusals-from.ts'
import { SpotPhotos, type SpotPhoto } from './spot-photos.tsx'
import { WhyOf } from './why-door.tsx'

const law = (article: number, paragraph?: number) => ({ law: '行政处罚法', article, ...(paragraph ? { paragraph } : {}) })
/** Photos that have arrived and are not yet evidence of the case: each becomes an act of its own before the telling. */
function photoActs(read: CaseRead, photos: readonly SpotPhoto[], facts: string, maker: string): readonly SpotActWanted[] {
  const known = new Set(read.page.acts.filter(a => a.kind === 'register-evidence').map(a => valuesOf(a.facts)['file']))
  const shown = read.page.acts.find(a => a.kind === 'show-certificates')
  return photos.flatMap(({ name, file }) =>
    file && !known.has(file)
      ? [
          {
            kind: 'register-evidence',
            whole: true,
            facts: {
              name,
              kind: '电子数据',
              proves: ['违法行为', '时间地点'],
              statement: facts,
              source: '执法人员现场拍摄',
              obtainedOn: dayOf(now()),
              maker,
              place: String(valuesOf(shown?.facts)['place'] ?? ''),
              original: '原件（原物、原始载体）',
              lawful: true,
              file,
            },
          },
        ]
      : [],
  )
}

const quick = [5000, 10_000, 20_000, 30_000]

/** Screens 3 and 4: first whether one may not punish, then how much; telling, hearing, answering each point. */
export function TellScreens({ read, told }: { readonly read: CaseRead; readonly told: boolean }) {
  const [penalty, setPenalty] = useState<Values>()
  const [facts, setFacts] = useState('')
  const [photos, setPhotos] = useState<readonly SpotPhoto[]>([])
  if (told) return <HearScreen read={read} />
  if (!penalty) return <HowScreen read={read} facts={facts} onFacts={setFacts} photos={photos} onPhotos={setPhotos} onChosen={setPenalty} />
  return <TellScreen read={read} penalty={penalty} facts={facts} photos={photos} onBack={() => setPenalty(undefined)} />
}

function tellFacts(read: CaseRead, penalty: Values, facts: string, photos: readonly SpotPhoto[]): Values {
  const known = knownFacts(read, 'tell-on-the-spot')
  const act = read.page.acts.find(a => a.kind === 'show-certificates')
  return {
    ...known,
    facts,
    reasons: known['reasons'] ?? '事实确凿，有法定依据，当场可以处理',
    basis: known['basis'] ?? '',
    penalties: [penalty],
    rightsTold: true,
    actOn: known['actOn'] ?? dayOf(act?.doneAt ?? read.page.now),
    evidence: photos.length > 0 ? photos.map(p => ({ name: p.name, ...(p.file ? { file: p.file } : {}) })) : [{ name: '执法人员现场查看' }],
  }
}

interface HowProps {
  readonly read: CaseRead
  readonly facts: string
  readonly onFacts: (text: string) => void
  readonly photos: readonly SpotPhoto[]
  readonly onPhotos: (next: (known: readonly SpotPhoto[]) => readonly SpotPhoto[]) => void
  readonly onChosen: (penalty: Values) => void
}
function HowScreen({ read, facts, onFacts, photos, onPhotos, onChosen }: HowProps) {
  const { today, person } = useSession()
  const id = useId()
  const [amount, setAmount] = useState<number | '警告'>()
  const [other, setOther] = useState('')
  const penalty: Values | undefined = amount === undefined ? undefined : amount === '警告' ? { kind: '警告' } : { kind: '罚款', amount }
  const [refusals, setRefusals] = useState<readonly RefusalView[]>()
  const { page } = read
  const asked = JSON.stringify([penalty, facts.trim() !== ''])
  useEffect(() => {
    setRefusals(undefined)
    if (!penalty || facts.trim() === '') return
    const stop = new AbortController()
    call(
      contract.check,
      {
        params: { id: page.id },
        json: {
          kind: 'tell-on-the-spot',
          procedure: page.procedure.id,
          track: 'main',
          parties: page.parties.map(p => p.id),
          doneAt: now(),
          by: page.officers.map(o => o.id),
          facts: tellFacts(read, penalty, facts, photos),
        },
      },
      { signal: stop.signal },
    ).then(
      a => setRefusals(refusalsFrom(a.refusals.map(refusalSent))),
      () => undefined,
    )
    return () => stop.abort()
    // asked stands for penalty and facts: only another question is worth asking again
  }, [asked])

  const words =
    penalty === undefined ? '先选罚多少' : penalty['kind'] === '警告' ? '拟当场警告' : `拟当场罚款 ${moneyShort(Number(penalty['amount']))}`
  const ready = penalty !== undefined && facts.trim() !== '' && refusals?.length === 0
  return (
    <SpotFrame
      title="怎么处理"
      at={3}
      note={facts.trim() === '' ? '先写查到的事实' : undefined}
      action={
        <button
          type="button"
          className="btn primary block"
          disabled={!ready}
          onClick={() => {
            if (penalty) onChosen(penalty)
          }}
        >
          {words}
        </button>
      }
    >
      <h2>事项</h2>
      <p>{page.item?.name ?? '没有选事项'}</p>
      {read.view.itemBases.slice(0, 2).map(b => (
        <p key={b.citation.article}>
          <Citation {...b} />
        </p>
      ))}
      <h2>照片和录像</h2>
      <SpotPhotos read={read} maker={person.name} photos={photos} onChange={onPhotos} />
      <h2>
        <label htmlFor={`${id}f`}>查到的事实</label>
      </h2>
      <Input.TextArea
        id={`${id}f`}
        value={facts}
        autoSize={{ minRows: 3 }}
        placeholder="时间、地点、做了什么、多大、影响"
        onChange={e => onFacts(e.target.value)}
      />
      <h2>先看能不能不罚</h2>
      <p className="sub">
        初次违法、后果轻微、已经改正的，可以不罚；轻微、及时改正、没有后果的，不罚。都要教育。
        <Citation citation={law(33, 1)} />
      </p>
      <p>
        <a href={paths.theCase(page.id)}>不罚，教育后结束，到案件里办</a>
      </p>
      <h2 id={`${id}a`}>罚多少</h2>
      <div className="amounts" role="group" aria-labelledby={`${id}a`}>
        <button
          type="button"
          aria-pressed={amount === '警告'}
          onClick={() => {
            setAmount('警告')
            setOther('')
          }}
        >
          警告
        </button>
        {quick.map(q => (
          <button
            key={q}
            type="button"
            aria-pressed={amount === q}
            onClick={() => {
              setAmount(q)
              setOther('')
            }}
          >
            {q / 100}
          </button>
        ))}
      </div>
      <div className="field gap">
        <label htmlFor={`${id}o`}>别的数额（元）</label>
        <Input
          id={`${id}o`}
          inputMode="decimal"
          value={other}
          onChange={e => {
            setOther(e.target.value)
            const v = Number(e.target.value)
            if (/^\d+(\.\d{1,2})?$/.test(e.target.value)) setAmount(Math.round(v * 100))
            else setAmount(undefined)
          }}
        />
      </div>
      {refusals && refusals.length > 0 ? (
        <WhyOf step={stepFor(read, 'tell-on-the-spot')}>
          <RefusalPanel
            refusals={refusals}
            today={today}
            lead={
              <>
                这样罚，当场办不了，可以
                <a href={paths.theCase(page.id, 'work', 'upgrade')}>
                  <b>转普通程序</b>
                </a>
                。
              </>
            }
          />
        </WhyOf>
      ) : null}
      {refusals?.length === 0 ? <p className="sm sub gap">按现在说的事实和数额，当场可以办。</p> : null}
    </SpotFrame>
  )
}

function TellScreen({
  read,
  penalty,
  facts,
  photos,
  onBack,
}: {
  readonly read: CaseRead
  readonly penalty: Values
  readonly facts: string
  readonly photos: readonly SpotPhoto[]
  readonly onBack: () => void
}) {
  const { person } = useSession()
  const act = useSpotAct(read)
  const [ticks, setTicks] = useState<readonly string[]>([])
  const all = ['事实、理由、依据已告知', '陈述、申辩的权利已告知']
  const words = penalty['kind'] === '警告' ? '警告' : `罚款${moneyShort(Number(penalty['amount']))}`
  const tell = tellFacts(read, penalty, facts, photos)
  return (
    <SpotFrame
      title="告知，听他说"
      at={4}
      note={
        <button type="button" className="textlink" onClick={onBack}>
          改一下数额或者事实
        </button>
      }
      action={
        <button
          type="button"
          className="btn primary block"
          disabled={ticks.length < all.length || act.busy}
          onClick={() => {
            void act.runAll([...photoActs(read, photos, facts, person.name), { kind: 'tell-on-the-spot', facts: tell }])
          }}
        >
          {act.busy ? '正在记录' : '已告知'}
        </button>
      }
    >
      <h2>念给当事人听</h2>
      <p className="say-it">
        {facts} {String(tell['basis'] ?? '')}我们打算{words}。您可以说明、申辩，不会因此加重。
      </p>
      <p className="gap">
        <Citation citation={law(44)} /> <Citation citation={law(45)} short />
      </p>
      {all.map(t => (
        <label key={t} className="tick">
          <input
            type="checkbox"
            checked={ticks.includes(t)}
            onChange={e => setTicks(e.target.checked ? [...ticks, t] : ticks.filter(x => x !== t))}
          />
          <span>{t}</span>
        </label>
      ))}
      {act.no}
    </SpotFrame>
  )
}

const answersTo = ['采纳', '部分采纳', '不采纳']
function HearScreen({ read }: { readonly read: CaseRead }) {
  const act = useSpotAct(read)
  const id = useId()
  const [outcome, setOutcome] = useState('没有意见')
  const [said, setSaid] = useState('')
  const [adopted, setAdopted] = useState<string>()
  const [reason, setReason] = useState('')
  const [disputed, setDisputed] = useState('no')
  const spoke = outcome === '提出意见'
  const ready = !spoke || (said.trim() !== '' && adopted !== undefined && reason.trim() !== '')
  const hear = (): void => {
    void act.run('hear-on-the-spot', { outcome, points: spoke ? [{ point: said, adopted, reason }] : [], disputed: disputed === 'yes' })
  }
  return (
    <SpotFrame
      title="告知，听他说"
      at={4}
      note={ready ? undefined : '他说的每一点都要有答复'}
      action={
        <button type="button" className="btn primary block" disabled={!ready || act.busy} onClick={hear}>
          {act.busy ? '正在记录' : '听取完毕'}
        </button>
      }
    >
      <h2 id={`${id}h`}>他说</h2>
      <Segments
        labelledBy={`${id}h`}
        options={['没有意见', '提出意见'].map(v => ({ value: v, label: v }))}
        value={outcome}
        onChange={setOutcome}
      />
      {spoke ? (
        <>
          <div className="field voice-person gap">
            <label htmlFor={`${id}s`}>原话</label>
            <Input.TextArea id={`${id}s`} value={said} autoSize={{ minRows: 2 }} onChange={e => setSaid(e.target.value)} />
          </div>
          <h2 id={`${id}r`}>复核</h2>
          <Segments labelledBy={`${id}r`} options={answersTo.map(v => ({ value: v, label: v }))} value={adopted} onChange={setAdopted} />
          <div className="field gap">
            <label htmlFor={`${id}w`}>理由</label>
            <Input.TextArea id={`${id}w`} value={reason} autoSize={{ minRows: 2 }} onChange={e => setReason(e.target.value)} />
          </div>
        </>
      ) : null}
      <h2 id={`${id}d`}>他对违法事实有没有争议</h2>
      <Segments
        labelledBy={`${id}d`}
        options={[
          { value: 'no', label: '没有争议' },
          { value: 'yes', label: '有争议' },
        ]}
        value={disputed}
        onChange={setDisputed}
      />
      {disputed === 'yes' ? (
        <p className="sub gap">
          有争议的，不能当场处罚，转普通程序查清再说。
          <Citation citation={law(51)} />
        </p>
      ) : null}
      {act.no}
    </SpotFrame>
  )
}
