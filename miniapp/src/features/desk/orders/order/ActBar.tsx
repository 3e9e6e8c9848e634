import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { OrderView } from '@shared/dispatch/view'
import { ActDialog } from '../dialogs/ActDialog'
import { type Act, actNames, actsOf } from './acts'

/** So many acts stand as buttons; the rest is behind 更多. */
const SHOWN = 3
const grave: readonly Act[] = ['reject', 'cancel']

/** What can be done with the order from this desk: the step that takes it on stands out. */
export const ActBar = ({ order }: { order: OrderView }) => {
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Act | null>(null)
  const acts = actsOf(order)
  const [shown, rest] = [acts.filter((act) => !grave.includes(act)).slice(0, SHOWN), [] as Act[]]
  rest.push(...acts.filter((act) => !shown.includes(act)))
  if (acts.length === 0) return null
  return (
    <div className="dk-form-foot dk-wrap">
      {shown.map((act, n) => (
        <Button key={act} type={n === 0 ? 'primary' : 'default'} onClick={() => setDoing(act)}>
          {actNames[act]}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((act) => ({ key: act, label: actNames[act], danger: grave.includes(act) })),
            onClick: ({ key }) => setDoing(rest.find((act) => act === key) ?? null),
          }}
        >
          <Button>
            更多 <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
      {doing !== null && (
        <ActDialog
          act={doing}
          order={order}
          onDone={(done) => {
            setDoing(null)
            if (done) void message.success(`${actNames[doing]}：办好了`)
          }}
        />
      )}
    </div>
  )
}
