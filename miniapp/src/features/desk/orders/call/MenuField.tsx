import { Radio, Skeleton } from 'antd'
import { Department, departmentNames } from '@shared/dispatch/department'
import { type MenuItem, type ServiceKind, serviceKindSentences } from '@shared/dispatch/menu'
import type { PlaceId } from '@shared/kernel/place'
import { ProblemNote } from '../../kit/Problem'
import { useMenu } from './useCall'

interface MenuFieldProps {
  community: PlaceId | null
  kind: ServiceKind | null
  item: MenuItem | null
  onChange: (kind: ServiceKind, item: MenuItem | null) => void
}

/** The menu of the place by department, and 其他 for what is not on it. */
export const MenuField = ({ community, kind, item, onChange }: MenuFieldProps) => {
  const menu = useMenu(community)
  if (community === null) return <p className="dk-quiet">选好社区以后，这里列出能点的服务。</p>
  if (menu.error) return <ProblemNote error={menu.error} onRetry={() => void menu.refetch()} />
  if (!menu.data) return <Skeleton active title={false} paragraph={{ rows: 3 }} aria-label="正在读取服务菜单" />
  const items = menu.data.items.filter(({ state }) => state === 'offered')
  return (
    <Radio.Group
      className="dk-order-menu"
      aria-label="要什么服务"
      value={item?.itemId ?? (kind === 'other' ? 'other' : null)}
      onChange={(event: { target: { value?: string } }) => {
        const chosen = items.find(({ itemId }) => itemId === event.target.value)
        onChange(chosen?.kind ?? 'other', chosen ?? null)
      }}
    >
      {Department.options
        .map((department) => ({ department, of: items.filter((one) => one.department === department) }))
        .filter(({ of }) => of.length > 0)
        .map(({ department, of }) => (
          <div key={department} className="dk-order-menu-group">
            <span className="dk-quiet">{departmentNames[department]}</span>
            {of.map(({ itemId, title, offered }) => (
              <Radio key={itemId} value={itemId}>
                <strong>{title}</strong>
                <span className="dk-quiet dk-block">{offered}</span>
              </Radio>
            ))}
          </div>
        ))}
      <div className="dk-order-menu-group">
        <Radio value="other">
          <strong>其他，我来说</strong>
          <span className="dk-quiet dk-block">{serviceKindSentences.other}</span>
        </Radio>
      </div>
    </Radio.Group>
  )
}
