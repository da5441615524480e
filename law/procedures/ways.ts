// The words on the arrows: conditions read from the act just done.
import * as acts from '../acts/index.ts'
import { lastOf, type Act, type ActKind, type PartyId } from '../kit/act.ts'
import type { Way } from '../kit/procedure.ts'

/** Reads the facts of an act of this kind; acts were parsed when recorded, a foreign act answers no. */
function reads<F>(kind: ActKind<F>, act: Act): F | undefined {
  return lastOf([act], kind)?.facts
}
const way = <const S extends string>(to: S, words: string, when: (act: Act, party: PartyId | undefined) => boolean): Way<S> => ({
  to,
  if: words,
  when,
})

const approvals = [
  acts.file_,
  acts.approveNonFiling,
  acts.approveNotice,
  acts.approvePreservation,
  acts.approveInspection,
  acts.approveReferral,
  acts.approveMeasure,
  acts.ratifyMeasure,
  acts.approveDiscontinuance,
  acts.approveResumption,
  acts.close,
] as const
/** The head's answer to a request. */
export const said = <const S extends string>(answer: '同意' | '退回补正' | '不同意', to: S): Way<S> =>
  way(to, answer, act => approvals.some(kind => reads(kind, act)?.outcome === answer))

/** What the end-of-investigation report proposes for the party. */
export const proposed = <const S extends string>(what: '给予行政处罚' | '不予处罚或者移送' | '任何', to: S): Way<S> =>
  way(to, what === '任何' ? '补充调查' : `拟${what}`, (act, party) => {
    if (what === '任何') return true
    const proposals = reads(acts.concludeInvestigation, act)?.proposals.filter(p => party === undefined || p.party === party) ?? []
    return proposals.some(p => (p.outcome === '给予行政处罚') === (what === '给予行政处罚'))
  })

/** The legal reviewer's opinion. */
export const opinion = <const S extends string>(words: '同意' | '修改' | '补充调查' | '不同意' | '移送', to: S): Way<S> =>
  way(to, words, act => reads(acts.review, act)?.opinion === words)

/** The collective discussion did not agree. */
export const noneHeld = <const S extends string>(to: S): Way<S> => way(to, '讨论未同意', act => reads(acts.discuss, act)?.agreed === false)

export const outcomeIs = <const S extends string>(outcome: (typeof acts.outcomes)[number], to: S): Way<S> =>
  way(to, outcome, act => {
    const f = reads(acts.decide, act)
    return f?.outcome === '同意' && f.decision === outcome
  })

/** Decided on the merits, or sent back. */
export const decided = <const S extends string>(what: '处罚或者不予处罚' | '退回', to: S): Way<S> =>
  way(to, what, act => {
    const f = reads(acts.decide, act)
    const held = f?.outcome === '同意' && f.decision !== '不作出，退回'
    return what === '退回' ? !held : held && f?.decision !== '移送司法机关'
  })

/** Whether a re-check found the violation corrected. */
export const corrected = <const S extends string>(yes: boolean, to: S): Way<S> =>
  way(to, yes ? '已改正' : '未改正', act => (reads(acts.recheckCorrection, act)?.state === '已改正') === yes)
/** Whether the party disputes the facts on the spot. */
export const disputed = <const S extends string>(yes: boolean, to: S): Way<S> =>
  way(to, yes ? '对事实有争议' : '没有争议', act => (reads(acts.hearOnTheSpot, act)?.disputed ?? false) === yes)
/** A measure carried out before anybody approved it. */
export const urgent = <const S extends string>(to: S): Way<S> =>
  way(to, '紧急实施', act => reads(acts.carryOutMeasure, act)?.urgent === true)
/** Some of the goods stay. */
export const lifted = <const S extends string>(to: S): Way<S> =>
  way(to, '部分解除', act => reads(acts.liftMeasure, act)?.extent === '部分解除')
export const deferred = <const S extends string>(to: S): Way<S> => way(to, '作出决定', act => reads(acts.decideDeferral, act) !== undefined)

/** The paper came back: nothing was delivered, and it is delivered again. */
export const undelivered = <const S extends string>(to: S): Way<S> =>
  way(to, '没有送达', act =>
    [acts.deliverOrder, acts.deliverHearingNotice, acts.deliverDeferral].some(kind => {
      const f = reads(kind, act)
      return f?.way === '邮寄送达' && f.post?.returned === true
    }),
  )

/** The execution did not do everything. */
export const executedInPart = <const S extends string>(to: S): Way<S> =>
  way(to, '部分执行', act => reads(acts.carryOutExecution, act)?.result === '部分执行')
/** Whether the court accepted the application. */
export const acceptedBy = <const S extends string>(yes: boolean, to: S): Way<S> =>
  way(to, yes ? '受理' : '不予受理', act => (reads(acts.courtAccepts, act)?.outcome === '受理') === yes)
/** Whether the court allows the execution. */
export const ruled = <const S extends string>(yes: boolean, to: S): Way<S> =>
  way(to, yes ? '准予执行' : '不准予执行', act => (reads(acts.courtRules, act)?.outcome === '准予执行') === yes)
export const higherSaid = <const S extends string>(words: '予以受理' | '准予执行', to: S): Way<S> =>
  way(to, words, act => reads(acts.higherCourtRules, act)?.outcome === words)
/** The party was not there when its duty was performed for it. */
export const absent = <const S extends string>(to: S): Way<S> =>
  way(to, '当事人不在场', act => reads(acts.performSubstitute, act)?.present === '不在场')
