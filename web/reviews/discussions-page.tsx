import { paths } from '../app/paths.ts'
import { ReviewDesk } from './review-desk.tsx'

/** 集体讨论: who was there, what each said, what came of it. */
export const DiscussionsPage = () => (
  <ReviewDesk
    title="集体讨论"
    lead="到会的人、每人的意见、结论，都要记"
    mine={r => r.office === 'heads'}
    at={paths.discussions}
    empty="没有要集体讨论的"
  />
)
