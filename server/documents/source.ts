// All a form may look at: the case and its registers at the moment of the act. The trunk puts it together.
import {
  acts as kinds,
  allOf,
  lastOf,
  type Act,
  type ActKind,
  type Calendar,
  type Day,
  type Dossier,
  type PartyKind,
  type Remedies,
} from '@fadu/law'

export interface PartyFace {
  readonly id: string
  readonly kind: PartyKind
  readonly name: string
  readonly sex?: string
  readonly bornOn?: Day
  readonly idNumber?: string
  readonly creditCode?: string
  /** 法定代表人、负责人、经营者 */
  readonly head?: string
  readonly address?: string
  readonly phone?: string
}
export interface PersonFace {
  readonly id: string
  readonly name: string
  readonly certificateNumber?: string
  /** 国家统一法律职业资格证书编号 */
  readonly qualification?: string
}
interface AgencyFace {
  readonly name: string
  /** With the county's: 灌伊. */
  readonly shortName: string
  readonly kind: string
  readonly address: string
  readonly phone: string
}
/** A paper issued before in this case. */
export interface IssuedPaper {
  readonly id: string
  readonly form: string
  readonly title: string
  readonly number?: string
  readonly actId: string
  readonly partyId?: string
  readonly issuedOn: Day
  /** Whether it still stands; a voided one keeps its line in the index. */
  readonly voided?: boolean
}

export interface DocumentSource {
  readonly agency: AgencyFace
  /** In an entrusted case the decision is made in the name and under the seal of the entrusting organ (SUB-09). */
  readonly delegatingAgency?: Pick<AgencyFace, 'name' | 'shortName'>
  readonly caseNumber: string
  /** 案由 */
  readonly cause: string
  /** `bases`: citations in Chinese, the prohibiting before the penalising. */
  readonly item?: {
    readonly name: string
    readonly code: string
    readonly version: string
    readonly bases: readonly string[]
  }
  readonly parties: readonly PartyFace[]
  readonly people: readonly PersonFace[]
  /** The officers who handle the case; those who did the act are in `act.by`. */
  readonly officers: readonly PersonFace[]
  /** The act that makes the papers. */
  readonly act: Act
  /** All effective acts in the order they were done, this one last. */
  readonly acts: readonly Act[]
  /** By the id of a corrected act, the act that corrects it: lists made before still name the first. */
  readonly correctedBy: ReadonlyMap<string, string>
  readonly issued: readonly IssuedPaper[]
  readonly remedies: Remedies
  readonly payee?: { readonly bank: string; readonly account: string; readonly name: string }
  readonly calendar: Calendar
  /** What the law core counts periods by. */
  readonly registers?: Pick<Dossier, 'settings' | 'item'>
  readonly issuedOn: Day
}

/** A source as one form sees it: for one party where the paper goes to one. */
export interface Seen extends DocumentSource {
  readonly party?: PartyFace
}

/** The organ in whose name the paper is made. */
export const organOf = (
  source: Pick<DocumentSource, 'agency' | 'delegatingAgency'>,
): { readonly name: string; readonly shortName: string } => source.delegatingAgency ?? source.agency

/** Facts of the latest act of a kind that concerns this paper's party. */
export const facts = <F>(seen: Seen, kind: ActKind<F>): F | undefined => lastOf(seen.acts, kind, seen.party?.id)?.facts

/** Facts of the very act that makes the paper, when it is of this kind. */
export const ownFacts = <F>(seen: Seen, kind: ActKind<F>): F | undefined => allOf([seen.act], kind)[0]?.facts

/** People by name, with their certificate numbers. */
export const peopleBy = (seen: DocumentSource, ids: readonly string[]): readonly PersonFace[] =>
  ids.map(id => seen.people.find(one => one.id === id)).filter(one => one !== undefined)

/** 张三（证号 32072300001） */
export const withCertificate = (one: PersonFace): string =>
  one.certificateNumber ? `${one.name}（执法证号 ${one.certificateNumber}）` : one.name

export const namesBy = (seen: DocumentSource, ids: readonly string[]): string =>
  peopleBy(seen, ids)
    .map(one => one.name)
    .join('、')
export const officersBy = (seen: DocumentSource, ids: readonly string[]): string => peopleBy(seen, ids).map(withCertificate).join('、')

/** Registered evidence, by the ids of the acts that registered it; all of it when none are named. */
export function evidenceOf(seen: DocumentSource, ids?: readonly string[]) {
  const wanted = ids?.map(id => newest(seen, id))
  return allOf(seen.acts, kinds.registerEvidence).filter(one => wanted === undefined || wanted.includes(one.id))
}
function newest({ correctedBy }: Pick<DocumentSource, 'correctedBy'>, id: string): string {
  const next = correctedBy.get(id)
  return next === undefined ? id : newest({ correctedBy }, next)
}
/** ①营业执照复印件；②现场照片 */
export const evidenceNames = (seen: DocumentSource, ids: readonly string[]): string =>
  evidenceOf(seen, ids)
    .map(one => `${one.facts.name}（${one.facts.kind}）`)
    .join('；')

/** The papers an act made. */
export const papersOf = (seen: DocumentSource, actId: string): readonly IssuedPaper[] =>
  seen.issued.filter(one => one.actId === actId && one.voided !== true)

/** Papers of a form issued before in this case, to this paper's party where it has one. */
export const issuedOf = (seen: Seen, formId: string): readonly IssuedPaper[] =>
  seen.issued.filter(
    one =>
      one.form === formId &&
      one.voided !== true &&
      (seen.party === undefined || one.partyId === undefined || one.partyId === seen.party.id),
  )
