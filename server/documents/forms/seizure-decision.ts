import { acts, dayInChinese, dayOf } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { officersBy, ownFacts } from '../source.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { sentence, under } from '../words.ts'
import { lastDayOf, restsOn } from './measure-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

/** What it must state: 行政强制法 art. 24 para. 2. */
export const seizureDecision = form({
  id: 'seizure-decision',
  no: 30,
  title: '查封（扣押）决定书',
  word: '封扣',
  signers: ['seal'],
  served: 'handed',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    kind: need('种类'),
    reasons: need('理由'),
    basis: need('依据'),
    days: need('期限'),
    from: need('起算日'),
    until: need('期限届满日'),
    goods: many('场所、设施、财物', { name: need('名称'), quantity: need('数量') }),
    keptAt: need('保管地点'),
    officers: need('执法人员'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.carryOutMeasure)
    return {
      ...partyFilled(seen),
      kind: it?.kind,
      reasons: it?.reasons,
      basis: it && restsOn(it.basis),
      days: it && `${it.days}日`,
      from: dayInChinese(dayOf(seen.act.doneAt)),
      until: lastDayOf(seen),
      goods: it?.goods.map(({ name, quantity }) => ({ name, quantity })),
      keptAt: it?.keptAt,
      officers: officersBy(seen, seen.act.by) || undefined,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`理由：${sentence(it.reasons)}`),
      text(
        `根据${it.basis}和${under(compulsionLaw.papersOnTheSpot, head.issuedOn)}的规定，本机关决定对下列场所、设施或者财物予以${it.kind}，期限${it.days}，自${it.from}起至${it.until}止；情况复杂依法延长的，另行书面告知：`,
      ),
      list(
        ['序号', '名称:3', '数量:1'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      text(
        `保管地点：${it.keptAt}。在此期间，任何人不得使用、销毁或者擅自转移。物品需要检测、检验、检疫或者技术鉴定的，所需期间另行书面告知，不计入上述期限；检测费用和保管费用由本机关承担。`,
      ),
      text('你（单位）有权陈述、申辩。'),
      text(it.remedies),
      text(`执法人员：${it.officers}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['附：查封（扣押）财物清单。本决定书一式两份，一份当场交付当事人，一份附卷。'],
  }),
})
