import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { sentence } from '../words.ts'

export const testEntrustment = form({
  id: 'test-entrustment',
  no: 22,
  title: '检测（检验、鉴定）委托书',
  word: '鉴委',
  signers: ['seal'],
  served: 'handed',
  layout: 'letter',
  per: 'case',
  fields: {
    body: need('受托机构'),
    qualification: need('机构资质'),
    samples: many('送检物品', { name: need('名称'), number: need('样品编号') }),
    questions: need('委托事项'),
    officers: need('送检人员'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.entrustTest)
    return {
      body: it?.body,
      qualification: it?.qualification,
      samples: it?.samples,
      questions: it?.questions,
      officers: officersBy(seen, seen.act.by) || undefined,
    }
  },
  paper: (it, head) => ({
    addressee: it.body,
    blocks: [
      text(
        `本机关办理${head.cause}一案（案号 ${head.caseNumber}），需要对下列物品进行检测（检验、检疫、技术鉴定），现委托你单位（资质：${it.qualification}）办理：`,
      ),
      list(
        ['序号', '名称:3', '样品编号:2'],
        it.samples.map((one, i) => [String(i + 1), one.name, one.number]),
      ),
      text(`委托事项：${sentence(it.questions)}`),
      text('请出具书面报告，写明委托人、委托事项、送检材料、依据、方法和结论，由检测（鉴定）人签名并加盖机构印章。费用由本机关承担。'),
      text(`送检人员：${it.officers}　联系电话：${head.organPhone}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
