// Who is asking, what day it is in Shanghai, and whether this is the demonstration: all said by the server.
import { day, type Day } from '@fadu/law'
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type * as z from 'zod'
import { contract, doorContract, type role } from '@fadu/server/access/contract.ts'
import { call } from './client.ts'
import { learnNow } from './clock.ts'
import { doorBase } from './paths.ts'
import { isProblem } from './problem.ts'

export type Role = z.output<typeof role>
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly roles: readonly Role[]
  readonly roleTitles: readonly string[]
  readonly agencyId: string
  readonly agencyName: string
  readonly countyName: string
  readonly certificateNo?: string
  readonly twoFactor: boolean
  readonly county: boolean
}
export interface Session {
  readonly person: SignedIn
  readonly today: Day
  readonly now: string
  readonly demo: boolean
  /** An empty installation: no agency has been registered yet. */
  readonly settingUp: boolean
}

export const sessionKey = ['session'] as const
async function readSession(): Promise<Session | null> {
  try {
    const me = await call(contract.me, {})
    learnNow(me.now)
    return {
      today: day(me.today),
      now: me.now,
      demo: me.demonstration,
      settingUp: me.agency === null && me.roles.includes('administrator'),
      person: {
        id: me.id,
        name: me.name,
        username: me.username,
        roles: me.roles,
        roleTitles: me.roleTitles,
        agencyId: me.agency?.id ?? '',
        agencyName: me.agency?.name ?? me.countyName,
        countyName: me.agency ? me.countyName : '',
        twoFactor: me.twoFactor,
        county: me.county,
        ...(me.certificateNo === null ? {} : { certificateNo: me.certificateNo }),
      },
    }
  } catch (error) {
    if (isProblem(error, 'signed-out')) return null
    throw error
  }
}
export const sessionQuery = { queryKey: sessionKey, queryFn: readSession, staleTime: 60_000, retry: false } as const
export const useSessionQuery = () => useQuery(sessionQuery)

const Current = createContext<Session | undefined>(undefined)
export const SessionOf = Current.Provider
/** The session; only used below the shell, where there is one. @throws outside of it. */
export function useSession(): Session {
  const session = useContext(Current)
  if (!session) throw new Error('useSession outside of the shell')
  return session
}
export const useToday = (): Day => useSession().today
export const hasRole = (session: Session, ...roles: readonly Role[]): boolean => session.person.roles.some(r => roles.includes(r))

export async function signOut(client: QueryClient): Promise<void> {
  await call(doorContract.signOut, {}, { base: doorBase })
  client.clear()
}
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return () => signOut(client)
}

/** The day looked at: today, or an earlier one, which makes the whole desk read-only. */
interface AsOf {
  readonly asOf: Day | undefined
  readonly look: (on: Day | undefined) => void
}
const Looking = createContext<AsOf>({ asOf: undefined, look: () => undefined })
export const useAsOf = (): AsOf => useContext(Looking)
export function AsOfProvider({ children }: { readonly children: ReactNode }) {
  const [asOf, look] = useState<Day>()
  const value = useMemo(() => ({ asOf, look }), [asOf])
  return <Looking.Provider value={value}>{children}</Looking.Provider>
}
