// From the server's answer to what the parts show: words and marks, no judgement of its own.
import { day, dayOf, otherTopic, topicOf, topics, type Day } from '@fadu/law'
import type * as z from 'zod'
import type { actView, casePage, citation, deadlineView, documentView, partyView, stepView } from '@fadu/server/cases/contract.ts'
import { paths, serverPaths } from '../app/paths.ts'
import type { CitationProps } from '../kit/citation.tsx'
import type { DeadlineProps } from '../kit/deadline.tsx'
import type { FormSources } from '../kit/field.tsx'
import type { PartyView } from '../kit/party-card.tsx'
import { isValues, type Schema, type Values } from '../kit/schema.ts'
import type { TimelineEntry } from '../kit/timeline.tsx'
import type { Uploads } from '../kit/upload.tsx'
import { dayAndWeekday, dayWords, moneyShort, unitWords, type TermUnit } from '../kit/words.ts'
import { checksOf } from './case-checks.ts'
import { discretionOf } from './discretion-answer.ts'
import { findItems, findParties } from './find.ts'
import { flowOf } from './flow-layout.ts'
import { refusalsFrom } from './refusals-from.ts'
import type { CaseView, ClockView, DocumentView, SideView, StepView } from './case-view.ts'

type Page = z.output<typeof casePage>
type Sent<T extends z.ZodType> = z.output<T>
const units = new Set<string>(['workingDay', 'day', 'month', 'year', 'hour'])
const isUnit = (u: string): u is TermUnit => units.has(u)
const unitOf = (u: string): TermUnit => (isUnit(u) ? u : 'day')

export function citationOf({ gist, ...c }: Sent<typeof citation>): CitationProps {
  const { law, article, paragraph, item } = c
  return {
    citation: { law, article, ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) },
    ...(gist ? { gist } : {}),
  }
}
/** Soon: two working days or five days; the law's own red only for an authority that is late. */
export const isNear = (left: number, unit: string): boolean =>
  left >= 0 && (unit === 'workingDay' ? left <= 2 : unit === 'hour' ? left <= 24 : left <= 5)

export function dueOf(
  d: {
    readonly lastDay: string
    readonly left: number
    readonly unit: string
    readonly provisional: boolean
    readonly whose?: 'party' | 'authority'
    readonly state?: string
    readonly metOn?: string | undefined
  },
  today: Day,
): DeadlineProps {
  const common = { lastDay: day(d.lastDay), today, left: d.left, unit: unitOf(d.unit) }
  if (d.state === 'met') return { ...common, state: 'met', lastDay: day(d.metOn ?? d.lastDay) }
  if (d.state === 'late')
    return { ...common, state: d.whose === 'party' ? 'ended' : 'overdue', note: `${dayWords(day(d.metOn ?? d.lastDay), today)} 逾期办成` }
  if (d.state === 'ended') return { ...common, state: 'ended' }
  if (d.state === 'overdue' || d.left < 0) return { ...common, state: d.whose === 'party' ? 'ended' : 'overdue' }
  if (d.provisional) return { ...common, state: 'provisional', note: '放假安排还没有公布，公布后自动重算' }
  return { ...common, state: isNear(d.left, d.unit) ? 'near' : 'running' }
}

function clockOf(d: Sent<typeof deadlineView>, today: Day): ClockView {
  return {
    id: `${d.clock}-${d.track}-${d.party ?? ''}`,
    title: d.title,
    due: dueOf({ ...d, unit: d.term.unit }, today),
    counted: `${d.termText}，${dayWords(day(d.startedOn), today)}起，至 ${dayAndWeekday(day(d.lastDay), today)}${d.rolled ? '（遇休息日顺延）' : ''}`,
    basis: d.basis.map(citationOf),
    skipped: d.skipped.map(s => ({ day: day(s.day), why: s.why })),
  }
}

const isSchema = (v: unknown): v is Schema => typeof v === 'object' && v !== null
/** Who is asking, what is known of the agency, and where the mending of a refusal is done. */
export interface Asker {
  readonly id: string
  readonly known: Values
  /** In a rehearsal one person plays every part: who would do a step is proposed by its office. */
  readonly plays?: boolean
  readonly linkTo?: (step: string) => string
}
/** Who would do a step of an office, as far as the page knows. */
function castFor(office: string, page: Page, officers: readonly string[]): readonly string[] {
  const holding = (...posts: readonly string[]): readonly string[] =>
    page.colleagues.filter(c => c.posts.some(p => posts.includes(p))).map(c => c.id)
  switch (office) {
    case 'officers':
      return officers.length > 1 ? officers : holding('officer').slice(0, 2)
    case 'recorder':
      return officers.slice(0, 1)
    case 'heads':
      return holding('head', 'principalHead')
    case 'host': {
      const facts = page.acts.findLast(a => a.kind === 'appoint-host')?.facts
      const host = isValues(facts) ? facts['host'] : undefined
      return Array.isArray(host) ? host.map(String) : []
    }
    case 'head':
      return [...holding('head'), ...holding('principalHead')].slice(0, 1)
    case 'reviewer':
      return [...holding('reviewer'), ...holding('countyReviewer')].slice(0, 1)
    default:
      return holding(office).slice(0, 1)
  }
}

