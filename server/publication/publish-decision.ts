// The public layer of a decision is written beside the act that publishes it; a withdrawal beside the act that withdraws.
import { acts as kinds, amountInFigures, citationInChinese, doneOn, effective, fen, inWords, lastOf, type Act } from '@fadu/law'
import { sql, type RawBuilder } from 'kysely'
import type { LoadedCase, Plan, Planned } from '../cases/index.ts'
import { canonical } from '../platform/canonical.ts'
import type { Desk } from '../platform/desk.ts'
import { sm3 } from '../platform/digests.ts'
import { newId } from '../platform/ids.ts'
import { newPublicCode } from './public-code.ts'
import { asText, publicName, redact, type Known, type Piece } from './redact.ts'

/** What the public sees of a decision. */
export interface PublicContent {
  readonly plain: readonly { readonly title: string; readonly text: readonly Piece[] }[]
  readonly laws: readonly { readonly title: string; readonly citations: readonly string[] }[]
  readonly paragraphs: readonly (readonly Piece[])[]
  readonly power: readonly string[]
  readonly days: readonly { readonly title: string; readonly on: string }[]
}
/** Personal values of a party, from its register, to be struck out wherever they stand. */
export type PersonalOf = (desk: Desk, ids: readonly string[]) => Promise<readonly Known[]>

const nothing: Planned = { lacks: [], messages: [] }

/** What goes along with publishing and withdrawing. */
export const planPublication =
  (personalOf: PersonalOf): Plan =>
  async (desk, loaded, act) => {
    if (act.kind === kinds.publish.id) return publishing(desk, personalOf, loaded, act)
    if (act.kind === kinds.withdrawPublication.id) return withdrawing(loaded, act)
    return nothing
  }

async function publishing(desk: Desk, personalOf: PersonalOf, loaded: LoadedCase, act: Act): Promise<Planned> {
  const found = await Promise.all(act.parties.map(party => layerOf(desk, personalOf, loaded, act, party)))
  const rows = found.filter(row => row !== undefined)
  if (rows.length === 0) return nothing
  return { lacks: [], messages: [], ctes: gate => sql.join(rows.map((row, i) => insert(row, gate, i))) }
}

type Layer = NonNullable<Awaited<ReturnType<typeof layerOf>>>
const insert = (row: Layer, gate: string, i: number): RawBuilder<unknown> => sql`${sql.ref(`published_${i}`)} as (
  insert into publications (id, case_id, party_id, act_id, code, agency_id, agency, title, party, number, decided_on, published_on, published_at, until_on, grade, content, original_sm3, layer_sm3, body)
  select ${row.id}, ${row.caseId}, ${row.party}, ${row.actId}, ${row.code}, ${row.agencyId}, ${row.agency}, ${row.title}, ${row.partyName}, coalesce(d.number, ${row.number}), ${row.decidedOn}::date, ${row.publishedOn}::date,
    ${row.publishedAt}::timestamptz, ${row.until}::date, ${row.grade}, ${JSON.stringify(row.content)}::jsonb, d.sm3, ${row.layerSm3}, ${row.body}
  from ${sql.ref(gate)} left join (select d.number, (select p.sm3 from document_prints p where p.document_id = d.id) as sm3 from documents d
    where d.act_id = ${row.decideAct} and d.form in ('penalty-decision', 'on-the-spot-decision') and (d.party_id is null or d.party_id = ${row.party}) limit 1) d on true)`

