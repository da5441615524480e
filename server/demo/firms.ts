// The parties of the demonstration: firms, shops and persons under an area code no place has, so that none can be anybody's.
import { addDays, inventedCitizenNumber, inventedUscc, type Day } from '@fadu/law'
import type { PartyInput } from '../parties/index.ts'
import { county } from './offices.ts'
import { pair } from './staff.ts'

const firmNames = ['晨光', '远帆', '长河', '青禾', '云台', '海风', '新程', '锦田', '春潮', '北辰', '南洋', '东港', '金穗', '明渠'] as const
const trades = ['建材有限公司', '餐饮管理有限公司', '物流有限公司', '建设工程有限公司', '农业发展有限公司'] as const
const shops = ['早点店', '五金店', '烧烤店', '汽修店', '水果店', '棋牌室', '废品收购站', '小吃店'] as const
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']

const phoneOf = (n: number): string => `199 0000 ${String(n).padStart(4, '0')}`
const addressOf = (town: string, n: number): string => `${county}${town}示例路${n}号（虚构）`

/** How many of each kind there are: 150 in all. */
export const counts = { legalPerson: 70, individualBusiness: 40, citizen: 40 } as const

/** A firm; an index below 70. */
export function firm(n: number, town: string, trade = trades[Math.floor(n / firmNames.length) % trades.length] ?? ''): PartyInput {
  const name = `示例${firmNames[n % firmNames.length] ?? ''}${pair(n).slice(0, 1)}${trade}`
  return {
    kind: 'legalPerson',
    name,
    code: inventedUscc(10_000 + n),
    phone: phoneOf(n),
    address: addressOf(town, n + 1),
    representative: `示${pair(n)}`,
  }
}
/** A shop kept by one person; an index below 40. */
export function shop(n: number, town: string, trade = shops[n % shops.length] ?? ''): PartyInput {
  const owner = `店${pair(n)}`
  return {
    kind: 'individualBusiness',
    name: `示例${owner}${trade}`,
    code: inventedUscc(20_000 + n, '92'),
    phone: phoneOf(100 + n),
    address: addressOf(town, 100 + n),
    representative: owner,
  }
}
/** A citizen, grown up unless a day of birth is given; an index below 60. */
export function citizen(n: number, town: string, today: Day, born?: Day): PartyInput {
  const birth = born ?? addDays(today, -365 * (24 + ((n * 7) % 40)) - n * 11)
  const code = inventedCitizenNumber(birth, 100 + n)
  return {
    kind: 'citizen',
    name: `${surnames[n % surnames.length] ?? ''}示${pair(n)}`,
    code,
    phone: phoneOf(200 + n),
    address: addressOf(town, 200 + n),
  }
}
