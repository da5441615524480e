import type { Day } from '@fadu/law'
import { useEffect, useRef, useState } from 'react'
import { RefusalPanel, type RefusalView } from '../kit/refusal.tsx'
import type { ActWanted } from './case-view.ts'

export type AskAhead = (wanted: ActWanted) => Promise<readonly RefusalView[]>

/** What the law would say to the act as it stands in the form, half a second after the last change; silent where nothing stands against it. What was said stays until the next answer. */
export function AskedAhead({ wanted, ask, today }: { readonly wanted: ActWanted; readonly ask: AskAhead; readonly today: Day }) {
  const [said, setSaid] = useState<readonly RefusalView[]>([])
  const question = JSON.stringify([wanted.facts, wanted.doneAt, wanted.by])
  const first = useRef(question)
  useEffect(() => {
    if (question === first.current) return setSaid([]) // nothing touched, nothing to say
    let stale = false
    const timer = setTimeout(() => {
      void ask(wanted).then(refusals => {
        if (!stale) setSaid(refusals)
      })
    }, 500)
    return () => {
      stale = true
      clearTimeout(timer)
    }
    // question stands for wanted
  }, [question])
  return said.length > 0 ? <RefusalPanel refusals={said} today={today} lead="按现在填的，这一步还办不了：" /> : null
}
