import { acts } from '@fadu/law'
import { form, handSigned, may, need, some } from '../form.ts'
import { lines, list, pair, text } from '../paper.ts'
import { namesBy, ownFacts, type Seen } from '../source.ts'
import { moneyInWords, sentence, spellInChinese } from '../words.ts'
import { carriedOut } from './execution-parts.ts'
import { partySigns, shownAt, signingNote } from './parts.ts'

const moneyOf = (seen: Seen): string | undefined => {
  const proceeds = ownFacts(seen, acts.carryOutExecution)?.proceeds
  const substitute = ownFacts(seen, acts.performSubstitute)
  if (substitute) return `代履行费用${moneyInWords(substitute.cost)}，由${substitute.paidBy}承担。`
  return (
    proceeds &&
    `执行所得${moneyInWords(proceeds.amount)}，${proceeds.paidInto}${proceeds.voucher ? `（凭证 ${proceeds.voucher}）` : ''}${proceeds.auctionHouse ? `；拍卖机构：${proceeds.auctionHouse}` : ''}。`
  )
}
export const executionRecord = form({
  id: 'execution-record',
  no: 70,
  title: '强制执行（代履行）现场笔录',
  word: null,
  signers: ['officers', 'party', 'witness'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: may('据以执行的决定'),
    when: need('起止时间'),
    place: need('地点'),
    way: need('方式'),
    officers: need('执行人员'),
    present: may('在场人员'),
    emergency: may('情况紧急的事实'),
    course: need('经过'),
    goods: some('财物清单', { name: need('名称'), quantity: need('数量'), keptAt: need('存放地点') }),
    recording: may('录像编号'),
    money: may('款项'),
    result: may('结果'),
    signing: handSigned,
  },
  fill: seen => {
    const own = ownFacts(seen, acts.carryOutExecution)
    const substitute = ownFacts(seen, acts.performSubstitute)
    const it = own ?? substitute
    return {
      party: seen.party?.name,
      decision: carriedOut(seen, own?.of),
      when: it && spellInChinese(it.from, it.to),
      place: it?.place,
      way: own?.way ?? (substitute && `代履行（代履行人：${substitute.performer.name ?? substitute.performer.who}）`),
      officers: shownAt(seen) || undefined,
      present: own?.present ?? (substitute && `当事人${substitute.present}；监督人员：${namesBy(seen, substitute.supervisors)}`),
      emergency: it?.emergency,
      course: it?.course,
      goods: own?.goods.map(one => ({ name: one.name, quantity: one.quantity, keptAt: one.keptAt ?? '交当事人' })) ?? [],
      recording: own?.recording,
      money: moneyOf(seen),
      result: own?.result,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('时间', it.when)],
        [pair('地点', it.place)],
        [pair('当事人', it.party), pair('方式', it.way)],
        [pair('执行人员', it.officers)],
        [pair('在场人员', it.present)],
      ),
      ...(it.decision ? [text(`据以执行的决定：${it.decision}。`)] : []),
      ...(it.emergency ? [text(`情况紧急：${sentence(it.emergency)}`)] : []),
      text(`执行经过：${sentence(it.course)}`),
      ...(it.goods.length
        ? [
            text('清点、登记的财物：'),
            list(
              ['序号', '名称:3', '数量:1', '存放地点:3'],
              it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.keptAt]),
            ),
          ]
        : []),
      ...(it.money ? [text(it.money)] : []),
      text(`${it.result ? `结果：${it.result}。` : ''}${it.recording ? `全程录像编号：${it.recording}。` : ''}以上笔录已交在场人员核对。`),
    ],
    ...partySigns(it.signing, '当事人（签名或者盖章）', ['执行（监督）人员（签名）', '代履行人（签名）', '见证人（签名）']),
    pageSignatures: ['当事人', '执行人员'],
  }),
})
