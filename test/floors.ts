/**
 * The floor plan: what stands on a floor may import only from the floors listed before it. Two places on one floor
 * know nothing of each other. A place is a folder or, where it says more, one file.
 */
export const floors: readonly (readonly string[])[] = [
  ['law/kit'],
  ['law/acts', 'law/norms', 'law/engine'],
  ['law/glossary.ts'],
  ['law/rules'],
  ['law/procedures', 'law/history'],
  ['law/judge.ts', 'law/index.ts'],

  ['server/platform'],
  ['server/access'],
  ['server/calendar', 'server/library'],
  ['server/agencies'],
  ['server/officers'],
  ['server/parties', 'server/powers', 'server/devices'],
  ['server/drafts'],
  ['server/cases'],
  ['server/audits'],
  ['server/journal'],
  ['server/evidence'],
  ['server/documents'],
  ['server/procedures'],
  ['server/reviews'],
  ['server/publication'],
  ['server/advice'],
  ['server/setup'],
  ['server/vouched.ts'],
  ['server/rooms.ts'],
  ['server/demo'],
  ['server/main.ts'],
  ['server/commands'],

  ['web/kit'],
  ['web/app'],
  ['web/access', 'web/agencies', 'web/officers', 'web/parties', 'web/powers', 'web/calendar', 'web/library', 'web/devices'],
  ['web/evidence', 'web/documents'],
  ['web/cases'],
  ['web/reviews', 'web/desk', 'web/setup', 'web/audits'],
  ['web/gallery'],
  ['web/app/router.tsx'],
  ['web/app/main.tsx'],
]

/** Rooms with a door: others import their index.ts and nothing behind it. */
export const withDoor = /^server\/(?!platform|commands|main\.ts|rooms\.ts|vouched\.ts)/

/** For tests and measuring only; they may look at everything, and nothing else may look at them. */
export const outside =
  /(\.test\.tsx?$|\.config\.ts$|(\/|-)testing[-.\w]*\.ts$|\/make-seed\.ts$|^law\/testing\/|^test\/|^bench\/|^law\/examples\/)/
