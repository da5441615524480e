// A benchmark's conditions and results in words.
import type * as z from 'zod'
import type { benchmarkBody } from '@fadu/server/powers/contract.ts'
import { money } from '../kit/words.ts'

type Body = z.output<typeof benchmarkBody>
type Grade = Body['grades'][number]
const tests = { eq: '是', ne: '不是', lt: '不足', lte: '不超过', gt: '超过', gte: '达到', in: '是其中之一：', between: '在' } as const
const values = (v: unknown): string => (v === true ? '是' : v === false ? '否' : Array.isArray(v) ? v.map(String).join('、') : String(v))

export function conditionWords({ factors }: Pick<Body, 'factors'>, when: Grade['when']): string {
  const one = ([key, test, value]: readonly [string, keyof typeof tests, unknown]): string => {
    const label = factors.find(f => f.key === key)?.label ?? key
    if (typeof value === 'boolean') return (test === 'ne') !== value ? label : `不是${label}`
    return test === 'between' && Array.isArray(value)
      ? `${label} ${String(value[0])} 至 ${String(value[1])}`
      : `${label}${tests[test]} ${values(value)}`
  }
  const all = (when.all ?? []).map(one)
  const any = (when.any ?? []).map(one)
  return [all.join('，并且'), any.length > 0 ? `有其一：${any.join('；')}` : ''].filter(Boolean).join('；') || '其他情形'
}

export function resultWords(r: Grade['result']): string {
  const base = r.base ? `按${r.base}，` : ''
  switch (r.type) {
    case 'no_penalty':
      return '不予处罚，予以教育'
    case 'may_not_penalise':
      return '可以不予处罚，予以教育'
    case 'fine':
      return `罚款 ${r.min === undefined ? '0' : money(r.min)} 至 ${r.max === undefined ? '上限' : money(r.max)} 元`
    case 'fine_percent':
      return `${base}罚款 ${r.min ?? 0}% 至 ${r.max ?? ''}%`
    case 'fine_per_unit':
      return `${base}每单位罚款 ${money(r.min ?? 0)} 至 ${r.max === undefined ? '上限' : money(r.max)} 元`
    case 'demolish_or_confiscate':
      return `拆除或者没收${r.additional_fine_percent_max === undefined ? '' : `，可以并处 ${r.additional_fine_percent_max}% 以下罚款`}`
  }
}
