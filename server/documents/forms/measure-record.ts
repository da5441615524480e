import { acts } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese, sentence, spellInChinese } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

/** The steps of 行政强制法 art. 18, each as it was done. */
export const measureRecord = form({
  id: 'measure-record',
  no: 32,
  title: '行政强制措施现场笔录',
  word: null,
  signers: ['officers', 'party', 'witness'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    kind: need('种类'),
    when: need('起止时间'),
    place: need('地点'),
    officers: need('执法人员'),
    assistants: may('协助人员'),
    shownAt: need('出示执法证件'),
    present: need('当事人到场情况'),
    told: need('当场告知'),
    heard: need('陈述、申辩'),
    goods: need('查封、扣押的财物'),
    handed: need('文书交付'),
    urgency: may('紧急的情况'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.carryOutMeasure)
    const away = it?.present === '不到场'
    return {
      kind: it?.kind,
      when: it && spellInChinese(it.from, it.to),
      place: it?.place,
      officers: officersBy(seen, seen.act.by) || undefined,
      assistants: it?.assistants,
      shownAt: it?.showing.shown ? momentInChinese(it.showing.shownAt) : undefined,
      present: it && `${it.notified ? '已通知到场，' : ''}${it.present}${it.signing.witness ? `（见证人：${it.signing.witness}）` : ''}`,
      told:
        it?.told && !away
          ? '已当场告知采取措施的理由、依据，以及依法享有的权利和救济途径'
          : away
            ? '当事人不到场，由见证人见证'
            : undefined,
      heard: it?.statement ?? (it?.heard && !away ? '当事人没有意见' : away ? '当事人不到场' : undefined),
      goods: it?.goods.map(one => `${one.name}（${one.quantity}）`).join('、'),
      handed: it?.papers.decisionHanded && it.papers.listHanded ? `${momentInChinese(it.papers.handedAt)}当场交付决定书和清单` : undefined,
      urgency: it?.urgency,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('时间', it.when)],
        [pair('地点', it.place)],
        [pair('当事人', head.partyNames), pair('到场情况', it.present)],
        [pair('执法人员', it.officers)],
        ...(it.assistants ? [[pair('协助人员', it.assistants)]] : []),
      ),
      text(`表明身份：我们是${head.organ}的执法人员，于${it.shownAt}出示执法证件。`),
      ...(it.urgency ? [text(`情况紧急：${sentence(it.urgency)}`)] : []),
      text(`告知：${sentence(it.told)}`),
      text(`当事人的陈述、申辩：${sentence(it.heard)}`),
      text(`${it.kind}的场所、设施或者财物：${sentence(it.goods)}`),
      text(`文书：${sentence(it.handed)}`),
      text('以上笔录已交当事人（见证人）核对。'),
    ],
    ...partySigns(it.signing, '当事人签名', ['执法人员签名', '见证人签名']),
    pageSignatures: ['当事人（见证人）', '执法人员'],
  }),
})
