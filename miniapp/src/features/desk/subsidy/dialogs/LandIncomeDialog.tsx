import { useQueryClient } from '@tanstack/react-query'
import { Form, Radio } from 'antd'
import type { PlaceId } from '@shared/kernel/place'
import { Bearer, bearerNames } from '@shared/subsidy/bearer'
import { setLandIncome } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'

interface LandIncomeDialogProps {
  estate: PlaceId
  /** What is on record now. */
  bearer: Bearer | null
  onDone: () => void
}

/** Puts on record whose treasury received the land income of an estate. */
export const LandIncomeDialog = ({ estate, bearer, onDone }: LandIncomeDialogProps) => {
  const client = useQueryClient()
  const send = async (body: { bearer: Bearer }) => {
    await call(setLandIncome, { params: { placeId: estate }, body })
    await client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === 'string' && id.startsWith('subsidy.') })
  }
  return (
    <RecordDialog
      title="登记土地出让收益"
      ok="登记"
      width={520}
      start={{ bearer: bearer ?? undefined }}
      schema={setLandIncome.body}
      send={send}
      onDone={onDone}
    >
      <p className="dk-tools">商品房的补贴由取得土地出让收益的那一级财政承担，由区财政先行垫付。登记对这个小区以后的复审有效。</p>
      <Form.Item name="bearer" label="这个小区的土地出让收益归">
        <Radio.Group optionType="button" options={Bearer.options.map((value) => ({ value, label: bearerNames[value] }))} />
      </Form.Item>
    </RecordDialog>
  )
}
