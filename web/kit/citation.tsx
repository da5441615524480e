import { placeInChinese, type Citation as Cited, type Day } from '@fadu/law'
import { createContext, useContext, type ReactNode } from 'react'
import './citation.css'

/** How the cited text stands on the day that governs. */
export type CitationState = 'inForce' | 'changing' | 'repealed' | 'missing'

/** What a click on a citation asks for: the article as of the day that governs, with our gist. */
export interface ArticleWanted {
  readonly citation: Cited
  readonly on?: Day
  readonly gist?: string
}
const Opens = createContext<(wanted: ArticleWanted) => void>(() => undefined)
/** Given once by the desk: how an article is opened. */
export const OpensArticles = Opens.Provider
export const useOpenArticle = (): ((wanted: ArticleWanted) => void) => useContext(Opens)

export interface CitationProps extends ArticleWanted {
  readonly state?: CitationState
  /** Without tint, for running notes. */
  readonly bare?: boolean
  /** Leave the law's name out where it was just said. */
  readonly short?: boolean
  readonly children?: ReactNode
}
const notes: Record<CitationState, string | undefined> = {
  inForce: undefined,
  changing: '将有新版',
  repealed: '已废止，仍可看旧文',
  missing: '法规库未收原文',
}

/** 法条: Song, blue, a spine at its left; a click opens the article in force on the day that governs. */
export function Citation({ citation, on, gist, state = 'inForce', bare = false, short = false, children }: CitationProps) {
  const open = useOpenArticle()
  const name = short ? '' : `${citation.law}\u2009`
  const title = [notes[state], gist].filter(Boolean).join('：')
  return (
    <button
      type="button"
      className={`cite${bare ? ' bare' : ''} cite-${state}`}
      title={title || undefined}
      onClick={() => open({ citation, ...(on ? { on } : {}), ...(gist ? { gist } : {}) })}
    >
      {children ?? `${name}${placeInChinese(citation)}`}
      {notes[state] ? <span className="vh">（{notes[state]}）</span> : null}
    </button>
  )
}

/** Several citations; the law is named once for those that follow of the same law. */
export function Citations({ all, bare = false }: { readonly all: readonly CitationProps[]; readonly bare?: boolean }) {
  const once = [...new Map(all.map(c => [`${c.citation.law}${placeInChinese(c.citation)}`, c])).entries()]
  return (
    <>
      {once.map(([key, c], i) => (
        <Citation key={key} {...c} bare={bare} short={i > 0 && once[i - 1]?.[1].citation.law === c.citation.law} />
      ))}
    </>
  )
}
