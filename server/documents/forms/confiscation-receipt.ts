import { acts, allOf } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { facts, issuedOf, officersBy, ownFacts, type Seen } from '../source.ts'

/** What the decision confiscates: what its penalties name, else the seized goods it confiscates. */
function confiscated(seen: Seen): readonly { readonly name: string; readonly quantity: string }[] {
  const draft = facts(seen, acts.requestDecision)
  const taken = (draft?.penalties ?? []).filter(p => p.kind === '没收非法财物')
  if (taken.length === 0) return []
  const seized = (draft?.seized ?? []).filter(s => s.way === '没收').map(s => ({ name: s.name, quantity: quantityOf(seen, s.name) }))
  const named = taken.flatMap(p => (p.object === undefined ? [] : [{ name: p.object, quantity: '见处罚决定书' }]))
  return seized.length > 0 ? seized : named.length > 0 ? named : [{ name: '处罚决定书载明的非法财物', quantity: '见处罚决定书' }]
}
const quantityOf = (seen: Seen, name: string): string =>
  allOf(seen.acts, acts.carryOutMeasure)
    .flatMap(a => a.facts.goods)
    .findLast(g => g.name === name)?.quantity ?? '见扣押清单'

/** 没收物品凭证 (FIN-14): handed to the party with the decision that takes the goods. */
export const confiscationReceipt = form({
  id: 'confiscation-receipt',
  no: 66,
  title: '没收物品凭证',
  word: '没证',
  signers: ['officers', 'party', 'seal'],
  served: 'handed',
  layout: 'register',
  per: 'party',
  due: seen => ownFacts(seen, acts.deliverDecision)?.post?.returned !== true && confiscated(seen).length > 0,
  fields: {
    party: need('当事人'),
    decision: need('处罚决定书文号'),
    goods: many('没收的物品', { name: need('名称'), quantity: need('数量') }),
    officers: need('执法人员'),
  },
  fill: seen => ({
    party: seen.party?.name,
    decision: issuedOf(seen, 'penalty-decision').at(-1)?.number,
    goods: confiscated(seen),
    officers: officersBy(seen, seen.act.by) || undefined,
  }),
  paper: (it, head) => ({
    blocks: [
      text(`${it.party}：根据${it.decision}行政处罚决定，没收你（单位）下列物品：`),
      list(
        ['序号', '名称:4', '数量:2'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      text(`经办执法人员：${it.officers}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    signatures: ['执法人员（签名）', '当事人（签名或者盖章）'],
    partySigns: true,
    notes: ['本凭证一式两份，一份交当事人，一份附卷。'],
  }),
})
