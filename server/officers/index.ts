export { changePerson, createPeople, type PersonInput } from './change-person.ts'
export { routesOf } from './routes.ts'
export { listPeople, namesOf, personVersions, readPerson, type PersonRecord } from './store.ts'
