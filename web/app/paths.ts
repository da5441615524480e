// Every address, of the screens and of the server's files, is made here and nowhere else.

export const apiBase = '/api/v1'
/** Where signing in and the demonstration's accounts are mounted. */
export const doorBase = '/api'

/** Tabs of a case page, as they stand in the address. */
export const caseTabs = ['work', 'parties', 'evidence', 'documents', 'deadlines', 'discretion', 'record'] as const
export type CaseTab = (typeof caseTabs)[number]

const query = (params: Readonly<Record<string, string | undefined>>): string => {
  const kept = Object.entries(params).filter((e): e is [string, string] => e[1] !== undefined && e[1] !== '')
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

export const paths = {
  today: '/',
  cases: '/cases',
  search: (words: string) => `/cases${query({ q: words })}`,
  theCase: (id: string, tab?: CaseTab, step?: string) => `/cases/${id}${query({ tab: tab === 'work' ? undefined : tab, step })}`,
  rehearsal: (id: string) => `/cases/${id}/rehearsal`,
  newRehearsal: '/rehearsals',
  audits: '/audits',
  historicalCases: '/audits/historical',
  historicalCase: (id: string) => `/audits/historical/${id}`,
  newLead: '/leads/new',
  newInspection: '/inspections/new',
  leads: '/leads',
  onTheSpot: '/on-the-spot',
  onTheSpotCase: (id: string) => `/on-the-spot${query({ id })}`,
  approvals: '/approvals',
  approval: (id: string) => `/approvals${query({ id })}`,
  reviews: '/reviews',
  advice: '/advice',
  adviceOn: (id: string) => `/advice${query({ id })}`,
  discussions: '/discussions',
  powers: '/powers',
  power: (code: string) => `/powers/${code}`,
  settings: '/settings',
  benchmarks: '/benchmarks',
  officers: '/officers',
  officer: (id: string) => `/officers/${id}`,
  agencies: '/agencies',
  agency: (id: string) => `/agencies/${id}`,
  devices: '/devices',
  device: (id: string) => `/devices/${id}`,
  accounts: '/accounts',
  library: '/library',
  law: (title: string) => `/library${query({ law: title })}`,
  calendar: '/calendar',
  me: '/me',
  setUp: '/set-up',
  signIn: '/sign-in',
  gallery: '/kit',
  publicDoor: '/public',
  procedure: (id: string, step?: string) => `/public/procedures/${id}${step ? `#${step}` : ''}`,
} as const

export const serverPaths = {
  health: '/healthz',
  file: (id: string) => `${apiBase}/files/${id}/content`,
  thumbnail: (id: string) => `${apiBase}/files/${id}/thumbnail`,
  document: (id: string) => `${apiBase}/documents/${id}/file`,
  /** Where a stranger finds out whether a paper is real. */
  verification: (code: string) => `/public/documents/${code}`,
  historyFormat: '/api/schemas/case-history.json',
  uploads: '/api/files',
  casesExport: (kind: 'xlsx' | 'csv', params: Readonly<Record<string, string | undefined>>) =>
    `${apiBase}/cases/export${query({ ...params, format: kind })}`,
  devicesExport: (kind: 'xlsx' | 'csv', params: Readonly<Record<string, string | undefined>>) =>
    `${apiBase}/devices/export${query({ ...params, format: kind })}`,
  historicalExport: (kind: 'xlsx' | 'csv', params: Readonly<Record<string, string | undefined>>) =>
    `${apiBase}/historical-cases/export${query({ ...params, format: kind })}`,
  caseProof: (id: string) => `${apiBase}/cases/${id}/export`,
} as const
