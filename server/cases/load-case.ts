// One statement brings everything the law is asked with.
import { day, procedures, type Act, type Calendar, type Case, type Day, type Dossier } from '@fadu/law'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../platform/database.ts'
import { headOf, type JournalHead } from '../platform/journal.ts'
import { actOf, type ActRow, type CaseRow } from './store.ts'

export interface LoadedCase extends Case {
  readonly row: CaseRow
  readonly actRows: readonly ActRow[]
  readonly head: JournalHead | null
}
interface Loaded {
  readonly row: CaseRow
  readonly acts: readonly ActRow[]
  readonly agency: Dossier['agency']
  readonly item: Dossier['item'] | null
  readonly powers: Dossier['powers']
  readonly people: Dossier['people']
  readonly parties: Dossier['parties']
  readonly settings: Dossier['settings']
  readonly devices: NonNullable<Dossier['devices']>
  readonly others: Dossier['others']
  readonly head: JournalHead | null
}

/** The people a case may concern: all who hold a post in its agency, those of the county's review, and all who did an act. */
const peopleIds = sql`(select coalesce(array_agg(distinct id), '{}') from (
  select person_id as id from person_versions p where p.posts @> jsonb_build_array(jsonb_build_object('agency', c.agency_id))
  union select person_id from person_versions p where p.posts @> '[{"post":"countyReviewer"}]'
  union select person_id from person_versions p where p.posts @> '[{"post":"adviser"}]'
  union select unnest(by) from acts where case_id = c.id union select recorded_by from acts where case_id = c.id union select unnest(c.officers) union select unnest(c.appointed)) x)`

/**
 * A case with its acts and its dated registers, or undefined when there is none. Says nothing about who may see it.
 * `extra` adds people who are about to act.
 */
export async function loadCase(db: Db, calendar: Calendar, id: string, today: Day): Promise<LoadedCase | undefined> {
  const found = await sql<Loaded>`
    select to_jsonb(c) as row,
      (select coalesce(json_agg(to_jsonb(a) order by a.seq), '[]') from acts a where a.case_id = c.id) as acts,
      dossier_agency(c.agency_id, c.opened_on) as agency,
      case when c.item_code is null then null
           when c.item_version is not null then dossier_item_version(c.item_code, c.item_version, coalesce(c.decided_on, ${today}::date))
           else dossier_item(c.item_code, ${today}::date) end as item,
      case when c.item_code is null then '[]'::jsonb else dossier_powers(c.item_code, c.agency_id) end as powers,
      dossier_people(${peopleIds}) as people, dossier_parties(c.party_ids) as parties, dossier_settings() as settings,
      dossier_devices(c.agency_id) as devices, ${othersOf(sql`c.party_ids`, sql`c.item_code`, sql`c.id`, sql`c.act_on`)} as others,
      ${headOf(sql`c.id`)} as head
    from cases c where c.id = ${id}`.execute(db)
  const one = found.rows[0]
  return one && { ...caseOf(one, calendar), row: one.row, actRows: one.acts, head: one.head }
}

function caseOf(one: Loaded, calendar: Calendar): Case {
  const acts: readonly Act[] = one.acts.map(actOf)
  return {
    procedures,
    calendar,
    acts,
    dossier: {
      id: one.row.id,
      openedOn: day(one.row.opened_on),
      agency: one.agency,
      powers: one.powers,
      ...(one.item ? { item: one.item } : {}),
      parties: one.parties,
      people: one.people,
      settings: one.settings,
      devices: one.devices,
      others: one.others.map(withoutNulls),
    },
  }
}
const withoutNulls = (other: Dossier['others'][number]): Dossier['others'][number] => {
  const { id, number, agency, party, item, actOn, filedOn, finedOn } = other
  return { id, number, agency, party, item, ...(actOn ? { actOn } : {}), ...(filedOn ? { filedOn } : {}), ...(finedOn ? { finedOn } : {}) }
}

/** Other cases of the same parties, whichever agency's: of the same item, or of the same day of the deed (行政处罚法 art. 29). */
const othersOf = (
  parties: RawBuilder<unknown>,
  item: RawBuilder<unknown>,
  own: RawBuilder<unknown>,
  actOn = sql`null::date`,
): RawBuilder<unknown> => sql`
  (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'agency', o.agency_id, 'party', p, 'item', o.item_code,
      'actOn', o.act_on, 'filedOn', o.filed_on, 'finedOn', o.fined_on)), '[]')
    from cases o, unnest(o.party_ids) p where o.party_ids && ${parties} and o.id <> ${own} and (o.item_code = ${item} or o.act_on = ${actOn}) and p = any(${parties}))`

/** The registers as of today for an agency, an item and those of the parties the agency knows; `own` is the case that asks, if there is one. */
export async function loadRegisters(
  db: Db,
  agency: string,
  item: string | undefined,
  parties: readonly string[],
  today: Day,
  own = '',
): Promise<Omit<Dossier, 'id' | 'openedOn'> | undefined> {
  const code = item ?? null
  const found = await sql<Omit<Loaded, 'row' | 'acts' | 'head'>>`
    select dossier_agency(c.agency_id, ${today}::date) as agency,
      case when c.item_code is null then null else dossier_item(c.item_code, ${today}::date) end as item,
      case when c.item_code is null then '[]'::jsonb else dossier_powers(c.item_code, c.agency_id) end as powers,
      dossier_people(${peopleIds}) as people, dossier_parties(array(select asked.party from unnest(c.party_ids) as asked (party) where exists (select 1 from party_agencies k where k.party_id = asked.party and k.agency_id = c.agency_id))) as parties, dossier_settings() as settings,
      dossier_devices(c.agency_id) as devices, ${othersOf(sql`c.party_ids`, sql`c.item_code`, sql`c.id`)} as others
    from (select ${own}::text as id, ${agency}::text as agency_id, ${code}::text as item_code, ${[...parties]}::text[] as party_ids, '{}'::text[] as officers, '{}'::text[] as appointed) c`.execute(
    db,
  )
  const one = found.rows[0]
  return (
    one && {
      agency: one.agency,
      powers: one.powers,
      ...(one.item ? { item: one.item } : {}),
      parties: one.parties,
      people: one.people,
      settings: one.settings,
      devices: one.devices,
      others: one.others.map(withoutNulls),
    }
  )
}

/** The snapshot of a case, for whoever asks who may see it. */
export async function readCaseRow(db: Db, id: string): Promise<CaseRow | undefined> {
  const found = await sql<{ row: CaseRow }>`select to_jsonb(c) as row from cases c where c.id = ${id}`.execute(db)
  return found.rows[0]?.row
}
