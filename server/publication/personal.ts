// The personal values of parties as their register keeps them, opened only to strike them out.
import { openParticulars, readParties } from '../parties/index.ts'
import type { PersonalOf } from './publish-decision.ts'
import type { Known } from './redact.ts'

export const personalOf: PersonalOf = async (desk, ids) => {
  const [opened, registered] = await Promise.all([openParticulars(desk, ids), readParties(desk.db, ids)])
  return registered.flatMap((party): readonly Known[] => {
    const { code = null, phone = null, address = null } = opened.get(party.id) ?? {}
    const firm = party.kind === 'legalPerson' || party.kind === 'otherOrganisation'
    return [
      ...(code && !firm ? [{ text: code, kind: '证件号码' as const }] : []),
      ...(phone ? [{ text: phone, kind: '电话' as const }] : []),
      ...(address && !firm ? [{ text: address, kind: '住址' as const }] : []),
      ...(party.representative ? [{ text: party.representative, kind: '姓名' as const }] : []),
    ]
  })
}
