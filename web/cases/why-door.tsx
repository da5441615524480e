// The way to the drawer behind a refusal: opened from any screen that shows the refusals of a step.
import type { Day } from '@fadu/law'
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react'
import { OpensWhy, type RefusalView } from '../kit/refusal.tsx'
import type { WhyWanted } from './why-not.tsx'

const WhyNot = lazy(async () => ({ default: (await import('./why-not.tsx')).WhyNot }))
type Open = (refusal: RefusalView, step: WhyWanted['step']) => void
const Opens = createContext<Open | undefined>(undefined)

/** Holds the drawer for everything below it. `caseId` is left out where there is no case yet: then no cases like it are looked for. */
export function WhyDoor({ caseId, today, children }: { readonly caseId?: string; readonly today: Day; readonly children: ReactNode }) {
  const [why, setWhy] = useState<WhyWanted>()
  return (
    <Opens value={(refusal, step) => setWhy({ refusal, step, ...(caseId === undefined ? {} : { caseId }) })}>
      {children}
      {why ? (
        <Suspense>
          <WhyNot wanted={why} today={today} onClose={() => setWhy(undefined)} />
        </Suspense>
      ) : null}
    </Opens>
  )
}
/** Says of which step the refusals below are. */
export function WhyOf({ step, children }: { readonly step: WhyWanted['step']; readonly children: ReactNode }) {
  const open = useContext(Opens)
  return open ? <OpensWhy value={refusal => open(refusal, step)}>{children}</OpensWhy> : children
}
/** Opens the drawer on one refusal of a step; undefined outside a door. */
export const useWhy = (): Open | undefined => useContext(Opens)
