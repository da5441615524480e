export { routesOf } from './routes.ts'
export { dropDraft } from './store.ts'
