import { acts, citationInChinese } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { lines, pair, text } from '../paper.ts'
import { evidenceNames, facts, ownFacts } from '../source.ts'
import { momentInChinese, spellInChinese, sentence } from '../words.ts'
import { partySigns, shownAt, signingNote } from './parts.ts'

type Checked = readonly { readonly item: string; readonly result: string; readonly note?: string | undefined }[]
const checkedIn = (rows: Checked): string =>
  `${rows.map(one => `${one.item}：${one.result}${one.note ? `（${one.note}）` : ''}`).join('；')}。`

export const siteRecord = form({
  id: 'site-record',
  no: 11,
  title: '现场检查（勘验）笔录',
  word: null,
  signers: ['officers', 'party', 'witness'],
  served: 'kept',
  layout: 'record',
  per: 'case',
  fields: {
    when: need('起止时间'),
    place: need('地点'),
    power: may('检查依据'),
    officers: need('检查人员'),
    shownAt: need('出示执法证件'),
    present: need('当事人到场情况'),
    findings: need('现场情况'),
    pictures: may('照片、绘图'),
    others: may('其他在场人员'),
    signing: handSigned,
  },
  fill: seen => {
    const visit = ownFacts(seen, acts.carryOutInspection)
    const own = ownFacts(seen, acts.inspectSite)
    const site = own ?? visit
    const power = own?.power ?? facts(seen, acts.notifyInspection)?.power
    return {
      when: site && spellInChinese(site.from, site.to),
      place: site?.place,
      power: power && citationInChinese(power),
      officers: shownAt(seen) || undefined,
      shownAt: site?.showing.shown ? momentInChinese(site.showing.shownAt) : undefined,
      present: site && `${site.present}${site.presentName ? `（在场人：${site.presentName}）` : ''}`,
      findings: visit ? `${checkedIn(visit.checked)}${visit.findings}` : site?.findings,
      others: visit?.others?.map(one => `${one.name}（${one.is}）`).join('、') || undefined,
      pictures: (site?.pictures && evidenceNames(seen, site.pictures)) || undefined,
      signing: signingNote(site?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      lines(
        [pair('案由', head.cause)],
        [pair('时间', it.when)],
        [pair('地点', it.place)],
        ...(it.power ? [[pair('检查依据', it.power)]] : []),
        [pair('当事人', head.partyNames || '待查'), pair('到场情况', it.present)],
        [pair('检查（勘验）人员', it.officers)],
        ...(it.others ? [[pair('其他在场人员', it.others)]] : []),
      ),
      text(
        `表明身份和告知：我们是${head.organ}的执法人员，于${it.shownAt}主动出示执法证件，并告知当事人依法进行现场检查（勘验），有权申请回避，应当如实说明情况、协助检查。`,
      ),
      text(`现场情况：${sentence(it.findings)}`),
      ...(it.pictures ? [text(`附：${it.pictures}`)] : []),
      text('以上笔录已交当事人（在场人）核对。'),
    ],
    ...partySigns(it.signing, '当事人（在场人）签名', ['检查（勘验）人员签名', '见证人签名']),
    pageSignatures: ['当事人（在场人）', '检查（勘验）人员'],
  }),
})
