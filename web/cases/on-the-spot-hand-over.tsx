import { dayOf } from '@fadu/law'
import { useId, useState } from 'react'
import { Segments } from '../kit/choice.tsx'
import { Citation } from '../kit/citation.tsx'
import { DocumentSheet } from '../kit/document-sheet.tsx'
import { Mark } from '../kit/mark.tsx'
import { valuesOf } from '../kit/schema.ts'
import { SquareCode } from '../kit/square-code.tsx'
import { dayWords, instantWords } from '../kit/words.ts'
import { now } from '../app/clock.ts'
import { paths, serverPaths } from '../app/paths.ts'
import { useToday } from '../app/session.tsx'
import type { CaseRead } from './case-calls.ts'
import { confirmationFacts, isConfirmed, noConfirmation, SpotConfirm } from './spot-confirm.tsx'
import { SpotFrame, useSpotAct } from './on-the-spot-frame.tsx'
import { penaltyWords } from './on-the-spot-sign.tsx'

const agreesElectronically = (facts: unknown): boolean => {
  const f = valuesOf(facts)
  return valuesOf(f['electronic'])['agreed'] === true && valuesOf(f['signing'])['state'] === '已签名'
}
function noteOf(printed: boolean, electronic: boolean, signed: boolean, ready: boolean): string {
  if (electronic && !signed) return ready ? '先记录确认书，再电子送达' : '地址、账号、说明、签名都要有'
  if (!printed) return '正在制作决定书，几秒钟就好'
  return electronic ? '请当事人扫码打开决定书，看到以后再记' : '打印一份，当面交给当事人'
}

/** Screen 6: the numbered decision is handed over; what the party must be told about disagreeing. */
export function HandOverScreen({ read, handed }: { readonly read: CaseRead; readonly handed: boolean }) {
  const today = useToday()
  const act = useSpotAct(read)
  const id = useId()
  const [way, setWay] = useState('纸质当场交付')
  const [confirmation, setConfirmation] = useState(noConfirmation)
  const { page } = read
  const decided = page.acts.findLast(a => a.kind === 'decide-on-the-spot')
  const facts = valuesOf(decided?.facts)
  const remedies = valuesOf(facts['remedies'])
  const paper = page.documents.find(d => d.kind === 'on-the-spot-decision' && d.state !== 'voided')
  const over = page.acts.findLast(a => a.kind === 'hand-over')
  const collects = facts['performance'] === '当场收缴'
  const printed = paper?.state === 'frozen'
  const signed = page.acts.findLast(a => a.kind === 'confirm-address' && !a.corrected && agreesElectronically(a.facts))
  const electronic = way === '经确认的电子送达'
  const ready = !electronic || signed !== undefined || isConfirmed(confirmation)
  const confirm = (): void => {
    void act.run('confirm-address', confirmationFacts(confirmation))
  }
  const give = (): void => {
    void act.run('hand-over', {
      at: now(),
      way,
      ...(electronic && signed ? { confirmation: signed.id } : {}),
      signing: facts['signing'] ?? { state: '已签名' },
    })
  }
  const verification = paper?.code ? new URL(serverPaths.verification(paper.code), window.location.origin).href : undefined
  const steps = [
    ['草稿', true],
    ['排队', true],
    ['已收', decided !== undefined],
    ['已登记', page.proof.entries > 0 && handed],
  ] as const
  return (
    <SpotFrame
      title="交付"
      at={6}
      note={handed ? undefined : noteOf(printed, electronic, signed !== undefined, ready)}
      action={
        handed ? (
          <a className="btn primary block" href={paths.onTheSpot}>
            再查一处
          </a>
        ) : (
          <button
            type="button"
            className="btn primary block"
            disabled={act.busy || !ready}
            onClick={electronic && !signed ? confirm : give}
          >
            {act.busy ? '正在记录' : electronic ? (signed ? '已电子送达' : '记录确认书') : '已当场交付'}
          </button>
        )
      }
    >
      {handed && over ? (
        <div className="spot-done">
          <Mark kind="done" large />
          <div>
            <b>{valuesOf(over.facts)['way'] === '经确认的电子送达' ? '已电子送达' : '已当场交付'}</b>
            <span className="sm mut">
              {instantWords(over.doneAt, today)}，{page.parties[0]?.name}
            </span>
          </div>
        </div>
      ) : null}
      <DocumentSheet
        small
        agency={page.agency.name}
        title="当场行政处罚决定书"
        {...(paper?.number ? { number: paper.number } : {})}
        signedBy={page.agency.name}
        signedOn={decided ? dayWords(dayOf(decided.doneAt)) : ''}
      >
        <p className="flush">当事人：{page.parties[0]?.name}</p>
        <p className="flush">{String(facts['facts'] ?? '')}</p>
        <p className="flush">
          <b>{penaltyWords(facts)}</b>
        </p>
        <p className="flush">缴款：{String(facts['performance'] ?? '')}</p>
      </DocumentSheet>
      {paper && printed ? (
        <p className="gap">
          <a className="btn" href={serverPaths.document(paper.id)} target="_blank" rel="noreferrer">
            打印决定书
          </a>
        </p>
      ) : null}
      {verification ? <SquareCode address={verification} label="当事人扫这个码，核对决定书真假" /> : null}
      {handed ? null : (
        <>
          <h2 id={`${id}w`}>怎么交付</h2>
          <Segments
            labelledBy={`${id}w`}
            options={[
              { value: '纸质当场交付', label: '交纸质的' },
              { value: '经确认的电子送达', label: '电子送达' },
            ]}
            value={way}
            onChange={setWay}
          />
          {electronic && signed ? <p className="gap">确认书已签，{instantWords(signed.doneAt, today)}。</p> : null}
          {electronic && !signed ? <SpotConfirm read={read} value={confirmation} onChange={setConfirmation} /> : null}
        </>
      )}
      <h2>告诉当事人</h2>
      <p>
        不服，
        {remedies['reconsiderFirst'] === true ? (
          <b>先向{String(remedies['reconsiderationOrgan'] ?? '县人民政府')}申请复议</b>
        ) : (
          `可以向${String(remedies['reconsiderationOrgan'] ?? '县人民政府')}申请复议`
        )}
        ，{String(remedies['reconsiderationDays'] ?? '')} 日内提出{remedies['reconsiderFirst'] === true ? '；对复议不服再起诉' : ''}。
        <Citation citation={{ law: '行政复议法', article: 23, paragraph: 1, item: 1 }} />
      </p>
      {handed && collects ? (
        <p className="gap">
          <a href={paths.theCase(page.id, 'work', 'collect-on-the-spot')}>登记当场收缴的罚款和票据号</a>
        </p>
      ) : null}
      {handed ? (
        <p className="gap">
          <a href={paths.theCase(page.id)}>看这个案件，报备案</a>
        </p>
      ) : null}
      <ol className="ladder">
        {steps.map(([word, done]) => (
          <li key={word} data-done={done}>
            {word}
          </li>
        ))}
      </ol>
      {act.no}
    </SpotFrame>
  )
}
