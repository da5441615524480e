// The case page: what may be done now and by whom, and why the rest may not.
import {
  actKinds,
  acts as kinds,
  citationInChinese,
  dayInChinese,
  dayOf,
  deadlines,
  effective,
  findings,
  isRecordedLate,
  officeTitle,
  placeInChinese,
  settingKeys,
  settingOn,
  standing,
  termInChinese,
  within,
  type Act,
  type ActKind,
  type Day,
  type Deadline,
  type Procedure,
  type Refusal,
  type Step,
  type StepStanding,
} from '@fadu/law'
import { sql } from 'kysely'
import * as z from 'zod'
import { maySeeCase, mayWorkOnCase, type Person, type SeenCase } from '../access/index.ts'
import { notUnderstood, Stop } from '../platform/problems.ts'
import { registerEpoch } from '../platform/register.ts'
import type { casePage } from './contract.ts'
import { discretionView } from './discretion-view.ts'
import { flowOf } from './flow.ts'
import { wasDone } from './done-before.ts'
import { asBoundOn, asKnownOn, endOf, wasKnown } from './as-of.ts'
import { readableBy, versionSeen } from './hidden-acts.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { officersOf } from './project.ts'
import type { CaseDesk } from './alongside.ts'
import { prefillOf } from './prefill.ts'
import { loadFor } from './record-act.ts'
import { isTheirs } from './take-part.ts'

export type CasePage = z.input<typeof casePage>

interface Beside extends Pick<CaseDesk, 'paperTitle'> {
  readonly documents: CasePage['documents']
  readonly parties: readonly {
    readonly id: string
    readonly code: string | null
    readonly phone: string | null
    readonly address: string | null
    readonly representative: string | null
    readonly born: string | null
    readonly cases: number
  }[]
  readonly proofs: readonly { readonly seq: number; readonly sm3: string; readonly act: string | null }[]
  readonly sealed: number
  readonly like: readonly { readonly amount: number; readonly count: number }[]
  readonly department: string | null
}

/** The page of a case for somebody who may see it; undefined otherwise. */
export async function readCase(desk: CaseDesk, who: Person, caseId: string): Promise<CasePage | undefined> {
  const loaded = await loadFor(desk, who, caseId)
  if (!loaded) return undefined
  const beside = await readBeside(desk, loaded)
  return pageOf(who, loaded, beside, desk.clock.now().toISOString())
}

/** The page as it read at the end of an earlier day: only what was recorded by then, the law and the registers of that day, nothing to be done. */
async function readCaseAsOf(desk: CaseDesk, who: Person, caseId: string, on: Day): Promise<CasePage | undefined> {
  const stored = await loadCase(desk.db, await desk.calendar(), caseId, on)
  if (!stored || !maySeeCase(who, stored.row)) return undefined
  const whole = readableBy(who, stored)
  if (on > desk.clock.today() || !wasKnown(whole, on))
    throw new Stop(
      notUnderstood([{ path: 'asOf', title: '按哪一天看', cure: `${dayInChinese(on)}没有这个案件的记录，请选登记以后、今日以前的日子` }]),
    )
  const loaded = asKnownOn(await asBoundOn(desk.db, whole, on), on)
  const ids = new Set(loaded.acts.map(a => a.id))
  const beside = await readBeside(desk, loaded)
  const documents = beside.documents.filter(d => ids.has(d.act))
  const proofs = beside.proofs.filter(p => p.act !== null && ids.has(p.act))
  const page = pageOf(who, loaded, { ...beside, documents, proofs }, endOf(on))
  return { ...page, readOnly: true, asOf: on, steps: page.steps.map(({ schema: _form, prefill: _known, ...step }) => step) }
}

/**
 * The page as JSON, computed once for each reader, minute and state of the case: whether it is theirs and what it
 * stands at is asked of the database every time, what follows from it by law is kept.
 */