function stepOf(s: Sent<typeof stepView>, page: Page, today: Day, me: Asker): StepView {
  const many = page.parties.length > 1 && s.partyName !== undefined
  // an auxiliary in the case is never proposed as one of the two
  const officers = page.officers.map(o => o.id).filter(id => page.colleagues.some(c => c.id === id && c.kind === 'officer' && c.fit))
  const by = me.plays ? castFor(s.office, page, officers) : s.office === 'officers' && officers.includes(me.id) ? officers : [me.id]
  return {
    key: `${s.track}-${s.procedure}-${s.step}-${s.party ?? ''}`,
    kind: s.step,
    procedure: s.procedure,
    track: s.track,
    topic: s.track === 'main' ? mainTopic : topicOf(s.phase),
    title: `${titleOf(s, page)}${many ? `：${s.partyName}` : ''}`,
    by: [
      s.track === 'new' ? s.procedureTitle : '',
      s.waitsFor ? `等${s.waitsFor}` : s.officeTitle,
      s.again ? '可多次记录' : '',
      s.makes.length > 0 ? `出文书 ${s.makes.length} 种` : '',
    ]
      .filter(Boolean)
      .join('，'),
    basis: penaltyLawFirst(s.basis).slice(0, 2).map(citationOf),
    refusals: refusalsFrom(s.refusals.map(refusalSent), me.linkTo ?? (step => paths.theCase(page.id, 'work', step))),
    optional: s.optional,
    again: s.again,
    repeats: s.repeats,
    makes: s.makes,
    ...(s.due ? { due: { ...dueOf(s.due, today), showDay: true } } : {}),
    ...(isSchema(s.schema) ? { schema: asked(s.schema, page) } : {}),
    proposed: { doneAt: page.now, by },
    known: { ...me.known, ...(isValues(s.prefill) ? s.prefill : {}) },
    ...(s.party ? { party: s.party } : {}),
  }
}

const mainTopic = '本案'
const topicOrder: readonly string[] = [mainTopic, ...topics.map(([title]) => title), otherTopic]
/** What is done only where needed stands topic by topic, after all else. */
const topicRank = (s: StepView): number => (s.optional ? topicOrder.indexOf(s.topic ?? mainTopic) : -1)

/** Not asked: the item of a case that is bound to one, and the hash of a file, which the server takes. */
function asked(schema: Schema, page: Page): Schema {
  const left = (key: string, field: Schema): boolean => (page.item !== null && field['x-from'] === 'item.code') || key === 'hash'
  const fields = Object.entries(schema.properties ?? {}).filter(([key, field]) => schema.required?.includes(key) || !left(key, field))
  return { ...schema, properties: Object.fromEntries(fields) }
}

/** Its own title; where procedures share a step that may begin here (催告履行), the procedure's beside it. */
const titleOf = (s: Sent<typeof stepView>, page: Page): string =>
  s.track === 'new' && page.steps.some(o => o.step === s.step && o.procedure !== s.procedure)
    ? `${s.title}（${s.procedureTitle}）`
    : s.title

const penaltyLawFirst = <C extends { readonly law: string }>(all: readonly C[]): readonly C[] =>
  all.toSorted((a, b) => Number(b.law === '行政处罚法') - Number(a.law === '行政处罚法'))

/** Refusals as they come, with days as days. */
export const refusalSent = <R extends { readonly earliest?: string | undefined; readonly basis: readonly Sent<typeof citation>[] }>({
  earliest,
  basis,
  ...rest
}: R) => ({
  ...rest,
  basis: basis.map(b => ({ ...citationOf(b).citation, ...(b.gist ? { gist: b.gist } : {}) })),
  ...(earliest ? { earliest: day(earliest) } : {}),
})

