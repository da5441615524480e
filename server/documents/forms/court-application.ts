// Asking the court to execute, with the list of papers; asking for it at once; asking the higher court.
import { acts, dayInChinese } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { facts, namesBy, ownFacts } from '../source.ts'
import { sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut, demandTold } from './execution-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

export const courtApplication = form({
  id: 'court-application',
  no: 76,
  title: '强制执行申请书',
  word: '申执',
  signers: ['head', 'seal'],
  served: 'kept',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    court: need('受理申请的法院'),
    decision: need('据以执行的决定'),
    duty: need('申请执行的内容'),
    demand: need('催告情况'),
    view: need('当事人的意见及催告情况'),
    object: need('标的情况'),
    urgent: may('申请立即执行的理由'),
    late: may('逾期的理由'),
    papers: many('材料清单', { name: need('材料') }),
    head: need('负责人'),
    on: need('日期'),
  },
  fill: seen => {
    const it = facts(seen, acts.applyCourt)
    const given = it && [it.papers.application, it.papers.decision, it.papers.view, it.papers.object]
    return {
      ...partyFilled(seen),
      court: it?.court,
      decision: carriedOut(seen, it?.of),
      duty: it?.duty,
      demand: demandTold(seen),
      view: it?.view,
      object: it?.object,
      urgent: ownFacts(seen, acts.askImmediate)?.facts,
      late: it?.lateReason,
      papers: acts.courtPapers.filter((_, i) => given?.[i]).map(name => ({ name })),
      head: it && (namesBy(seen, [it.signedBy]) || undefined),
      on: dayInChinese(seen.issuedOn),
    }
  },
  paper: (it, head) => ({
    addressee: it.court,
    blocks: [
      text(`申请人：${head.organ}　地址：${head.organAddress}　联系电话：${head.organPhone}`),
      text(`被申请人：\n${it.partyBlock}`),
      text(`请求：${it.urgent ? '立即' : ''}强制执行${it.decision}：${sentence(it.duty)}`),
      text(
        `事实和理由：本机关就${head.cause}一案（案号 ${head.caseNumber}）作出上述决定并已送达，被申请人在法定期限内没有申请行政复议、没有提起行政诉讼，又不履行。本机关于${it.demand}，届满十个工作日仍没有履行。`,
      ),
      text(`当事人的意见及催告情况：${sentence(it.view)}`),
      text(`申请强制执行标的情况：${sentence(it.object)}`),
      ...(it.urgent
        ? [text(`情况紧急，为保障公共安全：${sentence(it.urgent)}根据${under(compulsionLaw.courtAtOnce, head.issuedOn)}，申请立即执行。`)]
        : []),
      ...(it.late ? [text(`逾期申请的正当理由：${sentence(it.late)}`)] : []),
      text(`根据${under(compulsionLaw.courtWindow, head.issuedOn)}，特申请强制执行。`),
      list(
        ['序号', '提交的材料:1'],
        it.papers.map((one, i) => [String(i + 1), one.name]),
      ),
    ],
    signatures: [`行政机关负责人（签名）：${it.head}`],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
export const courtObjection = form({
  id: 'court-objection',
  no: 76,
  title: '不服裁定复议申请书',
  word: '申复',
  signers: ['head', 'seal'],
  served: 'kept',
  layout: 'letter',
  per: 'party',
  fields: {
    court: need('上一级人民法院'),
    party: need('被申请人'),
    decision: need('据以执行的决定'),
    ruling: need('不服的裁定'),
    grounds: need('理由'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.objectCourt)
    const denied = facts(seen, acts.courtRules) ?? facts(seen, acts.courtAccepts)
    return {
      court: it?.court,
      party: seen.party?.name,
      decision: carriedOut(seen),
      ruling: denied && `${denied.number}（${denied.outcome}）`,
      grounds: it?.grounds,
    }
  },
  paper: (it, head) => ({
    addressee: it.court,
    blocks: [
      text(`申请人：${head.organ}；被申请人：${it.party}。`),
      text(`申请人申请强制执行${it.decision}（案由：${head.cause}），不服${it.ruling}，依法申请复议。理由：${sentence(it.grounds)}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
