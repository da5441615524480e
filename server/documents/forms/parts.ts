// Pieces that several forms share.
import { acts as kinds, allOf, dayInChinese, lastOf, type ActKind } from '@fadu/law'
import { actDay, below, may, need, signedOn } from '../form.ts'
import { longRow } from '../paper.ts'
import { namesBy, officersBy, type Seen } from '../source.ts'
import { partyBlock } from '../words.ts'

/** Who did the latest act of a kind, and when. */
export function doneBy(seen: Seen, kind: ActKind<never> | ActKind, withNumbers = true): { names: string; on: string } | undefined {
  const act = seen.act.kind === kind.id ? seen.act : seen.acts.findLast(one => one.kind === kind.id && concerns(one.parties, seen))
  if (!act) return undefined
  const names = withNumbers ? officersBy(seen, act.by) : namesBy(seen, act.by)
  return { names, on: actDay(act) ?? '' }
}
const concerns = (parties: readonly string[], seen: Seen): boolean =>
  parties.length === 0 || seen.party === undefined || parties.includes(seen.party.id)

/** The head's answer in the act that makes this paper. */
export function headsOpinion(seen: Seen): { readonly words: string; readonly outcome: string } | undefined {
  for (const kind of [
    kinds.file_,
    kinds.approveNonFiling,
    kinds.approveNotice,
    kinds.approvePreservation,
    kinds.approveInspection,
    kinds.approveReferral,
    kinds.approveMeasure,
    kinds.ratifyMeasure,
    kinds.approveDiscontinuance,
    kinds.approveResumption,
    kinds.decide,
    kinds.close,
  ]) {
    const found = lastOf([seen.act], kind)
    if (found) return { words: `${found.facts.outcome}。${found.facts.opinion}`, outcome: found.facts.outcome }
  }
  return undefined
}
/** What the head of the handling bureau said of the request that is now decided; nothing where he said nothing. */
export function bureauSaid(
  seen: Seen,
  request: ActKind<never> | ActKind,
): { readonly words: string; readonly by: { names: string; on: string } } | undefined {
  const asked = seen.acts.findLastIndex(one => one.kind === request.id && concerns(one.parties, seen))
  const said = allOf(seen.acts.slice(asked + 1), kinds.bureauOpinion, seen.party?.id).at(-1)
  return said && { words: `${said.facts.opinion}。${said.facts.reasons}`, by: { names: namesBy(seen, said.by), on: actDay(said) ?? '' } }
}
/** The bureau head's row of an approval, where he gave an opinion. */
export const bureauFields = { bureau: may('承办机构意见'), bureauBy: signedOn('承办机构负责人').optional() }
export const bureauFilled = (seen: Seen, request: ActKind<never> | ActKind) => {
  const said = bureauSaid(seen, request)
  return { bureau: said?.words, bureauBy: said?.by }
}
export const bureauRow = (it: {
  readonly bureau?: string | undefined
  readonly bureauBy?: { readonly names: string; readonly on: string } | undefined
}) => (it.bureau && it.bureauBy ? [longRow('承办机构负责人意见', it.bureau, below(it.bureauBy))] : [])

/** An approval sent back for mending makes no paper; a yes and a no do. */
export const notSentBack = (seen: Seen): boolean => headsOpinion(seen)?.outcome !== '退回补正'
/** Only a yes makes the paper that goes out. */
export const agreed = (seen: Seen): boolean => headsOpinion(seen)?.outcome === '同意'

/** Fields of the party's block on a served paper: name and address are needed by law (行政处罚法第五十九条). */
export const partyFields = {
  partyName: need('当事人姓名或者名称'),
  partyAddress: need('当事人地址'),
  partyBlock: need('当事人基本情况'),
}
export const partyFilled = (seen: Seen) => ({
  partyName: seen.party?.name,
  partyAddress: seen.party?.address,
  partyBlock: seen.party && partyBlock(seen.party),
})

type Signing = { readonly state: string; readonly refusalNote?: string | undefined; readonly witness?: string | undefined } | undefined
/** A note below a paper that was not signed; undefined where it was. */
export function signingNote(signing: Signing): string | undefined {
  if (!signing || signing.state === '已签名') return undefined
  return [`当事人${signing.state}。`, signing.refusalNote, signing.witness && `见证人：${signing.witness}。`].filter(Boolean).join('')
}
/** The lines to be signed by hand, or the note instead of the party's own. */
export function partySigns(note: string | undefined, label: string, others: readonly string[] = []) {
  return note === undefined ? { signatures: [label, ...others], partySigns: true } : { signatures: others, notes: [note] }
}

/** 证号 lines of a record. */
export const shownAt = (seen: Seen): string => officersBy(seen, seen.act.by)
export { dayInChinese }
