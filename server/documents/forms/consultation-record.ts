import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { facts, namesBy, ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'

/** 管辖协商记录 (JUR-04): consulted first, before the common superior is asked. */
export const consultationRecord = form({
  id: 'consultation-record',
  no: 4,
  title: '管辖协商记录',
  word: null,
  signers: ['head'],
  served: 'kept',
  layout: 'record',
  per: 'case',
  fields: {
    organ: need('协商机关'),
    at: need('时间'),
    by: need('本机关参加人员'),
    matter: may('争议内容'),
    positions: need('双方意见'),
    outcome: need('协商结果'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.consultJurisdiction)
    return {
      organ: it?.organ,
      at: momentInChinese(seen.act.doneAt),
      by: namesBy(seen, seen.act.by) || undefined,
      matter: facts(seen, acts.openDispute)?.matter,
      positions: it?.positions,
      outcome: it?.outcome,
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause), pair('时间', it.at)],
        [pair('本机关', head.organ), pair('协商机关', it.organ)],
        [pair('参加人员', it.by)],
      ),
      ...(it.matter ? [text(`争议内容：${sentence(it.matter)}`)] : []),
      text(`双方意见：${sentence(it.positions)}`),
      text(`协商结果：${sentence(it.outcome)}`),
    ],
    signatures: ['本机关参加人员（签名）', '对方参加人员（签名）'],
  }),
})
