// Suspended, resumed, ended: three notices of one shape.
import { acts, dayInChinese } from '@fadu/law'
import { form, may, need, type Form } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts, type Seen } from '../source.ts'
import { sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut } from './execution-parts.ts'

interface Halt {
  readonly ground: string
  readonly facts: string
  readonly next?: string | undefined
}
const notice = (
  id: string,
  [title, word, verb]: readonly [string, string, string],
  law: keyof Pick<typeof compulsionLaw, 'suspendExecution' | 'resumeExecution' | 'endExecution'>,
  read: (seen: Seen) => Halt | undefined,
): Form =>
  form({
    id,
    no: 74,
    title,
    word,
    signers: ['head', 'seal'],
    served: 'served',
    layout: 'letter',
    per: 'party',
    fields: {
      party: need('当事人'),
      decision: need('据以执行的决定'),
      ground: need('情形'),
      facts: need('情况'),
      next: may('以后'),
    },
    fill: seen => {
      const halt = read(seen)
      return { party: seen.party?.name, decision: carriedOut(seen), ground: halt?.ground, facts: halt?.facts, next: halt?.next }
    },
    paper: (it, head) => ({
      addressee: it.party,
      blocks: [
        text(`本机关对${it.decision}的执行（案由：${head.cause}），因${it.ground}：${sentence(it.facts)}`),
        text(`根据${under(compulsionLaw[law], head.issuedOn)}，现决定${verb}。${it.next ?? ''}`),
        text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
      ],
      closing: { organ: head.organ, day: head.issuedOn },
    }),
  })

export const executionSuspension = notice('execution-suspension', ['中止执行通知书', '中止', '中止执行'], 'suspendExecution', seen => {
  const it = ownFacts(seen, acts.suspendExecution)
  return (
    it && {
      ground: it.ground,
      facts: it.facts,
      next: `情形消失后恢复执行。${it.reviewOn ? `本机关将于${dayInChinese(it.reviewOn)}前再看一次。` : ''}`,
    }
  )
})
export const executionResumption = notice('execution-resumption', ['恢复执行通知书', '恢复', '恢复执行'], 'resumeExecution', seen => {
  const resumed = ownFacts(seen, acts.resumeExecution)
  const broken = ownFacts(seen, acts.breachAgreement)
  if (resumed) return { ground: '中止的情形已经消失', facts: resumed.reason }
  return broken && { ground: `没有履行执行协议（${broken.stage}，期限${dayInChinese(broken.dueOn)}）`, facts: broken.facts }
})
export const executionTermination = notice('execution-termination', ['终结执行通知书', '终结', '终结执行'], 'endExecution', seen => {
  const ended = ownFacts(seen, acts.endExecution)
  const stopped = ownFacts(seen, acts.stopSubstitute)
  if (ended) return { ground: ended.ground, facts: ended.facts }
  return stopped && { ground: stopped.reason, facts: stopped.facts, next: '代履行停止。' }
})
