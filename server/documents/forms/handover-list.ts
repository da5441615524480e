import { acts } from '@fadu/law'
import { form, need, some } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { facts, officersBy, ownFacts } from '../source.ts'

/** 移交清单 (CRM-06): what the police receive, goods and material, signed by both sides. */
export const handoverList = form({
  id: 'handover-list',
  no: 78,
  title: '涉案物品、材料移交清单',
  word: null,
  signers: ['officers'],
  served: 'handed',
  layout: 'register',
  per: 'case',
  fields: {
    receiver: need('接收人和单位'),
    notice: need('公安机关立案文书'),
    goods: some('移交的物品', { name: need('名称'), quantity: need('数量') }),
    material: need('移交的材料'),
    officers: need('移交人员'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.handOverGoods)
    const word = facts(seen, acts.recordSupervision) ?? facts(seen, acts.recordPoliceReview) ?? facts(seen, acts.recordPoliceDecision)
    return {
      receiver: it?.receiver,
      notice: word?.number,
      goods: it?.goods.map(({ name, quantity }) => ({ name, quantity })),
      material: it?.material,
      officers: officersBy(seen, seen.act.by) || undefined,
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(row(['案由', head.cause], ['案号', head.caseNumber]), row(['接收人和单位', it.receiver], ['公安机关文书', it.notice])),
      ...(it.goods.length > 0
        ? [
            list(
              ['序号', '物品名称:4', '数量:2'],
              it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
            ),
          ]
        : []),
      grid(longRow('移交的材料', it.material), row(['移交人员', it.officers])),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    signatures: ['移交人员（签名）', '接收人员（签名）'],
    notes: ['本清单一式两份，移交、接收双方各存一份。'],
  }),
})
