import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useEffect, useState } from 'react'
import { revealObjector } from '@shared/notice/contract'
import type { ObjectionId } from '@shared/notice/objection'
import { REVEAL_LIFE } from '@shared/registry/reveal'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'

/** Shows name and number of an objector after a reason was given; masked again after a minute, and logged. */
export const Reveal = ({ caseId, objectionId }: { readonly caseId: CaseId; readonly objectionId: ObjectionId }) => {
  const [reason, setReason] = useState('')
  const [open, setOpen] = useState(false)
  const act = useMutation({
    mutationFn: () => call(revealObjector, { params: { caseId, objectionId }, body: { reason: reason.trim() } }),
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
      <strong role="status">
        {data.objector.name} {data.objector.phone}
      </strong>
    )
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title="为什么要看姓名和电话？"
      content={
        <div className="dk-stack dk-reveal">
          <Input
            value={reason}
            maxLength={100}
            placeholder="例如：打电话约协商时间"
            onChange={(e) => setReason(e.target.value)}
            aria-label="理由"
          />
          <Button type="primary" disabled={reason.trim().length < 2} loading={act.isPending} onClick={() => act.mutate()}>
            查看（会记录）
          </Button>
          {act.error !== null && <ProblemNote error={act.error} />}
        </div>
      }
    >
      <Button type="link" size="small">
        看姓名和电话
      </Button>
    </Popover>
  )
}
