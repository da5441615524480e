import { acts, dayInChinese, dayOf, endOf, termInChinese, valueOn } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese, under } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const preservationNotice = form({
  id: 'preservation-notice',
  no: 20,
  title: '先行登记保存证据通知书',
  word: '登保',
  signers: ['officers', 'party', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    addressee: need('当事人'),
    at: need('登记保存时间'),
    place: need('登记保存地点'),
    shownAt: need('出示执法证件'),
    goods: many('清单', { name: need('名称'), quantity: need('数量'), condition: may('状况') }),
    keeper: need('保管人'),
    duty: need('不得销毁、转移的告知'),
    lastOn: need('处理决定期限'),
    officers: need('执法人员'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.registerPreservation)
    return {
      addressee: seen.parties.map(one => one.name).join('、') || undefined,
      at: it && momentInChinese(it.at),
      place: it?.place,
      shownAt: it?.showing.shown ? momentInChinese(it.showing.shownAt) : undefined,
      goods: it?.goods.map(({ name, quantity, condition }) => ({ name, quantity, condition })),
      keeper: it?.keeper,
      duty: it?.dutyTold ? '当事人或者有关人员不得销毁或者转移' : undefined,
      lastOn:
        it &&
        dayInChinese(
          endOf(valueOn(penaltyLaw.preserveInTime, dayOf(it.at)), dayOf(it.at), {
            calendar: seen.calendar,
            whose: 'authority',
          }).lastDay,
        ),
      officers: officersBy(seen, seen.act.by) || undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    addressee: it.addressee,
    blocks: [
      text(
        `本机关在调查${head.cause}一案（案号 ${head.caseNumber}）时，因证据可能灭失或者以后难以取得，经本机关负责人批准，根据${under(penaltyLaw.preserveWhen, head.issuedOn)}，于${it.at}在${it.place}对下列证据先行登记保存，由${it.keeper}保管：`,
      ),
      list(
        ['序号', '名称:3', '数量:1', '状况:3'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.condition ?? '—']),
      ),
      text(`执法人员于${it.shownAt}出示了执法证件。登记保存期间，${it.duty}上述证据。`),
      text(`本机关将在${termInChinese(valueOn(penaltyLaw.preserveInTime, head.issuedOn))}内，即${it.lastOn}前（含当日）作出处理决定。`),
      text(`你（单位）对本通知有异议的，可以向本机关陈述、申辩。联系电话：${head.organPhone}　地址：${head.organAddress}`),
      text(`执法人员：${it.officers}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '当事人（签名或者盖章）', ['执法人员（签名）']),
    notes: [...(it.signing ? [it.signing] : []), '本通知书（附清单）一式两份，一份交当事人，一份附卷。'],
  }),
})
