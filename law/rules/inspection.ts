// Administrative inspection (行政检查): by a published item, an approval, officers alone, and with its result told.
// 国办发〔2024〕54号 is known from excerpts alone: what it orders is asked as a reading, and the county may set it otherwise.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, lastOf, type ActKind } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import { listSetting, settingOn, type Party, type SettingKey } from '../kit/dossier.ts'
import { on, valueOn, type Provision } from '../kit/norm.ts'
import { peopleOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { businessRegulation, penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow, type FactsOf } from './case-facts.ts'
import { isCertifiedOn } from './attendance.ts'

type Plan = FactsOf<typeof acts.planInspection>
/** The plan in force: the one wanted, else the latest. */
const planOf = (scene: Scene): Plan | undefined => factsNow(scene, acts.planInspection) ?? lastOf(scene.acts, acts.planInspection)?.facts
/** What a reading orders binds from its first day, and where the county has not ruled otherwise; unset is the safer side. */
const binds = (scene: Scene, reading: Provision, key?: SettingKey): boolean =>
  on(reading, scene.today).ok && (key === undefined || settingOn(scene.dossier, key, scene.today)?.value !== false)
const approved = (scene: Scene): boolean => {
  const plan = lastOf(scene.acts, acts.planInspection)
  return (
    plan !== undefined &&
    allOf(scene.acts, acts.approveInspection).some(a => a.facts.outcome === '同意' && Date.parse(a.doneAt) >= Date.parse(plan.doneAt))
  )
}
const isNow = (scene: Scene, ...kinds: readonly Pick<ActKind, 'id'>[]): boolean => kinds.some(k => k.id === scene.next.kind)
/** Contact with the inspected: notice, code, visit. */
const isVisiting = (scene: Scene): boolean => isNow(scene, acts.scanCode, acts.carryOutInspection)

const statutes: readonly Plan['power']['level'][] = ['法律', '行政法规', '地方性法规']
export const inspectionHasPower = rule({
  id: 'INS-01',
  title: '检查没有法律、法规依据',
  basis: [penaltyLaw.inspectByLaw],
  met: scene => {
    const asked = factsNow(scene, acts.planInspection) ?? factsNow(scene, acts.notifyInspection) ?? factsNow(scene, acts.inspectSite)
    const power = asked?.power
    return !power || statutes.includes(power.level)
      ? true
      : { found: `依据《${power.law}》是${power.level}`, mend: '写明规定检查权的法律、法规；没有的不能检查' }
  },
})
const targeted: readonly Plan['cause'][] = ['投诉举报', '转办交办', '数据监测', '企业申请']
export const targetedHasCause = rule({
  id: 'INS-03',
  title: '个案检查没有来源',
  basis: [businessRegulation.targetedInspection],
  met: scene => {
    const f = factsNow(scene, acts.planInspection)
    if (!f) return true
    if (f.class === '个案') {
      if (!targeted.includes(f.cause))
        return { found: `类别写个案，事由写${f.cause}`, mend: '没有投诉、交办、监测或者申请的，按日常检查办' }
      return f.causeNumber ? true : { found: `没有写${f.cause}的编号`, mend: '写明投诉举报、交办、监测或者申请的编号' }
    }
    return targeted.includes(f.cause) ? { found: `事由是${f.cause}，类别写${f.class}`, mend: '按个案检查办，写明编号' } : true
  },
})
/** Where a draw was made it decides: neither the inspected nor the inspectors are picked by hand beside it. */
export const drawnNotPicked = rule({
  id: 'INS-02',
  title: '检查对象、检查人员不是抽中的',
  basis: [businessRegulation.drawnAtRandom],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.planInspection)
    if (!f?.draw) return true
    const { objects, officers, on: drawnOn } = f.draw
    const picked = eachParty(scene, party => {
      const drawn = objects.some(o => o.name.trim() === party.name.trim())
      return drawn || { found: `抽取记录里没有${party.name}`, mend: '检查抽中的对象；有投诉、交办、监测线索的按个案检查办' }
    })
    if (picked !== true) return picked
    const other = f.officers.find(id => !officers.includes(id))
    if (other !== undefined) {
      const name = scene.dossier.people.find(p => p.id === other)?.name ?? other
      return { found: `${name}不是抽中的检查人员`, mend: '由抽中的人员检查；确有回避等情形的，重新抽取并记录' }
    }
    return drawnOn <= scene.today || { found: '抽取日期在申请检查以后', mend: '先抽取，再申请检查' }
  },
})
export const campaignHasPlan = rule({
  id: 'INS-03b',
  title: '专项检查没有方案',
  basis: [readings.inspectionCampaign],
  severity: 'warn',
  met: scene => {
    const f = factsNow(scene, acts.planInspection)
    return f?.class !== '专项' || !binds(scene, readings.inspectionCampaign) || (f.cause === '专项方案' && f.causeNumber !== undefined)
      ? true
      : { found: '没有写方案的文号', mend: '写明经批准、备案、公布的专项方案文号；没有的按日常检查办' }
  },
})
/** The items the county has published, in the setting's words, parted by any sign. */
function listOn(scene: Scene): readonly string[] | undefined {
  return listSetting(scene.dossier, 'inspection.list', scene.today)
}
export const itemIsPublished = rule({
  id: 'INS-04',
  title: '检查事项没有公布',
  basis: [readings.inspectionListed],
  severity: 'warn',
  met: scene => {
    const f = factsNow(scene, acts.planInspection)
    if (!f || !binds(scene, readings.inspectionListed, 'inspection.list')) return true
    const list = listOn(scene)
    if (list === undefined) return { found: '县里还没有登记公布的检查事项清单', mend: '请县里公布清单并登记，再检查' }
    return list.includes(f.item) ? true : { found: `清单里没有「${f.item}」`, mend: '只检查清单里的事项；确需检查的，先公布' }
  },
})
export const approvedFirst = rule({
  id: 'INS-06a',
  title: '检查没有先批准',
  basis: [readings.inspectionApproved],
  severity: 'warn',
  met: scene => {
    if (!isVisiting(scene) || !binds(scene, readings.inspectionApproved) || approved(scene)) return true
    const plan = planOf(scene)
    if (!plan?.urgent) return { found: '机关负责人还没有批准', mend: '先报机关负责人批准，再进场', step: acts.approveInspection.id }
    if (settingOn(scene.dossier, 'inspection.urgent', scene.today)?.value !== true)
      return { found: '县里没有规定紧急情况可以先查后补批', mend: '先报机关负责人批准，再进场', step: acts.approveInspection.id }
    return plan.urgentReportedAt !== undefined && Date.parse(plan.urgentReportedAt) <= Date.parse(scene.next.doneAt)
      ? true
      : { found: '紧急检查没有当即报告负责人', mend: '先向负责人报告，写明时间' }
  },
})
export const urgentApprovedLater = rule({
  id: 'INS-06b',
  title: '紧急检查没有补批',
  basis: [readings.inspectionApproved],
  severity: 'warn',
  met: scene => {
    const visited = lastOf(scene.acts, acts.carryOutInspection) !== undefined
    return !isNow(scene, acts.tellInspectionResult) ||
      !visited ||
      !planOf(scene)?.urgent ||
      !binds(scene, readings.inspectionApproved) ||
      approved(scene)
      ? true
      : { found: '检查已经做了，还没有负责人的批准', mend: '补办批准', step: acts.approveInspection.id }
  },
})
export const enoughInspectors = rule({
  id: 'INS-07a',
  title: '检查人员不足两人',
  basis: [penaltyLaw.twoOfficers],
  met: scene => {
    const f = factsNow(scene, acts.planInspection)
    return !f || new Set(f.officers).size >= valueOn(penaltyLaw.twoOfficers, scene.today)
      ? true
      : { found: '只写了一名检查人员', mend: '写明至少两名执法人员' }
  },
})
export const notifiedFirst = rule({
  id: 'INS-07b',
  title: '没有通知就检查',
  basis: [readings.inspectionNotified],
  severity: 'warn',
  met: scene => {
    if (!isNow(scene, acts.carryOutInspection) || !binds(scene, readings.inspectionNotified, 'inspection.notice')) return true
    return eachParty(scene, party => {
      const notice = lastOf(scene.acts, acts.notifyInspection, party.id)
      if (!notice) return { found: '没有检查通知书', mend: '进场时出示或者提前送达检查通知书', step: acts.notifyInspection.id }
      return notice.facts.rightsTold ? true : { found: '通知书没有写权利义务和投诉电话', mend: '补告知', step: acts.notifyInspection.id }
    })
  },
})
const isEnterprise = (party: Party): boolean => party.kind !== 'citizen'
export const codeScannedFirst = rule({
  id: 'INS-07c',
  title: '没有扫码就进场',
  basis: [readings.inspectionCode],
  severity: 'warn',
  met: scene => {
    if (!isNow(scene, acts.carryOutInspection) || !binds(scene, readings.inspectionCode, 'inspection.code')) return true
    const from = factsNow(scene, acts.carryOutInspection)?.from ?? scene.next.doneAt
    return eachParty(scene, party => {
      if (!isEnterprise(party)) return true
      const scanned = lastOf(scene.acts, acts.scanCode, party.id)
      if (!scanned) return { found: '没有扫码入企的记录', mend: '先扫码，再进场', step: acts.scanCode.id }
      return scene.prospective || Date.parse(scanned.facts.at) <= Date.parse(from)
        ? true
        : { found: '扫码在进场之后', mend: '核对两个时间；先扫码再进场' }
    })
  },
})
export const resultTold = rule({
  id: 'INS-07d',
  title: '检查结果还没有告知',
  basis: [readings.inspectionResultTold],
  severity: 'warn',
  met: scene => {
    const leaving = isNow(scene, acts.endInspection) || (scene.next.kind === acts.registerLead.id && scene.next.procedure === 'inspection')
    if (!leaving || !binds(scene, readings.inspectionResultTold)) return true
    return eachParty(scene, party => {
      const visited = lastOf(scene.acts, acts.carryOutInspection, party.id)
      return !visited || lastOf(scene.acts, acts.tellInspectionResult, party.id)
        ? true
        : { found: `${dayInChinese(doneOn(visited))}检查完，没有告知结果`, mend: '告知检查结果', step: acts.tellInspectionResult.id }
    })
  },
})
export const resultAfterVisit = rule({
  id: 'INS-07e',
  title: '结果和检查笔录不符',
  basis: [penaltyLaw.makeRecord],
  severity: 'defect',
  met: scene => {
    const told = factsNow(scene, acts.tellInspectionResult)
    if (!told) return true
    return eachParty(scene, party => {
      const visited = lastOf(scene.acts, acts.carryOutInspection, party.id)
      const wrong = visited?.facts.checked.find(row => row.result === '不合格')
      return told.outcome === '没有发现问题' && wrong
        ? { found: `笔录里「${wrong.item}」不合格，结果写没有发现问题`, mend: '按笔录写结果' }
        : true
    })
  },
})

