import { acts, dayInChinese, dayOf, daysBetween, lastOf } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { evidenceNames, facts, ownFacts } from '../source.ts'
import { partyBlock, penaltiesInWords } from '../words.ts'
import { bureauFields, bureauFilled, bureauRow, doneBy, headsOpinion } from './parts.ts'

export const decisionApproval = form({
  id: 'decision-approval',
  no: 50,
  title: '行政处罚决定审批表',
  word: null,
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'party',
  due: seen => headsOpinion(seen)?.outcome !== '退回补正' && ownFacts(seen, acts.decide)?.decision !== '不作出，退回',
  fields: {
    party: need('当事人基本情况'),
    filedOn: need('立案日期'),
    days: need('办案天数'),
    facts: need('事实'),
    evidence: need('证据'),
    basis: need('依据'),
    outcome: need('拟处理'),
    penalties: may('处罚内容'),
    discretion: need('裁量理由'),
    defence: need('陈述申辩、听证情况'),
    review: may('法制审核意见'),
    discussion: may('集体讨论结论'),
    asked: signedOn('承办人员'),
    ...bureauFields,
    decision: need('决定'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestDecision)
    const filed = lastOf(seen.acts, acts.file_)
    const review = facts(seen, acts.review)
    const discussed = facts(seen, acts.discuss)
    return {
      party: seen.party && partyBlock(seen.party),
      filedOn: filed && dayInChinese(dayOf(filed.doneAt)),
      days: filed && `自立案之日起第 ${daysBetween(dayOf(filed.doneAt), seen.issuedOn)} 日`,
      facts: it?.facts,
      evidence: (it && evidenceNames(seen, it.evidence)) || undefined,
      basis: it?.basis,
      outcome: it && `${it.outcome}${it.ground ? `（${it.ground}）` : ''}`,
      penalties: it?.penalties?.length ? penaltiesInWords(it.penalties) : undefined,
      discretion: it?.discretion.reasons,
      defence: it?.defence,
      review: review && `${review.opinion}。${review.reasons}`,
      discussion: discussed?.outcome,
      asked: doneBy(seen, acts.requestDecision),
      ...bureauFilled(seen, acts.requestDecision),
      decision: ownFacts(seen, acts.decide)?.decision,
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.decide, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', it.party]),
        row(['立案日期', it.filedOn], ['办案天数', it.days]),
        longRow('事实', it.facts),
        row(['证据', it.evidence]),
        row(['依据', it.basis]),
        row(['裁量理由', it.discretion]),
        row(['陈述申辩、听证', it.defence]),
        row(['法制审核', it.review ?? '依法不属于应当法制审核的情形']),
        row(['集体讨论', it.discussion ?? '依法不属于应当集体讨论的情形']),
        longRow('承办人员意见', `拟${it.outcome}。${it.penalties ?? ''}`, below(it.asked)),
        ...bureauRow(it),
        longRow('负责人审批意见', `${it.decision}。${it.opinion}`, below(it.approved)),
      ),
    ],
  }),
})
