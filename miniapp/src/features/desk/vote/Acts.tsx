import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { close, withdraw } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { mayCall, useStaff } from '../app/staff'
import { CloseDialog } from './CloseDialog'
import { WithdrawDialog } from './WithdrawDialog'

/** Why a vote cannot be closed now, in words, or null when it can. The server decides by its own count. */
export const whyNotClose = ({ phase, roll, participation }: Pick<DecisionView, 'phase' | 'roll' | 'participation'>): string | null => {
  if (phase === 'upcoming') return '表决还没有开始。'
  if (phase === 'counting') return null
  const missing = (roll?.people ?? 0) - (participation?.people ?? 0)
  return missing > 0 ? `还有 ${missing} 人没有表决。全部业主都表决之后才能提前截止，否则要等到截止时间。` : null
}

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
