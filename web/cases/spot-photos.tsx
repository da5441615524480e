import { useEffect, useState } from 'react'
import { uploadTo } from '../evidence/upload-file.ts'
import type { CaseRead } from './case-calls.ts'

export interface SpotPhoto {
  readonly name: string
  readonly image: string
  readonly file?: string
  readonly wrong?: string
}
/** Photos taken now: each goes up by itself; one that has not arrived says so, and its original stays on the phone. */
export function SpotPhotos({
  read,
  maker,
  photos,
  onChange,
}: {
  readonly read: CaseRead
  readonly maker: string
  readonly photos: readonly SpotPhoto[]
  readonly onChange: (next: (known: readonly SpotPhoto[]) => readonly SpotPhoto[]) => void
}) {
  const [share, setShare] = useState<number>()
  useEffect(() => () => setShare(undefined), [])
  async function take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const image = URL.createObjectURL(file)
      onChange(known => [...known, { name: `现场照片 ${known.length + 1}`, image }])
      try {
        const done = await uploadTo(read.page.id, maker)(file, setShare)
        onChange(known => known.map(p => (p.image === image ? { ...p, file: done.id } : p)))
      } catch (error) {
        onChange(known => known.map(p => (p.image === image ? { ...p, wrong: error instanceof Error ? error.message : '没有传上' } : p)))
      }
      setShare(undefined)
    }
  }
  return (
    <div>
      {photos.length > 0 ? (
        <div className="photos">
          {photos.map(p => (
            <figure key={p.image}>
              <img src={p.image} alt={p.name} />
              <figcaption>{p.file ? '已收，有回执' : p.wrong ? '没有传上，在本机' : '正在传'}</figcaption>
            </figure>
          ))}
        </div>
      ) : null}
      <label className="btn">
        拍照或者选照片
        <input
          className="vh"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          onChange={e => {
            void take([...(e.target.files ?? [])]) // a copy: the list empties with the input
            e.target.value = ''
          }}
        />
      </label>
      {share === undefined ? null : <progress className="gap" value={share} max={1} aria-label="正在传照片" />}
    </div>
  )
}
