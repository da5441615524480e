import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'

export const talkInvitation = form({
  id: 'talk-invitation',
  no: 55,
  title: '约谈通知书',
  word: '约通',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: { ...partyFields, at: need('约谈时间'), place: need('约谈地点'), matter: need('约谈事项') },
  fill: seen => {
    const it = ownFacts(seen, acts.inviteToTalk)
    return { ...partyFilled(seen), at: it && momentInChinese(it.at), place: it?.place, matter: it?.matter }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(`请你（单位）于${it.at}到${it.place}，就下列事项和本机关谈话：${sentence(it.matter)}`),
      text('约谈不是行政处罚，不增加你（单位）的义务；你（单位）可以陈述意见，也可以带材料说明情况。'),
      text(`联系人：${head.officers}　电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
