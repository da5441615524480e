import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { ownFacts, type Seen } from '../source.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { moneyInWords, sentence, under } from '../words.ts'
import { decisionNamed } from './measure-parts.ts'
import { partyFields, partyFilled, partySigns, signingNote } from './parts.ts'

const liftedBy = (seen: Seen) => ownFacts(seen, acts.liftMeasure)
const disposedBy = (seen: Seen) => ownFacts(seen, acts.disposeSeized)

/** Made by lifting, and by a decision on the goods that gives some back. */
export const measureLifting = form({
  id: 'measure-lifting',
  no: 36,
  title: '解除查封（扣押）决定书',
  word: '解封',
  signers: ['head', 'seal', 'party'],
  served: 'handed',
  layout: 'letter',
  per: 'party',
  due: seen => liftedBy(seen) !== undefined || disposedBy(seen)?.items.some(one => one.way === '解除退还') === true,
  fields: {
    ...partyFields,
    decision: need('查封（扣押）决定书文号'),
    ground: need('理由'),
    returned: many('退还清单', {
      name: need('名称'),
      quantity: need('数量'),
      way: need('退还'),
      returnedOn: need('退还日期'),
      state: need('状况'),
      money: may('款项'),
    }),
    signing: handSigned,
  },
  fill: seen => {
    const lifted = liftedBy(seen)
    const it = lifted ?? disposedBy(seen)
    return {
      ...partyFilled(seen),
      decision: decisionNamed(seen),
      ground: lifted ? `${lifted.ground}。${lifted.explanation}` : it && '已经作出处理决定，下列财物不再需要查封、扣押',
      returned: it?.returned?.map(one => ({
        name: one.name,
        quantity: one.quantity,
        way: one.way,
        returnedOn: dayInChinese(one.returnedOn),
        state: one.state,
        money:
          [one.sold && `退还${moneyInWords(one.sold.refunded)}`, one.compensated ? `赔偿、补偿${moneyInWords(one.compensated)}` : undefined]
            .filter(Boolean)
            .join('，') || undefined,
      })),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(
        `${it.decision}查封、扣押了你（单位）的财物。因${it.ground.replace(/[。；]$/u, '')}，根据${under(compulsionLaw.disposedInTime, head.issuedOn)}、${under(compulsionLaw.returnedAtOnce, head.issuedOn)}，决定解除查封、扣押，并按下列清单退还：`,
      ),
      list(
        ['序号', '名称:3', '数量:1', '退还:2', '日期:2', '状况:1'],
        it.returned.map((one, i) => [String(i + 1), one.name, one.quantity, one.way, one.returnedOn, one.state]),
      ),
      ...it.returned.flatMap(one => (one.money ? [text(`${one.name}：${sentence(one.money)}`)] : [])),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    ...partySigns(it.signing, '领取人（签名或者盖章）', ['执法人员（签名）']),
    notes: [...(it.signing ? [it.signing] : []), '本决定书（附退还清单）一式两份，一份交当事人，一份附卷。'],
  }),
})
