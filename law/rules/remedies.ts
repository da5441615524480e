// What a party may do against a decision: before whom, how long, in which order.
import { isLoaded, type Calendar } from '../kit/calendar.ts'
import type { Day } from '../kit/day.ts'
import { settingOn, within, type Dossier } from '../kit/dossier.ts'
import { valueOn, type Provision } from '../kit/norm.ts'
import { endOf, termInChinese, type Term } from '../kit/term.ts'
import { landLaw, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { otherKind, type Penalty } from './case-facts.ts'

export interface Remedies {
  readonly reconsideration: {
    /** The organ, as the decision names it. */
    readonly organ: string
    readonly term: Term
    readonly lastDay?: Day
    readonly basis: readonly Provision[]
  }
  /** Reconsideration must come before a suit (当场处罚). */
  readonly reconsiderFirst: boolean
  readonly suit: {
    /** Counted from knowing the decision, or from the reconsideration decision where that comes first. */
    readonly term: Term
    /** As the decision writes it. */
    readonly words: string
    readonly lastDay?: Day
    /** Undefined while the county has not set it: courts of first instance may be another county's. */
    readonly court?: string
    readonly basis: readonly Provision[]
  }
  readonly online?: string
  /** The respondent: the delegating organ under a delegation. */
  readonly respondent: string
  readonly provisional: boolean
}
interface More {
  /** Penalties of the decision; without them the item says what may come. */
  readonly penalties?: readonly Penalty[]
  /** From the day of delivery the last days are counted. */
  readonly served?: { readonly on: Day; readonly calendar: Calendar }
}

/** Whether a decision under 土地管理法 orders demolition: then a suit has fifteen days (art. 83). */
export function isLandDemolition(dossier: Pick<Dossier, 'item'>, penalties?: readonly Penalty[]): boolean {
  const land = dossier.item?.bases.some(b => b.law === '土地管理法' && b.role !== 'procedure') ?? false
  if (!land) return false
  return penalties
    ? penalties.some(p => p.kind === otherKind && (p.object === undefined || p.object.includes('拆')))
    : (dossier.item?.penaltyKinds.includes(otherKind) ?? false)
}

/** The remedies against a decision taken on a day, ordinary or on the spot. @throws CannotBeJudged before the first loaded editions. */
export function remediesOf(dossier: Dossier, on: Day, kind: 'ordinary' | 'on-the-spot', { penalties, served }: More = {}): Remedies {
  const delegation = dossier.powers.find(
    p => p.item === dossier.item?.code && p.agency === dossier.agency.id && p.source === 'delegated' && within(p, on),
  )?.delegatedBy
  const { agency } = dossier
  const place =
    delegation || agency.kind === 'countyDepartment'
      ? reconsiderationLaw.departmentsGovernment
      : agency.kind === 'street'
        ? reconsiderationLaw.streetOffice
        : reconsiderationLaw.countyGovernment
  const first = kind === 'on-the-spot'
  const land = isLandDemolition(dossier, penalties)
  const source = first ? litigationLaw.suitAfterReconsideration : land ? landLaw.suitInTime : litigationLaw.suitInTime
  const apply = valueOn(reconsiderationLaw.applyInTime, on)
  const sue = valueOn(source, on)
  const end = (term: Term) => served && endOf(term, served.on, { calendar: served.calendar, whose: 'party' })
  const [applyEnd, sueEnd] = [end(apply), first ? undefined : end(sue)]
  const court = settingOn(dossier, 'remedy.court', on)?.value
  const online = settingOn(dossier, 'remedy.online', on)?.value
  return {
    reconsideration: {
      organ: delegation?.government ?? agency.government,
      term: apply,
      ...(applyEnd ? { lastDay: applyEnd.lastDay } : {}),
      basis: [reconsiderationLaw.applyInTime, place, ...(delegation ? [reconsiderationLaw.delegatorIsRespondent] : [])],
    },
    reconsiderFirst: first,
    suit: {
      term: sue,
      words: first
        ? `收到复议决定之日起${termInChinese(sue)}内`
        : land
          ? `接到决定之日起${termInChinese(sue)}内`
          : `知道决定之日起${termInChinese(sue)}内`,
      ...(sueEnd ? { lastDay: sueEnd.lastDay } : {}),
      ...(typeof court === 'string' ? { court } : {}),
      basis: first ? [reconsiderationLaw.reconsiderFirst, source] : [source],
    },
    ...(typeof online === 'string' ? { online } : {}),
    respondent: delegation?.name ?? agency.name,
    provisional: served !== undefined && [applyEnd, sueEnd].some(e => e !== undefined && !isLoaded(served.calendar, e.lastDay)),
  }
}
