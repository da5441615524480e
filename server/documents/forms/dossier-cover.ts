import { acts, lastOf } from '@fadu/law'
import { actDay, form, need } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { namesBy, ownFacts } from '../source.ts'

export const dossierCover = form({
  id: 'dossier-cover',
  no: 85,
  title: '行政处罚案卷',
  word: null,
  signers: ['archivist'],
  served: 'kept',
  layout: 'cover',
  per: 'case',
  fields: {
    dossier: need('案卷号'),
    parties: need('当事人'),
    outcome: need('处理结果'),
    filedOn: need('立案日期'),
    closedOn: need('结案日期'),
    archivedOn: need('归档日期'),
    retention: need('保管期限'),
    pages: need('页数'),
    archivist: need('立卷人'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.archive)
    return {
      dossier: it?.dossierNumber,
      parties: seen.parties.map(one => one.name).join('、') || undefined,
      outcome:
        seen.issued
          .filter(one => ['penalty-decision', 'no-penalty-decision', 'on-the-spot-decision'].includes(one.form) && one.voided !== true)
          .map(one => `${one.title} ${one.number ?? ''}`)
          .join('；') || '未作出处罚决定',
      filedOn: actDay(lastOf(seen.acts, acts.file_) ?? lastOf(seen.acts, acts.decideOnTheSpot) ?? seen.acts[0]),
      closedOn: actDay(lastOf(seen.acts, acts.close) ?? lastOf(seen.acts, acts.fileRecord) ?? seen.act),
      archivedOn: actDay(seen.act),
      retention: it?.retention,
      pages: it && `${it.pages} 页`,
      archivist: namesBy(seen, seen.act.by) || undefined,
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案卷号', it.dossier], ['案号', head.caseNumber]),
        longRow('案由', head.cause),
        longRow('当事人', it.parties),
        longRow('处理结果', it.outcome),
        row(['立案日期', it.filedOn], ['结案日期', it.closedOn]),
        row(['归档日期', it.archivedOn], ['保管期限', it.retention]),
        row(['承办人员', head.officers]),
        row(['卷内页数', it.pages], ['立卷人', it.archivist]),
      ),
    ],
  }),
})
