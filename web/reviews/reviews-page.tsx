import { paths } from '../app/paths.ts'
import { ReviewDesk } from './review-desk.tsx'

/** 法制审核: facts, evidence, article, procedure; points sent back must each be answered. */
export const ReviewsPage = () => (
  <ReviewDesk
    title="等你审核"
    lead="退回的每一点，承办人都要答"
    mine={r => r.office === 'reviewer'}
    at={paths.reviews}
    empty="没有等你审核的"
  />
)
