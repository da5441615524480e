// When the right to a hearing has to be told, and why. Fines and confiscations are counted apart and for each party.
import type { Day } from '../kit/day.ts'
import { numberSetting, settingOn, type Dossier, type Party, type SettingKey } from '../kit/dossier.ts'
import type { Provision } from '../kit/norm.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { confiscates, fineOf, otherKind, yuanOf, type Penalty } from './case-facts.ts'

export interface HearingGround {
  readonly row: 'HEA-01' | 'HEA-02' | 'HEA-03' | 'HEA-04'
  readonly why: string
  readonly basis: readonly Provision[]
  /** The county has not set the threshold. */
  readonly unset: boolean
}

const permits: readonly string[] = ['降低资质等级', '吊销许可证件']
const closures: readonly string[] = ['责令停产停业', '责令关闭', '限制从业']
/** Not named by the law, but no lighter than what it names: told, for nothing is lost by telling. */
const unsure: readonly string[] = ['暂扣许可证件', '限制开展生产经营活动', otherKind]

/** The threshold for a party in fen; undefined while the county has set none. An individual business takes the lower one. */
export function thresholdFor(
  dossier: Pick<Dossier, 'settings'>,
  of: 'hearing.fine' | 'hearing.confiscation' | 'major.fine',
  party: Party,
  on: Day,
): number | undefined {
  const read = (side: 'citizen' | 'organisation'): number | undefined => numberSetting(dossier, `${of}.${side}` satisfies SettingKey, on)
  if (party.kind === 'citizen') return read('citizen')
  if (party.kind !== 'individualBusiness') return read('organisation')
  const [citizen, organisation] = [read('citizen'), read('organisation')]
  return citizen === undefined || organisation === undefined ? undefined : Math.min(citizen, organisation)
}

/** Why a party intended these penalties must be told of the right to a hearing; empty when not. A threshold includes its own figure. */
export function hearingDue(
  dossier: Pick<Dossier, 'settings'>,
  party: Party,
  penalties: readonly Penalty[],
  on: Day,
): readonly HearingGround[] {
  const grounds: HearingGround[] = []
  const toldWhenUnsure = settingOn(dossier, 'hearing.whenUnsure', on)?.value !== false
  for (const p of penalties) {
    if (permits.includes(p.kind)) grounds.push({ row: 'HEA-01', why: `拟${p.kind}`, basis: [penaltyLaw.hearingPermit], unset: false })
    if (closures.includes(p.kind)) grounds.push({ row: 'HEA-01', why: `拟${p.kind}`, basis: [penaltyLaw.hearingClosure], unset: false })
    if (unsure.includes(p.kind) && toldWhenUnsure)
      grounds.push({
        row: 'HEA-04',
        why: `拟${p.object ?? p.kind}`,
        basis: [penaltyLaw.hearingHeavy, readings.demolitionIsHeavy],
        unset: false,
      })
  }
  const fine = fineOf(penalties)
  const fineFrom = thresholdFor(dossier, 'hearing.fine', party, on)
  if (fine > 0 && (fineFrom === undefined || fine >= fineFrom)) {
    grounds.push({
      row: 'HEA-02',
      why: reached(`拟罚款${yuanOf(fine)}`, fineFrom),
      basis: [penaltyLaw.hearingLargeFine, readings.hearingWhenUnsure],
      unset: fineFrom === undefined,
    })
  }
  const taken = penalties.filter(confiscates)
  const takenFrom = thresholdFor(dossier, 'hearing.confiscation', party, on)
  for (const kind of ['没收违法所得', '没收非法财物'] as const) {
    const rows = taken.filter(p => p.kind === kind)
    const amount = rows.reduce((sum, p) => sum + (p.amount ?? 0), 0)
    const unknown = rows.some(p => p.amount === undefined)
    if (rows.length > 0 && (takenFrom === undefined || (unknown && toldWhenUnsure) || amount >= takenFrom)) {
      const what = unknown ? `拟${kind}，价值没有写明` : `拟${kind}${yuanOf(amount)}`
      grounds.push({
        row: 'HEA-03',
        why: reached(what, takenFrom),
        basis: [penaltyLaw.hearingConfiscation, readings.hearingWhenUnsure],
        unset: takenFrom === undefined,
      })
    }
  }
  return grounds
}
const reached = (what: string, from: number | undefined): string =>
  from === undefined ? `${what}，县里还没有定标准` : `${what}，标准是${yuanOf(from)}`
