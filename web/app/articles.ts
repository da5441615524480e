// How an article is read from the law library.
import type { Citation, Day } from '@fadu/law'
import type * as z from 'zod'
import { contract, type openedArticle } from '@fadu/server/library/contract.ts'
import { call } from './client.ts'

export type ArticleRead = z.output<typeof openedArticle>
/** The article in the edition in force on a day, with what this system reads out of it. */
export const readArticle = (citation: Citation, on: Day): Promise<ArticleRead> =>
  call(contract.article, { params: { law: citation.law, article: String(citation.article) }, query: { on } })