export async function readCaseJson(desk: CaseDesk, who: Person, caseId: string, on?: Day): Promise<string | undefined> {
  const found = await sql<SeenCase & { stamp: string }>`select c.agency_id, c.opened_by, c.officers, c.review_to_county, c.appointed,
      c.version || '/' || ${desk.stampOf(sql`c.id`)} || '/' || coalesce((select max(number) from journal_seals), 0) as stamp from cases c where c.id = ${caseId}`.execute(
    desk.db,
  )
  const row = found.rows[0]
  if (!row || !maySeeCase(who, row)) return undefined
  const minute = desk.clock.now().toISOString().slice(0, 16)
  const key = JSON.stringify([caseId, row.stamp, registerEpoch(), minute, who.id, who.roles, who.agencyId, on])
  const kept = pagesOf(desk)
  const there = kept.get(key)
  if (there !== undefined) return there
  const past = on !== undefined && on !== desk.clock.today()
  const page = await (past ? readCaseAsOf(desk, who, caseId, on) : readCase(desk, who, caseId))
  if (!page) return undefined
  const text = JSON.stringify(page)
  if (kept.size >= mostPages) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, text)
  return text
}
const mostPages = 500
const perDatabase = new WeakMap<object, Map<string, string>>()
function pagesOf({ db }: CaseDesk): Map<string, string> {
  const there = perDatabase.get(db) ?? new Map<string, string>()
  perDatabase.set(db, there)
  return there
}

/** The papers of one act, for whoever just recorded it. */
export async function papersOfAct(desk: CaseDesk, caseId: string, actId: string): Promise<CasePage['documents']> {
  const found = await sql<{ papers: CasePage['documents'] }>`select ${desk.papersOf(sql`${caseId}`)} as papers`.execute(desk.db)
  return found.rows[0]?.papers.filter(d => d.act === actId) ?? []
}

/** Amounts are compared with so many of the latest cases of the same item. */
const likeCases = 200

/** What the page shows beside the law: masked parties, papers, proofs, amounts of like cases. One statement. */
export async function readBeside(desk: CaseDesk, { row }: LoadedCase): Promise<Beside> {
  const found = await sql<Omit<Beside, 'paperTitle'>>`select
    ${desk.papersOf(sql`${row.id}`)} as documents,
    (select coalesce(json_agg(json_build_object('id', p.party_id, 'code', coalesce(p.code_masked, p.code), 'phone', p.phone_masked, 'address', p.address_masked, 'representative', p.representative,
        'born', case when p.born is null then null else to_char(p.born, 'YYYY') || '年生' end,
        'cases', (select count(*)::int from cases o where o.party_ids @> array[p.party_id] and o.filed_on >= ${desk.clock.today()}::date - interval '12 months' and o.id <> ${row.id}))), '[]')
      from party_versions p where p.party_id = any(${[...row.party_ids]}::text[]) and not exists (select 1 from party_versions n where n.party_id = p.party_id and n.version > p.version)) as parties,
    (select coalesce(json_agg(json_build_object('seq', seq, 'sm3', encode(sm3, 'hex'), 'act', body::jsonb -> 'subject' ->> 'act') order by seq), '[]') from journal_entries where stream = ${row.id}) as proofs,
    (select count(*)::int from journal_entries where stream = ${row.id} and position <= coalesce((select max(last_position) from journal_seals), 0)) as sealed,
    (select coalesce(json_agg(l), '[]') from (select (pen ->> 'amount')::bigint as amount, count(*)::int as count
        from (select id from cases where item_code = ${row.item_code} and decided_on is not null order by decided_on desc limit ${likeCases}) o join acts a on a.case_id = o.id and a.kind in ('request-decision', 'decide-on-the-spot'),
        jsonb_array_elements(a.facts -> 'penalties') pen where o.id <> ${row.id} and pen ->> 'kind' = '罚款' and pen ? 'amount'
        group by 1 order by 1 limit 60) l) as like,
    (select department from power_item_versions where code = ${row.item_code} order by recorded_at desc limit 1) as department`.execute(
    desk.db,
  )
  const one = found.rows[0]
  if (!one) throw new Error('a select without from gives a row')
  return { ...one, paperTitle: desk.paperTitle }
}

