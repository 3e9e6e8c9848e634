import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { listPairs, pairUp } from '@shared/dispatch/besideContract'
import { call } from '@/api'
import type { ActDialogProps } from './ActDialog'
import { OrderDialog } from './OrderDialog'

/** From now on the team that has this order looks after the person it is for. */
export const PairUpDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, team } = order
  const client = useQueryClient()
  const [agreed, setAgreed] = useState(false)
  const act = useMutation({
    mutationFn: () => {
      if (team === null) throw new Error('no team has this order')
      return call(pairUp, { params: { orderId }, body: { teamId: team.teamId } })
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [listPairs.id] })
      onDone(true)
    },
  })
  return (
    <OrderDialog
      act="结成长期结对"
      of={`${number} ${team?.name ?? ''}`}
      does={`以后这位居民点单，可以直接交给“${team?.name ?? '这支队'}”。`}
      lasting="可以随时解除，或换一支队。"
      ready={agreed && team !== null}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
        我问过了，居民和服务队都愿意
      </Checkbox>
    </OrderDialog>
  )
}
