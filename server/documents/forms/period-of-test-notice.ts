import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { under } from '../words.ts'
import { decisionNamed, lastDayOf } from './measure-parts.ts'
import { partyFields, partyFilled, partySigns, signingNote } from './parts.ts'

export const testingPeriodNotice = form({
  id: 'testing-period-notice',
  no: 34,
  title: '检测（鉴定）期间告知书',
  word: '检期',
  signers: ['seal', 'party'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('查封（扣押）决定书文号'),
    body: need('检测（鉴定）机构'),
    from: need('开始日期'),
    to: need('结束日期'),
    until: need('顺延后的期限届满日'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.tellTestingPeriod)
    return {
      ...partyFilled(seen),
      decision: decisionNamed(seen),
      body: it?.body,
      from: it && dayInChinese(it.startsOn),
      to: it && dayInChinese(it.endsOn),
      until: lastDayOf(seen),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`${it.decision}查封、扣押的物品，需要进行检测（检验、检疫、技术鉴定），由${it.body}承担，期间自${it.from}起至${it.to}止。`),
      text(
        `根据${under(compulsionLaw.testingExcluded, head.issuedOn)}，上述期间不计入查封、扣押期限，期限届满日相应顺延至${it.until}。检测（鉴定）费用由本机关承担。`,
      ),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '当事人（签名或者盖章）'),
  }),
})
