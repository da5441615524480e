// The door of the procedures: pages, handbook, editions.
export { keepEdition } from './kept-editions.ts'
export { citeLink } from './links.ts'
export { pagesOf } from './pages.ts'
export { routesOf } from './routes.ts'
export { handbookFiles } from './handbook-files.ts'
