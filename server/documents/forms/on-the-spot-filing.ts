import { acts, lastOf } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts, issuedOf, officersBy, ownFacts } from '../source.ts'
import { momentInChinese, penaltiesInWords } from '../words.ts'
import { doneBy } from './parts.ts'

export const onTheSpotFiling = form({
  id: 'on-the-spot-filing',
  no: 53,
  title: '当场行政处罚备案表',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    number: need('决定书文号'),
    party: need('当事人'),
    at: need('作出时间'),
    place: need('地点'),
    facts: need('违法行为'),
    penalties: need('处罚种类和数额'),
    payment: need('缴纳方式'),
    officers: need('执法人员'),
    note: may('备案说明'),
    filed: signedOn('备案'),
  },
  fill: seen => {
    const made = lastOf(seen.acts, acts.decideOnTheSpot)
    const it = made?.facts
    return {
      number:
        issuedOf(seen, 'on-the-spot-decision')
          .map(one => one.number)
          .filter(Boolean)
          .join('、') || undefined,
      party: seen.parties.map(one => one.name).join('、') || undefined,
      at: it && momentInChinese(it.at),
      place: it?.place,
      facts: it?.facts,
      penalties: it?.penalties.length ? penaltiesInWords(it.penalties) : undefined,
      payment:
        it && (facts(seen, acts.collectOnTheSpot) ? `当场收缴，票据号 ${facts(seen, acts.collectOnTheSpot)?.receipt}` : it.performance),
      officers: (made && officersBy(seen, made.by)) || undefined,
      note: ownFacts(seen, acts.fileRecord)?.note,
      filed: doneBy(seen, acts.fileRecord),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['决定书文号', it.number], ['案号', head.caseNumber]),
        row(['当事人', it.party], ['案由', head.cause]),
        row(['作出时间', it.at], ['地点', it.place]),
        longRow('违法行为', it.facts),
        row(['处罚种类和数额', it.penalties], ['缴纳方式', it.payment]),
        row(['执法人员', it.officers]),
        longRow('备案', it.note ?? '现将本案当场行政处罚决定报机关备案。', below(it.filed)),
      ),
    ],
  }),
})
