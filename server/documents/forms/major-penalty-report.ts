import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, issuedOf, ownFacts } from '../source.ts'
import { penaltiesInWords, sentence } from '../words.ts'
import { doneBy } from './parts.ts'

/** 重大行政处罚备案报告 (PUB-11): where the county asks for it. */
export const majorPenaltyReport = form({
  id: 'major-penalty-report',
  no: 0,
  title: '重大行政处罚备案报告',
  word: '罚备',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    to: need('备案机关'),
    party: need('当事人'),
    decision: need('处罚决定书文号'),
    decidedOn: need('决定日期'),
    facts: need('违法事实'),
    basis: need('处罚依据'),
    penalties: need('处罚内容'),
    heard: need('听证情况'),
    note: may('说明'),
  },
  fill: seen => {
    const [it, draft] = [ownFacts(seen, acts.reportMajor), facts(seen, acts.requestDecision)]
    return {
      to: it?.to,
      party: seen.party?.name,
      decision: issuedOf(seen, 'penalty-decision').at(-1)?.number,
      decidedOn: doneBy(seen, acts.decide)?.on,
      facts: draft?.facts,
      basis: draft?.basis,
      penalties: (draft?.penalties && penaltiesInWords(draft.penalties)) || undefined,
      heard: facts(seen, acts.holdHearing) ? '已经听证' : '没有听证',
      note: it?.note,
    }
  },
  paper: (it, head) => ({
    addressee: it.to,
    blocks: [
      text(`本机关对${it.party}${head.cause}一案（案号 ${head.caseNumber}）作出了重大行政处罚决定，现报请备案。`),
      text(`决定书：${it.decision}，${it.decidedOn}作出，${it.heard}。`),
      text(`违法事实：${sentence(it.facts)}`),
      text(`处罚依据：${sentence(it.basis)}`),
      text(`处罚内容：${sentence(it.penalties)}`),
      ...(it.note ? [text(`说明：${sentence(it.note)}`)] : []),
      text(`附：行政处罚决定书（${it.decision}）一份。联系电话：${head.organPhone}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
