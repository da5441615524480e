export { createAgencies, type AgencyInput } from './change-agency.ts'
export { seedDivisions } from './divisions.ts'
export { routesOf } from './routes.ts'
export { agencyVersions, listAgencies, readAgency, type AgencyRecord, type BankAccount } from './store.ts'