/** The page of a case at a moment. In a rehearsal one person plays everybody's part. */
export function pageOf(who: Person, loaded: LoadedCase, beside: Beside, now: string, rehearsing = false): CasePage {
  const { dossier, row } = loaded
  const today = dayOf(now)
  const acts = effective(loaded.acts)
  const stands = standing(loaded, now)
  const terms = deadlines(loaded, now)
  const nameOf = (id: string): string => dossier.people.find(p => p.id === id)?.name ?? '—'
  const certificate = (id: string): string | null =>
    dossier.people.find(p => p.id === id)?.certificates.find(c => within(c, today))?.number ?? null
  const main = stands.tracks.find(t => t.track === 'main')
  const proofs = beside.proofs.filter(p => p.act === null || loaded.actRows.some(a => a.id === p.act))
  const procedure = loaded.procedures.get(main?.procedure ?? row.procedure)
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    version: versionSeen(loaded),
    status: row.status,
    procedure: { id: procedure?.id ?? row.procedure, title: procedure?.title ?? '' },
    agency: { id: dossier.agency.id, name: dossier.agency.name, kind: dossier.agency.kind },
    phase: row.phase,
    stage: row.stage,
    openedOn: row.opened_on,
    filedOn: row.filed_on,
    decidedOn: row.decided_on,
    closedOn: row.closed_on,
    item: itemView(loaded, beside.department),
    parties: dossier.parties.map(p => {
      const face = beside.parties.find(f => f.id === p.id)
      return {
        id: p.id,
        kind: p.kind,
        kindTitle: partyKindTitle[p.kind],
        name: p.name,
        code: face?.code ?? null,
        phone: face?.phone ?? null,
        address: face?.address ?? null,
        representative: face?.representative ?? null,
        born: face?.born ?? null,
        casesIn12Months: face?.cases ?? 0,
        addressConfirmed: acts.some(a => a.kind === 'confirm-address' && a.parties.includes(p.id)),
      }
    }),
    officers: officersOf(loaded).map(id => ({ id, name: nameOf(id), certificate: certificate(id) })),
    colleagues: dossier.people
      .filter(p => p.posts.some(h => (h.agency === dossier.agency.id || h.post === 'adviser') && within(h, today)))
      .map(p => ({
        id: p.id,
        name: p.name,
        kind: p.kind,
        posts: p.posts.filter(h => within(h, today)).map(h => h.post),
        certificate: certificate(p.id),
        fit: p.kind === 'officer' && certificate(p.id) !== null,
      })),
    tracks: stands.tracks.map(t => ({ ...t, parties: [...t.parties] })),
    steps: stands.steps.map(s => stepView(rehearsing || isTheirs(who, s.office, row), loaded, s, terms, now, beside.paperTitle)),
    deadlines: terms.map(deadlineView),
    documents: [...beside.documents],
    acts: loaded.actRows.map((a, i) => {
      const act = loaded.acts[i]
      const proof = beside.proofs.find(p => p.act === a.id)
      return {
        id: a.id,
        seq: i + 1,
        kind: a.kind,
        title: actKinds.get(a.kind)?.title ?? a.kind,
        phase: loaded.procedures.get(a.procedure)?.steps[a.kind]?.phase ?? '',
        procedure: a.procedure,
        track: a.track,
        side: a.track !== 'main',
        parties: [...a.parties],
        doneAt: a.done_at,
        recordedAt: a.recorded_at,
        recordedBy: nameOf(a.recorded_by),
        by: a.by.map(id => ({ id, name: nameOf(id) })),
        facts: a.facts,
        ...(a.corrects === null ? {} : { corrects: a.corrects }),
        corrected: loaded.acts.some(o => o.corrects === a.id),
        late: act !== undefined && isRecordedLate(act),
        outside: actKinds.get(a.kind)?.outside ?? false,
        proof: proof ? { seq: proof.seq, sm3: proof.sm3 } : null,
      }
    }),
    evidence: evidenceOf(loaded, acts, nameOf),
    findings: findings(loaded).map(f => ({ ...plain(f), act: f.act, kind: f.kind })),
    flow: flowOf(loaded, stands, now),
    unset: relevant.filter(key => settingOn(dossier, key, today) === undefined).map(key => settingKeys[key]),
    drawnSignatures: settingOn(dossier, 'signature.electronic', today)?.value === true,
    discretion: discretionView(loaded, acts, beside.like),
    proof: { entries: proofs.length, sealed: Math.min(beside.sealed, proofs.length), sm3: proofs.at(-1)?.sm3 ?? null },
    now,
    readOnly: !rehearsing && !mayWorkOnCase(who, row),
    asOf: null,
  }
}
const relevant = [
  'hearing.fine.citizen',
  'hearing.fine.organisation',
  'major.fine.citizen',
  'major.fine.organisation',
  'individualBusiness.cap',
  'statement.term',
  'publication.criteria',
  'review.list',
  'major.reportWithin',
  'remedy.court',
] as const
export const partyKindTitle = {
  citizen: '自然人',
  individualBusiness: '个体工商户',
  legalPerson: '法人',
  otherOrganisation: '非法人组织',
} as const

