// The door: a house is furnished once, when it is new.
export { furnishDemonstration, furnishEmpty, type Demonstration } from './furnish.ts'
