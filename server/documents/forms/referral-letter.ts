import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { facts } from '../source.ts'
import { sentence } from '../words.ts'
import { agreed } from './parts.ts'

export const referralLetter = form({
  id: 'referral-letter',
  no: 5,
  title: '案件（线索）移送函',
  word: '移函',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  due: agreed,
  fields: {
    to: need('受移送机关'),
    what: need('移送内容'),
    facts: need('基本情况'),
    reason: need('移送理由'),
    basis: need('受移送机关的管辖依据'),
    materials: many('移送材料', { name: need('名称'), count: need('份数') }),
  },
  fill: seen => {
    const it = facts(seen, acts.requestReferral)
    return { to: it?.to, what: it?.what, facts: it?.facts, reason: it?.reason, basis: it?.basis, materials: it?.materials }
  },
  paper: (it, head) => ({
    addressee: it.to,
    blocks: [
      text(`本机关发现的${head.cause}一事，${it.reason}，现将${it.what}连同材料移送贵单位处理。`),
      text(`基本情况：${sentence(it.facts)}`),
      text(`贵单位的管辖依据：${sentence(it.basis)}`),
      text('移送材料：'),
      list(
        ['序号', '名称:4', '份数'],
        it.materials.map((one, i) => [String(i + 1), one.name, one.count]),
      ),
      text('请查收，并将移送回执退回本机关；认为不属于贵单位管辖的，请说明理由。'),
      text(`联系人：${head.officers}　电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