const plain = (r: Refusal) => ({ ...r, basis: [...r.basis] })

/** One step as the page shows it; `mine`: whoever asks may do it. */
export function stepView(
  mine: boolean,
  loaded: LoadedCase,
  s: StepStanding,
  terms: readonly Deadline[],
  now: string,
  paperTitle: CaseDesk['paperTitle'],
): CasePage['steps'][number] {
  const today = dayOf(now)
  const step = loaded.procedures.get(s.procedure)?.steps[s.step]
  const kind = actKinds.get(s.step)
  const state = s.state === 'open' ? (mine ? 'open' : 'waiting') : s.state
  const due = terms.find(
    d =>
      d.state === 'running' &&
      (d.party === undefined || s.party === undefined || d.party === s.party) &&
      stopsAt(loaded.procedures.get(s.procedure), d.clock, s.step),
  )
  return {
    procedure: s.procedure,
    procedureTitle: loaded.procedures.get(s.procedure)?.title ?? '',
    track: s.track,
    step: s.step,
    title: s.title,
    phase: s.phase,
    ...(s.party ? { party: s.party, partyName: loaded.dossier.parties.find(p => p.id === s.party)?.name ?? '' } : {}),
    office: s.office,
    officeTitle: officeTitle[s.office],
    ...(s.waitsFor ? { waitsFor: s.waitsFor } : {}),
    optional: s.optional,
    state,
    refusals: s.refusals.map(plain),
    basis: stepBasis(loaded, s, today),
    makes: (kind?.makes ?? []).map(form => ({ form, title: paperTitle(form) })),
    again: step?.again !== false,
    repeats: s.state === 'open' && wasDone(effective(loaded.acts), s),
    ...(state === 'open' && kind ? { schema: schemaOf(kind), prefill: prefillOf(loaded, s.step, s.party, now, today) } : {}),
    ...(due ? { due: { lastDay: due.lastDay, left: due.left, unit: due.term.unit, provisional: due.provisional, title: due.title } } : {}),
  }
}
const schemas = new WeakMap<ActKind, unknown>()
function schemaOf(kind: ActKind): unknown {
  const there = schemas.get(kind) ?? z.toJSONSchema(kind.facts, { io: 'input', unrepresentable: 'any' })
  schemas.set(kind, there)
  return there
}
const stopsAt = (procedure: Procedure | undefined, clock: string, step: string): boolean =>
  procedure?.clocks.some(c => c.id === clock && c.until.some(k => k.id === step)) ?? false

