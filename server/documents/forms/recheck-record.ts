import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { facts, issuedOf, ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'
import { partySigns, shownAt, signingNote } from './parts.ts'

export const recheckRecord = form({
  id: 'recheck-record',
  no: 28,
  title: '责令改正复查笔录',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('当事人'),
    order: need('责令改正通知书文号'),
    correctBy: need('改正期限'),
    at: need('复查时间'),
    place: need('地点'),
    officers: need('复查人员'),
    shownAt: need('出示执法证件'),
    demand: need('改正要求'),
    state: need('改正情况'),
    findings: need('现场情况'),
    harm: need('危害后果'),
    signing: handSigned,
  },
  fill: seen => {
    const order = facts(seen, acts.orderCorrection)
    const it = ownFacts(seen, acts.recheckCorrection)
    return {
      party: seen.party?.name,
      order: issuedOf(seen, 'order-to-correct').at(-1)?.number,
      correctBy: order && dayInChinese(order.correctBy),
      demand: order?.demand,
      at: it && momentInChinese(it.at),
      place: it?.place,
      officers: shownAt(seen) || undefined,
      shownAt: it?.showing.shown ? momentInChinese(it.showing.shownAt) : undefined,
      state: it?.state,
      findings: it?.findings,
      harm: it && (it.harmLeft ? '仍有危害后果' : '没有危害后果'),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('当事人', it.party)],
        [pair('责令改正文书', it.order), pair('改正期限', it.correctBy)],
        [pair('复查时间', it.at)],
        [pair('复查地点', it.place)],
        [pair('复查人员', it.officers)],
      ),
      text(`表明身份：我们是${head.organ}的执法人员，于${it.shownAt}主动出示执法证件，依法对改正情况进行复查。`),
      text(`改正要求：${sentence(it.demand)}`),
      text(`复查情况：${sentence(it.findings)}`),
      text(`复查结论：${it.state}，${it.harm}。`),
    ],
    ...partySigns(it.signing, '当事人（签名）', ['复查人员（签名）']),
    pageSignatures: ['当事人', '复查人员'],
  }),
})
