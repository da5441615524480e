import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, namesBy, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'

export const hearingAnnouncement = form({
  id: 'hearing-announcement',
  no: 45,
  title: '听证公告',
  word: '听公',
  signers: ['seal'],
  served: 'published',
  layout: 'announcement',
  per: 'party',
  due: seen => ownFacts(seen, acts.notifyHearing)?.open === true,
  fields: { at: need('听证时间'), place: need('听证地点'), host: need('听证主持人') },
  fill: seen => {
    const it = ownFacts(seen, acts.notifyHearing)
    const appointed = facts(seen, acts.appointHost)
    return {
      at: it && momentInChinese(it.at),
      place: it?.place,
      host: (appointed && namesBy(seen, appointed.host)) || undefined,
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`本机关定于${it.at}，在${it.place}就${head.cause}一案（案号 ${head.caseNumber}）公开举行行政处罚听证，听证主持人为${it.host}。`),
      text(`需要旁听的，请于听证前持有效身份证件到本机关登记。联系电话：${head.organPhone}　地址：${head.organAddress}`),
      text('特此公告。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
