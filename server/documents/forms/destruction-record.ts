import { acts } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { lines, list, pair, text } from '../paper.ts'
import { issuedOf, officersBy, ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'

/** 没收物品销毁记录 (FIN-14): for what is destroyed, with who watched. */
export const destructionRecord = form({
  id: 'destruction-record',
  no: 66,
  title: '没收物品销毁记录',
  word: null,
  signers: ['officers', 'witness'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  due: seen => ownFacts(seen, acts.disposeConfiscated)?.goods.some(g => g.way === '依法销毁') ?? false,
  fields: {
    party: need('当事人'),
    decision: need('处罚决定书文号'),
    at: need('时间'),
    place: need('销毁地点'),
    manner: need('销毁方式'),
    goods: many('销毁的物品', { name: need('名称'), quantity: need('数量') }),
    course: need('销毁经过'),
    recording: may('音像记录编号'),
    officers: need('销毁人员'),
    witnesses: need('监督人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.disposeConfiscated)
    return {
      party: seen.party?.name,
      decision: issuedOf(seen, 'penalty-decision').at(-1)?.number,
      at: momentInChinese(seen.act.doneAt),
      place: it?.destruction?.place,
      manner: it?.destruction?.manner,
      goods: it?.goods.filter(g => g.way === '依法销毁').map(({ name, quantity }) => ({ name, quantity })),
      course: it?.destruction?.course,
      recording: it?.destruction?.recording,
      officers: officersBy(seen, seen.act.by) || undefined,
      witnesses: it?.witnesses,
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause), pair('处罚决定书', it.decision)],
        [pair('当事人', it.party), pair('时间', it.at)],
        [pair('销毁地点', it.place), pair('销毁方式', it.manner)],
        [pair('销毁人员', it.officers), pair('监督人', it.witnesses)],
        ...(it.recording ? [[pair('音像记录', it.recording)]] : []),
      ),
      list(
        ['序号', '名称:4', '数量:2'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      text(`销毁经过：${sentence(it.course)}`),
    ],
    signatures: ['销毁人员（签名）', '监督人（签名）'],
  }),
})
