// The door: judging histories of any office's cases.
export { itemsAtHand, judgingAtHand } from './at-hand.ts'
