import { useMutation } from '@tanstack/react-query'
import { Button, Popover, Radio } from 'antd'
import { useEffect, useState } from 'react'
import type { BookingId } from '@shared/activity/booking'
import { RevealFor, revealBooker, revealForNames } from '@shared/activity/callContract'
import type { SessionId } from '@shared/activity/session'
import { REVEAL_LIFE } from '@shared/registry/reveal'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'

interface RevealNumbersProps {
  sessionId: SessionId
  bookingId: BookingId
  usual?: RevealFor
}

/** Shows the numbers of an order after a reason was chosen; masked again after a minute, and logged. */
export const RevealNumbers = ({ sessionId, bookingId, usual }: RevealNumbersProps) => {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<RevealFor | null>(usual ?? null)
  const act = useMutation({
    mutationFn: (why: RevealFor) => call(revealBooker, { params: { sessionId, bookingId }, body: { reason: why } }),
    onSuccess: () => setOpen(false),
  })
  const { data, reset } = act
  useEffect(() => {
    if (!data) return undefined
    const timer = setTimeout(reset, REVEAL_LIFE)
    return () => clearTimeout(timer)
  }, [data, reset])
  if (data)
    return (
      <span role="status" className="dk-figures">
        {data.phones.length === 0 && '没有留电话'}
        {data.phones.map(({ name, phone }) => (
          <strong key={phone} className="dk-block">
            {name} {phone}
          </strong>
        ))}
        <span className="dk-quiet">这一小时还能看 {data.left} 次</span>
      </span>
    )
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title="为什么要看电话？（会记录）"
      content={
        <div className="dk-stack dk-reveal">
          <Radio.Group
            className="dk-column"
            aria-label="理由"
            value={reason}
            onChange={(e) => setReason(RevealFor.parse(e.target.value))}
            options={RevealFor.options.map((value) => ({ value, label: revealForNames[value] }))}
          />
          <Button type="primary" disabled={reason === null} loading={act.isPending} onClick={() => reason && act.mutate(reason)}>
            看电话
          </Button>
          {act.error !== null && <ProblemNote error={act.error} />}
        </div>
      }
    >
      <Button size="small" type="link">
        看电话
      </Button>
    </Popover>
  )
}
