// Who sees the historical cases, and who may register one; the server decides, the screens only leave out what would be refused.
import { hasRole, type Session } from '../app/session.tsx'

export const takesIn = (session: Session): boolean => hasRole(session, 'officer', 'bureauHead', 'head', 'principalHead', 'archivist')
export const seesHistorical = (session: Session): boolean =>
  hasRole(session, 'countySupervisor') || (session.person.agencyId !== '' && !hasRole(session, 'administrator', 'auxiliary'))
