// The door: which days work.
export { calendarMessage, calendarTopic, seedCalendar } from './record-year.ts'
export { routesOf } from './routes.ts'
export { calendarOf, calendarYears, loadCalendar } from './store.ts'
