// The door of publication.
export { answersForPublications, publicationTable, withdrawalTable } from './answer-for.ts'
export { pagesOf } from './pages.ts'
export { personalOf } from './personal.ts'
export { planPublication } from './publish-decision.ts'
export { asText, redact, type Known } from './redact.ts'
export { listPublished, readPublished } from './read-published.ts'
