// Who may execute by its own force: only where a LAW says so; and what may never be done (行政强制法 art. 13, 43, 47).
import * as acts from '../acts/index.ts'
import { has } from '../kit/act.ts'
import { isHoliday, isWorkingDay } from '../kit/calendar.ts'
import { dayOf, type Day, type Instant } from '../kit/day.ts'
import { settingOn, type AgencyKind, type Dossier, type Party } from '../kit/dossier.ts'
import { citationInChinese, type Citation, type Provision } from '../kit/norm.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { compulsionLaw, floodLaw, landLaw, planningLaw, readings, waterLaw } from '../norms/index.ts'
import { eachParty, factsNow, onDayOf } from './case-facts.ts'
import { dutyOf, isLandDuty, wayOf, type Duty } from './duty.ts'

/** The facts of an act of execution by own force, where they are known. */
export const executionNow = (scene: Scene) => factsNow(scene, acts.decideExecution) ?? factsNow(scene, acts.carryOutExecution)
/** An execution without any decision answers for everything itself; after a decision only for what is its own. */
export const answersForPower = (scene: Scene): boolean =>
  scene.next.kind !== acts.carryOutExecution.id || scene.next.parties.every(p => !has(scene.acts, acts.decideExecution, p))

/** Laws that let an organ of a kind pull down by its own force. The river's organs are county departments (水法 art. 65, 防洪法 art. 57). */
const grants: readonly { readonly by: Provision; readonly kinds: readonly AgencyKind[] }[] = [
  { by: planningLaw.townPower, kinds: ['town'] },
  { by: waterLaw.riverDemolition, kinds: ['countyDepartment'] },
  { by: waterLaw.intakeDemolition, kinds: ['countyDepartment'] },
  { by: floodLaw.worksDemolition, kinds: ['countyDepartment'] },
]
const stands = (p: Provision, c: Citation): boolean => p.law === c.law && p.editions.some(e => e.at[0] === c.article)
const isGranted = (c: Citation, kind: AgencyKind): boolean => grants.some(g => stands(g.by, c) && g.kinds.includes(kind))
/** Orders of planning departments (城乡规划法 art. 64, 66), which only what the county government charges may carry out (art. 68). */
const isPlanning = (c: Citation): boolean => c.law === planningLaw.townPower.law && !stands(planningLaw.townPower, c)
const isRural = (c: Citation): boolean => stands(planningLaw.townPower, c)

/** Whether a duty comes of the order of a town about a building in a village, and of nothing else (art. 65). */
export const isVillageOrder = (duty: Duty | undefined): boolean => duty !== undefined && duty.under.length > 0 && duty.under.every(isRural)

/** Asks of each party whose duty is to be forced by own power that needs a grant. */
function eachForced(scene: Scene, ask: (duty: Duty, party: Party) => true | Shortfall): true | Shortfall {
  if (!answersForPower(scene) || wayOf(scene) === '拍卖已查封扣押的财物' || wayOf(scene) === '划拨存款汇款') return true
  return eachParty(scene, party => {
    const duty = dutyOf(scene, party.id)
    return duty === undefined || duty.under.length === 0 ? true : ask(duty, party)
  })
}
const held = (scene: Scene, duty: Duty): boolean => duty.under.some(c => isGranted(c, scene.dossier.agency.kind))
/** Whether a law lets this organ force the duty itself; where not, the court's window runs. */
export const mayForce = (duty: Duty, { agency, item }: Dossier): boolean =>
  !isLandDuty(duty, item ? { item } : {}) && duty.under.some(c => isGranted(c, agency.kind))
const toCourt = { mend: '催告以后，在法定期限内申请人民法院强制执行' }

export const powerFromALaw = rule({
  id: 'EXE-01',
  title: '法律没有给本机关强制执行权',
  basis: [compulsionLaw.elseTheCourt],
  met: scene =>
    eachForced(scene, duty => {
      const others = isLandDuty(duty, scene.dossier) || duty.under.some(c => isPlanning(c) || isRural(c))
      if (others || held(scene, duty)) return true
      const lower = duty.under.map(citationInChinese).join('、')
      return { found: `依据是${lower}，没有法律规定${scene.dossier.agency.name}可以自己强制执行`, ...toCourt }
    }),
})
export const noTransferOfDeposits = rule({
  id: 'EXE-01b',
  title: '不能自己划拨存款',
  basis: [compulsionLaw.transferByLawOnly],
  met: scene =>
    executionNow(scene)?.way !== '划拨存款汇款' ||
    !answersForPower(scene) || { found: '没有法律规定本机关可以决定划拨存款、汇款', ...toCourt },
})
export const ruralOnlyByTown = rule({
  id: 'EXE-15a',
  title: '乡村违法建设只能由乡镇政府拆除',
  basis: [planningLaw.townPower],
  met: scene =>
    eachForced(scene, duty => {
      const { agency } = scene.dossier
      if (isLandDuty(duty, scene.dossier) || held(scene, duty) || !duty.under.some(isRural)) return true
      return { found: `${agency.name}不是乡、镇人民政府`, mend: '由乡、镇人民政府拆除；街道办事处、部门没有这项执行权' }
    }),
})
export const countyCharges = rule({
  id: 'EXE-15b',
  title: '没有县级以上人民政府责成，不能强制拆除',
  basis: [planningLaw.countyOrders],
  met: scene =>
    eachForced(scene, duty => {
      if (isLandDuty(duty, scene.dossier) || held(scene, duty) || duty.under.some(isRural) || !duty.under.some(isPlanning)) return true
      const { kind } = scene.dossier.agency
      if (kind !== 'countyDepartment')
        return { found: '规划部门的限期拆除决定，由县级以上人民政府责成有关部门强制拆除', mend: '报县人民政府责成有关部门实施' }
      if (scene.prospective) return true
      return (
        executionNow(scene)?.countyOrder !== undefined || { found: '没有县级以上人民政府的责成决定', mend: '先报县人民政府责成，写明文号' }
      )
    }),
})
export const landByTheCourt = rule({
  id: 'EXE-15c',
  title: '土地案件只能申请法院拆除',
  basis: [landLaw.onlyTheCourtDemolishes],
  met: scene =>
    eachForced(
      scene,
      duty =>
        !isLandDuty(duty, scene.dossier) || {
          found: '责令限期拆除是依土地管理法作的',
          mend: '十五日内不起诉又不拆的，催告后申请人民法院强制执行',
          step: acts.applyCourt.id,
        },
    ),
})

