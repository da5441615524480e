import { lazy, Suspense, useState, type ReactNode } from 'react'
import { OpensArticles, type ArticleWanted } from '../kit/citation.tsx'

const Panel = lazy(async () => ({ default: (await import('./article-panel.tsx')).ArticlePanel }))

/** A citation opens at the right, so that the case stays in sight. */
export function ArticleDrawer({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<ArticleWanted>()
  const [open, setOpen] = useState(false)
  return (
    <OpensArticles
      value={w => {
        setWanted(w)
        setOpen(true)
      }}
    >
      {children}
      {wanted ? (
        <Suspense>
          <Panel wanted={wanted} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </OpensArticles>
  )
}
