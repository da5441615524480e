export { createAgencies, type AgencyInput } from './change-agency.ts'
export { routesOf } from './routes.ts'
export { agencyVersions, listAgencies, readAgency, type AgencyRecord, type BankAccount } from './store.ts'
