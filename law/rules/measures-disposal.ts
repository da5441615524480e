// The end of a measure: every piece decided on, given back when it must be, none left when the case is decided or closed.
import * as acts from '../acts/index.ts'
import { allOf } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import { settingOn } from '../kit/dossier.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { compulsionLaw, penaltyLaw, readings } from '../norms/index.ts'
import { decisionOf, draftOf, eachParty, factsNow, isDeciding, type FactsOf } from './case-facts.ts'
import { heldTooLong, namesOf, ofTrack, seizureIn, type Seizure } from './measures-facts.ts'
import { disposedByDraft, heldGoods, type HeldGoods } from './measures-held.ts'
import { keptByUs } from './measures.ts'
import { beforeDisposal, keepingRules } from './measures-period.ts'

const isClosing = (scene: Scene): boolean => scene.next.kind !== acts.close.id || factsNow(scene, acts.close)?.outcome === '同意'
/** A head may send a draft back whatever is held; an act only asked about is judged when it is wanted. */
const isEnding = (scene: Scene): boolean =>
  scene.next.kind === acts.requestClosing.id || scene.next.kind === acts.close.id ? isClosing(scene) : isDeciding(scene)
const taken = (scene: Scene): boolean => factsNow(scene, acts.disposeSeized)?.items.some(i => i.way === '没收' || i.way === '销毁') ?? false

export const notHeldTooLong = rule({
  id: 'MEA-11a',
  title: '查封扣押期满还没有解除',
  basis: [compulsionLaw.liftOnExpiry],
  met: scene => {
    const disposing = scene.next.kind === acts.disposeSeized.id
    if (disposing ? !taken(scene) : !isEnding(scene)) return true
    const late = heldTooLong(scene).filter(piece => !disposing || piece.track === scene.next.track)
    const first = late[0]
    return first
      ? { found: `${namesOf(late)}的期限到${dayInChinese(first.until)}为止`, mend: '立即解除并退还', step: acts.liftMeasure.id }
      : true
  },
})
const inTime = (scene: Scene): readonly HeldGoods[] => {
  const late = heldTooLong(scene)
  return heldGoods(scene.acts).filter(piece => !late.some(l => l.act === piece.act && l.name === piece.name))
}
export const decisionDisposes = rule({
  id: 'MEA-10a',
  title: '决定没有处理查封扣押的财物',
  basis: [compulsionLaw.disposedInTime],
  // the goods may lawfully be disposed of by a decision of its own, later and in time
  severity: 'warn',
  met: scene => {
    if (scene.prospective || !isDeciding(scene)) return true
    return eachParty(scene, party => {
      const draft = draftOf(scene, party.id)
      if (!draft || draft.outcome === '移送司法机关') return true
      const ways = disposedByDraft(draft)
      const left = inTime(scene)
        .filter(piece => piece.parties.length === 0 || piece.parties.includes(party.id))
        .filter(piece => !ways.some(w => sameName(w.name, piece) && (w.object?.includes(piece.name.trim()) ?? true)))
      return left.length === 0
        ? true
        : { found: `没有写怎样处理：${namesOf(left)}`, mend: '逐件写明没收、销毁或者解除退还', step: acts.requestDecision.id }
    })
  },
})
const sameName = (name: string | undefined, piece: HeldGoods): boolean => name === undefined || name.trim() === piece.name.trim()
/** A confiscation needs its penalty; without one the goods go back. */
export const confiscatedByDecision = rule({
  id: 'MEA-10c',
  title: '没收要有没收的处罚决定',
  basis: [compulsionLaw.disposedInTime],
  severity: 'void',
  met: scene => {
    const no = { found: '没有没收非法财物的决定', mend: '先依法作出没收的处罚决定，或者解除退还' }
    const items = factsNow(scene, acts.disposeSeized)?.items
    if (items?.some(i => i.way === '没收'))
      return eachParty(scene, party => (confiscates(decisionOf(scene, party.id)?.penalties) ? true : no))
    const draft = factsNow(scene, acts.requestDecision)
    return draft?.seized?.some(s => s.way === '没收') && !confiscates(draft.penalties) ? no : true
  },
})
const confiscates = (penalties: readonly { readonly kind: string }[] = []): boolean => penalties.some(p => p.kind === '没收非法财物')
export const destroyedByLaw = rule({
  id: 'MEA-10d',
  title: '销毁要有法律、行政法规的依据',
  basis: [compulsionLaw.disposedInTime],
  met: scene => {
    const bare = factsNow(scene, acts.disposeSeized)?.items.filter(i => i.way === '销毁' && !i.basis) ?? []
    return bare.length === 0
      ? true
      : { found: `没有写销毁依据：${namesOf(bare)}`, mend: '写明规定应当销毁的法律、行政法规条款；没有的不能销毁' }
  },
})
/** The pieces of this run still held. */
const heldHere = (scene: Scene): readonly HeldGoods[] => heldGoods(scene.acts).filter(piece => piece.track === scene.next.track)
const missing = (held: readonly HeldGoods[], listed: readonly { readonly name: string }[]): readonly HeldGoods[] =>
  held.filter(piece => !listed.some(i => i.name.trim() === piece.name.trim()))
