import { acts } from '@fadu/law'
import { below, form, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { evidenceNames, ownFacts } from '../source.ts'
import { momentInChinese } from '../words.ts'
import { doneBy } from './parts.ts'

const said = (good: boolean, word: string): string => (good ? word : `不${word}`)

export const monitoringReview = form({
  id: 'monitoring-review',
  no: 24,
  title: '电子技术监控记录审核表',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    device: need('设备编号'),
    recordedAt: need('记录时间'),
    record: need('监控记录'),
    content: need('内容审核'),
    outcome: need('审核结论'),
    note: need('审核情况'),
    reviewed: signedOn('审核人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.reviewMonitoring)
    const by = doneBy(seen, acts.reviewMonitoring)
    return {
      device: it?.device,
      recordedAt: it && momentInChinese(it.recordedAt),
      record: (it && evidenceNames(seen, [it.evidence])) || undefined,
      content: it && [said(it.genuine, '真实'), said(it.clear, '清晰'), said(it.complete, '完整'), said(it.accurate, '准确')].join('、'),
      outcome: it?.outcome,
      note: it?.note,
      reviewed: by,
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause]),
        row(['设备编号', it.device], ['记录时间', it.recordedAt]),
        row(['监控记录', it.record]),
        row(['内容审核', it.content], ['审核结论', it.outcome]),
        longRow('审核情况', it.note, below(it.reviewed)),
      ),
    ],
    notes: ['设备的法制审核、技术审核、检定、设置地点公布情况以设备登记为准。'],
  }),
})
