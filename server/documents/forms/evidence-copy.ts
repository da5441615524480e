import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { grid, list, longRow, row } from '../paper.ts'
import { evidenceOf, officersBy, ownFacts } from '../source.ts'
import { dayInChinese } from './parts.ts'

export const evidenceCopy = form({
  id: 'evidence-copy',
  no: 17,
  title: '证据提取（复制）单',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  fields: {
    items: many('所提取的证据', { name: need('名称'), kind: need('种类'), proves: need('证明内容') }),
    source: need('原件存放处'),
    matches: need('与原件核对无异'),
    provider: need('提供人'),
    pages: need('页数'),
    officers: need('提取人'),
    on: need('提取日期'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.copyEvidence)
    return {
      items:
        it &&
        evidenceOf(seen, it.evidence).map(({ facts }) => ({
          name: facts.name,
          kind: facts.kind,
          proves: facts.statement,
        })),
      source: it?.source,
      matches: it?.matches ? '与原件（原物）核对无异' : undefined,
      provider: it?.provider,
      pages: it && `${it.pages} 页`,
      officers: officersBy(seen, seen.act.by) || undefined,
      on: dayInChinese(seen.issuedOn),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(row(['案由', head.cause], ['案号', head.caseNumber]), row(['原件存放处', it.source], ['页数', it.pages])),
      list(
        ['序号', '名称:3', '种类:1', '证明内容:4'],
        it.items.map((one, i) => [String(i + 1), one.name, one.kind, one.proves]),
      ),
      grid(longRow('核对情况', `${it.matches}。`, [`提取人：${it.officers}`, it.on]), row(['提供人', it.provider])),
    ],
    signatures: ['提供人（签名或者盖章）'],
  }),
})
