import { acts } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { lines, list, pair } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const seizureList = form({
  id: 'seizure-list',
  no: 31,
  title: '查封（扣押）财物清单',
  word: null,
  signers: ['officers', 'party', 'witness'],
  served: 'handed',
  layout: 'record',
  per: 'party',
  fields: {
    kind: need('种类'),
    at: need('时间'),
    place: need('地点'),
    goods: many('清单', { name: need('名称'), quantity: need('数量'), model: may('规格型号'), condition: may('状况') }),
    keeper: need('保管人'),
    keptAt: need('保管地点'),
    officers: need('执法人员'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.carryOutMeasure)
    return {
      kind: it?.kind,
      at: it && momentInChinese(it.from),
      place: it?.place,
      goods: it?.goods.map(({ name, quantity, model, condition }) => ({ name, quantity, model, condition })),
      keeper: it?.keeper,
      keptAt: it?.keptAt,
      officers: officersBy(seen, seen.act.by) || undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('当事人', head.partyNames), pair('措施', it.kind)],
        [pair('时间', it.at)],
        [pair('地点', it.place)],
      ),
      list(
        ['序号', '名称:3', '数量:1', '规格型号:2', '状况:2'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.model ?? '—', one.condition ?? '—']),
      ),
      lines([pair('保管人', it.keeper), pair('保管地点', it.keptAt)], [pair('执法人员', it.officers)]),
    ],
    ...partySigns(it.signing, '当事人签名', ['执法人员签名', '见证人签名']),
    notes: [...(it.signing ? [it.signing] : []), '本清单一式两份，由当事人和本机关分别保存。'],
  }),
})
