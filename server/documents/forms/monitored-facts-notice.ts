import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { penaltyLaw } from '../texts-of-law.ts'
import { momentInChinese, sentence, under } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'

export const monitoredFactsNotice = form({
  id: 'monitored-facts-notice',
  no: 25,
  title: '违法事实告知书（非现场）',
  word: '事告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    facts: need('违法事实'),
    recordedAt: need('违法时间'),
    place: need('违法地点'),
    query: need('查询途径'),
    defence: need('陈述申辩途径'),
    way: need('告知方式'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.tellMonitoredFacts)
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      recordedAt: it && momentInChinese(it.recordedAt),
      place: it?.place,
      query: it?.query,
      defence: it?.defence,
      way: it?.way,
    }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(it.partyBlock),
      text(`电子技术监控设备记录：${it.recordedAt}，在${it.place}，${sentence(it.facts)}`),
      text(`根据${under(penaltyLaw.monitoringTold, head.issuedOn)}，现将上述违法事实告知你（单位）。`),
      text(`查询图像和记录：${sentence(it.query)}`),
      text(`陈述、申辩：${sentence(it.defence)}本机关不限制你（单位）陈述、申辩。`),
      text(`告知方式：${it.way}　联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
