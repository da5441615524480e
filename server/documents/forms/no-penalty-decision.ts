import { acts, type Provision } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { heading, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { evidenceNames, facts, ownFacts } from '../source.ts'
import { under, sentence } from '../words.ts'
import { seizedInWords } from './measure-parts.ts'
import { partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

// Each ground has its own sentence of the law, and they must not be mixed.
const groundOf: Readonly<Record<string, Provision>> = {
  '违法行为轻微并及时改正，没有造成危害后果': penaltyLaw.noPenaltyMinor,
  初次违法且危害后果轻微并及时改正: penaltyLaw.mayNotPenaliseFirst,
  当事人有证据足以证明没有主观过错: penaltyLaw.noFault,
  不满十四周岁: penaltyLaw.minorsUnder14,
  不能辨认或者不能控制自己行为: penaltyLaw.noControlNoPenalty,
  超过追责期限: penaltyLaw.limitation,
}

export const noPenaltyDecision = form({
  id: 'no-penalty-decision',
  no: 54,
  title: '不予行政处罚决定书',
  word: '不罚',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  due: seen =>
    ['不予行政处罚', '违法事实不能成立不予处罚'].includes(ownFacts(seen, acts.decide)?.decision ?? '') &&
    ownFacts(seen, acts.decide)?.outcome === '同意',
  fields: {
    ...partyFields,
    facts: need('事实'),
    evidence: need('证据'),
    defence: need('对陈述申辩、听证意见的回应'),
    ground: need('不予处罚的理由'),
    basis: need('依据'),
    corrected: may('改正情况'),
    seized: may('对查封扣押财物的处理'),
    education: need('教育内容'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = facts(seen, acts.requestDecision)
    const unproven = ownFacts(seen, acts.decide)?.decision === '违法事实不能成立不予处罚'
    const provision = unproven ? penaltyLaw.decideUnproven : groundOf[it?.ground ?? '']
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      evidence: (it && evidenceNames(seen, it.evidence)) || undefined,
      defence: it?.defence,
      ground: unproven ? '违法事实不能成立' : it?.ground,
      basis: provision && under(provision, seen.issuedOn),
      corrected: it?.corrected,
      seized: seizedInWords(it?.seized),
      education: unproven
        ? '望继续遵守法律、法规、规章的规定。'
        : it?.ground === '不满十四周岁' || it?.ground === '不能辨认或者不能控制自己行为'
          ? '责令监护人严加管教（看管和治疗）。'
          : `根据${under(penaltyLaw.educateInstead, seen.issuedOn)}，本机关对你（单位）进行教育：应当自觉守法，不得再有类似行为。`,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`关于你（单位）${head.cause}一案（案号 ${head.caseNumber}），本机关依法立案调查，现已审查终结。`),
      heading('一、查明的事实和证据'),
      text(sentence(it.facts)),
      text(`以上事实有下列证据证明：${it.evidence}。`),
      heading('二、陈述申辩、听证情况'),
      text(sentence(it.defence)),
      heading('三、决定和理由'),
      ...(it.corrected ? [text(`改正情况：${sentence(it.corrected)}`)] : []),
      text(`本案属于${it.ground}的情形。根据${it.basis}，本机关决定对你（单位）不予行政处罚。`),
      text(sentence(it.education)),
      ...(it.seized ? [text(`对查封、扣押财物的处理：${it.seized}`)] : []),
      heading('四、救济途径和期限'),
      text(it.remedies),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本决定书一式两份，一份送达当事人，一份附卷。'],
  }),
})
