import { Empty } from '../kit/states.tsx'
import { paths } from './paths.ts'

export function NotFound() {
  return (
    <main className="alone">
      <section className="sec">
        <Empty
          title="没有这一页，或者不归你看"
          action={
            <a className="btn" href={paths.today}>
              回到今日
            </a>
          }
        >
          核对一下地址。从案件列表进去，总能找到归你看的案件。
        </Empty>
      </section>
    </main>
  )
}
