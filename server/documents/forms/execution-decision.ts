import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { ownFacts } from '../source.ts'
import { momentInChinese, sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut, demandTold } from './execution-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

export const executionDecision = form({
  id: 'execution-decision',
  no: 68,
  title: '强制执行决定书',
  word: '强执',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('据以执行的决定'),
    demand: need('催告情况'),
    reasons: need('理由'),
    basis: need('依据'),
    way: need('方式'),
    at: need('时间'),
    charged: may('责成决定'),
    hiding: may('转移、隐匿财物的迹象'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.decideExecution)
    return {
      ...partyFilled(seen),
      decision: carriedOut(seen, it?.of),
      demand: demandTold(seen),
      reasons: it?.reasons,
      basis: it?.basis,
      way: it?.way,
      at: it?.at && momentInChinese(it.at),
      charged: it?.countyOrder?.number,
      hiding: it?.hiding?.facts,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `本机关就${head.cause}一案（案号 ${head.caseNumber}）作出${it.decision}，你（单位）没有按期履行。本机关于${it.demand}，你（单位）逾期仍不履行，且没有正当理由。`,
      ),
      text(`强制执行的理由：${sentence(it.reasons)}`),
      ...(it.hiding ? [text(`催告期间有转移、隐匿财物的迹象：${sentence(it.hiding)}`)] : []),
      text(`强制执行的依据：${sentence(it.basis)}${it.charged ? `责成决定：${it.charged}。` : ''}`),
      text(`根据${under(compulsionLaw.executionDecision, head.issuedOn)}，本机关决定强制执行。方式：${it.way}；时间：${it.at}起。`),
      text('在此以前自行履行的，不再强制执行。请将需要自行处理的物品搬离，否则由本机关清点、登记、保管，并通知你（单位）领取。'),
      text(it.remedies),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本决定书应当直接送达当事人；一份附卷。'],
  }),
})
