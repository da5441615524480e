import { acts } from '@fadu/law'
import { form, may, need, signedOn, some } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { facts } from '../source.ts'
import { below } from '../form.ts'
import { doneBy } from './parts.ts'

export const discretionNote = form({
  id: 'discretion-note',
  no: 38,
  title: '行政处罚裁量说明',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    benchmark: need('裁量基准版本'),
    factors: some('裁量事实', { factor: need('因素'), value: need('情况') }),
    grade: need('档次'),
    leniency: need('从轻减轻'),
    circumstances: may('从重、从轻、减轻的情节'),
    deviates: need('是否偏离裁量基准'),
    reasons: need('裁量理由'),
    written: signedOn('承办人员'),
  },
  fill: seen => {
    const it = facts(seen, acts.concludeInvestigation)?.discretion
    return {
      benchmark: it && (it.benchmark ?? '没有适用的裁量基准'),
      factors: it?.facts,
      grade: it?.grade,
      leniency: it?.leniency,
      circumstances: it?.circumstances.map(one => `${one.name}：${one.reason}`).join('\n') || undefined,
      deviates: it && (it.deviates ? '偏离，须经法制审核' : '没有偏离'),
      reasons: it?.reasons,
      written: doneBy(seen, acts.concludeInvestigation),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames]),
        row(['裁量基准', it.benchmark], ['是否偏离', it.deviates]),
      ),
      ...(it.factors.length
        ? [
            list(
              ['序号', '裁量因素:2', '本案情况:4'],
              it.factors.map((one, i) => [String(i + 1), one.factor, one.value]),
            ),
          ]
        : []),
      grid(
        row(['裁量档次', it.grade], ['从轻减轻', it.leniency]),
        row(['情节', it.circumstances ?? '没有法定从重、从轻、减轻情节']),
        longRow('裁量理由', it.reasons, below(it.written)),
      ),
    ],
  }),
})
