// A case of the house as a history, saying everything it knows, so that nothing has to be presumed of it.
import type { Case } from '../engine/case.ts'
import { byTime } from '../kit/act.ts'
import { historyFormat, type History } from './format.ts'

/** The case in the case-history format. It is judged as strictly as the house judges: no local standard is let pass unset. */
export function historyOf({ dossier, acts, calendar }: Case, title?: string): History {
  const { agency, item } = dossier
  return {
    format: historyFormat,
    id: dossier.id,
    ...(title === undefined ? {} : { title }),
    calendar: { years: calendar.years.map(y => ({ year: y.year, notice: y.notice, days: { ...y.days } })) },
    thresholds: 'safer',
    agency: {
      id: agency.id,
      name: agency.name,
      kind: agency.kind,
      ...(agency.region === '' ? {} : { region: agency.region }),
      confirmed: agency.confirmed.map(spell => ({ ...spell })),
      government: agency.government,
      ...(agency.body === undefined ? {} : { body: agency.body }),
    },
    powers: dossier.powers.map(p => ({
      ...p,
      // what the register lacks is said to be lacking: nothing is presumed of a case of the house
      instrument:
        (p.instrument && {
          ...p.instrument,
          publishedOn: p.instrument.publishedOn ?? false,
          ...(p.to === undefined ? { period: false } : {}),
        }) ||
        false,
      ...(p.delegatedBy ? { delegatedBy: { ...p.delegatedBy } } : {}),
    })),
    ...(item ? { item: plainItem(item) } : {}),
    ...(dossier.itemNow === undefined ? {} : { itemNow: dossier.itemNow === 'none' ? 'none' : plainItem(dossier.itemNow) }),
    people: dossier.people.map(p => ({
      id: p.id,
      name: p.name,
      kind: p.kind,
      established: p.established.map(spell => ({ ...spell })),
      certificates: p.certificates.map(({ suspended, ...c }) => ({
        ...c,
        ...(suspended ? { suspended: suspended.map(spell => ({ ...spell })) } : {}),
      })),
      posts: p.posts.map(post => ({ ...post })),
      legalQualification: p.legalQualification ? { ...p.legalQualification } : false,
    })),
    parties: dossier.parties.map(p => ({ ...p })),
    settings: dossier.settings.map(s => ({ ...s })),
    others: dossier.others.map(o => ({ ...o })),
    ...(dossier.devices ? { devices: dossier.devices.map(d => ({ ...d, calibrated: d.calibrated.map(spell => ({ ...spell })) })) } : {}),
    acts: acts.toSorted(byTime).map(a => ({
      id: a.id,
      kind: a.kind,
      at: a.doneAt,
      recordedAt: a.recordedAt,
      ...(a.recordedBy === '' ? {} : { recordedBy: a.recordedBy }),
      by: [...a.by],
      ...(a.parties.length === 0 ? {} : { parties: [...a.parties] }),
      procedure: a.procedure,
      track: a.track,
      ...(a.corrects === undefined ? {} : { corrects: a.corrects }),
      facts: typeof a.facts === 'object' && a.facts !== null ? { ...a.facts } : {},
    })),
  }
}
/** The same item as plain data. */
const plainItem = (item: NonNullable<Case['dossier']['item']>): NonNullable<History['item']> => JSON.parse(JSON.stringify(item))
