// The door: texts of law, by version and day.
export { importLaws, importLawsBeside, readLawFolder } from './import-laws.ts'
export { articleOn, versionsOf, type DatedVersion } from './open-article.ts'
export { pagesOf } from './pages.ts'
export { routesOf } from './routes.ts'
export type { LawArticle } from './parse-law.ts'
export { articlesOf, lawTexts } from './store.ts'