function stepBasis(loaded: LoadedCase, s: StepStanding, today: Day): CasePage['steps'][number]['basis'] {
  return basisOfStep(loaded.procedures.get(s.procedure)?.steps[s.step], today)
}
/** The articles that order a step and those its rules rest on, as in force on a day; a few of them. */
export function basisOfStep(step: Step | undefined, today: Day): CasePage['steps'][number]['basis'] {
  const found = [...(step?.basis ?? []), ...(step?.needs.flatMap(r => r.basis) ?? [])].flatMap(p => {
    const e = p.editions.findLast(x => x.from <= today)
    return e
      ? [{ law: p.law, article: e.at[0], ...(e.at[1] ? { paragraph: e.at[1] } : {}), ...(e.at[2] ? { item: e.at[2] } : {}), gist: e.gist }]
      : []
  })
  // a reading explains a statute, so the statute stands first
  return [...new Map(found.map(c => [citationInChinese(c), c])).values()]
    .toSorted((a, b) => Number(a.law === '口径') - Number(b.law === '口径'))
    .slice(0, 4)
}

export const deadlineView = (d: Deadline): CasePage['deadlines'][number] => ({
  ...d,
  termText: termInChinese(d.term),
  term: { ...d.term },
  basis: [...d.basis],
  skipped: d.skipped.map(x => ({ ...x })),
})

function itemView({ dossier }: LoadedCase, department: string | null): CasePage['item'] {
  const { item, powers, agency } = dossier
  if (!item) return null
  const power = powers.findLast(p => p.item === item.code)
  const penal = item.bases.find(b => b.role === 'penalises') ?? item.bases[0]
  return {
    code: item.code,
    version: item.version,
    name: item.name,
    domain: item.domain,
    department,
    basis: item.bases.map(({ law, article, paragraph, item: no }) => ({
      law,
      article,
      ...(paragraph ? { paragraph } : {}),
      ...(no ? { item: no } : {}),
    })),
    source: power ? powerSource[power.source] : '没有权源',
    hasBenchmark: item.benchmark !== undefined,
    title: [
      ...(penal
        ? [
            {
              text: `${penal.law}${placeInChinese(penal)}`,
              citation: {
                law: penal.law,
                article: penal.article,
                ...(penal.paragraph ? { paragraph: penal.paragraph } : {}),
                ...(penal.item ? { item: penal.item } : {}),
              },
            },
          ]
        : []),
      ...(department && power?.source !== 'statutory' ? [{ text: department }] : []),
      ...(power?.source === 'delegated' ? [{ text: `${power.delegatedBy?.name ?? ''}委托书 ${power.instrument?.number ?? ''}` }] : []),
      ...(power?.source === 'conferred' ? [{ text: `省赋权决定 ${power.instrument?.number ?? ''}` }] : []),
      { text: `${agency.name}，${power ? `${dayInChinese(power.from)}起` : '没有权源'}` },
    ],
  }
}
const powerSource = { statutory: '法定职权', conferred: '赋权', delegated: '委托' } as const

function evidenceOf(loaded: LoadedCase, acts: readonly Act[], nameOf: (id: string) => string): CasePage['evidence'] {
  return acts
    .filter(a => a.kind === 'register-evidence')
    .flatMap((a, i) => {
      const f = kinds.registerEvidence.facts.safeParse(a.facts).data
      if (!f) return []
      const reviewed = acts.findLast(
        r => r.kind === 'review-evidence' && kinds.reviewEvidence.facts.safeParse(r.facts).data?.evidence === a.id,
      )
      const auxiliary = f.takenBy !== undefined && loaded.dossier.people.find(p => p.id === f.takenBy)?.kind === 'auxiliary'
      return [
        {
          act: a.id,
          number: i + 1,
          name: f.name,
          kind: f.kind,
          proves: [...f.proves],
          statement: f.statement,
          obtainedOn: f.obtainedOn,
          maker: f.takenBy ? nameOf(f.takenBy) : f.maker,
          original: f.original,
          file: f.file ?? null,
          hash: f.hash ?? null,
          state: reviewed
            ? (kinds.reviewEvidence.facts.safeParse(reviewed.facts).data?.outcome ?? '待审查')
            : auxiliary
              ? ('待审查' as const)
              : ('采信' as const),
          auxiliary,
        },
      ]
    })
}
