// From a form's body to what the layout reads: number, seal, square code, foot.
import { day, dayInChinese } from '@fadu/law'
import type { Form, PaperData } from './form.ts'
import { demonstrationSeal } from './seal.ts'
import type { SealMark, SetPaper } from './store.ts'
import { codeInGroups, squareCode } from './verification.ts'

export interface Furniture {
  /** The number; undefined for a draft. */
  readonly number: string | null | undefined
  readonly caseNumber: string
  readonly seal: SealMark | null
  /** Face the seal is cut in. */
  readonly sealFace: string
  /** Where the paper can be checked; none for a draft. */
  readonly check?: { readonly code: string; readonly address: string }
  /** The latest signed root of the journal, if any was made. */
  readonly root?: { readonly number: number; readonly sm3: string; readonly at: string }
  readonly demonstration: boolean
  /** Of a rehearsal: no paper of any case. */
  readonly rehearsed?: boolean
  /** The party's signature as drawn: a picture's bytes. */
  readonly drawn?: readonly number[] | null
}

/** The whole paper. A draft has neither number nor seal nor code, and says that it is one. */
export function setPaper(form: Form, data: PaperData, furniture: Furniture): SetPaper {
  const head = { ...data.head, caseNumber: data.head.caseNumber || furniture.caseNumber }
  const body = form.body({ ...data, head })
  const draft = furniture.number === undefined
  const seal =
    !draft && furniture.seal?.style === 'demonstration' && body.closing ? demonstrationSeal(furniture.seal.words, furniture.sealFace) : null
  return {
    layout: form.layout,
    organ: head.organ,
    title: furniture.rehearsed ? `${form.title}（推演）` : form.title,
    number: form.word === null ? null : furniture.rehearsed ? '（推演，不编号）' : draft ? '（批准时编号）' : (furniture.number ?? null),
    draft,
    ...(furniture.rehearsed ? { mark: '推 演' } : {}),
    addressee: body.addressee ?? null,
    blocks: body.blocks,
    closing: body.closing ? { organ: body.closing.organ, day: dayInChinese(day(body.closing.day)) } : null,
    signatures: body.signatures ?? [],
    drawn: draft || !body.partySigns ? null : (furniture.drawn ?? null),
    pageSignatures: body.pageSignatures?.length ? body.pageSignatures : ['签名'],
    notes: body.notes ?? [],
    seal,
    sealed: furniture.seal !== null,
    code: furniture.check ? { words: codeInGroups(furniture.check.code), picture: squareCode(furniture.check.address) } : null,
    foot: footOf(furniture, draft),
  }
}

function footOf({ check, root, demonstration, rehearsed }: Furniture, draft: boolean): string[] {
  const lines: string[] = []
  if (rehearsed) lines.push('推演所见，不是本案的文书，不具有效力')
  else if (draft) lines.push('草稿，不具有效力')
  if (check) lines.push(`核验：${check.address}`)
  if (root) lines.push(`全过程记录第 ${root.number} 次封存根 SM3 ${root.sm3}（${root.at}）`)
  if (demonstration) lines.push('演示数据，人名、单位均为虚构')
  return lines
}
