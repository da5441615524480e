// The agencies of the demonstration county: real places by name and code; addresses, telephones and accounts are invented.
import { addDays, type AgencyKind, type Day } from '@fadu/law'
import type { AgencyInput } from '../agencies/index.ts'
import divisions from '../seed/divisions.json' with { type: 'json' }

/** How an agency is staffed. */
export interface Staff {
  readonly officers: number
  readonly auxiliaries: number
  readonly reviewers: number
  readonly heads: number
}
export interface Office {
  /** What its user names begin with. */
  readonly key: string
  readonly name: string
  /** What its numbers begin with. */
  readonly short: string
  readonly kind: AgencyKind
  readonly region: string
  /** The sign its invented people's names begin with. */
  readonly sign: string
  readonly staff?: Staff
}

export const county = divisions.county.name
/** Written wherever somebody might take the demonstration for the county itself. */
export const invented = '演示数据，人员、号码、地址、账号均为虚构'

const signs: Readonly<Record<string, readonly [key: string, sign: string]>> = {
  '320723001': ['shizhuang', '侍'],
  '320723100': ['yishan', '伊'],
  '320723101': ['yangji', '杨'],
  '320723102': ['yanweigang', '燕'],
  '320723103': ['tongxing', '同'],
  '320723104': ['sidui', '四'],
  '320723105': ['weifeng', '圩'],
  '320723106': ['longju', '龙'],
  '320723107': ['xiache', '下'],
  '320723108': ['tuhe', '图'],
  '320723109': ['dongwangji', '东'],
  '320723110': ['xiaoyi', '小'],
  '320723111': ['nangang', '南'],
  '320723401': ['wutuhe', '五'],
  '320723402': ['guanxi', '盐'],
  '320723403': ['kaifaqu', '开'],
  '320723404': ['lingang', '港'],
}
const townStaff: Staff = { officers: 6, auxiliaries: 2, reviewers: 1, heads: 3 }
/** One town has too few officers, another no reviewer: its cases are reviewed by the county. */
const shortOfOfficers = 'nangang'
const withoutReviewer = 'tongxing'
/** The park that acts for a county department under a written delegation. */
export const delegatedOffice = 'kaifaqu'
export const delegatingOffice = 'chengguan'

const places: readonly Office[] = divisions.divisions.map(({ code, name, kind }): Office => {
  const [key = '', sign = ''] = signs[code] ?? []
  const common = { key, sign, short: `灌${sign}`, region: code }
  if (kind === 'street') return { ...common, name: `${county}${name}办事处`, kind: 'street', staff: { ...townStaff, officers: 4 } }
  if (kind === 'town') {
    const staff = { ...townStaff, officers: key === shortOfOfficers ? 5 : 6, reviewers: key === withoutReviewer ? 0 : 1 }
    return { ...common, name: `${county}${name}人民政府`, kind: 'town', staff }
  }
  if (key === delegatedOffice) return { ...common, name: `${name}管理委员会`, kind: 'delegated', staff: { ...townStaff, officers: 4 } }
  return { ...common, name: name.startsWith('灌') ? name : `${county}${name}`, kind: 'park' }
})
const department = (key: string, name: string, sign: string, staff: Staff): Office => ({
  key,
  name: `${county}${name}`,
  short: `灌${sign}`,
  kind: 'countyDepartment',
  region: divisions.county.code,
  sign,
  staff,
})

export const offices: readonly Office[] = [
  ...places,
  department(delegatingOffice, '城市管理局', '城', { officers: 4, auxiliaries: 1, reviewers: 1, heads: 3 }),
  department('zhujian', '住房和城乡建设局', '建', { officers: 4, auxiliaries: 0, reviewers: 1, heads: 3 }),
  department('sifa', '司法局', '司', { officers: 0, auxiliaries: 0, reviewers: 0, heads: 1 }),
]

export const bankOf = (office: Office): { readonly bank: string; readonly accountName: string; readonly accountNumber: string } => ({
  bank: `示例银行灌云支行（虚构）`,
  accountName: `${county}财政局罚没收入专户（虚构）`,
  accountNumber: `999999${office.region.padEnd(9, '0')}`,
})
export const court = `${county}人民法院`
export const government = `${county}人民政府`

/** The agency as it is registered. Farms and salt works have no standing to enforce: their ground is their town's. */
export function agencyInput(office: Office, at: number, founded: Day): AgencyInput {
  const { name, short, kind, region, staff } = office
  return {
    name,
    shortName: short,
    kind,
    ...(kind === 'delegated' ? { body: 'publicBody' as const } : {}),
    region,
    government,
    address: `${county}示例路${at + 1}号（虚构）`,
    phone: `0518-00000${String(at + 1).padStart(3, '0')}（虚构）`,
    ...(staff ? { bank: bankOf(office) } : {}),
    court,
    sealText: name,
    confirmed: staff ? [{ from: addDays(founded, -30) }] : [],
    from: addDays(founded, -30),
    reason: invented,
  }
}

/** The town, street or park in an agency's name. */
export const townOf = (name: string): string =>
  (name.startsWith(county) ? name.slice(county.length) : name).replace(/人民政府$|办事处$|管理委员会$/, '')
