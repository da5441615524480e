import { acts } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { lines, list, pair, text } from '../paper.ts'
import { evidenceNames, officersBy, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const statementRecord = form({
  id: 'statement-record',
  no: 41,
  title: '陈述申辩笔录',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('陈述申辩人'),
    at: need('时间'),
    way: need('方式'),
    points: many('意见', { point: need('意见'), evidence: may('提交的证据') }),
    against: need('针对'),
    fault: may('主观过错的主张'),
    officers: need('听取人'),
    signing: handSigned,
  },
  fill: seen => {
    const first = ownFacts(seen, acts.state)
    const demanded = ownFacts(seen, acts.stateAfterDemand)
    const it = first ?? demanded
    return {
      party: seen.party?.name,
      at: momentInChinese(seen.act.doneAt),
      way: it?.way,
      points: it?.points.map(one => ({
        point: one.point,
        evidence: (one.evidence && evidenceNames(seen, one.evidence)) || undefined,
      })),
      against: demanded ? '履行行政决定的催告' : '拟作出的行政处罚',
      fault: first?.noFaultClaimed ? '当事人主张没有主观过错' : undefined,
      officers: officersBy(seen, seen.act.by) || undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('陈述申辩人', it.party), pair('方式', it.way)],
        [pair('时间', it.at)],
        [pair('听取人', it.officers)],
      ),
      text(`当事人对${it.against}陈述、申辩如下：`),
      list(
        ['序号', '意见:5', '提交的证据:2'],
        it.points.map((one, i) => [String(i + 1), one.point, one.evidence ?? '没有提交']),
      ),
      ...(it.fault ? [text(`${it.fault}。`)] : []),
      text('以上笔录已交当事人核对。'),
    ],
    ...partySigns(it.signing, '陈述申辩人（签名或者盖章）', ['听取人（签名）']),
    pageSignatures: ['陈述申辩人', '听取人'],
  }),
})
