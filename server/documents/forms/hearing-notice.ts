import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, namesBy, ownFacts } from '../source.ts'
import { momentInChinese, under } from '../words.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const hearingNotice = form({
  id: 'hearing-notice',
  no: 44,
  title: '行政处罚听证通知书',
  word: '听通',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    party: need('当事人'),
    at: need('听证时间'),
    place: need('听证地点'),
    open: need('是否公开'),
    closedGround: may('不公开的理由'),
    host: need('听证主持人'),
    clerk: need('记录员'),
    rights: need('申请回避和委托代理人的权利'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.notifyHearing)
    const appointed = facts(seen, acts.appointHost)
    return {
      party: seen.party?.name,
      at: it && momentInChinese(it.at),
      place: it?.place,
      open: it && (it.open ? '公开' : '不公开'),
      closedGround: it?.closedGround,
      host: (appointed && namesBy(seen, appointed.host)) || undefined,
      clerk: (appointed && namesBy(seen, appointed.clerk)) || undefined,
      rights: it?.rightsTold ? '认为听证主持人与本案有直接利害关系的，有权申请回避' : undefined,
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(
        `根据你（单位）的要求和${under(penaltyLaw.hearingNotice, head.issuedOn)}，本机关决定就${head.cause}一案（案号 ${head.caseNumber}）${it.open}举行听证${it.closedGround ? `（涉及${it.closedGround}）` : ''}。现通知如下：`,
      ),
      text(`一、听证时间：${it.at}`),
      text(`二、听证地点：${it.place}`),
      text(`三、听证主持人：${it.host}　记录员：${it.clerk}`),
      text(`四、你（单位）${it.rights}；可以亲自参加听证，也可以委托一至二人代理，委托代理的应当提交授权委托书。`),
      text(
        '五、可以在听证中申辩和质证，并提交有关证据。无正当理由拒不出席或者未经许可中途退出听证的，视为放弃听证权利，本机关将终止听证。',
      ),
      text('六、听证不收取费用。'),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