export function partyOf(p: Sent<typeof partyView>): PartyView {
  const organisation = p.kind !== 'citizen'
  return {
    id: p.id,
    name: p.name,
    kindWords: p.kindTitle,
    codeTitle: organisation ? '信用代码' : '身份证号',
    ...(p.code ? { code: p.code } : {}),
    ...(p.phone ? { phone: p.phone } : {}),
    ...(p.address ? { address: p.address } : {}),
    ...(p.representative ? { representative: p.representative } : {}),
    delivery: p.addressConfirmed ? '已签地址确认书' : '还没有签地址确认书',
    history: `县内案件 ${p.casesIn12Months} 件`,
  }
}

export function documentOf(d: Sent<typeof documentView>, today: Day): DocumentView {
  return {
    id: d.id,
    title: d.title,
    ...(d.number ? { number: d.number } : {}),
    made: dayWords(day(d.issuedOn), today),
    state: d.state === 'voided' ? 'voided' : d.state === 'frozen' ? 'sealed' : 'numbered',
    ...(d.state === 'frozen' ? { href: serverPaths.document(d.id) } : {}),
  }
}

function entryOf(a: Sent<typeof actView>, page: Page, today: Day): TimelineEntry {
  const remarks = [
    a.corrected ? '已由后面的记录更正' : '',
    a.late ? `补记：${dayWords(dayOf(a.recordedAt), today)}才登记` : '',
    page.findings.some(f => f.act === a.id) ? '后来的事实使这一步与法不合，见“办理”' : '',
  ]
  const remark = remarks.filter(Boolean).join('；')
  const names = page.parties.length > 1 ? a.parties.map(id => page.parties.find(p => p.id === id)?.name).filter(n => n !== undefined) : []
  const text = summaryOf(a.facts, names)
  return {
    id: a.id,
    at: a.doneAt,
    title: a.title,
    side: a.side,
    by: a.by.map(p => p.name).join('、'),
    papers: page.documents
      .filter(d => d.act === a.id)
      .map(d => ({ title: d.number ?? d.title, ...(d.state === 'frozen' ? { href: serverPaths.document(d.id) } : {}) })),
    ...(a.proof ? { entry: a.proof.seq } : {}),
    ...(remark ? { remark } : {}),
    ...(text.quote ? { quote: text.quote } : {}),
    ...(text.text ? { text: text.text } : {}),
  }
}
const quoteKeys = ['opinion', 'defence', 'closing', 'statement', 'response'] as const
const textKeys = [
  'summary',
  'findings',
  'facts',
  'reason',
  'explanation',
  'course',
  'duty',
  'matter',
  'content',
  'result',
  'state',
  'name',
  'reasons',
] as const
/** One line of what was done: words of a person in Kai, everything else plain. */
function summaryOf(facts: unknown, parties: readonly string[]): { text?: string; quote?: string } {
  const f: Values = isValues(facts) ? facts : {}
  const pick = (keys: readonly string[]): string | undefined =>
    keys
      .map(k => f[k])
      .find(v => typeof v === 'string' && v !== '')
      ?.toString()
  const points = Array.isArray(f['points'])
    ? f['points']
        .filter(isValues)
        .map(p => p['point'])
        .filter(p => typeof p === 'string')
    : []
  const quote = pick(quoteKeys) ?? (points.length > 0 ? points.join('；') : undefined)
  const goods = (Array.isArray(f['goods']) ? f['goods'] : [])
    .filter(isValues)
    .map(g => [g['name'], g['quantity']].filter(Boolean).join(' '))
  const paid = typeof f['amount'] === 'number' ? moneyShort(f['amount']) : ''
  const text = [
    parties.join('、'),
    typeof f['outcome'] === 'string' ? f['outcome'] : '',
    short(pick(textKeys)),
    goods.slice(0, 5).join('、') + (goods.length > 5 ? ` 等 ${goods.length} 件` : ''),
    paid,
  ]
    .filter(Boolean)
    .join('：')
  return { ...(text ? { text } : {}), ...(quote ? { quote: short(quote) } : {}) }
}
const short = (s: string | undefined): string => (s === undefined ? '' : s.length > 160 ? `${s.slice(0, 160)}……` : s)

