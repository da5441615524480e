// The cases of the demonstration: who, what, how far, and how long ago. In every stage, and every procedure beside them.
import type { StrandName } from './beside.ts'
import type { DeedName } from './deeds.ts'
import type { Turns } from './ordinary-plots.ts'
import type { CountyParty } from './registers.ts'
import type { SpotTurns } from './simple-plots.ts'

interface Common {
  readonly office: string
  readonly deed: DeedName
  readonly party: CountyParty['kind']
  /** Ends with the first act of this kind; runs to its archive without it. */
  readonly stop?: string
  /** So many working days ago the last act was done. */
  readonly ended?: number
  /** Instead: so many calendar days ago the first act was done. */
  readonly began?: number
}
type Asked = Partial<Omit<Turns, 'hearingTold'>>
export type Scenario = Common &
  (
    | { readonly way: 'ordinary'; readonly turns?: Asked; readonly age?: number; readonly beside?: readonly StrandName[] }
    | { readonly way: 'upgraded'; readonly turns?: Asked }
    | { readonly way: 'spot'; readonly spot: SpotTurns }
    | { readonly way: 'unfiled' }
    | { readonly way: 'inspection'; readonly found: boolean }
  )

type More = Partial<Pick<Common, 'stop' | 'ended' | 'began'>> & {
  readonly age?: number
  readonly turns?: Asked
  readonly beside?: readonly StrandName[]
}
const firm = (office: string, deed: DeedName, more: More = {}): Scenario => ({
  way: 'ordinary',
  office,
  deed,
  party: 'legalPerson',
  ...more,
})
const shop = (office: string, deed: DeedName, more: More = {}): Scenario => ({
  way: 'ordinary',
  office,
  deed,
  party: 'individualBusiness',
  ...more,
})
const citizen = (office: string, deed: DeedName, more: More = {}): Scenario => ({
  way: 'ordinary',
  office,
  deed,
  party: 'citizen',
  ...more,
})
const spot = (office: string, deed: DeedName, party: CountyParty['kind'], turns: SpotTurns, more: More = {}): Scenario => ({
  way: 'spot',
  office,
  deed,
  party,
  spot: turns,
  ...more,
})

