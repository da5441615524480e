// The paragraph that tells a party where to go and until when. Whom, how long and in which order: the law core says.
import { termInChinese, type Remedies } from '@fadu/law'

/**
 * The remedy paragraph of a decision, an order or a notice.
 * `what` is what the party may be dissatisfied with, as the paper calls itself.
 */
export function remedyWords({ reconsideration, reconsiderFirst, suit, online, respondent }: Remedies, what = '本决定'): string {
  const court = suit.court ?? '有管辖权的人民法院'
  const received = what === '本决定' ? '本决定书' : what
  const reconsider = `自收到${received}之日起${termInChinese(reconsideration.term)}内向${reconsideration.organ}申请行政复议${online ? `，也可以通过${online}网上申请` : ''}`
  const goesOn = '行政复议、行政诉讼期间，除法律另有规定外，不停止执行。'
  if (reconsiderFirst)
    return `如不服${what}，应当先申请行政复议：${reconsider}，被申请人为${respondent}。对行政复议决定不服的，自收到行政复议决定书之日起${termInChinese(suit.term)}内向${court}提起行政诉讼。未经行政复议，不能直接提起行政诉讼。${goesOn}`
  return `如不服${what}，可以${reconsider}，被申请人为${respondent}；也可以自收到${received}之日起${termInChinese(suit.term)}内，以${respondent}为被告，直接向${court}提起行政诉讼。${goesOn}`
}
