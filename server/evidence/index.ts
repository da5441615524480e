// The door: files of cases, how they come in and who may have them.
export type { CaseDoor } from './case-door.ts'
export { thumbnailListener } from './make-thumbnail.ts'
export { routesOf, uploadRoutesOf } from './routes.ts'
export { readFile, vouchedFiles } from './store.ts'
export { moveFilesOut, sweepUploads } from './sweep-uploads.ts'
export { takeIn } from './take-in.ts'
