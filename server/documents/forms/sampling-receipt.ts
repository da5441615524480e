import { acts } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { list, lines, pair, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese, under } from '../words.ts'
import { dayInChinese, partySigns, signingNote } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const samplingReceipt = form({
  id: 'sampling-receipt',
  no: 18,
  title: '抽样取证凭证',
  word: '抽',
  signers: ['officers', 'party'],
  served: 'handed',
  layout: 'register',
  per: 'case',
  fields: {
    from: need('被抽样人'),
    place: need('地点'),
    shownAt: need('出示执法证件'),
    samples: many('样品', { name: need('名称'), batch: may('批号'), quantity: need('数量'), seal: need('封样编号') }),
    officers: need('抽样人员'),
    on: need('抽样日期'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.sample)
    return {
      from: it?.from,
      place: it?.place,
      shownAt: it?.showing.shown ? momentInChinese(it.showing.shownAt) : undefined,
      samples: it?.samples,
      officers: officersBy(seen, seen.act.by) || undefined,
      on: dayInChinese(seen.issuedOn),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines([pair('案由', head.cause)], [pair('被抽样人', it.from), pair('地点', it.place)], [pair('抽样人员', it.officers)]),
      text(`根据${under(penaltyLaw.sampling, head.issuedOn)}，执法人员于${it.shownAt}出示执法证件后，对下列物品抽样取证，样品已当场封存：`),
      list(
        ['序号', '名称:3', '批号:2', '数量:1', '封样编号:2'],
        it.samples.map((one, i) => [String(i + 1), one.name, one.batch ?? '—', one.quantity, one.seal]),
      ),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '被抽样人（签名或者盖章）', ['抽样人员（签名）']),
    notes: [...(it.signing ? [it.signing] : []), '本凭证一式两份，一份交被抽样人，一份附卷。'],
  }),
})
