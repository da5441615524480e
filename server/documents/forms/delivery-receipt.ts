import { acts, dayInChinese } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { partySigns, signingNote } from './parts.ts'

export const deliveryReceipt = form({
  id: 'delivery-receipt',
  no: 60,
  title: '送达回证',
  word: null,
  signers: ['officers', 'party', 'witness'],
  served: 'kept',
  layout: 'receipt',
  per: 'party',
  fields: {
    party: need('受送达人'),
    documents: need('送达文书名称和文号'),
    way: need('送达方式'),
    place: may('送达地点'),
    on: need('送达日期'),
    receiver: may('收件人'),
    relation: may('收件人身份'),
    receipt: may('回证、邮件或者公告编号'),
    refusal: may('拒收事由'),
    witness: may('见证人'),
    officers: need('送达人'),
    note: may('签名情况'),
  },
  fill: seen => {
    const it = deliveryOf(seen)
    const handed = ownFacts(seen, acts.handOver)
    return {
      party: seen.party?.name,
      documents: delivered(seen, it?.of),
      way: handed?.way ?? it?.way,
      place: it?.leaving?.place,
      on: it ? dayInChinese(it.receivedOn) : handed && momentInChinese(handed.at),
      receiver: it?.receiver ?? (handed && seen.party?.name),
      relation: it?.relation ?? (handed && '本人'),
      receipt: it?.receipt,
      refusal: it?.leaving?.refused ? it.leaving.course : undefined,
      witness: it?.leaving?.witness,
      officers: officersBy(seen, seen.act.by) || undefined,
      note: signingNote(it?.signing ?? handed?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['受送达人', it.party]),
        longRow('送达文书名称和文号', it.documents),
        row(['送达方式', it.way], ['送达日期', it.on]),
        row(['收件人', it.receiver], ['与受送达人的关系', it.relation]),
        row(['送达地点', it.place], ['凭证编号', it.receipt]),
        row(['送达人', it.officers]),
        longRow('拒收事由和见证', it.refusal ? `${it.refusal}${it.witness ? `\n见证人：${it.witness}` : ''}` : '无'),
      ),
    ],
    ...partySigns(it.note, '受送达人（收件人）签名或者盖章', ['送达人（签名）', ...(it.refusal ? ['见证人（签名）'] : [])]),
  }),
})
