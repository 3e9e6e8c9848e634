import { Alert } from 'antd'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { SameLine } from '../order/Related'
import { type CallForm, isWhole } from './form'
import { useSimilar } from './useCall'

/** What is under way for the number of whoever calls, and what the chosen service is and is not. */
export const Known = ({ form }: { form: CallForm }) => {
  const similar = useSimilar(form.community, form.phone)
  const items = similar.data?.items ?? []
  return (
    <>
      <Panel title="这个电话的单子" remark={items.length > 0 ? `${items.length} 单正在办` : undefined}>
        <div aria-live="polite">
          {similar.error !== null && <ProblemNote error={similar.error} onRetry={() => void similar.refetch()} />}
          {!isWhole(form.phone) && <p className="dk-quiet">填完电话，这里列出正在办的单子，免得重复。</p>}
          {isWhole(form.phone) && similar.data && items.length === 0 && <p className="dk-quiet">没有正在办的单子。</p>}
          {items.map((one) => (
            <SameLine key={one.orderId} order={one} />
          ))}
        </div>
      </Panel>
      {form.item && (
        <Panel title={form.item.title} remark={`一般 ${form.item.usualMinutes} 分钟`}>
          <p>做：{form.item.offered}</p>
          {form.item.notOffered !== '' && <p>不做：{form.item.notOffered}</p>}
          {form.item.risks !== '' && <Alert type="info" showIcon message={`请告诉他：${form.item.risks}`} />}
        </Panel>
      )}
    </>
  )
}
