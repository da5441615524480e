import { acts } from '@fadu/law'
import { form, many, may, need, signedOn } from '../form.ts'
import { heading, list, text } from '../paper.ts'
import { evidenceNames, ownFacts } from '../source.ts'
import { itemised, moneyInWords, partyBlock, penaltyInWords, sentence } from '../words.ts'
import { doneBy } from './parts.ts'

export const investigationReport = form({
  id: 'investigation-report',
  no: 37,
  title: '案件调查终结报告',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'letter',
  per: 'case',
  fields: {
    parties: need('当事人基本情况'),
    facts: need('查明的事实'),
    elements: many('每项事实和证据', { element: need('要证明的事实'), evidence: need('证据') }),
    nature: need('定性和依据'),
    grade: need('裁量档次'),
    factors: need('裁量情节和理由'),
    gains: may('违法所得'),
    correction: need('责令改正情况'),
    crime: need('是否涉嫌犯罪'),
    proposal: need('处理建议'),
    reported: signedOn('调查人员'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.concludeInvestigation)
    return {
      parties: seen.parties.map(partyBlock).join('\n') || undefined,
      facts: it?.facts,
      elements: it?.elements.map(one => ({
        element: one.element,
        evidence: evidenceNames(seen, one.evidence) || undefined,
      })),
      nature: it?.nature,
      grade: it && `${it.discretion.grade}${it.discretion.leniency === '无' ? '' : `，${it.discretion.leniency}`}`,
      factors: it && [...it.discretion.circumstances.map(one => `${one.name}：${one.reason}`), it.discretion.reasons].join('；'),
      gains:
        it?.gains &&
        `${moneyInWords(it.gains.amount)}${it.gains.returned ? `，其中依法应当退赔${moneyInWords(it.gains.returned)}` : ''}${it.gains.costDeducted ? `，依${it.gains.deductionBasis ?? ''}扣除成本${moneyInWords(it.gains.costDeducted)}` : ''}`,
      correction: it?.correction,
      crime: it?.crime,
      proposal:
        it &&
        itemised(
          it.proposals.map(
            one =>
              `对${seen.parties.find(p => p.id === one.party)?.name ?? one.party}：${one.outcome}${one.ground ? `（${one.ground}）` : ''}${one.penalties?.length ? `，${one.penalties.map(penaltyInWords).join('；')}` : ''}`,
          ),
        ),
      reported: doneBy(seen, acts.concludeInvestigation),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}`),
      heading('一、当事人基本情况'),
      text(it.parties),
      heading('二、查明的事实'),
      text(sentence(it.facts)),
      heading('三、证据'),
      list(
        ['序号', '要证明的事实:2', '证据:4'],
        it.elements.map((one, i) => [String(i + 1), one.element, one.evidence]),
      ),
      heading('四、定性和依据'),
      text(sentence(it.nature)),
      ...(it.gains ? [text(`违法所得：${it.gains}`)] : []),
      heading('五、裁量'),
      text(`裁量档次：${it.grade}。${it.factors}`),
      heading('六、责令改正和涉嫌犯罪审查'),
      text(`责令改正：${it.correction}。是否涉嫌犯罪：${it.crime}。`),
      heading('七、处理建议'),
      text(sentence(it.proposal)),
      text(`调查人员：${it.reported.names}`),
      text(`报告日期：${it.reported.on}`),
    ],
  }),
})
