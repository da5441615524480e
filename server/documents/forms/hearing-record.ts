import { acts } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { heading, lines, pair, text } from '../paper.ts'
import { evidenceNames, facts, namesBy, ownFacts } from '../source.ts'
import { momentInChinese, spellInChinese, sentence } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const hearingRecord = form({
  id: 'hearing-record',
  no: 46,
  title: '听证笔录',
  word: null,
  signers: ['host', 'party'],
  served: 'kept',
  layout: 'record',
  per: 'party',
  fields: {
    party: need('当事人'),
    when: need('听证时间'),
    place: need('听证地点'),
    open: need('是否公开'),
    host: need('听证主持人'),
    clerk: need('记录员'),
    attendance: need('到场情况'),
    agents: may('代理人'),
    investigators: may('调查人员提出的事实、证据和处罚建议'),
    shown: may('出示的证据'),
    defence: may('当事人申辩和质证'),
    closing: may('最后陈述'),
    ended: may('终止听证的经过'),
    signing: handSigned,
  },
  fill: seen => {
    const notified = facts(seen, acts.notifyHearing)
    const appointed = facts(seen, acts.appointHost)
    const held = ownFacts(seen, acts.holdHearing)
    const ended = ownFacts(seen, acts.endHearing)
    return {
      party: seen.party?.name,
      when: held ? spellInChinese(held.from, held.to) : notified && momentInChinese(notified.at),
      place: notified?.place,
      open: notified && (notified.open ? '公开' : '不公开'),
      host: (appointed && namesBy(seen, appointed.host)) || undefined,
      clerk: (appointed && namesBy(seen, appointed.clerk)) || undefined,
      attendance: held?.attendance ?? ended?.reason,
      agents: held?.agents.map(one => `${one.name}${one.authorised ? '（有授权委托书）' : '（没有授权委托书）'}`).join('、') || undefined,
      investigators: held?.investigators,
      shown: (held && (evidenceNames(seen, held.shown) || '没有出示证据')) || undefined,
      defence: held?.defence,
      closing: held?.closing,
      ended: ended && `${ended.course}听证主持人宣布：因${ended.reason}，终止听证。`,
      signing: signingNote(held?.signing) ?? (ended && '当事人没有出席或者已经退场，未签名。'),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('时间', it.when)],
        [pair('地点', it.place), pair('方式', it.open)],
        [pair('听证主持人', it.host), pair('记录员', it.clerk)],
        [pair('当事人', it.party), pair('到场情况', it.attendance)],
        [pair('代理人', it.agents)],
        [pair('调查人员', head.officers)],
      ),
      text('听证主持人核对参加人身份，宣布案由、听证纪律和当事人的权利义务，询问是否申请回避。'),
      ...(it.ended ? [heading('终止听证'), text(sentence(it.ended))] : []),
      ...(it.investigators ? [heading('一、调查人员提出当事人违法的事实、证据和行政处罚建议'), text(sentence(it.investigators))] : []),
      ...(it.shown ? [heading('二、出示的证据'), text(sentence(it.shown))] : []),
      ...(it.defence ? [heading('三、当事人申辩和质证'), text(sentence(it.defence))] : []),
      ...(it.closing ? [heading('四、最后陈述'), text(sentence(it.closing))] : []),
      text('以上笔录已交当事人（代理人）核对。'),
    ],
    ...partySigns(it.signing, '当事人（代理人）签名或者盖章', ['调查人员（签名）', '听证主持人（签名）', '记录员（签名）']),
    pageSignatures: ['当事人（代理人）', '听证主持人', '记录员'],
  }),
})
