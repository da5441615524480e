// The door: texts of law, by version and day.
export { importLaws, importLawsBeside, readLawFolder } from './import-laws.ts'
export { articleOn } from './open-article.ts'
export { pagesOf } from './pages.ts'
export { routesOf } from './routes.ts'
export { lawTexts } from './store.ts'
