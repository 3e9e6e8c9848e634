import { Button, Select } from 'antd'
import { type ClockTime, type PartOfDay, type WantedTime, clockTimes, partOfDayNames } from '@shared/dispatch/order'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { addDays, dayOf } from '@shared/kernel/day'
import type * as z from 'zod'
import { useNow } from '../app/useNow'
import { DayField } from '../cases/fields/DayField'

type Part = z.infer<typeof PartOfDay>
const MOST = 3

/** Up to three times that would suit: a day, which part of it, and the hour for whoever can only then. */
export const WantedField = ({ value, onChange }: { value: readonly WantedTime[]; onChange: (next: WantedTime[]) => void }) => {
  const now = useNow()
  const set = (n: number, part: Partial<WantedTime>) => onChange(value.map((one, i) => (i === n ? { ...one, ...part } : one)))
  return (
    <div className="dk-stack dk-order-wanted">
      {value.length === 0 && <span className="dk-quiet">什么时候都行</span>}
      {value.map((one, n) => (
        <span className="dk-row" key={n}>
          <DayField value={one.day} onChange={(day) => day && set(n, { day })} />
          <Select<Part>
            aria-label="一天里的什么时候"
            value={one.part}
            onChange={(part) => set(n, { part, at: undefined })}
            options={Object.entries(partOfDayNames).map(([part, label]) => ({ value: part as Part, label }))}
          />
          <Select<ClockTime | ''>
            aria-label="几点"
            value={one.at ?? ''}
            onChange={(at) => set(n, { at: at === '' ? undefined : at })}
            options={[{ value: '', label: '几点都行' }, ...clockTimes[one.part].map((at) => ({ value: at, label: at }))]}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`去掉第 ${n + 1} 个时间`}
            onClick={() => onChange(value.filter((_, i) => i !== n))}
          />
        </span>
      ))}
      {value.length < MOST && (
        <Button
          className="dk-start"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...value, { day: addDays(dayOf(now), value.length + 1), part: 'morning' }])}
        >
          {value.length === 0 ? '指定时间' : '再加一个时间'}
        </Button>
      )}
    </div>
  )
}
