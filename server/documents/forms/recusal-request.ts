import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts } from '../source.ts'
import { sentence } from '../words.ts'

export const recusalRequest = form({
  id: 'recusal-request',
  no: 8,
  title: '回避申请书',
  word: null,
  signers: ['party'],
  served: 'kept',
  layout: 'statement',
  per: 'case',
  fields: { by: need('提出人'), person: need('被申请回避的人员'), ground: need('理由'), on: need('提出日期') },
  fill: seen => {
    const asked = facts(seen, acts.requestRecusal)
    return {
      by: asked && (asked.by === '当事人' ? seen.parties.map(one => one.name).join('、') : asked.by),
      person: asked?.person,
      ground: asked?.ground,
      on: asked && dayInChinese(asked.receivedOn),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`申请人：${it.by}`),
      text(`案由：${head.cause}（案号 ${head.caseNumber}）`),
      text(`申请事项：申请${it.person}在本案中回避。`),
      text(`事实和理由：${sentence(it.ground)}`),
      text(`本申请于${it.on}提出。`),
    ],
    signatures: ['申请人（签名或者盖章）'],
  }),
})
