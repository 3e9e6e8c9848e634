import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { RequestDetail } from '@shared/identity/binding'
import { revealRequestPhone } from '@shared/identity/bindingContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { ReasonFirst } from '../registry/RevealPhone'

/** The number somebody left to be rung about a request; in full after a reason, while the request is open. */
export const AskerPhone = ({ detail: { requestId, unit, state, phone } }: { detail: RequestDetail }) => {
  const [open, setOpen] = useState(false)
  const { me } = useStaff()
  return (
    <>
      {phone}
      {state === 'open' && mayCall(me, revealRequestPhone, unit) && (
        <Button size="small" type="text" icon={<EyeOutlined aria-hidden />} aria-label="看申请人的完整电话" onClick={() => setOpen(true)} />
      )}
      {open && (
        <ReasonFirst
          whose="申请人"
          reveal={({ reason, note }) => call(revealRequestPhone, { params: { requestId }, body: { reason, note: note ?? '' } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
