import { acts } from '@fadu/law'
import { below, form, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

export const dossierNote = form({
  id: 'dossier-note',
  no: 85,
  title: '卷内备考表',
  word: null,
  signers: ['archivist'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    dossier: need('案卷号'),
    papers: need('文件数'),
    pages: need('页数'),
    checked: need('文书齐全的核对'),
    retention: need('保管期限'),
    archived: signedOn('立卷人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.archive)
    const voided = seen.issued.filter(one => one.voided).length
    return {
      dossier: it?.dossierNumber,
      papers: `系统文书 ${seen.issued.length} 件${voided ? `（其中作废 ${voided} 件）` : ''}`,
      pages: it && `${it.pages} 页`,
      checked: it?.checked ? '已核对卷内文书齐全' : undefined,
      retention: it?.retention,
      archived: doneBy(seen, acts.archive, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案卷号', it.dossier], ['案号', head.caseNumber]),
        row(['文件数', it.papers], ['页数', it.pages]),
        row(['保管期限', it.retention]),
        longRow('本卷情况说明', `${it.checked}。归档后补充、更改的，在此说明。`, below(it.archived)),
      ),
    ],
    signatures: ['检查人（签名）'],
  }),
})
