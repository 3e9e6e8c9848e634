import { Checkbox } from 'antd'
import type { Capacity } from '@shared/contract/roles'
import { Check, checkNames } from '@shared/identity/binding'
import { checksFor } from '@shared/identity/capacity'

interface ChecksProps {
  readonly capacity: Capacity
  readonly value?: readonly Check[]
  readonly onChange?: (checked: Check[]) => void
}

/** What the worker has seen: all that the capacity demands must be ticked; what else was looked at may be. */
export const Checks = ({ capacity, value = [], onChange }: ChecksProps) => {
  const must = checksFor[capacity]
  const also = Check.options.filter((check) => !must.includes(check) && check !== 'death')
  return (
    <Checkbox.Group
      className="dk-items"
      value={[...value]}
      onChange={(ticked) => onChange?.(Check.options.filter((check) => ticked.includes(check)))}
      options={[
        ...must.map((check) => ({ value: check, label: <strong>{checkNames[check]}（必须）</strong> })),
        ...also.map((check) => ({ value: check, label: checkNames[check] })),
      ]}
    />
  )
}