// When and how never
const minutesOf = (at: Instant): number => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}
const usualNight = { from: 22 * 60, to: 6 * 60 }
/** The night as the county has set it (`22:00-06:00`); the reading's hours where it has set nothing that can be read. */
function nightOn(scene: Scene): { readonly from: number; readonly to: number } {
  const value = settingOn(scene.dossier, 'execution.night', scene.today)?.value
  const [, h1 = '', m1 = '', h2 = '', m2 = ''] = /^(\d{1,2}):(\d{2})\s*[-—~至]\s*(\d{1,2}):(\d{2})$/u.exec(String(value ?? '')) ?? []
  return h1 === '' ? usualNight : { from: Number(h1) * 60 + Number(m1), to: Number(h2) * 60 + Number(m2) }
}
function isNight(scene: Scene, at: Instant): boolean {
  const [now, { from, to }] = [minutesOf(at), nightOn(scene)]
  return from > to ? now >= from || now < to : now >= from && now < to
}
/** The hours an act of execution takes, or is set for; none where an emergency is told. */
function hoursOf(scene: Scene): readonly Instant[] {
  const done = factsNow(scene, acts.carryOutExecution) ?? factsNow(scene, acts.performSubstitute)
  if (done) return done.emergency === undefined ? [done.from, done.to] : []
  const set = factsNow(scene, acts.decideExecution)?.at ?? factsNow(scene, acts.decideSubstitute)?.at
  return set === undefined ? [] : [set]
}
const restedOn = (scene: Scene, on: Day): boolean => isHoliday(scene.calendar, on)

export const notAtNight = rule({
  id: 'EXE-11',
  title: '夜间、法定节假日不得强制执行',
  basis: [compulsionLaw.notAtNight, readings.nightHours],
  met: scene => {
    const hours = hoursOf(scene)
    const night = hours.find(h => isNight(scene, h))
    if (night !== undefined) return { found: `${onDayOf(dayOf(night))}${clock(night)}是夜间`, mend: '改在白天；情况紧急的写明事实' }
    const holiday = hours.map(dayOf).find(d => restedOn(scene, d))
    return holiday === undefined || { found: `${onDayOf(holiday)}是法定节假日`, mend: '改在工作日；情况紧急的写明事实' }
  },
})
const clock = (at: Instant): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
export const notAtWeekends = rule({
  id: 'EXE-11b',
  title: '双休日不强制执行',
  basis: [readings.weekendExecution],
  severity: 'warn',
  met: scene => {
    if (settingOn(scene.dossier, 'execution.weekends', scene.today)?.value === true) return true
    const off = hoursOf(scene)
      .map(dayOf)
      .find(d => !isWorkingDay(scene.calendar, d) && !restedOn(scene, d))
    return off === undefined || { found: `${onDayOf(off)}是双休日`, mend: '改在工作日；县里准许双休日执行的，先登记这项规定' }
  },
})
export const residentsKeepSupplies = rule({
  id: 'EXE-12',
  title: '不得停居民的水电热气逼迫履行',
  basis: [compulsionLaw.notCuttingOff],
  met: scene => {
    const cut = executionNow(scene)?.cutOff
    return (
      cut?.from !== '居民生活' || {
        found: `对居民${cut.what.join('、').replaceAll('供', '停供')}`,
        mend: '立即恢复供应，用法律规定的方式执行',
      }
    )
  },
})
/** For the decision and the carrying out by own force. */
export const executionPowerRules: readonly Rule[] = [powerFromALaw, noTransferOfDeposits, ruralOnlyByTown, countyCharges, landByTheCourt]
/** … and for substitute performance too. */
export const hourRules: readonly Rule[] = [notAtNight, notAtWeekends]
