import { createRoute } from '@hono/zod-openapi'
import { acts as kinds, actKinds, allOf, doneOn, effective, numeral, type Act } from '@fadu/law'
import { sql } from 'kysely'
import { asking, holds, notYours, type Person } from '../access/index.ts'
import { loadFor, mayAdvise, recordAct, type CaseDesk, type LoadedCase } from '../cases/index.ts'
import { roomApp, type App } from '../platform/http.ts'
import { asText, personalOf, redact, type Known } from '../publication/index.ts'
import { Stop } from '../platform/problems.ts'
import { contract } from './contract.ts'

/** What an adviser is shown of a case: what was found, said and is intended. */
const shown: readonly string[] = [
  kinds.requestFiling,
  kinds.registerEvidence,
  kinds.concludeInvestigation,
  kinds.requestNotice,
  kinds.state,
  kinds.recheck,
  kinds.reportHearing,
  kinds.requestDecision,
  kinds.askAdviser,
].map(kind => kind.id)

/** The legal adviser's seat: the cases he was asked about, as they are put before him, and his opinion. Nobody else comes in. */
export function routesOf(desk: CaseDesk): App {
  const app = roomApp()
  const loadAsked = async (who: Person, id: string): Promise<LoadedCase> =>
    (await loadFor(desk, who, id, mayAdvise)) ?? notYours(desk, who, 'advice', id)

  app.openapi(createRoute(contract.list), async c => {
    const who = asking(c)
    if (!holds(who, 'adviser')) return notYours(desk, who, 'advice', 'list')
    const { rows } = await sql<{ id: string }>`
      select id from cases where advisers @> array[${who.id}]::text[] order by updated_at desc limit 200`.execute(desk.db)
    const files = await Promise.all(rows.map(async ({ id }) => aboutOf(who, await loadAsked(who, id), [])))
    return c.json({ rows: files }, 200)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const loaded = await loadAsked(who, c.req.valid('param').id)
    const known = await secretsOf(desk, loaded)
    const labels = labelsOf(loaded)
    const acts = effective(loaded.acts).filter(act => shown.includes(act.kind) || (act.kind === kinds.advise.id && act.by.includes(who.id)))
    return c.json(
      {
        ...aboutOf(who, loaded, known),
        acts: acts.map(act => ({
          id: act.id,
          kind: act.kind,
          title: actKinds.get(act.kind)?.title ?? act.kind,
          on: doneOn(act),
          facts: struckOut(act.facts, known, labels),
        })),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.give), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const loaded = await loadAsked(who, id)
    const run = runOf(who, loaded)
    const done = await recordAct(
      desk,
      who,
      id,
      {
        kind: kinds.advise.id,
        procedure: 'advice',
        track: run?.track ?? 'new',
        parties: [],
        doneAt: desk.clock.now().toISOString(),
        by: [who.id],
        facts: c.req.valid('json').facts,
      },
      loaded.actRows.length,
      mayAdvise,
    )
    if (!done.ok) throw new Stop(done.problem)
    return c.json({ act: done.value.act.id }, 201)
  })
  return app
}

/** The last time this adviser was asked; the run his answer belongs to. */
const runOf = (who: Person, { acts }: LoadedCase): Act | undefined =>
  allOf(effective(acts), kinds.askAdviser).findLast(act => act.facts.adviser.includes(who.id))

function aboutOf(who: Person, loaded: LoadedCase, known: readonly Known[]) {
  const { dossier, row, acts } = loaded
  const run = runOf(who, loaded)
  const [asked] = run ? allOf([run], kinds.askAdviser) : []
  return {
    id: row.id,
    number: row.number,
    agency: dossier.agency.name,
    item: dossier.item?.name ?? '',
    question: asked ? wordsWithout(asked.facts.question, known.length > 0 ? known : namesOf(loaded)) : '',
    askedOn: run ? doneOn(run) : '',
    answered: acts.some(act => act.kind === kinds.advise.id && act.track === run?.track && act.by.includes(who.id)),
  }
}

const namesOf = ({ dossier }: LoadedCase): readonly Known[] => dossier.parties.map(party => ({ text: party.name, kind: '姓名' as const }))
/** Everything of the parties that is struck out: names of firms too, so that the opinion is on the matter. */
async function secretsOf(desk: CaseDesk, loaded: LoadedCase): Promise<readonly Known[]> {
  const personal = await personalOf(
    desk,
    loaded.dossier.parties.map(party => party.id),
  )
  return [...namesOf(loaded), ...personal]
}
const wordsWithout = (text: string, known: readonly Known[]): string => asText(redact(text, known))
/** What stands in place of an id: 当事人一, the name of an officer, 证2 and its title, the item. */
function labelsOf({ dossier, acts }: LoadedCase): ReadonlyMap<string, string> {
  return new Map([
    ...dossier.parties.map((party, i): readonly [string, string] => [party.id, `当事人${numeral(i + 1)}`]),
    ...dossier.people.map((person): readonly [string, string] => [person.id, person.name]),
    ...allOf(effective(acts), kinds.registerEvidence).map((act, i): readonly [string, string] => [act.id, `证${i + 1} ${act.facts.name}`]),
    ...(dossier.item ? [[dossier.item.code, dossier.item.name] as const] : []),
  ])
}
const hidden: ReadonlySet<string> = new Set(['file', 'hash'])
/** Recorded facts with every word struck out that could tell who it is; no files, no ids. */
function struckOut(value: unknown, known: readonly Known[], labels: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return wordsWithout(labels.get(value) ?? value, known)
  if (Array.isArray(value)) return value.map(one => struckOut(one, known, labels))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (hidden.has(key) ? [] : [[key, struckOut(one, known, labels)]])))
}
