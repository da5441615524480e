import { acts } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { evidenceNames, facts, namesBy, ownFacts } from '../source.ts'
import { doneBy } from './parts.ts'

export const transferApproval = form({
  id: 'transfer-approval',
  no: 77,
  title: '移送涉嫌犯罪案件审批表',
  word: '刑审',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  fields: {
    crime: need('涉嫌的罪名'),
    team: need('专案组'),
    facts: need('核实的事实'),
    threshold: need('立案追诉标准'),
    evidence: may('证据'),
    proposal: need('移送意见'),
    reported: signedOn('专案组'),
    outcome: need('审批意见'),
    decided: signedOn('正职负责人或者主持工作的负责人'),
  },
  fill: seen => {
    const [team, report, it] = [facts(seen, acts.formTransferTeam), facts(seen, acts.reportTransfer), ownFacts(seen, acts.decideTransfer)]
    return {
      crime: team?.crime,
      team: team && namesBy(seen, team.team),
      facts: report?.facts,
      threshold: report?.threshold,
      evidence: (report && evidenceNames(seen, report.evidence)) || undefined,
      proposal: report?.proposal,
      reported: doneBy(seen, acts.reportTransfer),
      outcome: it && [it.outcome, it.reasons].filter(Boolean).join('。'),
      decided: doneBy(seen, acts.decideTransfer, false),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', head.partyNames], ['专案组', it.team]),
        row(['涉嫌的罪名', it.crime]),
        longRow('核实的事实', it.facts),
        longRow('对照的追诉标准', it.threshold),
        ...(it.evidence ? [longRow('证据', it.evidence)] : []),
        longRow('专案组意见', it.proposal, below(it.reported)),
        longRow('正职负责人审批', it.outcome, below(it.decided)),
      ),
    ],
  }),
})
