// From what is typed to what is kept: numbers checked, personal ones sealed, masked and digested.
import { birthOf, citizenNumber, isCitizenNumber, isInvented, isLicenceNumber, isUscc, masked, sexOf, type PartyKind } from '@fadu/law'
import type * as z from 'zod'
import type { FieldError } from '../platform/problems.ts'
import type { partyInput } from './contract.ts'
import type { Sealing } from './sealing.ts'

export type PartyInput = z.output<typeof partyInput>

/** What is wrong with a party's particulars. Invented numbers pass in the demonstration alone. */
export function faultsOf(input: Pick<PartyInput, 'kind' | 'code' | 'born' | 'sex'>, demonstration: boolean): readonly FieldError[] {
  const { kind, born, sex } = input
  const code = input.code === undefined || input.code === '' ? undefined : normalised(kind, input.code)
  const faults: FieldError[] = []
  if (kind !== 'citizen' && born !== undefined) faults.push({ path: 'born', title: '出生日期', cure: '只有自然人才填' })
  if (code === undefined) return faults
  const fault = codeFault(kind, code)
  if (fault !== undefined) return [...faults, { path: 'code', title: titleOf(kind), cure: fault }]
  if (isInvented(code) && !demonstration) faults.push({ path: 'code', title: titleOf(kind), cure: '行政区划代码 999999 不存在，请核对' })
  if (kind === 'citizen' && born !== undefined && born !== birthOf(code))
    faults.push({ path: 'born', title: '出生日期', cure: '与公民身份号码不一致' })
  if (kind === 'citizen' && sex !== undefined && sex !== sexOf(code))
    faults.push({ path: 'sex', title: '性别', cure: '与公民身份号码不一致' })
  return faults
}

const titleOf = (kind: PartyKind): string => (kind === 'citizen' ? '公民身份号码' : '统一社会信用代码')

function codeFault(kind: PartyKind, code: string): string | undefined {
  if (kind === 'citizen') return isCitizenNumber(code) ? undefined : '不是正确的公民身份号码，请核对每一位（校验码不符）'
  if (isUscc(code) || (kind === 'individualBusiness' && isLicenceNumber(code))) return undefined
  return '不是正确的统一社会信用代码，请核对每一位（校验码不符）'
}

const normalised = (kind: PartyKind, code: string): string =>
  kind === 'citizen' ? citizenNumber(code.replaceAll(/\s/g, '')) : code.replaceAll(/\s/g, '')

/** The keyed digest of whatever was typed into a search box. */
export const searchHash = (sealing: Sealing, typed: string): string =>
  sealing.hash(citizenNumber(typed.trim().toUpperCase().replaceAll(/\s/g, '')))

/** The columns that keep a number. Organisations' codes are public and stay readable. */
export function codeColumns(sealing: Sealing, id: string, kind: PartyKind, given: string | undefined) {
  if (given === undefined || given === '') return { code: null, code_sealed: null, code_hash: null, code_masked: null, invented: false }
  const code = normalised(kind, given)
  const common = { code_hash: sealing.hash(code), invented: isInvented(code) }
  return kind === 'citizen'
    ? { ...common, code: null, code_sealed: sealing.seal(code, `${id}:code`), code_masked: masked(code, 6, 4) }
    : { ...common, code, code_sealed: null, code_masked: null }
}

/** The columns that keep a telephone number. */
export const phoneColumns = (sealing: Sealing, id: string, phone: string | undefined) => ({
  phone_sealed: phone === undefined ? null : sealing.seal(phone, `${id}:phone`),
  phone_masked: phone === undefined ? null : masked(phone, 3, 4),
})

/** The columns that keep an address: shown down to the town, no further. Organisations' places of business are public. */
export function addressColumns(sealing: Sealing, id: string, kind: PartyKind, address: string | undefined) {
  if (address === undefined) return { address_sealed: null, address_masked: null }
  const town = /^.*?(?:镇|街道|乡|县|区|市)/.exec(address)?.[0] ?? ''
  return {
    address_sealed: sealing.seal(address, `${id}:address`),
    address_masked: kind === 'citizen' ? `${town}***` : address,
  }
}

/** Day of birth and sex: from the number where there is one. */
export function birthColumns(kind: PartyKind, input: Pick<PartyInput, 'code' | 'born' | 'sex'>) {
  const code = kind === 'citizen' && input.code !== undefined && input.code !== '' ? normalised(kind, input.code) : undefined
  return code === undefined ? { born: input.born ?? null, sex: input.sex ?? null } : { born: birthOf(code), sex: sexOf(code) }
}
