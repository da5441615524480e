import { acts } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts, peopleBy } from '../source.ts'
import { itemised } from '../words.ts'
import { doneBy } from './parts.ts'

export const legalReviewOpinion = form({
  id: 'legal-review-opinion',
  no: 48,
  title: '重大执法决定法制审核意见书',
  word: '法审',
  signers: ['reviewer'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    competence: need('主体和权限'),
    officers: need('人员资格'),
    facts: need('事实'),
    evidence: need('证据'),
    law: need('适用法律'),
    procedure: need('程序'),
    discretion: need('裁量'),
    crime: need('是否应当移送'),
    opinion: need('审核意见'),
    reasons: need('理由'),
    points: may('要逐条回应的意见'),
    qualification: may('审核人员法律职业资格编号'),
    reviewed: signedOn('审核人员'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.review)
    return {
      ...(it?.checks ?? {
        competence: undefined,
        officers: undefined,
        facts: undefined,
        evidence: undefined,
        law: undefined,
        procedure: undefined,
        discretion: undefined,
        crime: undefined,
      }),
      opinion: it?.opinion,
      reasons: it?.reasons,
      points: (it?.points && itemised(it.points.map(one => one.point))) || undefined,
      qualification:
        peopleBy(seen, seen.act.by)
          .map(one => one.qualification)
          .filter(Boolean)
          .join('、') || undefined,
      reviewed: doneBy(seen, acts.review, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['承办人员', head.officers]),
        row(['主体和权限', it.competence], ['人员资格', it.officers]),
        row(['事实', it.facts], ['证据', it.evidence]),
        row(['适用法律', it.law], ['程序', it.procedure]),
        row(['裁量', it.discretion], ['移送审查', it.crime]),
        ...(it.points ? [longRow('要逐条回应的意见', it.points)] : []),
        longRow('审核意见', `${it.opinion}。${it.reasons}`, [
          ...below(it.reviewed),
          ...(it.qualification ? [`法律职业资格编号：${it.qualification}`] : []),
        ]),
      ),
    ],
  }),
})
