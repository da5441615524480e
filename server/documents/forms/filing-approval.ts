import { acts, dayInChinese } from '@fadu/law'
import { below, form, need, signedOn } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts, officersBy } from '../source.ts'
import { partyBlock } from '../words.ts'
import { bureauFields, bureauFilled, bureauRow, doneBy, headsOpinion, notSentBack } from './parts.ts'

export const filingApproval = form({
  id: 'filing-approval',
  no: 2,
  title: '行政处罚立案审批表',
  word: '立',
  signers: ['officers', 'head'],
  served: 'kept',
  layout: 'approval',
  per: 'case',
  due: notSentBack,
  fields: {
    source: need('案件来源'),
    parties: need('当事人基本情况'),
    item: need('权力事项'),
    itemVersion: need('事项编码和版本'),
    actOn: need('违法行为发生日'),
    discoveredOn: need('发现日期'),
    limitation: need('时效审查'),
    jurisdiction: need('管辖依据'),
    facts: need('案情和立案理由'),
    bases: need('依据'),
    handlers: need('两名承办人员'),
    asked: signedOn('承办人员'),
    opinion: need('负责人意见'),
    approved: signedOn('负责人'),
    ...bureauFields,
  },
  fill: seen => {
    const lead = facts(seen, acts.registerLead)
    const upgraded = facts(seen, acts.upgradeNote) // such a case began on the spot, without a lead
    const asked = facts(seen, acts.requestFiling)
    return {
      source: lead?.source ?? (upgraded && '当场处罚转为普通程序'),
      parties: seen.parties.map(partyBlock).join('\n') || undefined,
      item: seen.item?.name,
      itemVersion: seen.item && `${seen.item.code}　${seen.item.version}`,
      actOn:
        asked &&
        `${dayInChinese(asked.actOn)}${asked.continuing ? `（连续或者继续状态${asked.endedOn ? `，${dayInChinese(asked.endedOn)}终了` : '，尚未终了'}）` : ''}`,
      discoveredOn: asked && `${dayInChinese(asked.discoveredOn)}（凭证：${asked.discoveryProof}）`,
      limitation:
        asked &&
        `自违法行为${asked.continuing ? '终了' : '发生'}之日起计算至发现之日，未超过${asked.fiveYears?.lifeHealthFinance && asked.fiveYears.harm ? '涉及公民生命健康安全、金融安全且有危害后果的' : ''}追责期限`,
      jurisdiction: asked && `${asked.jurisdiction}：${asked.place}${asked.jurisdictionBasis ? `（${asked.jurisdictionBasis}）` : ''}`,
      facts: asked?.facts,
      bases: seen.item?.bases.join('；') || undefined,
      handlers: (asked && officersBy(seen, asked.officers)) || undefined,
      asked: doneBy(seen, acts.requestFiling),
      opinion: headsOpinion(seen)?.words,
      approved: doneBy(seen, acts.file_, false),
      ...bureauFilled(seen, acts.requestFiling),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案件来源', it.source], ['案号', head.caseNumber]),
        row(['案由', head.cause]),
        row(['权力事项', it.item], ['事项编码和版本', it.itemVersion]),
        row(['当事人', it.parties]),
        row(['违法行为发生日', it.actOn], ['发现日期', it.discoveredOn]),
        row(['时效审查', it.limitation], ['管辖依据', it.jurisdiction]),
        longRow('案情和立案理由', it.facts),
        row(['涉嫌违反的规定和处罚依据', it.bases]),
        longRow('承办人员意见', `建议立案，由${it.handlers}承办。`, below(it.asked)),
        ...bureauRow(it),
        longRow('负责人审批意见', it.opinion, below(it.approved)),
      ),
    ],
  }),
})
