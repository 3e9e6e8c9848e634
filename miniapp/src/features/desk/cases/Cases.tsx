import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { openCase } from '@shared/retrofit/caseContract'
import type { CasesView } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { CaseTable } from './CaseTable'
import { OpenDialog } from './OpenDialog'
import { Pool } from './pool/Pool'
import { Vendors } from './vendors/Vendors'
import { useCases } from './useCases'

const subs: Record<CasesView, string> = {
  list: '的每一部电梯，从意愿到补贴。',
  pool: '哪些单元的业主想装电梯。',
  vendors: '推荐的设计、施工和电梯企业。',
}

/** Lift cases of the workplace: those under way, and the pool of wishes from which new ones come. */
export function Cases({ view }: { view: CasesView }) {
  const { me, workplace } = useStaff()
  const [opening, setOpening] = useState(false)
  const keeps = mayCall(me, openCase, workplace.place)
  return (
    <>
      <PageHead
        title="加梯"
        sub={`${workplace.name}${subs[view]}`}
        actions={
          <>
            {keeps && (
              <Segmented
                aria-label="看什么"
                value={view}
                onChange={(next) => go({ at: 'cases', view: next }, 'replace')}
                options={[
                  { value: 'list' as const, label: '在办的' },
                  { value: 'pool' as const, label: '意愿储备库' },
                  { value: 'vendors' as const, label: '推荐单位' },
                ]}
              />
            )}
            {keeps && (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpening(true)}>
                立项
              </Button>
            )}
          </>
        }
      />
      {view === 'pool' && keeps ? <Pool /> : view === 'vendors' && keeps ? <Vendors /> : <List />}
      {opening && <OpenDialog onDone={() => setOpening(false)} />}
    </>
  )
}

const List = () => {
  const { workplace } = useStaff()
  const cases = useCases(workplace.place)
  return <Loaded of={cases}>{({ items, now }) => <CaseTable cards={items} now={now} name={workplace.name} />}</Loaded>
}
