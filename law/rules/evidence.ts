// Evidence: complete when it comes in, verified before a fact rests on it, nothing after the decision (行政处罚法 art. 40, 46, 47).
import * as acts from '../acts/index.ts'
import { allOf, lastOf, type Act } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import { itemOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { countyOpinion, evidenceRules, litigationLaw, penaltyLaw } from '../norms/index.ts'
import { isAuxiliary } from './attendance.ts'
import { decisionOf, factsNow, isDeciding } from './case-facts.ts'
import { intendedNow, isYes } from './intended.ts'
import { facesNotLookedUp } from './privacy.ts'

/** Kinds of act that are themselves evidence, beside what is registered as such. */
const recordKinds = [
  acts.registerEvidence,
  acts.inspectSite,
  acts.question,
  acts.sample,
  acts.copyEvidence,
  acts.recheckCorrection,
  acts.state,
]
const records: readonly string[] = recordKinds.map(k => k.id)
const evidenceIn = (scene: Scene): ReadonlyMap<string, Act> => new Map(scene.acts.filter(a => records.includes(a.kind)).map(a => [a.id, a]))
const registered = (act: Act) => lastOf([act], acts.registerEvidence)?.facts
const lastReview = (scene: Scene, id: string) =>
  allOf(scene.acts, acts.reviewEvidence).findLast(a => a.facts.evidence === id)?.facts.outcome
const titleOf = (act: Act): string => registered(act)?.name ?? recordKinds.find(k => k.id === act.kind)?.title ?? act.kind

interface Unusable {
  readonly why: string
  readonly basis: Rule['basis']
}
/** Why a piece of evidence cannot found a fact, and by which article, or undefined. */
function unusable(scene: Scene, act: Act): Unusable | undefined {
  const f = registered(act)
  const review = lastReview(scene, act.id)
  if (f && !f.lawful) return { why: '取得方法不合法', basis: [penaltyLaw.noIllegalEvidence] }
  if (review === '排除') return { why: '审查后已排除', basis: [penaltyLaw.evidenceVerified] }
  const taker = scene.dossier.people.find(p => p.id === f?.takenBy)
  if (taker && isAuxiliary(taker) && review !== '采信')
    return { why: `由辅助人员${taker.name}采集，还没有由执法人员采信`, basis: [penaltyLaw.evidenceVerified] }
  return undefined
}

interface Named {
  readonly element: string
  readonly evidence: readonly string[]
}
/** The facts to be proved as the report lists them: the wanted report, else the latest. */
const elementsOf = (scene: Scene): readonly Named[] | undefined =>
  (factsNow(scene, acts.concludeInvestigation) ?? lastOf(scene.acts, acts.concludeInvestigation)?.facts)?.elements
/** Acts that say the facts are proved. A report that finds them unproved, or hands the case to the police, need not prove them. */
const provesNow = (scene: Scene): boolean =>
  intendedNow(scene).some(i => i.outcome === '给予行政处罚' || (i.outcome === '不予行政处罚' && i.ground !== '超过追责期限'))

export const everyElementProved = rule({
  id: 'EVI-01',
  title: '违法事实还没有证据',
  basis: [penaltyLaw.factsClear, penaltyLaw.decidePenalty],
  met: scene => {
    const elements = provesNow(scene) ? elementsOf(scene) : undefined
    if (!elements) return true
    const known = evidenceIn(scene)
    const proved = (name: string): boolean => elements.some(e => e.element === name && e.evidence.some(id => known.has(id)))
    const missing = [...new Set([...(itemOf(scene)?.elements ?? []), ...elements.map(e => e.element)])].filter(name => !proved(name))
    return missing.length === 0
      ? true
      : {
          found: `没有证据证明：${missing.join('、')}`,
          mend: '给每一项事实对上证据；查不清的，写「违法事实不能成立」',
          step: acts.registerEvidence.id,
        }
  },
})
export const nothingRestsOnExcluded = rule({
  id: 'EVI-03a',
  title: '事实只靠不能用的证据',
  basis: [penaltyLaw.evidenceVerified, penaltyLaw.noIllegalEvidence],
  met: scene => {
    const elements = provesNow(scene) ? elementsOf(scene) : undefined
    const known = evidenceIn(scene)
    for (const { element, evidence } of elements ?? []) {
      const pieces = evidence.flatMap(id => known.get(id) ?? [])
      const faults = pieces.map(piece => unusable(scene, piece))
      const [piece] = pieces
      const [first] = faults
      if (piece && first && faults.every(fault => fault !== undefined))
        return {
          found: `「${element}」只有「${titleOf(piece)}」，${first.why}`,
          basis: first.basis,
          mend: '补充合法取得、查证属实的证据',
          step: acts.registerEvidence.id,
        }
    }
    return true
  },
})
/** The list of a draft decision: registered, usable, and not after today. */
function listed(scene: Scene, ids: readonly string[]): true | Shortfall {
  const known = evidenceIn(scene)
  for (const id of ids) {
    const act = known.get(id)
    if (!act) return { found: `证据清单里有一份没有登记（${id}）`, mend: '先登记证据，写明种类', basis: [penaltyLaw.evidenceKinds] }
    const fault = unusable(scene, act)
    if (fault) return { found: `「${titleOf(act)}」${fault.why}`, mend: '从证据清单里去掉，或者先审查采信', basis: fault.basis }
  }
  return true
}
export const listIsRegistered = rule({
  id: 'EVI-02',
  title: '证据清单有问题',
  basis: [penaltyLaw.evidenceKinds, penaltyLaw.evidenceVerified],
  met: scene => listed(scene, factsNow(scene, acts.requestDecision)?.evidence ?? []),
})
export const illegalIsNotAdopted = rule({
  id: 'EVI-03b',
  title: '非法取得的证据不能采信',
  basis: [penaltyLaw.noIllegalEvidence, evidenceRules.takenAgainstLaw],
  met: scene => {
    const f = factsNow(scene, acts.reviewEvidence)
    if (!f) return true
    const act = evidenceIn(scene).get(f.evidence)
    if (!act) return { found: '所审查的证据没有登记', mend: '从已登记的证据里选' }
    return f.outcome === '采信' && registered(act)?.lawful === false
      ? { found: `「${titleOf(act)}」登记为取得不合法`, mend: '排除它，另行取证' }
      : true
  },
})
export const adoptedByOfficer = rule({
  id: 'PER-05e',
  title: '辅助人员采集的证据由执法人员审查',
  basis: [countyOpinion.auxiliariesMayNot],
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    const taker = f && scene.dossier.people.find(p => p.id === f.takenBy)
    if (!taker || !isAuxiliary(taker) || scene.next.by.some(id => id !== taker.id)) return true
    return { found: `由辅助人员${taker.name}采集并登记`, mend: '由执法人员登记，再办「审查证据」采信' }
  },
})

