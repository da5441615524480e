export { routesOf } from './routes.ts'
export { dropsFilled } from './store.ts'
