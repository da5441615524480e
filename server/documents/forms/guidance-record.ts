import { acts } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { officersBy, ownFacts } from '../source.ts'
import { momentInChinese, sentence } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const guidanceRecord = form({
  id: 'guidance-record',
  no: 55,
  title: '提醒（告诫、约谈）记录',
  word: null,
  signers: ['officers', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('当事人'),
    way: need('方式'),
    at: need('时间'),
    place: need('地点'),
    officers: need('执法人员'),
    matter: need('发现的问题'),
    provision: need('有关规定'),
    content: need('内容'),
    asks: need('要求'),
    response: may('对方意见'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.guide)
    return {
      party: seen.party?.name,
      way: it?.way,
      at: it && momentInChinese(it.at),
      place: it?.place,
      officers: officersBy(seen, seen.act.by) || undefined,
      matter: it?.matter,
      provision: it?.provision,
      content: it?.content,
      asks: it?.asks.join('、'),
      response: it?.response,
      signing: signingNote(it?.signing),
    }
  },
  paper: it => ({
    blocks: [
      lines(
        [pair('当事人', it.party), pair('方式', it.way)],
        [pair('时间', it.at), pair('地点', it.place)],
        [pair('执法人员', it.officers)],
      ),
      text(`发现的问题：${sentence(it.matter)}`),
      text(`有关规定：${sentence(it.provision)}`),
      text(`${it.way}内容：${sentence(it.content)}`),
      text(`要求：${sentence(it.asks)}`),
      ...(it.response ? [text(`对方意见：${sentence(it.response)}`)] : []),
      text('本次提醒（告诫、约谈）不是行政处罚。'),
    ],
    ...partySigns(it.signing, '当事人（签名）', ['执法人员（签名）']),
    pageSignatures: ['当事人', '执法人员'],
  }),
})
