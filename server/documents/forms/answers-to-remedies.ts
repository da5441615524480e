import { acts, type FactsOf } from '@fadu/law'
import { form, need } from '../form.ts'
import { heading, text } from '../paper.ts'
import { evidenceNames, facts, issuedOf, ownFacts, type Seen } from '../source.ts'
import { sentence } from '../words.ts'

const fields = {
  organ: need('收件机关'),
  number: need('案号'),
  decision: need('被申请（被诉）的决定'),
  facts: need('事实'),
  evidence: need('证据'),
  basis: need('依据'),
  procedure: need('程序'),
  reasons: need('意见'),
  request: need('请求'),
}
type Answer = FactsOf<typeof acts.replyReconsideration>

function filled(seen: Seen, it: Answer | undefined, to: { readonly organ: string; readonly number: string } | undefined) {
  const decision = [
    ...issuedOf(seen, 'penalty-decision'),
    ...issuedOf(seen, 'on-the-spot-decision'),
    ...issuedOf(seen, 'no-penalty-decision'),
  ].at(-1)
  return {
    organ: to?.organ,
    number: to?.number,
    decision: decision?.number && `${decision.number}《${decision.title}》`,
    facts: it?.facts,
    evidence: (it && evidenceNames(seen, it.evidence)) || undefined,
    basis: it?.basis,
    procedure: it?.procedure,
    reasons: it?.reasons,
    request: it?.request,
  }
}
const body = (opening: string, it: Readonly<Record<keyof typeof fields, string>>) => [
  text(opening),
  heading('一、认定的事实'),
  text(it.facts),
  heading('二、办理程序'),
  text(it.procedure),
  heading('三、依据'),
  text(it.basis),
  heading('四、意见和请求'),
  text(`${sentence(it.reasons)}请求：${sentence(it.request)}`),
  heading('附：证据目录'),
  text(it.evidence),
]

export const reconsiderationReply = form({
  id: 'reconsideration-reply',
  no: 81,
  title: '行政复议答复书',
  word: '复答',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields,
  fill: seen => filled(seen, ownFacts(seen, acts.replyReconsideration), facts(seen, acts.receiveReconsideration)),
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: body(`${head.partyNames}不服本机关${it.decision}申请行政复议（${it.number}），现答复如下：`, it),
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
export const suitDefence = form({
  id: 'suit-defence',
  no: 82,
  title: '行政诉讼答辩状',
  word: '诉答',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields,
  fill: seen => {
    const suit = facts(seen, acts.receiveSuit)
    return filled(seen, ownFacts(seen, acts.answerSuit), suit && { organ: suit.court, number: suit.number })
  },
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: body(`${head.partyNames}不服本机关${it.decision}提起行政诉讼（${it.number}），现答辩如下：`, it),
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
