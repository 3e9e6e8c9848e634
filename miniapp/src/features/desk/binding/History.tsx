import { capacityNames } from '@shared/contract/roles'
import { type BindingRecord, bindingWayNames, checkNames, endReasonNames } from '@shared/identity/binding'
import { Badge } from '../kit/Badge'
import { sayStamp } from '../kit/words'

/** Everybody who was ever bound, the latest first. */
export const History = ({ records }: { records: readonly BindingRecord[] }) => (
  <ol className="dk-bound">
    {records.map((record) => (
      <li key={record.generation}>
        <div className="dk-row dk-wrap">
          <strong>{record.name ?? record.phone ?? '没有留下称呼'}</strong>
          {record.name !== null && record.phone !== null && <span className="dk-quiet">{record.phone}</span>}
          {record.until === null ? <Badge tone="teal">现在由他表决</Badge> : <Badge>已结束</Badge>}
        </div>
        <p>
          {capacityNames[record.capacity]} · {bindingWayNames[record.way]}
        </p>
        <p className="dk-quiet dk-figures">
          {sayStamp(record.from)} — {record.until === null ? '现在' : sayStamp(record.until)}
          {record.why !== null && `，${endReasonNames[record.why]}`}
        </p>
        {record.checked.length > 0 && <p className="dk-quiet">{record.checked.map((check) => checkNames[check]).join('；')}</p>}
        {record.note !== null && <p className="dk-quiet">备注：{record.note}</p>}
      </li>
    ))}
  </ol>
)
