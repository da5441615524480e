import { isDay, placeInChinese, type Citation } from '@fadu/law'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ArticleWanted } from '../kit/citation.tsx'
import { ErrorOfOurs, Loading } from '../kit/states.tsx'
import { dayWords } from '../kit/words.ts'
import { readArticle, type ArticleRead } from './articles.ts'
import { paths } from './paths.ts'
import { useAsOf, useToday } from './session.tsx'

export function ArticlePanel({
  wanted,
  open,
  onClose,
}: {
  readonly wanted: ArticleWanted
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={420}
      title={wanted.citation.law}
      styles={{ wrapper: { maxWidth: '100vw' }, body: { padding: '16px 20px' } }}
    >
      <Article wanted={wanted} />
    </Drawer>
  )
}

/** The text in force on the day that governs, the edition's dates, our gist below a rule. */
export function Article({ wanted }: { readonly wanted: ArticleWanted }) {
  const today = useToday()
  const { asOf } = useAsOf()
  const on = wanted.on ?? asOf ?? today
  const { citation } = wanted
  const read = useQuery({
    queryKey: ['article', citation.law, citation.article, on],
    queryFn: () => readArticle(citation, on),
    staleTime: Infinity,
  })
  const version = read.data?.version
  const gists = [
    ...(wanted.gist ? [{ title: '', gist: wanted.gist }] : []),
    ...(read.data?.provisions.filter(p => p.gist !== wanted.gist) ?? []),
  ]
  return (
    <div className="article">
      <h2>{placeInChinese(citation)}</h2>
      {read.isPending ? <Loading /> : null}
      {read.isError ? (
        <ErrorOfOurs
          title="读不到原文"
          detail={read.error.message}
          onRetry={() => {
            void read.refetch()
          }}
        />
      ) : null}
      {read.data ? (
        <>
          <p className="edition">
            {version && isDay(version.inForceOn) ? (
              <>
                {version.inForceKnown ? `${dayWords(version.inForceOn)}起施行` : `${dayWords(version.inForceOn)}的文本`}
                <i className="sep" />
              </>
            ) : null}
            按 {dayWords(on)} 的文本
          </p>
          {read.data.article ? (
            <Text article={read.data.article} at={citation} />
          ) : (
            <p className="sub gap">{read.data.said ?? missing[read.data.found]}</p>
          )}
        </>
      ) : null}
      {gists.map(g => (
        <p className="gist" key={g.title + g.gist}>
          <b>{g.title ? `${g.title}：` : ''}大意（法度摘要，以原文为准）</b>
          {g.gist}
        </p>
      ))}
      <p className="gist no-print">
        <a href={paths.law(citation.law)}>看《{citation.law}》全文</a>
      </p>
    </div>
  )
}
const missing: Record<ArticleRead['found'], string> = {
  text: '',
  before: '这一天早于法规库里最早的版本，不能拿后来的文本去套。',
  'no-article': '这一版里没有这一条。',
  'no-text': '法规库还没有这部法的原文。管理员用 npm run -s library -- 文件夹 载入以后，这里就能看到。',
}

export function Text({
  article,
  at,
}: {
  readonly article: NonNullable<ArticleRead['article']>
  readonly at?: Pick<Citation, 'paragraph' | 'item'>
}) {
  return (
    <div className="text">
      {article.paragraphs.map((p, i) => {
        const here = at?.paragraph === undefined ? at?.item !== undefined && i === 0 : at.paragraph === i + 1
        return (
          <div key={i}>
            {p.text ? (
              <p>
                <span className={here && at?.item === undefined ? 'there' : undefined}>{p.text}</span>
              </p>
            ) : null}
            {p.items.map(item => (
              <p key={item.number}>
                <span className={here && at?.item === item.number ? 'there' : undefined}>{item.text}</span>
              </p>
            ))}
          </div>
        )
      })}
    </div>
  )
}
