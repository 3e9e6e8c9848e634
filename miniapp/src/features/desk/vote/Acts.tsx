import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { close, withdraw } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { mayCall, useStaff } from '../app/staff'
import { CloseDialog } from './CloseDialog'
import { whyNotClose } from './whyNotClose'
import { WithdrawDialog } from './WithdrawDialog'

/** What staff may do to a vote that runs: close it early, withdraw it. A settled vote offers nothing. */
export const Acts = ({ view }: { view: DecisionView }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState<'close' | 'withdraw' | null>(null)
  const runs = view.phase === 'upcoming' || view.phase === 'open' || view.phase === 'counting'
  if (!runs || !mayCall(me, withdraw, view.community)) return null
  const obstacle = whyNotClose(view)
  return (
    <>
      {view.phase !== 'counting' && <Button onClick={() => setOpen('withdraw')}>撤回</Button>}
      {mayCall(me, close, view.community) && view.phase !== 'upcoming' && (
        <Tooltip title={obstacle} placement="bottomRight">
          <Button type="primary" disabled={obstacle !== null} onClick={() => setOpen('close')}>
            {view.phase === 'counting' ? '现在计票' : '提前截止'}
          </Button>
        </Tooltip>
      )}
      {open === 'close' && <CloseDialog view={view} onDone={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog view={view} onDone={() => setOpen(null)} />}
    </>
  )
}
