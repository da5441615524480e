// What the papers of a measure say of the seizure they speak of.
import { acts, dayInChinese, dayOf, lastOf, periodOf, placeInChinese } from '@fadu/law'
import { issuedOf, type Seen } from '../source.ts'

/** The seizure of the paper's party. */
export const seizureOf = (seen: Seen) => lastOf(seen.acts, acts.carryOutMeasure, seen.party?.id)
/** Its period, counted as the law core counts it. */
export function lastDayOf(seen: Seen): string | undefined {
  const seizure = seizureOf(seen)
  if (!seizure) return undefined
  const dossier = seen.registers ?? { settings: [] }
  return dayInChinese(periodOf({ dossier, acts: seen.acts, calendar: seen.calendar }, seizure).end.lastDay)
}
/** The number and the day of the decision that sealed or seized. */
export function decisionNamed(seen: Seen): string | undefined {
  const seizure = seizureOf(seen)
  const number = issuedOf(seen, 'seizure-decision').at(-1)?.number
  return seizure && number && `本机关${dayInChinese(dayOf(seizure.doneAt))}以${number}《查封（扣押）决定书》`
}
/** The seized pieces with their quantities. */
export const goodsOf = (seen: Seen) => seizureOf(seen)?.facts.goods.map(({ name, quantity }) => ({ name, quantity }))
/** What the decision says of seized goods: 砂石，没收；手推车，解除退还。 */
export const seizedInWords = (seized: readonly { readonly name: string; readonly way: string }[] | undefined): string | undefined =>
  seized?.length ? `${seized.map(one => `${one.name}，${one.way}`).join('；')}。` : undefined
/** The article a measure rests on, in Chinese. */
export const restsOn = ({ law, article, paragraph, item }: Basis): string =>
  `《${law}》${placeInChinese({ article, ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) })}`
interface Basis {
  readonly law: string
  readonly article: number
  readonly paragraph?: number | undefined
  readonly item?: number | undefined
}
