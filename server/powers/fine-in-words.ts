import type { FineRule } from '@fadu/law'

const parties: Readonly<Record<FineRule['party'], string>> = {
  citizen: '个人',
  organisation: '单位',
  any: '',
  responsiblePerson: '责任人员',
}

/** The fines of an item in one short line for lists. */
export function shownFine(fines: readonly FineRule[]): string {
  return fines.length === 0 ? '不设罚款' : [...new Set(fines.map(fine => `${parties[fine.party]}${rangeOf(fine)}`))].join('；')
}

function rangeOf({ basis, base = '', min = 0, max }: FineRule): string {
  if (basis === 'unspecified' || max === undefined) return '法条未定额'
  switch (basis) {
    case 'fixed':
      return range(min, max, amount => inYuan(amount))
    case 'perUnit':
      return `${base}每单位${range(min, max, amount => inYuan(amount))}`
    case 'percent':
      return `${base}的${range(min, max, amount => `${amount}%`)}`
    case 'multiple':
      return `${base}的${range(min, max, amount => `${amount}倍`)}`
  }
}

const range = (min: number, max: number, write: (amount: number) => string): string =>
  min === 0 ? `${write(max)}以下` : min === max ? write(max) : `${write(min)}以上${write(max)}以下`
const inYuan = (amount: number): string => `${(amount / 100).toLocaleString('zh-CN')}元`
