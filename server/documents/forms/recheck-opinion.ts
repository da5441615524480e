import { acts } from '@fadu/law'
import { below, form, many, need, signedOn } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

export const recheckOpinion = form({
  id: 'recheck-opinion',
  no: 42,
  title: '陈述申辩复核意见书',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'approval',
  per: 'party',
  fields: {
    party: need('当事人'),
    points: many('逐点复核', { point: need('意见'), adopted: need('结论'), reason: need('理由') }),
    conclusion: need('复核结论'),
    rechecked: signedOn('复核人员'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.recheck)
    const demanded = ownFacts(seen, acts.recheckDemand)
    return {
      party: seen.party?.name,
      points: (it ?? demanded)?.points,
      conclusion:
        (demanded && `${demanded.justified ? '不履行有正当理由，不作强制执行决定' : '不履行没有正当理由'}。`) ??
        (it &&
          `${it.newFacts ? '查出新的事实，应当重新告知' : '没有查出新的事实'}${it.noFaultProven ? '；证据足以证明当事人没有主观过错' : ''}。`),
      rechecked: doneBy(seen, demanded ? acts.recheckDemand : acts.recheck),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(row(['案由', head.cause], ['案号', head.caseNumber]), row(['当事人', it.party])),
      list(
        ['序号', '当事人的意见:3', '结论', '理由:4'],
        it.points.map((one, i) => [String(i + 1), one.point, one.adopted, one.reason]),
      ),
      grid(longRow('复核结论', it.conclusion, below(it.rechecked))),
    ],
  }),
})
