import { acts, dayInChinese } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { sentence } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'

export const testResultNotice = form({
  id: 'test-result-notice',
  no: 23,
  title: '鉴定（检测）结果告知书',
  word: '鉴告',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    body: need('检测（鉴定）机构'),
    report: need('报告编号'),
    reportedOn: need('报告日期'),
    result: need('结果'),
    retest: may('复检'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.recordTestResult)
    return {
      ...partyFilled(seen),
      body: it?.body,
      report: it?.report,
      reportedOn: it && dayInChinese(it.reportedOn),
      result: it?.result,
      retest: it?.retest,
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `本机关办理${head.cause}一案（案号 ${head.caseNumber}），委托${it.body}进行检测（检验、检疫、技术鉴定）。${it.body}于${it.reportedOn}出具${it.report}号报告，结果如下：`,
      ),
      text(sentence(it.result)),
      ...(it.retest ? [text(`复检：${sentence(it.retest)}`)] : []),
      text('你（单位）对结果有异议的，可以向本机关陈述、申辩。'),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
