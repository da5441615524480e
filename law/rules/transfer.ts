// Suspected crime goes to the police (移送规定): a team, a report, the principal head's own decision, a whole package, the goods after it.
import * as acts from '../acts/index.ts'
import { allOf, byTime, has, lastOf } from '../kit/act.ts'
import { day, type Day } from '../kit/day.ts'
import { within, type Person } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf } from '../kit/term.ts'
import { compulsionLaw, criminalTransferRegulation, penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, eachPunished, draftOf, factsNow, fineOf, onDayOf, yuanOf } from './case-facts.ts'
import { eachToPunish } from './intended.ts'
import { goodsToHandOver } from './transfer-goods.ts'
import { criminallyFined, pendingTransfer, policeWord } from './transfer-facts.ts'
import { paymentsOf } from './surcharge.ts'

const isOfficer = (people: readonly Person[], id: string, on: Day): boolean =>
  people.some(p => p.id === id && p.kind === 'officer' && p.certificates.some(c => within(c, on)))

export const teamOfTwo = rule({
  id: 'CRM-01a',
  title: '移送专案组少于两名执法人员',
  basis: [criminalTransferRegulation.team],
  met: scene => {
    const wanted = factsNow(scene, acts.formTransferTeam)
    if (!wanted) return true
    const least = valueOn(criminalTransferRegulation.team, scene.today)
    const fit = [...new Set(wanted.team)].filter(id => isOfficer(scene.dossier.people, id, scene.today)).length
    return fit >= least || { found: `专案组里有${fit}名持证执法人员`, mend: `指定${least}名以上持证执法人员` }
  },
})
export const refusalReasoned = rule({
  id: 'CRM-02b',
  title: '不批准移送没有写理由',
  basis: [criminalTransferRegulation.refusalReasons],
  met: scene => {
    const wanted = factsNow(scene, acts.decideTransfer)
    if (wanted?.outcome !== '不批准移送' || wanted.reasons) return true
    return { found: '没有理由', mend: '写明不批准的理由，记录在案' }
  },
})
/** A town has no police of its own level: the county police take it (口径). */
export const toThePolice = rule({
  id: 'CRM-02d',
  title: '移送的不是公安机关',
  basis: [criminalTransferRegulation.transferInTime, readings.countyPolice],
  met: scene => {
    const organ = factsNow(scene, acts.transferToPolice)?.organ
    return organ === undefined || organ.includes('公安') || { found: `移送给「${organ}」`, mend: '移送县公安机关' }
  },
})
export const packageComplete = rule({
  id: 'CRM-03',
  title: '移送材料不全',
  basis: [
    criminalTransferRegulation.paperLetter,
    criminalTransferRegulation.paperReport,
    criminalTransferRegulation.paperGoods,
    criminalTransferRegulation.paperTests,
  ],
  met: scene => {
    const wanted = factsNow(scene, acts.transferToPolice)
    if (!wanted) return true
    const tested = has(scene.acts, acts.recordTestResult) || allOf(scene.acts, acts.registerEvidence).some(a => a.facts.kind === '鉴定意见')
    const goods = wanted.goods.length > 0 || goodsToHandOver(scene.acts).length > 0
    const { paperLetter, paperReport, paperGoods, paperTests } = criminalTransferRegulation
    const lacks = [
      ...(wanted.papers.letter ? [] : [{ paper: '涉嫌犯罪案件移送书', from: paperLetter }]),
      ...(wanted.papers.report ? [] : [{ paper: '调查报告', from: paperReport }]),
      ...(goods && !wanted.papers.goodsList ? [{ paper: '涉案物品清单', from: paperGoods }] : []),
      ...(tested && !wanted.papers.tests ? [{ paper: '检验报告或者鉴定结论', from: paperTests }] : []),
    ]
    return lacks.length === 0 || { found: `缺${lacks.map(l => l.paper).join('、')}`, mend: '补齐再移送', basis: lacks.map(l => l.from) }
  },
})
export const goodsListed = rule({
  id: 'CRM-03b',
  title: '涉案物品清单没有列全',
  basis: [criminalTransferRegulation.listGoods],
  met: scene => {
    const wanted = factsNow(scene, acts.transferToPolice)
    const left = wanted ? missing(scene, wanted.goods) : []
    return left.length === 0 || { found: `没有列${left.join('、')}`, mend: '查封、扣押、登记保存着的物品都列进清单' }
  },
})
const missing = (scene: Scene, listed: readonly { readonly name: string }[]): readonly string[] =>
  goodsToHandOver(scene.acts).filter(name => !listed.some(g => g.name === name))

