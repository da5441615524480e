// Puts a form's source together from the trunk's case and the registers.
import {
  acts as kinds,
  day,
  citationInChinese,
  lastOf,
  remediesOf,
  within,
  type Act,
  type Day,
  type Person,
  type Remedies,
} from '@fadu/law'
import { readAgency, type AgencyRecord } from '../agencies/index.ts'
import type { LoadedCase } from '../cases/index.ts'
import { openParticulars, readParties } from '../parties/index.ts'
import type { Desk } from '../platform/desk.ts'
import { actsWith } from './plan-papers.ts'
import type { DocumentSource, PartyFace, PersonFace } from './source.ts'
import { issuedIn } from './store.ts'

export interface CaseSource {
  readonly source: DocumentSource
  /** The organ whose number, name and seal the papers carry. */
  readonly organ: AgencyRecord
}

/** The source of the papers of an act about to be recorded. Throws when the case's agency is not in the register. */
export async function sourceOf(desk: Desk, loaded: LoadedCase, act: Act): Promise<CaseSource> {
  const { dossier, row } = loaded
  const on = desk.clock.today()
  const power = dossier.powers.find(
    one => one.source === 'delegated' && one.agency === row.agency_id && one.item === dossier.item?.code && within(one, on),
  )
  const [agency, delegating, parties, issued] = await Promise.all([
    readAgency(desk.db, row.agency_id, on),
    power?.delegatedBy ? readAgency(desk.db, power.delegatedBy.agency, on) : undefined,
    facesOf(
      desk,
      dossier.parties.map(one => one.id),
    ),
    issuedIn(desk.db, row.id),
  ])
  if (!agency) throw new Error(`no agency ${row.agency_id}`)
  const organ = delegating ?? agency
  const acts = actsWith(loaded.acts, act)
  const people = dossier.people.map(one => faceOf(one, on))
  const officers = lastOf(acts, kinds.requestFiling)?.facts.officers ?? row.officers
  return {
    organ,
    source: {
      agency: {
        name: agency.name,
        shortName: agency.shortName,
        kind: agency.kind,
        address: agency.address,
        phone: agency.phone,
      },
      ...(delegating ? { delegatingAgency: { name: delegating.name, shortName: delegating.shortName } } : {}),
      caseNumber: row.number,
      cause: dossier.item?.name ?? lastOf(acts, kinds.planInspection)?.facts.item ?? '（事由待定）',
      ...(dossier.item
        ? {
            item: {
              name: dossier.item.name,
              code: dossier.item.code,
              version: dossier.item.version,
              bases: dossier.item.bases.filter(one => one.role === 'prohibits' || one.role === 'penalises').map(citationInChinese),
            },
          }
        : {}),
      parties,
      people,
      officers: people.filter(one => officers.includes(one.id) && one.certificateNumber !== undefined),
      act,
      acts,
      correctedBy: new Map(loaded.acts.flatMap(one => (one.corrects === undefined ? [] : [[one.corrects, one.id] as const]))),
      issued: issued.map(({ number, partyId, state, issuedOn, ...one }) => ({
        ...one,
        issuedOn: day(issuedOn),
        ...(number ? { number } : {}),
        ...(partyId ? { partyId } : {}),
        voided: state === 'voided',
      })),
      remedies: remediesFor(loaded, organ, act, acts, on),
      ...(agency.bank ? { payee: { bank: agency.bank.bank, account: agency.bank.accountNumber, name: agency.bank.accountName } } : {}),
      calendar: loaded.calendar,
      registers: dossier,
      issuedOn: on,
    },
  }
}

// The register keeps numbers, telephones and homes sealed; a paper that is served must carry them.
async function facesOf(desk: Desk, ids: readonly string[]): Promise<readonly PartyFace[]> {
  const [records, opened] = await Promise.all([readParties(desk.db, ids), openParticulars(desk, ids)])
  const faces = records.map(({ id, kind, name, born, sex, representative }): PartyFace => {
    const { code, phone, address } = opened.get(id) ?? { code: null, phone: null, address: null }
    return {
      id,
      kind,
      name,
      ...(sex ? { sex } : {}),
      ...(born ? { bornOn: born } : {}),
      ...(code ? (kind === 'citizen' ? { idNumber: code } : { creditCode: code }) : {}),
      ...(representative ? { head: representative } : {}),
      ...(address ? { address } : {}),
      ...(phone ? { phone } : {}),
    }
  })
  return faces.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function faceOf(person: Person, on: Day): PersonFace {
  const certificate = person.certificates.find(one => within(one, on))
  return {
    id: person.id,
    name: person.name,
    ...(certificate ? { certificateNumber: certificate.number } : {}),
    ...(person.legalQualification ? { qualification: person.legalQualification.number } : {}),
  }
}

function remediesFor({ dossier }: LoadedCase, organ: AgencyRecord, act: Act, acts: readonly Act[], on: Day): Remedies {
  const penalties = lastOf(acts, kinds.requestDecision)?.facts.penalties
  const told = remediesOf(dossier, on, act.kind === kinds.decideOnTheSpot.id ? 'on-the-spot' : 'ordinary', penalties ? { penalties } : {})
  return told.suit.court === undefined && organ.court !== null ? { ...told, suit: { ...told.suit, court: organ.court } } : told
}
