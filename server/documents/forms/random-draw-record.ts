import { acts, dayInChinese } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'

/** 双随机抽取记录 (INS-02): printed where the plan tells of a draw. */
export const randomDrawRecord = form({
  id: 'random-draw-record',
  no: 13,
  title: '双随机抽取记录',
  word: null,
  signers: ['officers'],
  served: 'published',
  layout: 'register',
  per: 'case',
  due: seen => ownFacts(seen, acts.planInspection)?.draw !== undefined,
  fields: {
    item: need('检查事项'),
    on: need('抽取日期'),
    method: need('抽取方式'),
    pools: need('名录库'),
    objects: many('抽中的检查对象', { name: need('名称') }),
    drawn: need('抽中的检查人员'),
    organiser: need('组织人员'),
    supervisor: may('监督人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.planInspection)
    return {
      item: it?.item,
      on: it?.draw && dayInChinese(it.draw.on),
      method: it?.draw?.method,
      pools: it?.draw?.pools,
      objects: it?.draw?.objects.map(({ name }) => ({ name })),
      drawn: (it?.draw && officersBy(seen, it.draw.officers)) || undefined,
      organiser: officersBy(seen, seen.act.by) || undefined,
      supervisor: it?.draw?.supervisor,
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['检查事项', it.item], ['抽取日期', it.on]),
        row(['抽取方式', it.method], ['监督人', it.supervisor]),
        longRow('名录库', it.pools),
        longRow('抽中的检查人员', it.drawn),
      ),
      list(
        ['序号', '抽中的检查对象:6'],
        it.objects.map((one, i) => [String(i + 1), one.name]),
      ),
      grid(row(['组织人员', it.organiser])),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    signatures: ['组织人员（签名）', '监督人（签名）'],
  }),
})