/** Seized things go with the case; nothing stays behind. */
export const goodsGoAlong = rule({
  id: 'MEA-12a',
  title: '扣押的物品没有一并移送',
  basis: [compulsionLaw.transferSeized],
  met: scene => {
    const wanted = factsNow(scene, acts.handOverGoods)
    const left = wanted ? missing(scene, wanted.goods) : []
    return left.length === 0 || { found: `没有移交${left.join('、')}`, mend: '还在查封、扣押的物品全部移交公安机关' }
  },
})
const closesForTransfer = (scene: Scene): boolean =>
  (factsNow(scene, acts.requestClosing) ?? (scene.next.kind === acts.close.id ? lastOf(scene.acts, acts.requestClosing)?.facts : undefined))
    ?.reason === '移送司法机关' && factsNow(scene, acts.close)?.outcome !== '退回补正'
export const partyToldOfGoods = rule({
  id: 'MEA-12b',
  title: '物品移送了，没有书面告知当事人',
  basis: [compulsionLaw.transferSeized],
  met: scene => {
    const handed = allOf(scene.acts, acts.handOverGoods).some(a => a.facts.goods.length > 0)
    if (!handed || scene.prospective || !closesForTransfer(scene)) return true
    return eachParty(
      scene,
      party =>
        has(scene.acts, acts.deliverTransferNotice, party.id) || {
          found: '没有送达移送告知书',
          mend: '送达移送告知书后再结案',
          step: 'deliver-transfer-notice',
        },
    )
  },
})
export const transferredBeforeClosing = rule({
  id: 'CRM-02e',
  title: '以移送结案，没有移送公安机关的记录',
  basis: [penaltyLaw.transferCrime],
  met: scene =>
    scene.prospective || !closesForTransfer(scene) || has(scene.acts, acts.transferToPolice)
      ? true
      : { found: '没有移送', mend: '办完「涉嫌犯罪移送」再结案', step: 'form-transfer-team' },
})

/** After the days the police may still be asked by way of supervision. */
export const reviewAskedInTime = rule({
  id: 'CRM-05a',
  title: '提请公安复议的期限已过',
  basis: [criminalTransferRegulation.askAgain],
  met: scene => {
    const word = policeWord(scene)
    if (!word || word.filed || scene.next.kind !== acts.askPoliceReview.id) return true
    const from = day(word.receivedOn)
    const { lastDay } = endOf(valueOn(criminalTransferRegulation.askAgain, from), from, { calendar: scene.calendar, whose: 'authority' })
    return scene.today <= lastDay || { found: `期限到${onDayOf(lastDay)}已满`, mend: '建议人民检察院立案监督，或者恢复行政办理' }
  },
})