/** What may be carried out by force. */
const orders: ReadonlySet<string> = new Set(['order-correction', 'decide', 'decide-on-the-spot'])
function sourcesOf(page: Page, today: Day, upload: Uploads | undefined): FormSources {
  const people = page.colleagues.map(c => ({
    posts: c.posts,
    value: c.id,
    label: c.name,
    note: [
      c.certificate
        ? `证号尾 ${c.certificate.slice(-4)}`
        : c.kind === 'auxiliary'
          ? '辅助人员，不计入两人'
          : c.kind === 'officer'
            ? '没有执法证'
            : '',
      c.posts.includes('adviser') ? '法律顾问' : '',
      c.fit || c.kind === 'staff' ? '' : '今日不能办案',
    ]
      .filter(Boolean)
      .join('，'),
  }))
  const holding = (...posts: readonly string[]) => people.filter(p => p.posts.some(post => posts.includes(post)))
  const done = page.acts
    .filter(a => !a.corrected)
    .toReversed()
    .map(a => ({ value: a.id, kind: a.kind, label: `${a.title}，${dayWords(dayOf(a.doneAt), today)}` }))
  const papers = (act: string): readonly string[] => page.documents.filter(d => d.act === act && d.state !== 'voided').map(d => d.title)
  const parties = page.parties.map(p => ({ value: p.id, label: p.name, note: p.kindTitle }))
  return {
    options: {
      officers: people,
      person: people,
      party: parties,
      parties,
      'item.code': page.item ? [{ value: page.item.code, label: page.item.name }] : [],
      evidence: page.evidence.map(e => ({ value: e.act, label: `证${e.number} ${e.name}`, note: e.state })),
      adviser: holding('adviser'),
      head: holding('head', 'principalHead'),
      act: done,
      'act.papers': done.filter(a => papers(a.value).length > 0).map(a => ({ ...a, note: papers(a.value).join('、') })),
      'act.orders': done.filter(a => orders.has(a.kind)),
    },
    search: { 'item.code': findItems, parties: findParties, ...(page.parties.length === 0 ? { party: findParties } : {}) },
    ...(upload ? { upload } : {}),
  }
}