export const copyChecked = rule({
  id: 'EVI-13a',
  title: '复制件没有核对',
  basis: [evidenceRules.copyWithSource, evidenceRules.originalDocument],
  severity: 'defect',
  met: scene => {
    const source = [evidenceRules.copyWithSource]
    const copied = factsNow(scene, acts.copyEvidence)
    if (copied && !copied.matches) return { found: '没有注明「与原件核对无异」', mend: '与原件核对，注明并写上出处', basis: source }
    if (copied && !copied.providerSigned) return { found: '提供人没有签名或者盖章', mend: '请提供人签名或者盖章', basis: source }
    const f = factsNow(scene, acts.registerEvidence)
    if (f?.original !== '复制件（复制品）') return true
    if (!f.matchNote) return { found: '复制件没有「与原件核对无异」的注明', mend: '与原件核对，写明核对结果和原件存放处', basis: source }
    return f.signed ? true : { found: '提供人没有签名或者盖章', mend: '请提供人签名或者盖章', basis: source }
  },
})
export const soundExplained = rule({
  id: 'EVI-13b',
  title: '视听资料写得不全',
  basis: [evidenceRules.howMade, evidenceRules.soundTranscript, evidenceRules.originalCarrier],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    if (f?.kind !== '视听资料') return true
    const lacks = [!f.method && '制作方法', !f.transcript && '声音的文字记录（没有声音的写「无声音」）'].filter(words => words !== false)
    return lacks.length === 0
      ? true
      : {
          found: `没有写${lacks.join('、')}`,
          mend: '补上，并写明制作时间、制作人和证明对象',
          basis: [...(f.method ? [] : [evidenceRules.howMade]), ...(f.transcript ? [] : [evidenceRules.soundTranscript])],
        }
  },
})
export const witnessNamed = rule({
  id: 'EVI-13c',
  title: '证人证言不全',
  basis: [evidenceRules.witnessIdentity, evidenceRules.witnessSigned],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    if (f?.kind !== '证人证言') return true
    const lacks = [!f.identity && '证人的身份', !f.signed && '证人的签名'].filter(words => words !== false)
    return lacks.length === 0
      ? true
      : {
          found: `没有${lacks.join('、')}`,
          mend: '写明证人姓名、年龄、住址等，请证人签名',
          basis: [...(f.identity ? [] : [evidenceRules.witnessIdentity]), ...(f.signed ? [] : [evidenceRules.witnessSigned])],
        }
  },
})
export const fileVouchedFor = rule({
  id: 'EVI-14a',
  title: '文件没有校验值',
  basis: [penaltyLaw.wholeRecord],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence) ?? factsNow(scene, acts.recordAudioVideo)
    return f?.file && !f.hash ? { found: '文件已上传，没有 SHA-256', mend: '等上传核对完成后再登记' } : true
  },
})
export const recordMade = rule({
  id: 'EVI-14b',
  title: '调查没有留下记录',
  basis: [penaltyLaw.wholeRecord, penaltyLaw.makeRecord],
  met: scene => {
    if (!factsNow(scene, acts.concludeInvestigation)) return true
    return scene.acts.some(a => records.includes(a.kind))
      ? true
      : { found: '立案以来没有笔录，也没有登记证据', mend: '先做现场检查、询问或者登记证据', step: acts.inspectSite.id }
  },
})
export const takenByToday = rule({
  id: 'EVI-12a',
  title: '证据的取得日期不对',
  basis: [evidenceRules.howMade],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    return f && f.obtainedOn > scene.today ? { found: `取得日期${f.obtainedOn}在将来`, mend: '核对取得日期' } : true
  },
})
/** What may still be put into the file afterwards: proof of delivery and of correction, not of the violation. */
const afterwards: readonly string[] = ['送达', '改正情况', '其他']
export const nothingAfterDecision = rule({
  id: 'EVI-12b',
  title: '决定作出以后不能再收集认定事实的证据',
  basis: [evidenceRules.afterTheDecision, litigationLaw.noEvidenceAfterwards],
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    if (!f || f.proves.every(p => afterwards.includes(p))) return true
    const standing = scene.dossier.parties.map(p => decisionOf(scene, p.id))
    const open = standing.length === 0 || standing.some(d => d === undefined)
    const decided = standing.find(d => d !== undefined)
    return open || !decided
      ? true
      : { found: `决定已在${dayInChinese(decided.decidedOn)}作出`, mend: '只登记送达、改正情况的材料；决定被撤销以后才能重新调查' }
  },
})
export const stillProved = rule({
  id: 'EVI-12c',
  title: '决定依据的证据有变化',
  basis: [penaltyLaw.evidenceVerified, litigationLaw.burdenOfProof],
  met: scene => {
    if (!isDeciding(scene) || !isYes(scene, acts.decide)) return true
    return listed(scene, lastOf(scene.acts, acts.requestDecision, scene.next.parties[0])?.facts.evidence ?? [])
  },
})

/** For `register-evidence`, `copy-evidence`, `record-audio-video`, `review-evidence`; each speaks only of its own kind. */
export const evidenceRulesAtIntake: readonly Rule[] = [
  copyChecked,
  soundExplained,
  witnessNamed,
  fileVouchedFor,
  takenByToday,
  nothingAfterDecision,
  adoptedByOfficer,
  illegalIsNotAdopted,
  facesNotLookedUp,
]
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`. */
export const proofRules: readonly Rule[] = [everyElementProved, nothingRestsOnExcluded, listIsRegistered, recordMade, stillProved]
