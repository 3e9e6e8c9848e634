import { Button, Progress } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { SubsidyView } from '@shared/subsidy/model'
import { colours } from '../app/theme'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { InstalmentDialog } from './dialogs/InstalmentDialog'

/** Money that was demanded back: how much, why, by when, what has come. */
export const RecoveryPanel = ({ view }: { view: SubsidyView }) => {
  const [open, setOpen] = useState(false)
  const { recovery } = view
  if (!recovery) return null
  const back = recovery.amount - recovery.left
  return (
    <Panel
      title="追回补贴"
      remark={`要求 ${sayDay(recovery.dueOn)} 前交回`}
      actions={
        view.can.includes('noteInstalment') && (
          <Button type="primary" onClick={() => setOpen(true)}>
            登记交回
          </Button>
        )
      }
    >
      <Facts
        of={[
          ['应追回', sayFen(recovery.amount)],
          ['已交回', sayFen(back)],
          ['还差', <strong key="left">{sayFen(recovery.left)}</strong>],
          ['依据', recovery.reason],
        ]}
      />
      <Progress percent={Math.floor((back / recovery.amount) * 100)} strokeColor={colours.teal} aria-label="已交回的部分" />
      {recovery.instalments.map(({ instalmentId, paidOn, amount, voucher }) => (
        <div key={instalmentId} className="dk-line">
          <span>
            {sayDay(paidOn)} 交回 <strong>{sayFen(amount)}</strong>
          </span>
          <span className="dk-push dk-quiet">凭证 {voucher}</span>
        </div>
      ))}
      {open && <InstalmentDialog view={view} left={recovery.left} onDone={() => setOpen(false)} />}
    </Panel>
  )
}
