// What the statute allows to fine, for one party at one stage; and the ways of turning a rate into money.
import type { FineRule, Grade, PartyKind, PowerItem } from '../kit/dossier.ts'
import { fen, type Fen } from '../kit/money.ts'

export type Stage = FineRule['stage']
/** Amounts behind a rate, by the name of the base: fen for money (造价, 货值金额, 违法所得), a count for units. */
export type Bases = Readonly<Record<string, number>>
export interface FineRange {
  readonly min: Fen
  readonly max: Fen
  readonly shall: boolean
  /** The fine of the item it comes from. */
  readonly fine: FineRule
}

/** The fines an item provides for a kind of party. An individual business (个体工商户) may be meant by either word. */
export const finesFor = (item: Pick<PowerItem, 'fines'>, kind: PartyKind): readonly FineRule[] =>
  item.fines.filter(f => {
    if (f.party === 'any') return true
    if (f.party === 'responsiblePerson') return kind === 'citizen'
    return f.party === 'organisation' ? kind !== 'citizen' : kind === 'citizen' || kind === 'individualBusiness'
  })

/** Percent of a base in fen, down to whole fen. @example percentOf(10_000_00, 5.5) */
export const percentOf = (base: number, percent: number): Fen => fen(Math.floor((base * Math.round(percent * 1000)) / 100_000))
/** Times a base in fen. */
export const timesOf = (base: number, times: number): Fen => fen(Math.floor((base * Math.round(times * 1000)) / 1000))
/** Fen a unit, by the number of units. */
export const perUnit = (units: number, rate: number): Fen => fen(Math.floor(units * rate))

/** The money a rate comes to; undefined when its base is not known, or the text sets no amount. */
export function amountOf(basis: FineRule['basis'], rate: number, base: string | undefined, bases: Bases): Fen | undefined {
  if (basis === 'unspecified') return undefined
  if (basis === 'fixed') return fen(rate)
  const known = base === undefined ? undefined : bases[base]
  if (known === undefined) return undefined
  return basis === 'percent' ? percentOf(known, rate) : basis === 'multiple' ? timesOf(known, rate) : perUnit(known, rate)
}
/** How the result of a grade counts. */
export const basisOf = (type: Grade['result']['type']): FineRule['basis'] | undefined =>
  type === 'fine' ? 'fixed' : type === 'fine_percent' ? 'percent' : type === 'fine_per_unit' ? 'perUnit' : undefined

const reached: Readonly<Record<Stage, readonly Stage[]>> = {
  initial: ['initial'],
  afterFailureToCorrect: ['initial', 'afterFailureToCorrect'],
  afterRefusalToCorrect: ['initial', 'afterFailureToCorrect', 'afterRefusalToCorrect'],
}
/**
 * The range the statute gives for this party at this stage: from the least to the most of all fines that may apply
 * (an item with conditions such as 情节严重 has several). Undefined when the item fines no such party at this stage,
 * when a base is unknown, or when the text sets no amount.
 * @param bases amounts by the name of the base, fen or units
 */
export function statutoryRange(item: Pick<PowerItem, 'fines'>, kind: PartyKind, stage: Stage, bases: Bases = {}): FineRange | undefined {
  const open = finesFor(item, kind).filter(f => reached[stage].includes(f.stage))
  const last = open.at(-1)?.stage
  // a later stage displaces the earlier fine where the text gives one for it
  const own = open.some(f => f.stage === stage) ? open.filter(f => f.stage === stage) : open.filter(f => f.stage === last)
  const ranges = own.flatMap(f => rangeOf(f, bases))
  const [first] = ranges
  return first && ranges.length === own.length
    ? ranges.reduce(
        (a, b) => ({
          min: fen(Math.min(a.min, b.min)),
          max: fen(Math.max(a.max, b.max)),
          shall: a.shall && b.shall,
          fine: b.max > a.max ? b.fine : a.fine,
        }),
        first,
      )
    : undefined
}
function rangeOf(f: FineRule, bases: Bases): readonly FineRange[] {
  const max = f.max === undefined ? undefined : amountOf(f.basis, f.max, f.base, bases)
  const min = amountOf(f.basis, f.min ?? 0, f.base, bases)
  return max === undefined || min === undefined ? [] : [{ min, max, shall: f.imposition === 'shall', fine: f }]
}
