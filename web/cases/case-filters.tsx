import { Input } from 'antd'
import { useEffect, useId, useState } from 'react'

type Filters = Readonly<Record<string, string>>
const choices = [
  {
    key: 'status',
    title: '状态',
    options: [
      ['', '全部'],
      ['open', '在办'],
      ['closed', '已结案'],
      ['archived', '已归档'],
    ],
  },
  {
    key: 'procedure',
    title: '程序',
    options: [
      ['', '全部'],
      ['ordinary-penalty', '普通程序'],
      ['simple-penalty', '简易程序'],
      ['inspection', '行政检查'],
    ],
  },
  {
    key: 'phase',
    title: '走到哪里',
    options: [
      ['', '全部'],
      ...[
        '线索',
        '立案',
        '调查取证',
        '调查终结',
        '事先告知',
        '陈述申辩',
        '听证',
        '法制审核',
        '集体讨论',
        '作出决定',
        '送达',
        '执行',
        '公示',
        '结案归档',
      ].map(p => [p, p]),
    ],
  },
] as const

/** Words and a few conditions; each change shows at once, words after a short pause. */
export function CaseFilters({ value, onChange }: { readonly value: Filters; readonly onChange: (next: Filters) => void }) {
  const id = useId()
  const [words, setWords] = useState(value['q'] ?? '')
  useEffect(() => setWords(value['q'] ?? ''), [value])
  const set = (key: string, v: string): void => onChange({ ...value, [key]: v })
  return (
    <>
      <form
        role="search"
        className="filter grow"
        onSubmit={e => {
          e.preventDefault()
          set('q', words.trim())
        }}
      >
        <label htmlFor={`${id}q`}>查找</label>
        <Input
          id={`${id}q`}
          value={words}
          onChange={e => setWords(e.target.value)}
          onBlur={() => {
            if (words.trim() !== (value['q'] ?? '')) set('q', words.trim())
          }}
          placeholder="案号、当事人、案由"
          allowClear
        />
      </form>
      {choices.map(c => (
        <span key={c.key} className="filter">
          <label htmlFor={id + c.key}>{c.title}</label>
          <select id={id + c.key} className="native" value={value[c.key] ?? ''} onChange={e => set(c.key, e.target.value)}>
            {c.options.map(([v, label]) => (
              <option key={v} value={v}>
                {label}
              </option>
            ))}
          </select>
        </span>
      ))}
      <span className="filter">
        <label htmlFor={`${id}due`}>期限不晚于</label>
        <input id={`${id}due`} className="native" type="date" value={value['dueTo'] ?? ''} onChange={e => set('dueTo', e.target.value)} />
      </span>
    </>
  )
}
