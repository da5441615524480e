import { useId, useState } from 'react'
import { Segments } from '../kit/choice.tsx'
import { SignaturePad } from '../kit/signature-pad.tsx'
import { FileField } from '../kit/upload.tsx'
import { useSession } from '../app/session.tsx'
import { uploadTo } from '../evidence/upload-file.ts'
import type { CaseRead } from './case-calls.ts'

interface SpotSignatureProps {
  readonly read: CaseRead
  /** Whose signature, and under what: 当事人签名. */
  readonly title: string
  readonly file: string | undefined
  readonly onFile: (file: string | undefined) => void
}
/** A signature: on paper and photographed; drawn on the glass only where the county has ruled that valid. */
export function SpotSignature({ read, title, file, onFile }: SpotSignatureProps) {
  const { person } = useSession()
  const id = useId()
  const [how, setHow] = useState('paper')
  const mayDraw = read.page.drawnSignatures
  const upload = uploadTo(read.page.id, person.name)
  return (
    <>
      {mayDraw ? (
        <div className="gap">
          <span className="vh" id={`${id}h`}>
            {title}的方式
          </span>
          <Segments
            labelledBy={`${id}h`}
            options={[
              { value: 'paper', label: '纸上签，拍照' },
              { value: 'draw', label: '屏上签' },
            ]}
            value={how}
            onChange={setHow}
          />
        </div>
      ) : null}
      <div className="gap">
        {how === 'draw' && mayDraw ? (
          <SignaturePad
            title={title}
            onDone={image => {
              if (!image) return onFile(undefined)
              void upload(new File([image], '签名.png', { type: 'image/png' }), () => undefined).then(f => onFile(f.id))
            }}
          />
        ) : (
          <div className="field">
            <label htmlFor={`${id}f`}>签名页照片</label>
            <FileField
              id={`${id}f`}
              many={false}
              value={file ? [file] : []}
              upload={upload}
              accept="image/*"
              onChange={ids => onFile(ids[0])}
            />
          </div>
        )}
      </div>
    </>
  )
}
