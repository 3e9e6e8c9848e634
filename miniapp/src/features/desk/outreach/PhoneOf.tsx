import { Button } from 'antd'
import { useState } from 'react'
import type { ContactRow } from '@shared/outreach/model'
import { revealPhones } from '@shared/registry/contract'
import { mayCall, useStaff } from '../app/staff'
import { RevealDialog } from '../registry/RevealPhone'

/** The way to the telephone number of a line, for whoever may ring: reason first, and it is logged. */
export const PhoneOf = ({ contact }: { contact: ContactRow }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState(false)
  const [first] = contact.rooms
  if (!first || !mayCall(me, revealPhones, first.unit)) return null
  return (
    <>
      <Button size="small" type="text" aria-label={`看电话：${first.room} 室`} onClick={() => setOpen(true)}>
        看电话
      </Button>
      {open && <RevealDialog unit={first.unit} room={first.room} onClose={() => setOpen(false)} />}
    </>
  )
}
