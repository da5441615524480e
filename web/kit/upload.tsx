import { useState } from 'react'
import { sizeWords } from './words.ts'
import './form.css'

export interface Uploaded {
  readonly id: string
  readonly name: string
}
/** Takes a file to the server, telling how far it is (0 to 1). Resumable by the one who provides it. */
export type Uploads = (file: File, progress: (share: number) => void) => Promise<Uploaded>

interface FileFieldProps {
  readonly id: string
  readonly value: readonly string[]
  readonly many: boolean
  readonly upload: Uploads
  readonly accept?: string
  readonly onChange: (ids: readonly string[]) => void
}
/** 草稿 排队 已收 已登记 begins here: a file counts only when the server says it has it. */
export function FileField({ id, value, many, upload, accept = 'image/*,video/*,audio/*,application/pdf', onChange }: FileFieldProps) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [going, setGoing] = useState<{ name: string; share: number }>()
  const [wrong, setWrong] = useState<string>()

  async function take(files: readonly File[]): Promise<void> {
    setWrong(undefined)
    let ids = many ? value : []
    for (const file of files) {
      setGoing({ name: `${file.name}，${sizeWords(file.size)}`, share: 0 })
      try {
        const done = await upload(file, share => setGoing({ name: `${file.name}，${sizeWords(file.size)}`, share }))
        ids = [...ids, done.id]
        setNames(known => ({ ...known, [done.id]: done.name }))
        onChange(ids)
      } catch (error) {
        setWrong(`${file.name} 没有收下：${error instanceof Error ? error.message : '网络断了，可以接着传'}`)
      }
    }
    setGoing(undefined)
  }

  return (
    <div className="upload">
      {value.map(v => (
        <span className="file" key={v}>
          <span>
            {names[v] ?? '已收的文件'}
            <span className="mut"> 已收</span>
          </span>
          <button type="button" className="textlink sm" onClick={() => onChange(value.filter(one => one !== v))}>
            不用这个
          </button>
        </span>
      ))}
      {going ? <progress value={going.share} max={1} aria-label={`正在传 ${going.name}`} /> : null}
      {going ? (
        <span className="sm mut">
          {going.name}，{Math.round(going.share * 100)}%
        </span>
      ) : null}
      {many || value.length === 0 ? (
        <label className="btn small">
          {many ? '选文件，可以选几个' : '选文件或者拍照'}
          <input
            id={id}
            className="vh"
            type="file"
            accept={accept}
            multiple={many}
            onChange={e => {
              void take([...(e.target.files ?? [])]) // a copy: the list empties with the input
              e.target.value = ''
            }}
          />
        </label>
      ) : null}
      {wrong ? (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
    </div>
  )
}
