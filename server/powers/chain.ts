// By which title an agency holds an item, told from the law down to the agency.
import { citationInChinese, on, norms, within, type Citation, type Day } from '@fadu/law'
import type { Grant, ItemVersion } from './store.ts'

export interface Link {
  readonly text: string
  readonly citation?: Citation
}

/** Whether the title holds on a day. */
export const holdsOn = ({ from, to }: Pick<Grant, 'from' | 'to'>, day: Day): boolean => within(to === null ? { from } : { from, to }, day)

/** The last day of the department's own title where a conferral hangs on one that ended; null while it has a source. */
export function adriftSince(grant: Grant, grants: readonly Grant[], day: Day): Day | null {
  const own = grants.filter(one => one.agency === grant.conferredFrom?.agency)
  if (grant.source !== 'conferred' || own.length === 0 || own.some(one => holdsOn(one, day))) return null
  return (
    own
      .flatMap(one => one.to ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

/** The links of the title; empty when the agency holds the item by none. */
export function chainOf(
  item: Pick<ItemVersion, 'department' | 'body'>,
  grants: readonly Grant[],
  agencyId: string,
  day: Day,
): readonly Link[] {
  const grant = grants.find(one => one.agency === agencyId && holdsOn(one, day))
  if (!grant) return []
  const law = item.body.bases
    .filter(basis => basis.role === 'penalises')
    .map((basis): Link => {
      const { law: name, article, paragraph, item: number } = basis
      const citation = {
        law: name,
        article,
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(number === undefined ? {} : { item: number }),
      }
      return { text: citationInChinese(citation), citation }
    })
  return [...law, ...between(item.department, grant, day), { text: grant.agencyName }]
}

function between(department: string, { source, instrument, delegatedBy, conferredFrom, from }: Grant, day: Day): readonly Link[] {
  const published = instrument?.publishedOn === undefined ? '（未登记公布日期）' : `（${instrument.publishedOn}公布）`
  const paper = instrument ? `${instrument.number}${published}，自${from}起` : `没有登记文号，自${from}起`
  switch (source) {
    case 'statutory':
      return [{ text: '法律直接规定由本机关行使' }]
    case 'conferred':
      return [
        { text: conferredFrom?.name ?? department },
        { text: `省级赋权决定 ${paper}`, citation: on<unknown>(norms.penaltyLaw.conferredToTowns, day).citation },
      ]
    case 'delegated':
      return [{ text: delegatedBy?.name ?? department }, { text: `行政处罚委托书 ${paper}` }]
  }
}