async function layerOf(desk: Desk, personalOf: PersonalOf, loaded: LoadedCase, act: Act, partyId: string) {
  const { dossier, row } = loaded
  const acts = effective(loaded.acts)
  const party = dossier.parties.find(p => p.id === partyId)
  const decide = acts.findLast(
    a => (a.kind === 'decide' || a.kind === 'decide-on-the-spot') && (a.parties.length === 0 || a.parties.includes(partyId)),
  )
  const wanted = lastOf(acts, kinds.requestDecision, partyId)?.facts
  const spot = lastOf(acts, kinds.decideOnTheSpot, partyId)?.facts
  const decision = wanted ?? spot
  const reviewed = lastOf(acts, kinds.reviewPublication, partyId)?.facts
  if (!party || !decide || !decision) return undefined
  const shown = publicName(party.name, party.kind)
  const known: readonly Known[] = [
    ...(await personalOf(
      desk,
      dossier.parties.map(p => p.id),
    )),
    ...dossier.parties
      .filter(p => p.id !== partyId && (p.kind === 'citizen' || p.kind === 'individualBusiness'))
      .map(p => ({ text: p.name, kind: '姓名' as const })),
    ...(shown === party.name ? [] : [{ text: party.name, kind: '姓名' as const }]),
    ...namesIn(acts, party.name),
  ]
  const strike = (text: string): readonly Piece[] => redact(text, known)
  const penalties = (decision.penalties ?? []).map(
    p =>
      `${p.kind}${p.amount === undefined ? '' : ` ${amountInFigures(fen(p.amount))} 元（${inWords(fen(p.amount))}）`}${p.object ? `：${p.object}` : ''}${p.period ? `，${p.period}` : ''}`,
  )
  const reasons = wanted?.discretion.reasons
  const bases = dossier.item?.bases ?? []
  const content: PublicContent = {
    plain: [
      { title: '谁', text: [shown] },
      { title: '做了什么', text: strike(decision.facts) },
      { title: '罚了什么', text: strike(penalties.join('；')) },
      ...(reasons ? [{ title: '为什么是这个数', text: strike(reasons) }] : []),
      ...(wanted?.defence ? [{ title: '当事人怎么说，怎么答复的', text: strike(wanted.defence) }] : []),
    ],
    laws: [
      { title: '违反哪一条', citations: bases.filter(b => b.role === 'prohibits').map(citationInChinese) },
      { title: '凭哪一条罚', citations: bases.filter(b => b.role === 'penalises').map(citationInChinese) },
    ].filter(l => l.citations.length > 0),
    paragraphs: [
      `当事人：${shown}`,
      decision.facts,
      decision.basis,
      ...(wanted ? [wanted.defence] : []),
      `决定：${penalties.join('；')}。`,
    ].map(strike),
    power: powerOf(loaded),
    days: daysOf(acts, partyId),
  }
  const publishedOn = doneOn(act)
  return {
    id: newId(desk.clock),
    caseId: row.id,
    party: partyId,
    actId: act.id,
    code: newPublicCode(),
    agencyId: row.agency_id,
    agency: nameOf(loaded),
    title: dossier.item?.name ?? row.title,
    partyName: shown,
    number: row.number,
    decidedOn: doneOn(decide),
    publishedOn,
    publishedAt: act.doneAt,
    until: reviewed?.until ?? null,
    grade: reviewed?.grade ?? '一般',
    content,
    decideAct: decide.id,
    layerSm3: sm3(canonical(JSON.parse(JSON.stringify(content)))).toString('hex'),
    body: [shown, dossier.item?.name ?? '', dossier.agency.name, ...content.plain.map(p => asText(p.text))].join('\n'),
  }
}

/** Witnesses, people questioned, those present: their names are nobody's business. */
function namesIn(acts: readonly Act[], own: string): readonly Known[] {
  const names = acts.flatMap(a =>
    a.kind === 'question'
      ? [kinds.question.facts.safeParse(a.facts).data?.person]
      : a.kind === 'inspect-site'
        ? [kinds.inspectSite.facts.safeParse(a.facts).data?.presentName]
        : [],
  )
  return [...new Set(names)].filter(n => n !== undefined && n !== own && n.length >= 2).map(n => ({ text: n ?? '', kind: '姓名' }))
}
/** In whose name it was decided: the delegating organ's under a delegation. */
function nameOf({ dossier }: LoadedCase): string {
  const power = dossier.powers.findLast(p => p.item === dossier.item?.code && p.agency === dossier.agency.id)
  return power?.delegatedBy?.name ?? dossier.agency.name
}
function powerOf({ dossier }: LoadedCase): readonly string[] {
  const power = dossier.powers.findLast(p => p.item === dossier.item?.code)
  const penal = dossier.item?.bases.find(b => b.role === 'penalises')
  return [
    ...(penal ? [citationInChinese(penal)] : []),
    ...(power?.source === 'conferred' ? [`省赋权决定 ${power.instrument?.number ?? ''}`] : []),
    ...(power?.source === 'delegated' ? [`${power.delegatedBy?.name ?? ''}委托`] : []),
    dossier.agency.name,
  ]
}
function daysOf(acts: readonly Act[], party: string): PublicContent['days'] {
  const first = (kind: string): Act | undefined =>
    acts.findLast(a => a.kind === kind && (a.parties.length === 0 || a.parties.includes(party)))
  return (
    [
      ['立案', 'file'],
      ['告知', 'deliver-notice'],
      ['当场告知', 'tell-on-the-spot'],
      ['决定', 'decide'],
      ['当场决定', 'decide-on-the-spot'],
      ['送达', 'deliver-decision'],
      ['当场交付', 'hand-over'],
    ] as const
  ).flatMap(([title, kind]) => {
    const a = first(kind)
    return a ? [{ title, on: doneOn(a) }] : []
  })
}

function withdrawing(loaded: LoadedCase, act: Act): Planned {
  const facts = kinds.withdrawPublication.facts.safeParse(act.facts).data
  if (!facts) return nothing
  return {
    lacks: [],
    messages: [],
    ctes: gate => sql`withdrawn as (
      insert into publication_withdrawals (publication_id, act_id, withdrawn_on, withdrawn_at, cause, reason)
      select p.id, ${act.id}, ${doneOn(act)}::date, ${act.doneAt}::timestamptz, ${facts.cause}, ${facts.reason} from ${sql.ref(gate)}, publications p
      where p.case_id = ${loaded.row.id} and (${act.parties.length === 0} or p.party_id = any(${[...act.parties]}::text[])) and not exists (select 1 from publication_withdrawals w where w.publication_id = p.id))`,
  }
}