const minor: Asked = { outcome: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' }
const first: Asked = { outcome: '不予行政处罚', ground: '初次违法且危害后果轻微并及时改正' }
const noFault: Asked = { outcome: '不予行政处罚', ground: '当事人有证据足以证明没有主观过错' }

/** The first handful touches every way; tests play these alone. */
export const scenarios: readonly Scenario[] = [
  firm('yishan', 'roadMiddle', { turns: { statement: 'made' }, ended: 2 }),
  firm('yishan', 'dumpMuch', { turns: { hearing: 'held', statement: 'made' }, stop: 'review-publication', ended: 3 }),
  spot('yishan', 'spotSign', 'legalPerson', { says: 'something' }, { ended: 4 }),
  citizen('shizhuang', 'dogTrifle', { turns: minor, ended: 5 }),
  firm('tongxing', 'sewerWorks', { turns: { statement: 'made', review: true, discussion: true }, stop: 'review', ended: 2 }),
  firm('kaifaqu', 'roadSmall', { turns: { statement: 'none' }, stop: 'pay', ended: 6 }),
  firm('yishan', 'exit', { turns: { remedy: '撤销' }, ended: 1 }),

  // 伊山镇: every stage
  firm('yishan', 'spill', { stop: 'register-lead', ended: 1 }),
  firm('yishan', 'sign', { stop: 'register-lead', ended: 6 }),
  shop('yishan', 'gas', { stop: 'request-filing', ended: 1 }),
  firm('yishan', 'stall', { stop: 'file', ended: 1 }),
  firm('yishan', 'roadLarge', { stop: 'question', began: 90 }), // the ninety days are nearly over
  shop('yishan', 'sewer', { stop: 'deliver-order', ended: 2 }),
  firm('yishan', 'land', { stop: 'recheck-correction', ended: 2 }),
  citizen('yishan', 'shared', { stop: 'conclude-investigation', ended: 1 }),
  shop('yishan', 'roadSmall', { stop: 'request-notice', ended: 1 }),
  firm('yishan', 'stallBig', { stop: 'deliver-notice', ended: 2 }),
  firm('yishan', 'netbar', { turns: { statement: 'made' }, stop: 'state', ended: 1 }),
  firm('yishan', 'roadLarge', { turns: { hearing: 'held' }, stop: 'request-hearing', ended: 1 }),
  firm('yishan', 'gasBig', { turns: { hearing: 'held' }, stop: 'deliver-hearing-notice', ended: 3 }), // the hearing is still to come
  firm('yishan', 'planning', { turns: { statement: 'made', sentBack: true }, stop: 'review', ended: 1 }),
  firm('yishan', 'dumpMuch', { turns: { hearing: 'waived', statement: 'waived' }, stop: 'submit-review', ended: 1 }),
  firm('yishan', 'sewerWorks', { turns: { statement: 'made', discussion: true }, stop: 'review', ended: 1 }),
  firm('yishan', 'roadLarge', { turns: { statement: 'made', discussion: true }, stop: 'request-decision', ended: 1 }),
  citizen('yishan', 'farmland', { stop: 'decide', ended: 1 }),
  firm('yishan', 'seeds', { stop: 'publish', ended: 8 }), // payment is due
  firm('yishan', 'roadMiddle', { turns: { deferral: '分期缴纳', statement: 'made' }, stop: 'deliver-deferral', ended: 5 }),
  firm('yishan', 'dump', { turns: { statement: 'waived' }, stop: 'request-closing', ended: 1 }),
  citizen('yishan', 'forestFire', {
    age: 15,
    turns: {
      leniency: '从轻',
      publish: false,
      circumstances: [{ name: '已满十四周岁不满十八周岁', reason: '行为时十五周岁，有身份证件佐证。' }],
    },
    ended: 8,
  }),
  spot('yishan', 'parking', 'citizen', { says: 'nothing', until: 'handed' }, { ended: 1 }),
  spot('yishan', 'spotStall', 'individualBusiness', { says: 'nothing', collected: 'hundred' }, { stop: 'collect-on-the-spot', ended: 1 }),
  { way: 'upgraded', office: 'yishan', deed: 'spotStall', party: 'individualBusiness', stop: 'inspect-site', ended: 1 },
  { way: 'unfiled', office: 'yishan', deed: 'spill', party: 'legalPerson', ended: 3 },

  // the other towns
  firm('yangji', 'dump', { turns: { statement: 'made' }, ended: 12 }),
  { way: 'inspection', found: true, office: 'yangji', deed: 'gas', party: 'individualBusiness', ended: 2 },
  { way: 'inspection', found: false, office: 'yangji', deed: 'gas', party: 'legalPerson', ended: 4 },
  spot('yangji', 'spotStall', 'citizen', { says: 'something' }, { ended: 15 }),
  citizen('yanweigang', 'farmland', { ended: 18 }),
  firm('yanweigang', 'dumpTrifle', { turns: minor, stop: 'deliver-decision', ended: 2 }),
  firm('tongxing', 'gasBig', { turns: { hearing: 'waived', statement: 'waived' }, stop: 'submit-review', ended: 2 }),
  firm('tongxing', 'land', { ended: 25 }),
  shop('tongxing', 'sewer', { stop: 'file', ended: 3 }),
  shop('sidui', 'sewerFirst', { turns: first, ended: 10 }),
  firm('sidui', 'roadMiddle', { turns: { remedy: '维持' }, ended: 9 }),
  firm('weifeng', 'spill', { turns: { statement: 'waived' }, ended: 16 }),
  citizen('weifeng', 'dog', { stop: 'deliver-notice', ended: 1 }),
  firm('longju', 'exit', { turns: { deferral: '延期缴纳' }, stop: 'pay', ended: 4 }),
  firm('longju', 'seeds', { turns: noFault, ended: 11 }),
  citizen('xiache', 'forestFire', { age: 13, turns: { outcome: '不予行政处罚', ground: '不满十四周岁' }, ended: 7 }),
  firm('xiache', 'stallBig', { turns: { publish: false }, ended: 14 }),
  firm('tuhe', 'sign2', { turns: { outcome: '违法事实不能成立不予处罚' }, ended: 6 }),
  firm('dongwangji', 'roadTrifle', { turns: minor, ended: 13 }),
  shop('xiaoyi', 'gas', { stop: 'register-evidence', ended: 2 }),
  firm('nangang', 'roadPermit', { turns: { statement: 'none' }, stop: 'deliver-notice', ended: 2 }),

  // the street, and the park that acts under a delegation
  firm('shizhuang', 'roadLarge', { turns: { hearing: 'waived', statement: 'made', review: true, discussion: true }, ended: 10 }),
  shop('shizhuang', 'sewer', { stop: 'deliver-notice', ended: 2 }),
  spot('shizhuang', 'parking', 'citizen', { says: 'nothing' }, { ended: 8 }),
  firm('kaifaqu', 'roadLarge', { turns: { statement: 'made', hearing: 'waived', review: true, discussion: true }, ended: 6 }),
  firm('kaifaqu', 'roadPermit', { stop: 'request-notice', ended: 2 }),
  firm('kaifaqu', 'roadMiddle', { stop: 'question', ended: 4 }),

  // sealing and seizing: running, extended, given back, confiscated
  firm('yishan', 'hazard', { beside: ['seized'], turns: { until: 'investigated' }, ended: 12 }),
  firm('yangji', 'hazard', { beside: ['seizedAndExtended'], turns: { until: 'filed' }, ended: 5 }),
  shop('yishan', 'host', { beside: ['seizedAndReleased'], turns: { statement: 'made' }, ended: 10 }),
  firm('sidui', 'pesticide', {
    beside: ['seizedForGood', 'confiscated'],
    turns: { statement: 'made', hearing: 'waived', review: true, discussion: true },
    ended: 6,
  }),

  // beside the case: other organs, evidence, those who decide
  firm('yanweigang', 'roadMiddle', { beside: ['assistance', 'recusal'], ended: 8 }),
  firm('longju', 'dump', { beside: ['dispute', 'advice'], ended: 9 }),
  firm('weifeng', 'land', { beside: ['referral'], turns: { until: 'lead' }, ended: 4 }),
  shop('xiaoyi', 'roadSmall', { beside: ['guidance'], ended: 6 }),
  firm('tuhe', 'roadMiddle', { beside: ['standstill'], turns: { until: 'investigated', corrected: '当场已改正' }, ended: 6 }),
  firm('dongwangji', 'sign', { beside: ['preserved'], ended: 12 }),
  firm('xiache', 'dumpMuch', { beside: ['transfer'], turns: { until: 'investigated', corrected: '当场已改正' }, ended: 3 }),
  firm('yishan', 'dumpMuch', { beside: ['dutyClue'], turns: { until: 'investigated', corrected: '当场已改正' }, ended: 5 }),

  // after the decision: remedies, compensation, execution
  firm('yishan', 'dump', { beside: ['reconsidered'], turns: { until: 'delivered' }, ended: 2 }),
  firm('tongxing', 'roadMiddle', { beside: ['sued'], turns: { until: 'delivered' }, ended: 5 }),
  firm('sidui', 'roadMiddle', { beside: ['court'], turns: { until: 'delivered' }, ended: 5 }),
  citizen('weifeng', 'rural', { beside: ['demolished'], turns: { until: 'filed' }, ended: 10 }),
  firm('yishan', 'roadSmall', { beside: ['clearedForThem'], turns: { until: 'investigated', corrected: '当场已改正' }, ended: 7 }),
  firm('yishan', 'spill', { beside: ['clearedAtOnce'], ended: 9 }),
]
/** The few that touch every way of a case; tests play these, and those with something beside. */
export const handful = 7
export const besideScenarios: readonly Scenario[] = scenarios.filter(one => one.way === 'ordinary' && one.beside !== undefined)
