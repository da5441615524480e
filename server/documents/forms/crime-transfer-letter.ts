import { acts } from '@fadu/law'
import { form, may, need, some } from '../form.ts'
import { list, text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { itemised, sentence, under } from '../words.ts'
import { criminalTransferRegulation, penaltyLaw } from '../texts-of-law.ts'

export const crimeTransferLetter = form({
  id: 'crime-transfer-letter',
  no: 78,
  title: '涉嫌犯罪案件移送书',
  word: '刑移',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    organ: need('公安机关'),
    crime: need('涉嫌的罪名'),
    facts: need('涉嫌犯罪的事实'),
    enclosed: need('附送材料'),
    goods: some('涉案物品清单', { name: need('名称'), quantity: need('数量'), keptAt: may('现在何处') }),
    copiedTo: may('抄送的人民检察院'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.transferToPolice)
    const papers = it && [
      ...(it.papers.letter ? ['涉嫌犯罪案件移送书'] : []),
      ...(it.papers.report ? ['案件调查报告'] : []),
      ...(it.papers.goodsList && it.goods.length > 0 ? ['涉案物品清单'] : []),
      ...(it.papers.tests ? ['有关检验报告、鉴定结论'] : []),
      '其他有关材料',
    ]
    return {
      organ: it?.organ,
      crime: facts(seen, acts.formTransferTeam)?.crime,
      facts: facts(seen, acts.reportTransfer)?.facts ?? facts(seen, acts.formTransferTeam)?.grounds,
      enclosed: papers && itemised(papers),
      goods: it?.goods ?? [],
      copiedTo: it?.copiedTo,
    }
  },
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: [
      text(
        `本机关在查处${head.partyNames}${head.cause}一案（案号 ${head.caseNumber}）中，发现其行为涉嫌${it.crime}。根据${under(penaltyLaw.transferCrime, head.issuedOn)}和${under(criminalTransferRegulation.mustTransfer, head.issuedOn)}，现将案件移送你机关。`,
      ),
      text(`涉嫌犯罪的事实：${sentence(it.facts)}`),
      ...(it.goods.length > 0
        ? [
            list(
              ['序号', '涉案物品:3', '数量:1', '现在何处:2'],
              it.goods.map((one, i) => [String(i + 1), one.name, one.quantity, one.keptAt ?? '—']),
            ),
          ]
        : []),
      text(`附：\n${it.enclosed}`),
      text('请在回执上签字，并将立案或者不予立案的决定书面通知本机关。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...(it.copiedTo ? { notes: [`抄送：${it.copiedTo}`] } : {}),
  }),
})
