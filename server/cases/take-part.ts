// Who may send an act in. The law judges those who did it; this judges whether the one who records it was one of them.
import { norms, officeTitle, on, day, type Office, type Refusal } from '@fadu/law'
import { holds, mayWorkOnCase, type Person, type Role } from '../access/index.ts'
import type { CaseRow } from './store.ts'

/** The roles whose turn a step of this office is, in the agency of the case. */
const rolesOf: Readonly<Record<Office, readonly Role[]>> = {
  officers: ['officer'],
  recorder: ['officer'],
  bureauHead: ['bureauHead'],
  head: ['head', 'principalHead'],
  principalHead: ['principalHead'],
  heads: ['head', 'principalHead'],
  reviewer: ['reviewer'],
  host: [],
  adviser: ['adviser'],
  financeClerk: ['financeClerk'],
  archivist: ['archivist'],
}

/** Whether this person was asked for an opinion in the case, and advises still. Opens nothing but what is put before an adviser. */
export const mayAdvise = (who: Person, row: Pick<CaseRow, 'advisers'>): boolean => holds(who, 'adviser') && row.advisers.includes(who.id)

/** Whether a step of this office is this person's to do in this case. */
export function isTheirs(who: Person, office: Office, row: CaseRow): boolean {
  if (office === 'adviser') return mayAdvise(who, row)
  if (!mayWorkOnCase(who, row)) return false
  if (office === 'host') return row.appointed.includes(who.id)
  if (office === 'reviewer' && row.review_to_county) return holds(who, 'countyReviewer')
  return who.agencyId === row.agency_id && holds(who, ...rolesOf[office])
}

/** The wall before an act: undefined when the person may send it in. `by` are all who did it. */
export function wallOf(who: Person, office: Office, by: readonly string[], row: CaseRow): Refusal | undefined {
  const no = (title: string, found: string, mend: string): Refusal => ({
    rule: 'PER-05',
    title,
    severity: 'annul',
    basis: [basisOf(who)],
    found,
    mend,
  })
  if (office !== 'adviser' && !mayWorkOnCase(who, row))
    return no('只能查看，不能办理', `你是${who.class === 'auxiliary' ? '辅助人员' : '监督人员'}`, '由承办的执法人员办理')
  if (!isTheirs(who, office, row))
    return no(`这一步由${officeTitle[office]}办`, `你不是本案的${officeTitle[office]}`, `由${officeTitle[office]}登录后办理`)
  if (!by.includes(who.id)) return no('不能替别人办案', '办理人员里没有你', '由办理人员本人记录，或者把自己列入办理人员')
  if (!joint.has(office) && by.length > 1) return no(`${officeTitle[office]}的决定由本人作出`, `写了 ${by.length} 个人`, '只写本人')
  return undefined
}
const joint: ReadonlySet<Office> = new Set<Office>(['officers', 'recorder', 'heads', 'host'])

function basisOf(who: Person): Refusal['basis'][number] {
  const reading = on<unknown>(
    who.class === 'auxiliary' ? norms.countyOpinion.auxiliariesMayNot : norms.penaltyLaw.twoOfficers,
    day('2026-01-01'),
  )
  return { ...reading.citation, gist: reading.gist }
}
