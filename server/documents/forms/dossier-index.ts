import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'

export const dossierIndex = form({
  id: 'dossier-index',
  no: 85,
  title: '卷内文件目录',
  word: null,
  signers: ['archivist'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  fields: { papers: many('文件', { title: need('题名'), number: may('文号'), on: need('日期'), note: may('备注') }) },
  // The decision and its delivery stand first, the rest in the order they were made.
  fill: seen => {
    const first = (id: string): number => (['penalty-decision', 'no-penalty-decision', 'on-the-spot-decision'].includes(id) ? 0 : 1)
    return {
      papers: seen.issued
        .toSorted((a, b) => first(a.form) - first(b.form))
        .map(one => ({
          title: one.title,
          number: one.number,
          on: one.issuedOn,
          note: one.voided ? '作废' : undefined,
        })),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}`),
      list(
        ['序号', '题名:1', '文号', '日期', '备注'],
        it.papers.map((one, i) => [String(i + 1), one.title, one.number ?? '—', one.on, one.note ?? '']),
      ),
    ],
  }),
})
