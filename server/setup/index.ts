export { foundOffice, type FirstAccount } from './found-office.ts'
export { routesOf } from './routes.ts'
