import { acts } from '@fadu/law'
import { form, need, signedOn } from '../form.ts'
import { heading, text } from '../paper.ts'
import { facts, namesBy, ownFacts } from '../source.ts'
import { spellInChinese, sentence } from '../words.ts'
import { doneBy } from './parts.ts'

export const hearingReport = form({
  id: 'hearing-report',
  no: 47,
  title: '听证报告',
  word: '听报',
  signers: ['host'],
  served: 'kept',
  layout: 'letter',
  per: 'party',
  fields: {
    party: need('当事人'),
    when: need('听证时间'),
    place: need('听证地点'),
    host: need('听证主持人'),
    disputes: need('争议焦点'),
    findings: need('认定'),
    proposal: need('处理意见'),
    reported: signedOn('听证主持人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.reportHearing)
    const held = facts(seen, acts.holdHearing)
    const appointed = facts(seen, acts.appointHost)
    return {
      party: seen.party?.name,
      when: held && spellInChinese(held.from, held.to),
      place: facts(seen, acts.notifyHearing)?.place,
      host: (appointed && namesBy(seen, appointed.host)) || undefined,
      disputes: it?.disputes,
      findings: it?.findings,
      proposal: it?.proposal,
      reported: doneBy(seen, acts.reportHearing, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}`),
      text(`当事人：${it.party}`),
      text(`听证于${it.when}在${it.place}举行，由${it.host}主持。`),
      heading('一、争议焦点'),
      text(sentence(it.disputes)),
      heading('二、根据听证笔录的认定'),
      text(sentence(it.findings)),
      heading('三、处理意见'),
      text(sentence(it.proposal)),
      text(`听证主持人：${it.reported.names}`),
      text(`报告日期：${it.reported.on}`),
    ],
  }),
})
