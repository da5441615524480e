import { acts } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { issuedOf, officersBy, ownFacts } from '../source.ts'
import { moneyInWords, under } from '../words.ts'
import { dayInChinese } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const confiscationDisposal = form({
  id: 'confiscation-disposal',
  no: 66,
  title: '没收物品处理清单',
  word: '没',
  signers: ['officers', 'witness', 'seal'],
  served: 'handed',
  layout: 'register',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: need('处罚决定书文号'),
    goods: many('物品', { name: need('名称'), quantity: need('数量'), value: may('价值'), way: need('处理') }),
    voucher: may('上缴国库凭证号'),
    witnesses: may('监督人'),
    officers: need('处理人员'),
    on: need('日期'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.disposeConfiscated)
    return {
      party: seen.party?.name,
      decision: issuedOf(seen, 'penalty-decision').at(-1)?.number,
      goods: it?.goods.map(one => ({ ...one, value: one.value === undefined ? undefined : moneyInWords(one.value) })),
      voucher: it?.voucher,
      witnesses: it?.witnesses,
      officers: officersBy(seen, seen.act.by) || undefined,
      on: dayInChinese(seen.issuedOn),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(row(['案由', head.cause], ['案号', head.caseNumber]), row(['当事人', it.party], ['处罚决定书', it.decision])),
      list(
        ['序号', '名称:3', '数量:1', '价值:3', '处理方式:2'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.value ?? '—', one.way]),
      ),
      grid(
        row(['上缴国库凭证', it.voucher], ['监督人', it.witnesses]),
        longRow('处理说明', `根据${under(penaltyLaw.confiscatedSold, head.issuedOn)}处理，款项全部上缴国库。`, [
          `处理人员：${it.officers}`,
          it.on,
        ]),
      ),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    signatures: ['处理人员（签名）', '监督人（签名）'],
  }),
})
