import { Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { DecisionView } from '@shared/decision/model'
import type { ProxyRow } from '@shared/decision/proxyModel'
import { sayMoment } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'
import { useRatifyOnPaper } from './useProxies'

/** Records that the owner has ratified in writing; what the agent chose is not shown here either. */
export const RatifyDialog = ({ view, row, onDone }: { view: DecisionView; row: ProxyRow; onDone: () => void }) => {
  const [scan, setScan] = useState<FileId | null>(null)
  const act = useRatifyOnPaper(view.decisionId, row.proxyId, onDone)
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  return (
    <Modal
      open
      title={`登记 ${row.principal.label} 的书面追认`}
      okText="登记追认"
      cancelText="取消"
      okButtonProps={{ disabled: scan === null }}
      confirmLoading={act.isPending}
      onOk={() => scan !== null && act.mutate(scan)}
      onCancel={onDone}
    >
      <p>
        业主本人要在纸上写明追认哪一次代投并签名。登记后那一票照原样计入。
        {row.ratifyBy !== null && `最晚 ${sayMoment(row.ratifyBy)}。`}
      </p>
      {estate && <ProofPhoto place={estate} onPhoto={setScan} choose="选签了名的追认书照片" />}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