const mayAttend: readonly string[] = ['技术支持人员', '见证人', '检查对象的人员']
export const officersAloneInspect = rule({
  id: 'PER-14',
  title: '没有执法资格的人员实施检查',
  basis: [readings.inspectionByOfficersAlone],
  severity: 'warn',
  met: scene => {
    if (scene.prospective || !binds(scene, readings.inspectionByOfficersAlone)) return true
    const plan = factsNow(scene, acts.planInspection)
    const visit = factsNow(scene, acts.carryOutInspection)
    if (!plan && !visit) return true
    const named = plan?.officers.flatMap(id => scene.dossier.people.find(p => p.id === id) ?? []) ?? peopleOf(scene)
    const without = named.find(p => p.kind === 'auxiliary' || p.kind === 'contractor' || !isCertifiedOn(p, scene.today))
    if (without) return { found: `${without.name}没有有效的执法证件`, mend: '只由持证的执法人员检查' }
    const others = [...(plan?.others ?? []).map(o => ({ ...o, inspected: false })), ...(visit?.others ?? [])]
    const outsider = others.find(o => !mayAttend.includes(o.is))
    if (outsider) return { found: `${outsider.name}（${outsider.is}）不能参加检查`, mend: '请其离开；确需技术支持的，写明姓名和任务' }
    const inspecting = others.find(o => o.inspected)
    if (inspecting)
      return { found: `${inspecting.name}（${inspecting.is}）参加了检查`, mend: '只由持证的执法人员检查，其他人员只提供技术支持' }
    const support = others.find(o => o.is === '技术支持人员')
    return !support || settingOn(scene.dossier, 'inspection.support', scene.today)?.value === true
      ? true
      : { found: `${support.name}随同检查，县里没有规定可以有技术支持人员随同`, mend: '由执法人员自己检查，或者请县里先作规定' }
  },
})

/** For `plan-inspection`. */
export const inspectionPlanRules: readonly Rule[] = [
  inspectionHasPower,
  targetedHasCause,
  drawnNotPicked,
  campaignHasPlan,
  itemIsPublished,
  enoughInspectors,
  officersAloneInspect,
]
/** For `notify-inspection`, `scan-code`, `carry-out-inspection`. */
export const inspectionVisitRules: readonly Rule[] = [
  inspectionHasPower,
  approvedFirst,
  notifiedFirst,
  codeScannedFirst,
  officersAloneInspect,
]
/** For `tell-inspection-result`. */
export const inspectionResultRules: readonly Rule[] = [urgentApprovedLater, resultAfterVisit]
/** For what ends an inspection: its end, or a lead. INS-11: the lead begins the ordinary way; nothing here leads to a decision. */
export const inspectionEndRules: readonly Rule[] = [resultTold]
