import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import type { Option } from './choice.tsx'

interface SearchPickerProps {
  readonly id: string
  /** Names the register, so that answers are remembered. */
  readonly name: string
  readonly value: readonly string[]
  readonly onChange: (values: readonly string[], chosen: readonly Option[]) => void
  readonly find: (words: string) => Promise<readonly Option[]>
  /** Already known, shown before anything is typed. */
  readonly known?: readonly Option[]
  readonly many?: boolean
  readonly placeholder: string
  readonly empty?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean
}
/** Picks from a long register by typing a word of it. */
export function SearchPicker({
  id,
  name,
  value,
  onChange,
  find,
  known = [],
  many = false,
  placeholder,
  empty = '没有找到，换个词试试',
  ...aria
}: SearchPickerProps) {
  const [words, setWords] = useState('')
  const seen = useRef(new Map<string, Option>())
  const q = useDeferredValue(words.trim())
  const found = useQuery({ queryKey: ['find', name, q], queryFn: () => find(q), staleTime: 30_000 })
  for (const o of [...known, ...(found.data ?? [])]) seen.current.set(o.value, o)
  const chosen = value.map(v => seen.current.get(v) ?? { value: v, label: v })
  const rows = found.data ?? []
  const options = [...chosen.filter(c => !rows.some(r => r.value === c.value)), ...rows].map(r => ({
    value: r.value,
    label: r.note ? `${r.label}（${r.note}）` : r.label,
  }))
  const tell = (values: readonly string[]): void =>
    onChange(
      values,
      values.map(v => seen.current.get(v) ?? { value: v, label: v }),
    )
  const common = {
    ...aria,
    id,
    showSearch: true,
    allowClear: true,
    filterOption: false as const,
    placeholder,
    loading: found.isFetching,
    options,
    onSearch: setWords,
    notFoundContent: found.isError ? '读不到，请再试一次' : found.isPending ? '正在找' : empty,
    style: { width: '100%' },
  }
  return many ? (
    <Select {...common} mode="multiple" value={[...value]} onChange={(v: string[]) => tell(v)} />
  ) : (
    <Select {...common} value={value[0] ?? null} onChange={(v: string | undefined) => tell(v === undefined ? [] : [v])} />
  )
}
