import { acts, allOf } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { evidenceOf } from '../source.ts'

export const evidenceList = form({
  id: 'evidence-list',
  no: 37,
  title: '证据目录',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  due: seen => evidenceOf(seen).length > 0,
  fields: {
    evidence: many('证据', {
      name: need('名称'),
      kind: need('种类'),
      proves: need('证明内容'),
      source: need('来源'),
      on: need('取得日期'),
      outcome: may('审查结论'),
      hash: may('摘要'),
    }),
  },
  fill: seen => ({
    evidence: evidenceOf(seen).map(act => ({
      name: act.facts.name,
      kind: act.facts.kind,
      proves: act.facts.statement,
      source: act.facts.source,
      on: act.facts.obtainedOn,
      outcome: allOf(seen.acts, acts.reviewEvidence).findLast(one => one.facts.evidence === act.id)?.facts.outcome,
      hash: act.facts.hash?.slice(0, 16),
    })),
  }),
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}`),
      list(
        ['序号', '名称:3', '种类:2', '证明内容:4', '来源:2', '取得日期', '审查', 'SHA-256 前 16 位'],
        it.evidence.map((one, i) => [
          String(i + 1),
          one.name,
          one.kind,
          one.proves,
          one.source,
          one.on,
          one.outcome ?? '—',
          one.hash ?? '—',
        ]),
      ),
    ],
    signatures: ['制作人（签名）'],
  }),
})
