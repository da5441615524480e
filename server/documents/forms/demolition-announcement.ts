import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut } from './execution-parts.ts'

export const demolitionAnnouncement = form({
  id: 'demolition-announcement',
  no: 69,
  title: '限期自行拆除公告',
  word: '拆公',
  signers: ['seal'],
  served: 'published',
  layout: 'announcement',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: need('据以执行的决定'),
    building: need('违法建筑物、构筑物、设施'),
    by: need('自行拆除的期限'),
    places: need('公告方式'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.announceDemolition)
    return {
      party: seen.party?.name,
      decision: carriedOut(seen, it?.of),
      building: it?.building,
      by: it && dayInChinese(it.selfDemolishBy),
      places: it?.places.join('、'),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`${it.party}的下列建筑物（构筑物、设施）经本机关以${it.decision}责令拆除，逾期没有拆除：${sentence(it.building)}`),
      text(`根据${under(compulsionLaw.demolition, head.issuedOn)}，限当事人于${it.by}前（含当日）自行拆除，并自行搬离其中的物品。`),
      text('当事人在法定期限内不申请行政复议、不提起行政诉讼，又不拆除的，本机关将依法强制拆除。'),
      text(`特此公告（${it.places}）。联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
