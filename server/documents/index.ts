// The door of papers.
export { forms } from './forms/index.ts'
export { plansPapers, type PaperTools } from './papers.ts'
export { routesOf } from './routes.ts'
export { setsDocuments } from './set-document.ts'
export { documentsOf, documentTable, listOf, printTable, stampOf, voidTable } from './store.ts'
export { openTypesetter, type Typesetter } from './typesetting/typesetter.ts'
export { verifyDocument, type VerifiedDocument } from './verify-document.ts'
