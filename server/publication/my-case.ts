// My case in plain words: for whoever holds a paper of it. Nothing about anybody else, nothing a stranger could guess.
import {
  acts as kinds,
  amountInFigures,
  citationInChinese,
  dayOf,
  deadlines,
  effective,
  fen,
  lastOf,
  mainProcedureOf,
  remediesOf,
  servedOn,
  standing,
  type Day,
} from '@fadu/law'
import { loadCase, type CaseDesk } from '../cases/index.ts'
import { verifyDocument } from '../documents/index.ts'

export interface MyCase {
  readonly number: string
  readonly title: string
  readonly agency: string
  readonly done: readonly { readonly phase: string; readonly on: string }[]
  readonly now: string
  readonly next: string
  /** The one date that matters to the party now. */
  readonly until?: { readonly day: Day; readonly what: string; readonly basis: string }
  readonly pay?: { readonly amount: string; readonly bank: string; readonly account: string }
  readonly remedies?: {
    readonly organ: string
    readonly reconsiderBy: Day | undefined
    readonly court: string
    readonly sueBy: Day | undefined
    readonly first: boolean
  }
}

/** The case of a paper, for the one who has its code; undefined for anything else. */
export async function readMyCase(desk: CaseDesk, number: string, code: string): Promise<MyCase | undefined> {
  const byCode = await verifyDocument(desk, code)
  const byNumber = await verifyDocument(desk, number)
  if (!byCode?.byCode || !byNumber || byCode.documentId !== byNumber.documentId) return undefined
  const loaded = await loadCase(desk.db, await desk.calendar(), byCode.caseId, desk.clock.today())
  if (!loaded) return undefined
  const now = desk.clock.now().toISOString()
  const acts = effective(loaded.acts)
  const stands = standing(loaded, now)
  const main = stands.tracks.find(t => t.track === 'main')
  const procedure = mainProcedureOf(loaded)
  const theirs = deadlines(loaded, now).filter(d => d.whose === 'party' && d.state === 'running')[0]
  const decided = lastOf(acts, kinds.deliverDecision)
  const handed = lastOf(acts, kinds.handOver)
  const served = decided ? servedOn(decided) : handed ? dayOf(handed.doneAt) : undefined
  const wanted = lastOf(acts, kinds.requestDecision)?.facts
  const fine = (served ? (wanted?.penalties ?? lastOf(acts, kinds.decideOnTheSpot)?.facts.penalties ?? []) : []).find(
    p => p.kind === '罚款',
  )?.amount
  const paid = acts.some(a => a.kind === 'pay' || a.kind === 'collect-on-the-spot')
  const remedies = served
    ? remediesOf(loaded.dossier, served, handed ? 'on-the-spot' : 'ordinary', { served: { on: served, calendar: loaded.calendar } })
    : undefined
  const phases = [
    ...new Set(
      acts
        .filter(a => a.track === 'main')
        .map(a => procedure?.steps[a.kind]?.phase ?? '')
        .filter(p => p !== ''),
    ),
  ]
  const open = stands.steps.find(s => s.track === 'main' && s.state === 'open' && !s.optional)
  return {
    number: loaded.row.number,
    title: loaded.dossier.item?.name ?? '',
    agency: loaded.dossier.agency.name,
    done: phases.map(phase => ({ phase, on: dayOf(acts.findLast(a => procedure?.steps[a.kind]?.phase === phase)?.doneAt ?? now) })),
    now: loaded.row.status === 'open' ? `「${main?.stage ?? ''}」已办` : '已结案',
    next: loaded.row.status === 'open' ? (open ? `接下来：${open.title}` : '等期限届满或者补齐材料') : '没有要你办的了。',
    ...(theirs
      ? { until: { day: theirs.lastDay, what: theirs.title, basis: theirs.basis.slice(0, 1).map(citationInChinese).join('') } }
      : {}),
    ...(fine !== undefined && !paid && wanted?.performance
      ? {
          pay: {
            amount: `${amountInFigures(fen(fine))} 元`,
            bank: wanted.performance.bank ?? '见决定书',
            account: wanted.performance.account ?? '见决定书',
          },
        }
      : {}),
    ...(remedies
      ? {
          remedies: {
            organ: remedies.reconsideration.organ,
            reconsiderBy: remedies.reconsideration.lastDay,
            court: remedies.suit.court ?? '有管辖权的人民法院',
            sueBy: remedies.suit.lastDay,
            first: remedies.reconsiderFirst,
          },
        }
      : {}),
  }
}
