import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'

export const inspectionNotice = form({
  id: 'inspection-notice',
  no: 10,
  title: '行政检查通知书',
  word: '检通',
  signers: ['seal'],
  served: 'handed',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    items: need('检查事项'),
    power: need('检查依据'),
    at: need('检查时间'),
    place: need('检查地点'),
    officers: need('检查人员'),
    phone: need('投诉电话'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.notifyInspection)
    return {
      ...partyFilled(seen),
      items: it?.items,
      power: it && `《${it.power.law}》第${it.power.article}条`,
      at: it && momentInChinese(it.at),
      place: it?.place,
      officers: officersBy(seen, seen.act.by) || undefined,
      phone: it?.phone,
    }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(it.partyBlock),
      text(`根据${it.power}，本机关定于${it.at}在${it.place}对你（单位）的下列事项进行检查：${it.items}。`),
      text(`检查人员：${it.officers}。检查人员应当主动出示执法证件，不出示的，你（单位）可以拒绝检查。`),
      text('你（单位）应当如实说明情况、提供有关材料；对检查有意见的，可以当场提出，检查人员应当记入笔录。检查结果将告知你（单位）。'),
      text(`检查不收费。对检查人员的行为可以投诉、举报，电话：${it.phone}。`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
