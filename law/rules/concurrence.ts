// One act, one fine; of several fines the higher (行政处罚法 art. 29).
import * as acts from '../acts/index.ts'
import { dayInChinese } from '../kit/day.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow, fineOf, yuanOf } from './case-facts.ts'
import { stageOf } from './correction.ts'
import { statutoryRange } from './discretion-range.ts'
import { deedOf, eachToPunish } from './intended.ts'
import { sameActCases } from './jurisdiction.ts'
import { noFineAfterTheCourts } from './transfer.ts'

export const noSecondFine = rule({
  id: 'COR-04a',
  title: '同一个违法行为已经罚过款',
  basis: [penaltyLaw.sameActNoSecondFine],
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      if (fineOf(penalties) === 0) return true
      const fined = sameActCases(scene).find(o => o.party === party.id && o.finedOn !== undefined)
      return fined?.finedOn
        ? { found: `${fined.number}已在${dayInChinese(fined.finedOn)}罚款`, mend: '不再罚款；其他种类的处罚可以另行决定' }
        : true
    }),
})
export const oneFine = rule({
  id: 'COR-04b',
  title: '一个行为写了两笔罚款',
  basis: [penaltyLaw.sameActNoSecondFine, penaltyLaw.higherFine],
  met: scene =>
    eachToPunish(scene, ({ penalties }) => {
      const fines = penalties.filter(p => p.kind === '罚款').length
      return fines <= 1 ? true : { found: `写了${fines}笔罚款`, mend: '只按罚款数额高的规定写一笔' }
    }),
})
export const higherFineApplied = rule({
  id: 'COR-04c',
  title: '还有罚得更高的规定',
  basis: [penaltyLaw.higherFine],
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      const others = factsNow(scene, acts.requestDecision)?.concurrentFines ?? []
      const item = itemOf(scene)
      const own = item && statutoryRange(item, party.kind, stageOf(scene, party.id))
      const higher = own && fineOf(penalties) > 0 ? others.find(o => o.max > own.max) : undefined
      return higher && own
        ? {
            found: `${higher.citation}最高可罚${yuanOf(higher.max)}，本事项最高${yuanOf(own.max)}`,
            mend: '按罚款数额高的规定处罚：换对应的权力事项；不归本机关管的，移送',
          }
        : true
    }),
})
/** Another case of the same party and day: perhaps the same act seen under another norm. */
const sameDayCases = (scene: Scene, party: string) =>
  scene.dossier.others.filter(
    o =>
      o.id !== scene.dossier.id &&
      o.party === party &&
      o.item !== itemOf(scene)?.code &&
      o.actOn !== undefined &&
      o.actOn === deedOf(scene)?.on,
  )
export const concurrenceChecked = rule({
  id: 'COR-04d',
  title: '没有核对是不是同一个行为',
  basis: [penaltyLaw.higherFine],
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      const f = factsNow(scene, acts.requestDecision)
      const [other] = fineOf(penalties) > 0 ? sameDayCases(scene, party.id) : []
      return !f || !other || f.concurrentFines !== undefined
        ? true
        : {
            found: `同一天同一当事人还有案件${other.number}`,
            mend: '核对以后填「同一行为触犯的其他罚款规定」；不是同一个行为的，保留这一栏，不填行',
          }
    }),
})
/** Found to be one act under several norms, of which another case has already fined: whichever agency did it. */
export const noSecondFineElsewhere = rule({
  id: 'COR-04e',
  title: '同一行为已由另案罚款',
  basis: [penaltyLaw.sameActNoSecondFine],
  met: scene =>
    eachToPunish(scene, ({ party, penalties }) => {
      const same = factsNow(scene, acts.requestDecision)?.concurrentFines ?? []
      const fined = fineOf(penalties) > 0 && same.length > 0 ? sameDayCases(scene, party.id).find(o => o.finedOn !== undefined) : undefined
      return fined?.finedOn
        ? { found: `${fined.number}已在${dayInChinese(fined.finedOn)}对这个行为罚款`, mend: '不再罚款；其他种类的处罚可以另行决定' }
        : true
    }),
})
/** For `request-notice`, `request-decision`, `decide`, `tell-on-the-spot`, `decide-on-the-spot`. */
export const concurrenceRules: readonly Rule[] = [
  noSecondFine,
  oneFine,
  higherFineApplied,
  concurrenceChecked,
  noSecondFineElsewhere,
  noFineAfterTheCourts,
]
