import { acts, dayInChinese } from '@fadu/law'
import { below, form, may, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts, issuedOf, namesBy, ownFacts } from '../source.ts'

export const publicationReview = form({
  id: 'publication-review',
  no: 83,
  title: '行政处罚信息公示（撤回）审核表',
  word: '公示',
  signers: ['reviewer', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: need('决定书文号'),
    matter: need('审核事项'),
    result: need('结论'),
    criteria: need('理由'),
    grade: may('失信程度'),
    masked: may('已遮盖'),
    checked: may('遮盖核对'),
    channels: may('渠道'),
    from: may('公示日期'),
    until: may('公示至'),
    signed: signedOn('审核'),
  },
  fill: seen => {
    const withdrawn = ownFacts(seen, acts.withdrawPublication)
    const it = ownFacts(seen, acts.reviewPublication) ?? facts(seen, acts.reviewPublication)
    return {
      party: seen.party?.name,
      decision: [
        ...issuedOf(seen, 'penalty-decision'),
        ...issuedOf(seen, 'no-penalty-decision'),
        ...issuedOf(seen, 'on-the-spot-decision'),
      ].at(-1)?.number,
      matter: withdrawn ? '撤回公示' : '公示',
      result: withdrawn ? `撤回：${withdrawn.cause}` : it && (it.publish ? '予以公示' : '不予公示'),
      criteria: withdrawn?.reason ?? it?.criteria,
      grade: it?.grade,
      masked: it?.masked.join('、'),
      checked: it && (it.maskingChecked ? '已核对' : undefined),
      channels: it?.channels?.join('、'),
      from: undefined,
      until: it?.until && dayInChinese(it.until),
      signed: { names: namesBy(seen, seen.act.by), on: dayInChinese(seen.issuedOn) },
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['当事人', it.party], ['决定书文号', it.decision]),
        row(['审核事项', it.matter], ['失信程度', it.grade]),
        row(['已遮盖', it.masked], ['遮盖核对', it.checked]),
        row(['公示渠道', it.channels], ['公示至', it.until]),
        longRow('理由', it.criteria),
        longRow('审核意见', `${it.result}。`, below(it.signed)),
      ),
    ],
  }),
})
