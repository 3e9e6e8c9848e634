import { Button } from 'antd'
import { useState } from 'react'
import type { BindingState } from '@shared/identity/binding'
import { makeBindingCode, releaseVoter, transferFlat } from '@shared/identity/bindingContract'
import { formatArea } from '@shared/kernel/area'
import type { PlaceId } from '@shared/kernel/place'
import type { FlatView, OwnerKey } from '@shared/registry/model'
import { mayCall, useStaff } from '../app/staff'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { CodeDialog } from './CodeDialog'
import { History } from './History'
import { ReleaseDialog } from './ReleaseDialog'
import { TransferDialog } from './TransferDialog'
import { UnlockDialog } from './UnlockDialog'
import { useVoter } from './useBindings'
import { sayState } from './words'

/** One owner set of the roll: who votes for it, who did before, and what a worker can do about it. */
export const VoterView = ({ unit, ownerKey }: { unit: PlaceId; ownerKey: OwnerKey }) => {
  const voter = useVoter(unit, ownerKey)
  return (
    <>
      <PageHead
        title={voter.data ? `${voter.data.flats.map((flat) => flat.room).join('、')} 室由谁表决` : '由谁表决'}
        sub="换人、解除、去世和过户都在这里办，每一步都留记录。"
        back={{ route: { at: 'rolls', place: unit }, label: '业主名册' }}
      />
      <Loaded of={voter}>
        {({ binding, history, flats }) => (
          <div className="dk-two">
            <div className="dk-stack">
              <Panel title="现在">
                <Facts
                  of={[
                    ['由谁表决', sayState(binding)],
                    ['共有人在看', `${binding.coOwners} 位`],
                    ['家人在看', `${binding.helpers} 位`],
                    ...flats.map(
                      (flat) => [`${flat.room} 室`, `${flat.owners.map((o) => o.name).join('、')}，${formatArea(flat.area)} ㎡`] as const,
                    ),
                  ]}
                />
                <Acts unit={unit} state={binding} flats={flats} />
              </Panel>
            </div>
            <Panel title="绑定过的人">
              {history.length === 0 ? <p className="dk-quiet">还没有人绑定过。</p> : <History records={history} />}
            </Panel>
          </div>
        )}
      </Loaded>
    </>
  )
}

type Act = 'code' | 'release' | 'death' | 'unlock' | 'transfer'

const Acts = ({ unit, state, flats }: { unit: PlaceId; state: BindingState; flats: readonly FlatView[] }) => {
  const { me } = useStaff()
  const [act, setAct] = useState<Act | null>(null)
  const [flat] = flats
  const done = () => setAct(null)
  if (!flat) return null
  return (
    <div className="dk-row dk-wrap dk-note">
      {mayCall(me, makeBindingCode, unit) && (
        <Button type="primary" onClick={() => setAct('code')}>
          {state.bound ? '换人绑定' : '现场绑定'}
        </Button>
      )}
      {mayCall(me, releaseVoter, unit) && (
        <>
          {state.bound && <Button onClick={() => setAct('release')}>解除绑定</Button>}
          {state.locked ? (
            <Button onClick={() => setAct('unlock')}>撤回去世登记</Button>
          ) : (
            <Button onClick={() => setAct('death')}>登记产权人去世</Button>
          )}
        </>
      )}
      {mayCall(me, transferFlat, unit) && <Button onClick={() => setAct('transfer')}>过户登记</Button>}
      {act === 'code' && <CodeDialog unit={unit} flat={flat} onDone={done} />}
      {act === 'release' && <ReleaseDialog unit={unit} state={state} onDone={done} />}
      {act === 'death' && <ReleaseDialog unit={unit} state={state} death onDone={done} />}
      {act === 'unlock' && <UnlockDialog unit={unit} state={state} onDone={done} />}
      {act === 'transfer' && <TransferDialog unit={unit} flats={flats} onDone={done} />}
    </div>
  )
}
