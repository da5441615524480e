// What a paper says, before it is typeset: a title, blocks, and who signs. Plain data; layouts draw it.
import type { Day } from '@fadu/law'

export type Layout = 'letter' | 'slip' | 'approval' | 'record' | 'register' | 'receipt' | 'statement' | 'cover' | 'announcement'

export interface Pair {
  readonly label: string
  readonly value: string
}
/** One or two pairs side by side; a tall one is written at length and may carry names and days below. */
export interface GridRow {
  readonly pairs: readonly [Pair] | readonly [Pair, Pair]
  readonly tall: boolean
  readonly signed: readonly string[]
}
interface Column {
  readonly title: string
  /** Its share of the width; 0 takes what it needs. */
  readonly share: number
  readonly left: boolean
}
export interface Turn {
  readonly ask: string
  readonly answer: string
}
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'list'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'talk'; readonly turns: readonly Turn[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Pair[])[] }

/** What a form makes of its fields. */
export interface Body {
  readonly addressee?: string
  readonly blocks: readonly Block[]
  /** Organ and day at the end; only papers that leave the house in its name have them. */
  readonly closing?: { readonly organ: string; readonly day: Day }
  /** Whose hands sign below, on a line. */
  readonly signatures?: readonly string[]
  /** Whether the first of them is the party's own. */
  readonly partySigns?: boolean
  /** Whose hands sign on every page (笔录). */
  readonly pageSignatures?: readonly string[]
  readonly notes?: readonly string[]
}

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const heading = (words: string): Block => ({ kind: 'heading', text: words })
export const grid = (...rows: readonly GridRow[]): Block => ({ kind: 'grid', rows })
export const talk = (turns: readonly Turn[]): Block => ({ kind: 'talk', turns })
export const lines = (...rows: readonly (readonly Pair[])[]): Block => ({ kind: 'lines', lines: rows })
export const pair = (label: string, value: string | undefined): Pair => ({ label, value: value ?? '—' })

/** A row of one or two labels. */
export const row = (first: readonly [string, string | undefined], second?: readonly [string, string | undefined]): GridRow => ({
  pairs: second ? [pair(...first), pair(...second)] : [pair(...first)],
  tall: false,
  signed: [],
})
/** A row written at length, with names and days below. */
export const longRow = (label: string, value: string, signed: readonly string[] = []): GridRow => ({
  pairs: [pair(label, value)],
  tall: true,
  signed,
})

/** Columns as `名称:3` (share 3, left) or `序号` (as wide as needed, centred). */
export function list(columns: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'list',
    columns: columns.map(one => {
      const [title = '', share] = one.split(':')
      return { title, share: Number(share ?? 0), left: share !== undefined }
    }),
    rows,
  }
}