export const everyPieceDisposed = rule({
  id: 'MEA-10e',
  title: '没有逐件处理',
  basis: [compulsionLaw.disposedInTime],
  met: scene => {
    const items = factsNow(scene, acts.disposeSeized)?.items
    const left = items ? missing(heldHere(scene), items) : []
    return left.length === 0 ? true : { found: `没有处理：${namesOf(left)}`, mend: '清单上的每一件都要有处理' }
  },
})
export const noneHeldAtClosing = rule({
  id: 'MEA-10b',
  title: '还有查封扣押的财物',
  basis: [compulsionLaw.disposedInTime],
  met: scene => {
    if (!isClosing(scene)) return true
    const held = inTime(scene)
    return held.length === 0 ? true : { found: `还在查封扣押：${namesOf(held)}`, mend: '逐件处理完再结案', step: acts.disposeSeized.id }
  },
})

type Returned = NonNullable<FactsOf<typeof acts.disposeSeized>['returned']>
/** What is given back by this act, if it gives back. */
const returnedNow = (scene: Scene): Returned =>
  factsNow(scene, acts.liftMeasure)?.returned ?? factsNow(scene, acts.disposeSeized)?.returned ?? []
const eachReturned = (scene: Scene, ask: (piece: Returned[number]) => true | Shortfall): true | Shortfall => {
  for (const piece of returnedNow(scene)) {
    const answer = ask(piece)
    if (answer !== true) return { ...answer, found: `${piece.name}：${answer.found}` }
  }
  return true
}
export const returnedAtOnce = rule({
  id: 'MEA-11b',
  title: '解除后没有立即退还',
  basis: [compulsionLaw.returnedAtOnce],
  met: scene =>
    eachReturned(scene, ({ way, returnedOn }) =>
      way === '退还原物' && returnedOn > scene.today ? { found: `${returnedOn}才退还`, mend: '解除当天退还' } : true,
    ),
})
export const returnedWhole = rule({
  id: 'MEA-11d',
  title: '没有退还清单',
  basis: [compulsionLaw.returnedAtOnce],
  met: scene => {
    const released = factsNow(scene, acts.disposeSeized)?.items.filter(i => i.way === '解除退还')
    const lifted = factsNow(scene, acts.liftMeasure)
    const owed = released ?? (lifted?.extent === '全部解除' ? heldHere(scene) : [])
    const left = owed.filter(o => !returnedNow(scene).some(r => r.name.trim() === o.name.trim()))
    return left.length === 0 ? true : { found: `退还清单里没有：${namesOf(left)}`, mend: '逐件退还，写进退还清单' }
  },
})
export const proceedsReturned = rule({
  id: 'MEA-11c',
  title: '变卖款没有足额退还或者补偿',
  basis: [compulsionLaw.returnedAtOnce],
  met: scene =>
    eachReturned(scene, ({ way, sold, compensated = 0 }) => {
      if (way !== '退还变卖款') return true
      if (!sold) return { found: '没有写变卖所得和退还的款项', mend: '写明变卖所得，全部退还' }
      if (sold.refunded < sold.proceeds) return { found: '退还的少于变卖所得', mend: '把变卖所得全部退还' }
      return sold.farBelowMarket && compensated === 0 ? { found: '变卖价明显低于市价，没有补偿', mend: '补偿当事人的损失' } : true
    }),
})
export const damageMadeGood = rule({
  id: 'MEA-09d',
  title: '保管中损毁、短少的要赔偿',
  basis: [compulsionLaw.keptSafely],
  met: scene =>
    eachReturned(scene, ({ state, compensated = 0 }) =>
      state === '完好' || compensated > 0 ? true : { found: `退还时${state}，没有赔偿`, mend: '赔偿损失，写明金额' },
    ),
})

