// The simple procedure (简易程序): small fines and warnings only, by the fine actually imposed.
import * as acts from '../acts/index.ts'
import type { Day } from '../kit/day.ts'
import { settingOn, type Dossier, type FineRule, type Party } from '../kit/dossier.ts'
import { fen, type Fen } from '../kit/money.ts'
import { valueOn } from '../kit/norm.ts'
import { itemOf, partiesOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow, fineOf, yuanOf, type Penalty } from './case-facts.ts'

const asOrganisation: readonly unknown[] = ['单位', 'organisation']

/** The most that may be fined on the spot. An individual business takes the citizen's cap while the county has set nothing. */
function spotCap(dossier: Pick<Dossier, 'settings'>, party: Pick<Party, 'kind'>, on: Day): Fen {
  const cap = valueOn(penaltyLaw.simpleCap, on)
  if (party.kind === 'citizen') return cap.citizen
  if (party.kind !== 'individualBusiness') return cap.organisation
  return asOrganisation.includes(settingOn(dossier, 'individualBusiness.cap', on)?.value) ? cap.organisation : cap.citizen
}

/** The penalties told or decided on the spot now. */
const wantedNow = (scene: Scene): readonly Penalty[] | undefined =>
  (factsNow(scene, acts.tellOnTheSpot) ?? factsNow(scene, acts.decideOnTheSpot))?.penalties

export const ordinary = { mend: '转为普通程序', step: 'upgrade' }

export const simpleKindsOnly = rule({
  id: 'SIM-01',
  title: '当场只能警告或者小额罚款',
  basis: [penaltyLaw.simpleWhen],
  met: scene => {
    const wanted = wantedNow(scene)
    if (!wanted) return true
    if (wanted.length === 0) return { found: '没有写处罚', mend: '写明警告或者罚款数额' }
    const other = wanted.find(p => p.kind !== '警告' && p.kind !== '罚款')
    if (other) return { found: `拟${other.kind}`, ...ordinary }
    return !wanted.some(p => p.kind === '罚款' && !p.amount) || { found: '罚款没有写数额', mend: '写明罚款数额' }
  },
})

/** Holds the fine actually imposed against the cap of the party. */
function underCap(id: 'SIM-01b' | 'SIM-03', basis: Rule['basis'], mine: (party: Party) => boolean, why: string): Rule {
  return rule({
    id,
    basis,
    title: '罚款超过当场处罚的限额',
    met: scene =>
      eachParty(scene, party => {
        const fine = fineOf(wantedNow(scene) ?? [])
        const cap = spotCap(scene.dossier, party, scene.today)
        return (
          !mine(party) ||
          fine <= cap || {
            found: `罚款${yuanOf(fine)}，${party.kind === 'citizen' ? '公民' : party.kind === 'individualBusiness' ? `个体工商户${why}` : '单位'}当场最多${yuanOf(cap)}`,
            ...ordinary,
          }
        )
      }),
  })
}

export const withinSpotCap = underCap('SIM-01b', [penaltyLaw.simpleCap], p => p.kind !== 'individualBusiness', '')

export const individualBusinessWithinCap = underCap(
  'SIM-03',
  [penaltyLaw.simpleCap, readings.individualBusinessAsCitizen],
  p => p.kind === 'individualBusiness',
  '（县里没有另定的按公民）',
)

const fits = (fine: FineRule, party: Party): boolean =>
  fine.stage === 'initial' &&
  (fine.party === 'any' || party.kind === 'individualBusiness' || fine.party === (party.kind === 'citizen' ? 'citizen' : 'organisation'))

/** The item's lowest fixed fine for a party, where every fine it provides has one. */
export function statutoryFloor(fines: readonly FineRule[], party: Party): Fen | undefined {
  const mine = fines.filter(f => fits(f, party))
  if (mine.length === 0 || mine.some(f => f.basis !== 'fixed')) return undefined
  return fen(Math.min(...mine.map(f => f.min ?? 0)))
}

export const floorUnderCap = rule({
  id: 'SIM-02',
  title: '本事项的最低罚款超过当场处罚的限额',
  basis: [penaltyLaw.simpleCap, penaltyLaw.simpleWhen],
  met: scene =>
    eachParty(scene, party => {
      const item = itemOf(scene)
      if (!item) return true
      const wanted = wantedNow(scene)
      const warned = wanted ? !wanted.some(p => p.kind === '罚款') : item.penaltyKinds.includes('警告')
      const floor = statutoryFloor(item.fines, party)
      const cap = spotCap(scene.dossier, party, scene.today)
      if (warned || floor === undefined || floor <= cap) return true
      return { found: `最低罚${yuanOf(floor)}，当场最多${yuanOf(cap)}`, ...ordinary }
    }),
})

export const spotRightsTold = rule({
  id: 'SIM-08b',
  title: '没有告知陈述、申辩的权利',
  basis: [penaltyLaw.noticeFirst, penaltyLaw.rightsOfParty],
  met: scene =>
    factsNow(scene, acts.tellOnTheSpot)?.rightsTold !== false || {
      found: '没有勾选已告知权利',
      mend: '向当事人讲明可以陈述、申辩',
    },
})

export const spotParties = rule({
  id: 'SIM-01c',
  title: '没有写明当事人',
  basis: [penaltyLaw.simpleContent],
  met: scene => scene.prospective || partiesOf(scene).length > 0 || { found: '案件里还没有当事人', mend: '先登记当事人' },
})

export const kindsAndCaps: readonly Rule[] = [simpleKindsOnly, withinSpotCap, individualBusinessWithinCap, floorUnderCap]

/** Telling the party on the spot. */
export const spotNoticeRules: readonly Rule[] = [spotParties, ...kindsAndCaps, spotRightsTold]
