/** A type whose keys hold something or are left out. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }
/** The same value without the keys that hold nothing. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Defined<T>
}
