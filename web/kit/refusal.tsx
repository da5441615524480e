import type { Day } from '@fadu/law'
import { createContext, useContext, type ReactNode } from 'react'
import { Citations, type CitationProps } from './citation.tsx'
import { dayWords, ordinal } from './words.ts'
import './steps.css'

/** One reason why not: its name, the articles, what was found, what mends it, and the first day where waiting mends it. */
export interface RefusalView {
  readonly id: string
  /** Id of the rule that said no. */
  readonly rule?: string
  readonly title: string
  readonly basis: readonly CitationProps[]
  /** A county list or other basis that is no article. */
  readonly otherBasis?: string
  readonly found?: string
  readonly mend?: ReactNode
  /** Where the mending is done. */
  readonly mendHref?: string
  readonly earliest?: Day
}

const Opens = createContext<((refusal: RefusalView) => void) | undefined>(undefined)
/** Given by a screen that can open the rule behind a refusal: its articles in full, and cases like it. */
export const OpensWhy = Opens.Provider

/** The law's no: all reasons at once, each with 依据, 查到, 补救, in that order. */
export function RefusalPanel({
  refusals,
  today,
  lead,
}: {
  readonly refusals: readonly RefusalView[]
  readonly today: Day
  readonly lead?: ReactNode
}) {
  const open = useContext(Opens)
  return (
    <div className="refuse" role="group" aria-label="不予通过的理由">
      <p>
        {lead ?? (
          <>
            有 <b>{refusals.length}</b> 处于法不合，逐一补齐后这一步自动打开。
          </>
        )}
      </p>
      <ol>
        {refusals.map((r, i) => (
          <li key={r.id}>
            <span aria-hidden="true">{ordinal(i + 1)}</span>
            <div>
              <h5>{r.title}</h5>
              <dl>
                <dt>依据</dt>
                <dd>
                  <Citations all={r.basis} />
                  {r.otherBasis}
                </dd>
                {r.found ? (
                  <>
                    <dt>查到</dt>
                    <dd>{r.found}</dd>
                  </>
                ) : null}
                {r.mend || r.earliest ? (
                  <>
                    <dt>补救</dt>
                    <dd className="mend">
                      {r.mendHref ? (
                        <a className="textlink" href={r.mendHref}>
                          {r.mend}
                        </a>
                      ) : (
                        r.mend
                      )}
                      {r.earliest ? (
                        <span className="nb">
                          {r.mend ? '；' : ''}最早 {dayWords(r.earliest, today)}可以办
                        </span>
                      ) : null}
                    </dd>
                  </>
                ) : null}
              </dl>
              {open ? (
                <button type="button" className="textlink sm" onClick={() => open(r)}>
                  条文原文和同类案件
                </button>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Collapsed to one line with its article. */
export function RefusalLine({ refusal }: { readonly refusal: RefusalView }) {
  return (
    <p className="why">
      {refusal.found ?? refusal.title} <Citations all={refusal.basis} />
    </p>
  )
}
