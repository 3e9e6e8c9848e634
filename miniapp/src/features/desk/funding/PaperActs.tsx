import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { checkPaper, enterPaper } from '@shared/funding/agreementContract'
import type { AgreementView, SignerView } from '@shared/funding/model'
import { sayDigest } from '@shared/kernel/digest'
import { sayFen } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { FileField } from '../cases/fields/FileField'
import { FileLink } from '../cases/fields/FileLink'
import { ProblemNote } from '../kit/Problem'
import { useMoneyAct } from './useFundingDesk'

interface PaperActsProps {
  readonly head: CaseView
  readonly agreement: AgreementView
  readonly signer: SignerView
  readonly open: boolean
}

/** A signature on paper: one worker enters the scan, another looks at it and says whether it counts. */
export const PaperActs = ({ head, agreement, signer, open }: PaperActsProps) => {
  const { me } = useStaff()
  const [asking, setAsking] = useState<'enter' | 'check' | null>(null)
  const may = mayCall(me, enterPaper, head.community)
  const close = () => setAsking(null)
  const waits = signer.state === 'paperWaits'
  return (
    <span className="dk-row dk-wrap">
      {signer.scan !== null && <FileLink file={signer.scan} />}
      {may && open && signer.state !== 'signed' && !waits && (
        <Button size="small" onClick={() => setAsking('enter')} aria-label={`${signer.rooms.join('、')}：录入纸质签字`}>
          录入纸质签字
        </Button>
      )}
      {may && open && waits && !signer.enteredByMe && (
        <Button size="small" type="primary" onClick={() => setAsking('check')} aria-label={`${signer.rooms.join('、')}：核对纸质签字`}>
          核对
        </Button>
      )}
      {waits && signer.enteredByMe && <span className="dk-quiet">等另一位同事核对</span>}
      {asking === 'enter' && <EnterDialog head={head} agreement={agreement} signer={signer} onClose={close} />}
      {asking === 'check' && <CheckDialog head={head} agreement={agreement} signer={signer} onClose={close} />}
    </span>
  )
}

type DialogProps = Omit<PaperActsProps, 'open'> & { readonly onClose: () => void }

const EnterDialog = ({ head: { caseId, community }, agreement: { content, digest }, signer, onClose }: DialogProps) => {
  const [scan, setScan] = useState<FileId | null>(null)
  const enter = useMoneyAct(
    caseId,
    (file: FileId) =>
      call(enterPaper, { params: { caseId, version: content.version }, body: { signer: signer.signer, digest, scan: file } }),
    onClose,
  )
  return (
    <Modal
      open
      title={`录入纸质签字：${signer.rooms.join('、')}`}
      okText="录入，请同事核对"
      cancelText="先不录"
      okButtonProps={{ disabled: scan === null }}
      confirmLoading={enter.isPending}
      onOk={() => scan !== null && enter.mutate(scan)}
      onCancel={onClose}
    >
      <p>
        请核对纸上的协议编号是 <strong>{content.number}</strong>、指纹是 <strong>{sayDigest(digest)}</strong>，由产权人本人签字。
      </p>
      <FileField place={community} label="选择签字页的照片或扫描件" value={scan} onChange={setScan} />
      {enter.error !== null && <ProblemNote error={enter.error} />}
    </Modal>
  )
}

const CheckDialog = ({ head: { caseId }, agreement: { content, digest }, signer, onClose }: DialogProps) => {
  const [reason, setReason] = useState('')
  const check = useMoneyAct(
    caseId,
    (right: boolean) =>
      call(checkPaper, {
        params: { caseId, version: content.version, signer: signer.signer },
        body: right ? { right } : { right, reason: reason.trim() },
      }),
    onClose,
  )
  return (
    <Modal
      open
      title={`核对纸质签字：${signer.rooms.join('、')}`}
      onCancel={onClose}
      footer={[
        <Button key="no" danger disabled={reason.trim().length < 4} loading={check.isPending} onClick={() => check.mutate(false)}>
          不对，退回
        </Button>,
        <Button key="yes" type="primary" loading={check.isPending} onClick={() => check.mutate(true)}>
          核对无误，算数
        </Button>,
      ]}
    >
      <p>{signer.scan !== null && <FileLink file={signer.scan} />}</p>
      <p>
        编号 <strong>{content.number}</strong>，指纹 <strong>{sayDigest(digest)}</strong>，这一户分摊{' '}
        <strong>{sayFen(signer.share)}</strong>
        。请看清编号、房号和签字，确认是产权人本人签的。
      </p>
      <Input
        aria-label="哪里不对"
        placeholder="不对的，请写明哪里不对"
        maxLength={200}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      {check.error !== null && <ProblemNote error={check.error} />}
    </Modal>
  )
}
