import { acts } from '@fadu/law'
import { form, handSigned, may, need } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { under } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const addressConfirmation = form({
  id: 'address-confirmation',
  no: 59,
  title: '送达地址（方式）确认书',
  word: null,
  signers: ['party'],
  served: 'kept',
  layout: 'receipt',
  per: 'party',
  fields: {
    party: need('受送达人'),
    address: need('送达地址'),
    phone: may('电话'),
    agreed: need('是否同意电子送达'),
    channel: may('电子送达方式和账号'),
    explained: need('填写事项和后果的说明'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.confirmAddress)
    return {
      party: seen.party?.name,
      address: it?.address,
      phone: it?.phone,
      agreed: it && (it.electronic?.agreed ? '同意' : '不同意'),
      channel: it?.electronic?.agreed ? `${it.electronic.channel}：${it.electronic.account}` : undefined,
      explained: it?.explained ? '执法人员已说明填写事项和后果' : undefined,
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      grid(
        row(['案由', head.cause], ['案号', head.caseNumber]),
        row(['受送达人', it.party], ['电话', it.phone]),
        row(['送达地址', it.address]),
        row(['同意电子送达', it.agreed], ['方式和账号', it.channel]),
        longRow(
          '告知事项',
          `一、受送达人应当如实提供、确认送达地址和方式；变更的，应当及时书面告知本机关。\n二、地址不准确、变更后未告知或者拒绝签收，致使文书未能实际接收的，文书留置于该地址或者被退回之日依法产生相应后果。\n三、同意电子送达的，以文书到达确认的特定系统的日期为送达日期；需要纸质文书的，可以要求本机关提供。依据：${under(penaltyLaw.deliverElectronically, head.issuedOn)}。`,
        ),
        longRow('受送达人确认', `${it.explained}。本人（本单位）已阅读上述告知事项，确认以上送达地址和方式准确、有效。`),
      ),
    ],
    ...partySigns(it.signing, '受送达人（签名或者盖章）', ['执法人员（签名）']),
  }),
})
