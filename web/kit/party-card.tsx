import { useState } from 'react'
import './papers.css'

export interface PartyView {
  readonly id: string
  readonly name: string
  readonly kindWords: string
  /** Masked, as the server sends it. */
  readonly code?: string
  readonly codeTitle?: string
  readonly representative?: string
  readonly phone?: string
  readonly address?: string
  readonly delivery?: string
  readonly history?: string
}
/** What stood behind the mask; shown until the page is left. */
export interface LiftedView {
  readonly code: string | null
  readonly phone: string | null
  readonly address: string | null
}
export interface PartyCardProps {
  readonly party: PartyView
  /** Why the mask may be lifted; the person chooses one and the journal keeps it. Absent: no right to lift it. */
  readonly purposes?: readonly string[]
  readonly onLift?: (purpose: string) => Promise<LiftedView>
}

/** 当事人: name, kind, masked code and phone; a mask is lifted by purpose only, and says so. */
export function PartyCard({ party, purposes = [], onLift }: PartyCardProps) {
  const [asking, setAsking] = useState(false)
  const [lifted, setLifted] = useState<LiftedView>()
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['类型', party.kindWords],
    [party.codeTitle ?? '证件号码', lifted?.code ?? party.code],
    ['法定代表人', party.representative],
    ['电话', lifted?.phone ?? party.phone],
    ['住所', lifted?.address ?? party.address],
    ['送达', party.delivery],
    ['12 个月内', party.history],
  ]
  return (
    <div className="party">
      <p className="party-name">{party.name}</p>
      <dl className="kv">
        {rows.flatMap(([title, value]) => (value ? [<dt key={`${title}t`}>{title}</dt>, <dd key={title}>{value}</dd>] : []))}
      </dl>
      {lifted ? <p className="sm mut">已按你说的用途看全，记入全过程记录。</p> : null}
      {onLift && !lifted && purposes.length > 0 ? (
        asking ? (
          <fieldset className="lift">
            <legend className="sm">为什么要看全？记入全过程记录。</legend>
            {purposes.map(p => (
              <button
                key={p}
                type="button"
                className="btn small"
                onClick={() => {
                  setAsking(false)
                  void onLift(p).then(setLifted, () => undefined)
                }}
              >
                {p}
              </button>
            ))}
            <button type="button" className="textlink sm" onClick={() => setAsking(false)}>
              不看了
            </button>
          </fieldset>
        ) : (
          <button type="button" className="textlink sm" onClick={() => setAsking(true)}>
            看完整的证件号码和电话
          </button>
        )
      ) : null}
    </div>
  )
}
