// The door of the legal adviser's seat.
export { routesOf } from './routes.ts'
