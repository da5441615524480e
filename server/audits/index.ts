// The door: judging histories of any office's cases.
export { itemsAtHand, judgingAtHand } from './at-hand.ts'
export { routesOf, schemaRoutes } from './routes.ts'
export { historicalCases } from './store.ts'
