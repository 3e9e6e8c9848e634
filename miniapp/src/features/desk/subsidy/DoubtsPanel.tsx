import { Button } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { type FlagId, type FlagState, type SubsidyView, flagNames, flagStateNames } from '@shared/subsidy/model'
import { Badge, type Tone } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { FlagDialog } from './dialogs/FlagDialog'
import { SettleDialog } from './dialogs/SettleDialog'

const tones: Record<FlagState, Tone> = { open: 'amber', cleared: 'teal', confirmed: 'red' }

/** Doubts about documents or conduct; staff only. While one is open nothing is paid. */
export const DoubtsPanel = ({ view }: { view: SubsidyView }) => {
  const [open, setOpen] = useState<FlagId | 'new' | null>(null)
  const { flags, can } = view
  if (flags.length === 0 && !can.includes('raiseFlag')) return null
  return (
    <Panel
      title="疑点核查"
      remark="业主看不到；核查期间暂停拨付"
      actions={can.includes('raiseFlag') && <Button onClick={() => setOpen('new')}>登记疑点</Button>}
    >
      {flags.length === 0 && <p className="dk-quiet">没有疑点。</p>}
      {flags.map(({ flagId, kind, text, on, state, settledOn, finding }) => (
        <div key={flagId} className="dk-line">
          <span>
            <strong>{flagNames[kind]}</strong> <Badge tone={tones[state]}>{flagStateNames[state]}</Badge>
            <span className="dk-block dk-text">{text}</span>
            {finding !== null && settledOn !== null && (
              <span className="dk-block dk-quiet">
                {sayDay(settledOn)} 核查结果：{finding}
              </span>
            )}
          </span>
          <span className="dk-push dk-row">
            <span className="dk-quiet dk-figures">{sayDay(on)}</span>
            {state === 'open' && can.includes('settleFlag') && <Button onClick={() => setOpen(flagId)}>办结核查</Button>}
          </span>
        </div>
      ))}
      {open === 'new' && <FlagDialog view={view} onDone={() => setOpen(null)} />}
      {open !== null && open !== 'new' && <SettleDialog view={view} flagId={open} onDone={() => setOpen(null)} />}
    </Panel>
  )
}