/** Warnings, stop orders and penalties on permits made before stand; a fine made after waits for the outcome. */
export const noFineWhilePending = rule({
  id: 'CRM-07',
  title: '移送以后、刑事结果以前不能罚款',
  basis: [criminalTransferRegulation.noPenaltyInstead],
  met: scene =>
    eachPunished(scene, party => {
      const sent = pendingTransfer(scene)
      if (!sent || fineOf(draftOf(scene, party.id)?.penalties ?? []) === 0) return true
      return {
        found: `案件已移送${sent.facts.organ}，还没有结果`,
        mend: '等公安、司法机关的结果；不予立案或者移回的，恢复办理后再决定',
        step: 'resume-penalty',
      }
    }),
})
export const notWavedThrough = rule({
  id: 'CRM-08b',
  title: '移送还没有结果，不能改定不涉嫌犯罪',
  basis: [penaltyLaw.transferCrime],
  met: scene => {
    const sent = factsNow(scene, acts.concludeInvestigation)?.crime === '不涉嫌犯罪' ? pendingTransfer(scene) : undefined
    return !sent || { found: `案件已移送${sent.facts.organ}`, mend: '等公安机关的结果；不予立案或者移回的，先恢复行政办理' }
  },
})
export const resumedForItsGround = rule({
  id: 'CRM-08',
  title: '恢复办理的理由和登记不符',
  basis: [criminalTransferRegulation.goOnWithPenalty, criminalTransferRegulation.returned],
  met: scene => {
    const ground = factsNow(scene, acts.resumePenalty)?.ground
    if (ground === undefined) return true
    const word = policeWord(scene)
    const returned =
      allOf(scene.acts, acts.recordPoliceDecision).some(a => a.facts.outcome === '移回处理') ||
      allOf(scene.acts, acts.recordCriminalOutcome).some(a => a.facts.outcome === '移回处理')
    const outcome = lastOf(scene.acts, acts.recordCriminalOutcome)?.facts.outcome
    const fits: Readonly<Record<typeof ground, boolean>> = {
      公安机关不予立案: word?.filed === false && !returned,
      公安机关移回: returned,
      司法机关不追究刑事责任: outcome === '不起诉' || outcome === '撤销案件',
      免予刑事处罚: outcome === '免予刑事处罚',
    }
    return fits[ground] || { found: `写的是「${ground}」，没有这样的登记`, mend: '照收到的通知写理由；没有登记的先登记' }
  },
})

/** One act is not fined twice: not by the organ after the court (行政处罚法 art. 35). */
export const noFineAfterTheCourts = rule({
  id: 'COR-13a',
  title: '法院已判罚金，不再罚款',
  basis: [penaltyLaw.offsetFine],
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      const judged = fineOf(penalties) > 0 ? criminallyFined(scene, party.id) : undefined
      return !judged || { found: '登记的刑事判决判处了罚金', mend: '去掉罚款；证照类等其他处罚依法仍可决定' }
    }),
})
export const offsetOfWhatWasPaid = rule({
  id: 'COR-13b',
  title: '折抵多于已缴的罚款',
  basis: [penaltyLaw.offsetFine],
  severity: 'defect',
  met: scene => {
    const wanted = factsNow(scene, acts.recordOffset)
    if (wanted?.kind !== '罚款折抵罚金') return true
    return eachParty(scene, party => {
      if (!criminallyFined(scene, party.id))
        return { found: '没有登记判处罚金', mend: '先登记刑事处理结果', step: 'record-criminal-outcome' }
      const judged = allOf(scene.acts, acts.recordCriminalOutcome, party.id).at(-1)
      const paid = paymentsOf({ acts: scene.acts.filter(a => !judged || byTime(a, judged) < 0) }, party.id).reduce(
        (n, p) => n + p.amount,
        0,
      )
      const amount = wanted.amount ?? 0
      return amount <= paid || { found: `折抵${yuanOf(amount)}，判决前缴了${yuanOf(paid)}`, mend: '只折抵判决前已缴的罚款' }
    })
  },
})

export const teamRules: readonly Rule[] = [teamOfTwo]
export const transferDecisionRules: readonly Rule[] = [refusalReasoned]
export const transferRules: readonly Rule[] = [toThePolice, packageComplete, goodsListed]
export const handOverToPoliceRules: readonly Rule[] = [goodsGoAlong]
/** For `request-closing` and `close`. */
export const closingAfterTransfer: readonly Rule[] = [transferredBeforeClosing, partyToldOfGoods]
