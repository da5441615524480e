import { dayInChinese } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { officersBy } from '../source.ts'
import { under, sentence } from '../words.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { civilProcedureLaw } from '../texts-of-law.ts'

export const leavingRecord = form({
  id: 'leaving-record',
  no: 61,
  title: '留置送达记录',
  word: null,
  signers: ['officers', 'witness'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  due: seen => deliveryOf(seen)?.way === '留置送达',
  fields: {
    party: need('受送达人'),
    documents: need('送达文书名称和文号'),
    on: need('日期'),
    place: need('留置地点'),
    refused: need('拒收的事实'),
    course: need('经过'),
    proof: need('见证人或者拍照录像'),
    witness: may('见证人'),
    officers: need('送达人'),
  },
  fill: seen => {
    const it = deliveryOf(seen)
    const left = it?.leaving
    return {
      party: seen.party?.name,
      documents: delivered(seen, it?.of),
      on: it && dayInChinese(it.receivedOn),
      place: left?.place,
      refused: left?.refused ? '受送达人或者其同住成年家属拒绝接收' : undefined,
      course: left?.course,
      proof:
        [left?.witness && `见证人${left.witness}到场见证`, left?.recording && '以拍照、录像方式记录送达过程'].filter(Boolean).join('；') ||
        undefined,
      witness: left?.witness,
      officers: officersBy(seen, seen.act.by) || undefined,
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('受送达人', it.party)],
        [pair('日期', it.on), pair('留置地点', it.place)],
        [pair('送达人', it.officers)],
      ),
      text(`送达文书：${it.documents}`),
      text(`拒收情况：${it.refused}。`),
      text(`经过：${sentence(it.course)}`),
      text(
        `根据${under(civilProcedureLaw.leaveOnRefusal, head.issuedOn)}，送达人将上述文书留在受送达人的${it.place}，${it.proof}，视为送达。`,
      ),
    ],
    signatures: ['送达人（签名）', ...(it.witness ? ['见证人（签名）'] : [])],
    pageSignatures: ['送达人', '见证人'],
  }),
})
