import { acts } from '@fadu/law'
import { form, handSigned, many, need } from '../form.ts'
import { lines, pair, talk, text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { momentInChinese, spellInChinese } from '../words.ts'
import { partySigns, shownAt, signingNote } from './parts.ts'

export const questioningRecord = form({
  id: 'questioning-record',
  no: 16,
  title: '询问笔录',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'case',
  fields: {
    when: need('起止时间'),
    place: need('地点'),
    person: need('被询问人'),
    identity: need('被询问人身份'),
    officers: need('询问人'),
    shownAt: need('出示执法证件'),
    rights: need('告知权利义务'),
    turns: many('问答', { ask: need('问'), answer: need('答') }),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.question)
    return {
      when: it && spellInChinese(it.from, it.to),
      place: it?.place,
      person: it?.person,
      identity: it && `${it.identity}${it.identityChecked ? '（已核对身份证件）' : ''}`,
      officers: shownAt(seen) || undefined,
      shownAt: it?.showing.shown ? momentInChinese(it.showing.shownAt) : undefined,
      rights: it?.rightsTold ? '已告知如实回答的义务和申请回避的权利' : undefined,
      turns: it?.record.map(turn => ({ ask: turn.q, answer: turn.a })),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('时间', it.when)],
        [pair('地点', it.place)],
        [pair('被询问人', it.person)],
        [pair('身份', it.identity)],
        [pair('询问人', it.officers)],
      ),
      text(
        `表明身份和告知：我们是${head.organ}的执法人员，于${it.shownAt}主动出示执法证件。现就${head.cause}一案依法向你询问，${it.rights}：你应当如实回答询问；认为我们与案件有直接利害关系或者有其他关系可能影响公正执法的，可以申请回避。`,
      ),
      talk(it.turns),
      text('（以下为被询问人核对笔录后亲笔书写的意见：“以上笔录我已看过（向我宣读过），与我所说的一致”。）'),
    ],
    ...partySigns(it.signing, '被询问人（签名、捺印）', ['询问人（签名）', '记录人（签名）']),
    pageSignatures: ['被询问人', '询问人', '记录人'],
  }),
})
