// The door: the record of what everybody did, and its proof.
export { exportCase } from './export-case.ts'
export { pagesOf } from './pages.ts'
export { routesOf } from './routes.ts'
export { sealSchedule } from './seal-schedule.ts'
export { unpackTar } from './tar.ts'
export { openVerifyDoor, readVerifyDoor, verifyLine, verifyRoutesOf } from './verify-door.ts'