export function caseViewOf(page: Page, today: Day, me: Asker, upload?: Uploads): CaseView {
  const steps = page.steps.map(s => ({ state: s.state, view: stepOf(s, page, today, me), sent: s }))
  const of = (...states: readonly string[]): readonly StepView[] => steps.filter(s => states.includes(s.state)).map(s => s.view)
  const open = of('open')
    .toSorted((a, b) => urgency(a) - urgency(b))
    .toSorted((a, b) => topicRank(a) - topicRank(b))
  const running = page.deadlines
    .filter(d => d.whose === 'authority' && (d.state === 'running' || d.state === 'overdue'))
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
  const main = running.find(d => d.title.includes('决定') && !d.title.includes('送达')) ?? running[0]
  const nearest = page.deadlines.filter(d => d.state === 'running').toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1))[0]
  const flow = flowOf(page, today)
  const discretion = discretionOf(page)
  return {
    id: page.id,
    version: page.version,
    title: page.title,
    ...(page.number ? { number: page.number } : {}),
    procedure: page.procedure.title,
    meta: [
      page.filedOn ? `${dayWords(day(page.filedOn), today)}立案` : `${dayWords(day(page.openedOn), today)}登记`,
      ...(page.officers.length > 0 ? [`承办 ${page.officers.map(o => o.name).join('、')}`] : []),
      page.agency.name,
      `当事人 ${page.parties.length} 名`,
    ],
    records: page.proof.entries,
    sealed: page.proof.sealed >= page.proof.entries && page.proof.entries > 0,
    ...(main
      ? {
          main: {
            title: main.state === 'overdue' ? `${main.title}已逾期` : `${main.title}还有`,
            left: Math.abs(main.left),
            unit: unitWords(unitOf(main.term.unit)),
            until: `至 ${dayAndWeekday(day(main.lastDay), today)}`,
            overdue: main.state === 'overdue',
          },
        }
      : {}),
    headline: `${page.stage || page.phase}。`,
    say: sayOf(steps),
    ...(nearest ? { due: dueOf({ ...nearest, unit: nearest.term.unit }, today) } : {}),
    item: page.item ? { name: page.item.name, note: `${page.item.code}，${page.item.source}` } : { name: '还没有选定权力事项' },
    itemBases: page.item?.basis.map(citationOf) ?? [],
    stepBases: [...open.filter(s => !s.optional), ...of('waiting')].flatMap(s => s.basis).slice(0, 3),
    ...(page.discretion.proposed === null
      ? {}
      : {
          proposed: {
            words: '罚款',
            amount: page.discretion.proposed,
            ...(page.discretion.grade ? { note: `${page.discretion.grade}档` } : {}),
          },
        }),
    ...(flow ? { flow } : {}),
    open,
    // an optional step of somebody else's is not waited for
    waiting: of('waiting').filter(s => !s.optional),
    refused: refusedSteps(of('refused').length > 0 ? of('refused') : of('ahead'), page),
    mayNot: of('refused')
      .filter(s => s.optional)
      .map(withoutOrder),
    cannotBegin: cannotBegin(
      steps.filter(s => s.sent.track === 'new'),
      page.tracks.filter(t => !t.over).map(t => t.procedure),
    ),
    sides: page.tracks.filter(t => t.track !== 'main').map(t => sideOf(t, page, today)),
    findings: refusalsFrom(
      page.findings.map(f => ({ ...refusalSent(f), title: `${page.acts.find(a => a.id === f.act)?.title ?? ''}：${f.title}` })),
    ),
    clocks: page.deadlines.map(d => clockOf(d, today)).toSorted((a, b) => rank(a) - rank(b)),
    parties: page.parties.map(partyOf),
    evidence: page.evidence.map(e => ({
      id: e.act,
      number: `证${e.number}`,
      title: e.name,
      kind: e.kind,
      made: `${dayWords(day(e.obtainedOn), today)} ${e.maker}`,
      ...(e.file ? { href: serverPaths.file(e.file), thumbnail: serverPaths.thumbnail(e.file) } : {}),
      ...(e.hash ? { intact: true } : {}),
    })),
    missingElements: [],
    documents: page.documents.map(d => documentOf(d, today)),
    ...(discretion ? { discretion } : {}),
    chain: (page.item?.title ?? []).map(t => ({ title: t.text, law: t.citation !== undefined })),
    checks: checksOf(page),
    timeline: page.acts.toSorted((a, b) => Date.parse(b.doneAt) - Date.parse(a.doneAt) || b.seq - a.seq).map(a => entryOf(a, page, today)),
    sources: sourcesOf(page, today, upload),
    readOnly: page.readOnly,
    ...(me.plays ? { rehearsing: true } : {}),
  }
}
/** Refused steps worth showing: those still to come, each without the mere word of order where the law says more. */
function refusedSteps(steps: readonly StepView[], page: Page): readonly StepView[] {
  const done = new Set(page.acts.filter(a => !a.corrected).map(a => a.kind))
  return steps.filter(s => !s.optional && !(done.has(s.kind) && s.refusals.every(r => r.id.startsWith('ORDER')))).map(withoutOrder)
}
function withoutOrder(s: StepView): StepView {
  const said = s.refusals.filter(r => !r.id.startsWith('ORDER'))
  return said.length > 0 ? { ...s, refusals: said } : s
}
type Shown = { readonly state: string; readonly view: StepView; readonly sent: Sent<typeof stepView> }
function cannotBegin(starts: readonly Shown[], running: readonly string[]): CaseView['cannotBegin'] {
  const may = new Set([...starts.filter(s => s.state !== 'refused').map(s => s.sent.procedure), ...running])
  return [...new Set(starts.map(s => s.sent.procedure))].flatMap(id => {
    const first = may.has(id) ? undefined : starts.find(s => s.sent.procedure === id)
    return first ? [{ title: first.sent.procedureTitle, step: withoutOrder(first.view) }] : []
  })
}
function sideOf({ track, title, stage, over, parties, lastAct }: Page['tracks'][number], page: Page, today: Day): SideView {
  const last = page.acts.find(a => a.id === lastAct)
  const names = page.parties.length > 1 ? parties.map(id => page.parties.find(p => p.id === id)?.name ?? '') : []
  return {
    track,
    title,
    stage: last ? `${stage}，${dayWords(dayOf(last.doneAt), today)}` : stage,
    over,
    ...(names.length > 0 ? { party: names.join('、') } : {}),
  }
}
/** What has a day comes first, then what moves the case on, then what may be done again and again. */
const urgency = (s: StepView): number => (s.optional ? 8 : 0) + (s.due ? 0 : s.again ? 2 : 1)
const order = ['overdue', 'near', 'running', 'provisional', 'notBegun', 'met', 'ended']
const rank = (c: ClockView): number => order.indexOf(c.due.state)

function sayOf(steps: readonly { readonly state: string; readonly sent: Sent<typeof stepView> }[]): string {
  const open = steps.filter(s => s.state === 'open' && !s.sent.optional && !s.sent.repeats).map(s => s.sent.title)
  if (open.length > 0) return `现在可以办：${[...new Set(open)].slice(0, 3).join('、')}。`
  const waiting = steps.find(s => s.state === 'waiting')?.sent
  if (waiting) return `在等${waiting.waitsFor ?? waiting.officeTitle}：${waiting.title}。`
  const refused = steps.find(s => s.state === 'refused' && !s.sent.optional)?.sent
  return refused ? `下一步是${refused.title}，现在还不能办，理由在下面。` : ''
}
