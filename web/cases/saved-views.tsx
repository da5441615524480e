import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { contract } from '@fadu/server/drafts/contract.ts'
import { call } from '../app/client.ts'

type Search = Readonly<Record<string, string>>

/** Conditions kept under a name: each person's own. */
export function SavedViews({ search, onOpen }: { readonly search: Search; readonly onOpen: (search: Search) => void }) {
  const client = useQueryClient()
  const saved = useQuery({ queryKey: ['views', 'cases'], queryFn: () => call(contract.views, { query: { list: 'cases' } }) })
  const [naming, setNaming] = useState<string>()
  const { trail: _, ...conditions } = search
  const renew = () => client.invalidateQueries({ queryKey: ['views', 'cases'] })
  async function keep(name: string): Promise<void> {
    setNaming(undefined)
    if (name) await call(contract.saveView, { json: { list: 'cases', name, query: conditions } }).then(renew)
  }
  return (
    <div className="views">
      {(saved.data?.rows ?? []).map(v => (
        <span key={v.id} className="view">
          <button type="button" className="textlink" onClick={() => onOpen(v.query)}>
            {v.name}
          </button>
          <button
            type="button"
            className="mut"
            aria-label={`去掉“${v.name}”`}
            onClick={() => {
              void call(contract.dropView, { params: { id: v.id } }).then(renew)
            }}
          >
            ×
          </button>
        </span>
      ))}
      {naming === undefined ? (
        Object.keys(conditions).length > 0 ? (
          <button type="button" className="textlink sm" onClick={() => setNaming('')}>
            记住这些条件
          </button>
        ) : null
      ) : (
        <form
          className="view"
          onSubmit={e => {
            e.preventDefault()
            void keep(naming.trim())
          }}
        >
          <input
            className="native"
            aria-label="给这些条件起个名"
            placeholder="起个名"
            maxLength={40}
            value={naming}
            onChange={e => setNaming(e.target.value)}
            autoFocus
          />
          <button className="btn small">记住</button>
        </form>
      )}
    </div>
  )
}
