import { paths } from '../app/paths.ts'
import { ReviewDesk } from './review-desk.tsx'

const offices = new Set(['head', 'bureauHead', 'principalHead'])
/** 等你批: what waits for a head. */
export const ApprovalsPage = () => (
  <ReviewDesk
    title="等你批"
    lead="可以连着读，决定一件一件作"
    mine={r => offices.has(r.office)}
    at={paths.approvals}
    empty="没有等你批的"
  />
)