/** A seizure nobody filmed. */
const unfilmed = (scene: Scene): readonly Seizure[] => {
  const films = allOf(scene.acts, acts.recordAudioVideo)
  return allOf(scene.acts, acts.carryOutMeasure).filter(
    s =>
      settingOn(scene.dossier, 'measure.recording', scene.today)?.value !== false &&
      !films.some(
        ({ facts: f }) => f.of === s.id || (Date.parse(f.from) <= Date.parse(s.facts.from) && Date.parse(s.facts.to) <= Date.parse(f.to)),
      ),
  )
}
export const filmed = rule({
  id: 'EVI-15',
  title: '查封扣押没有全程音像记录',
  basis: [readings.measureOnFilm],
  severity: 'warn',
  met: scene => {
    const closing = scene.next.kind === acts.requestClosing.id || scene.next.kind === acts.close.id
    if (closing ? !isClosing(scene) : !taken(scene)) return true
    const track = closing ? undefined : seizureIn(ofTrack(scene))?.track
    return unfilmed(scene).some(s => track === undefined || s.track === track)
      ? { found: '没有同实施查封、扣押对上的音像记录', mend: '登记音像记录；确实没有的，向监督机关说明', step: acts.recordAudioVideo.id }
      : true
  },
})
/** Preserved goods that were to be seized and never were are held by nobody's leave. */
export const preservedThenSeized = rule({
  id: 'EVI-10f',
  title: '用登记保存代替了查封扣押',
  basis: [penaltyLaw.preserveInTime],
  met: scene => {
    if (!isClosing(scene)) return true
    const seized = allOf(scene.acts, acts.carryOutMeasure).flatMap(a => a.facts.goods)
    const without = allOf(scene.acts, acts.disposePreserved)
      .flatMap(a => a.facts.items.filter(i => i.way === '查封扣押'))
      .filter(i => !seized.some(s => s.name.trim() === i.name.trim()))
    return without.length === 0 ? true : { found: `写了转为查封扣押，却没有办：${namesOf(without)}`, mend: '退还，或者依法办理查封、扣押' }
  },
})

/** For `dispose-seized`. */
export const disposalRules: readonly Rule[] = [
  ...beforeDisposal,
  notHeldTooLong,
  confiscatedByDecision,
  destroyedByLaw,
  everyPieceDisposed,
  returnedAtOnce,
  returnedWhole,
  proceedsReturned,
  damageMadeGood,
  filmed,
]
/** For `lift-measure`: giving back is never too late to be done. */
export const liftingRules: readonly Rule[] = [returnedAtOnce, returnedWhole, proceedsReturned, damageMadeGood]
/** For `keep-seized`. */
export const storageRules: readonly Rule[] = [...keepingRules, keptByUs]
/** For `request-decision` and `decide`. */
export const seizedGoodsDecided: readonly Rule[] = [notHeldTooLong, decisionDisposes, confiscatedByDecision]
/** For `request-closing` and `close`. */
export const nothingHeldAtClosing: readonly Rule[] = [notHeldTooLong, noneHeldAtClosing, filmed, preservedThenSeized]
