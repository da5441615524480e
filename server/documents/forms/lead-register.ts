import { acts, dayInChinese } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

export const leadRegister = form({
  id: 'lead-register',
  no: 1,
  title: '案件线索登记表',
  word: '线索',
  signers: ['officers'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    source: need('线索来源'),
    sourceNumber: may('来源编号'),
    foundOn: need('发现日期'),
    place: need('违法行为发生地'),
    suspects: may('涉嫌违法的当事人'),
    summary: need('线索内容'),
    protected: need('举报人信息保护'),
    handling: need('拟处理意见'),
    registered: signedOn('登记'),
  },
  fill: seen => {
    const lead = ownFacts(seen, acts.registerLead)
    return {
      source: lead?.source,
      sourceNumber: lead?.sourceNumber,
      foundOn: lead && dayInChinese(lead.foundOn),
      place: lead?.place,
      suspects: seen.parties.map(one => one.name).join('、') || undefined,
      summary: lead?.summary,
      protected: lead && (lead.informantProtected ? '需要保密，另存' : '不需要'),
      handling: lead?.handling,
      registered: doneBy(seen, acts.registerLead),
    }
  },
  paper: it => ({
    blocks: [
      grid(
        row(['线索来源', it.source], ['来源编号', it.sourceNumber]),
        row(['发现日期', it.foundOn], ['举报人信息保护', it.protected]),
        row(['发生地', it.place]),
        row(['涉嫌违法的当事人', it.suspects]),
        longRow('线索内容', it.summary),
        longRow('拟处理意见', it.handling, below(it.registered)),
      ),
    ],
  }),
})
