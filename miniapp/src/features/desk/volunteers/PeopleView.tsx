import { Button, Empty, Segmented, Table } from 'antd'
import { useState } from 'react'
import type { PersonId } from '@shared/identity/model'
import { dayOf, sayDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import type { VolunteerList } from '@shared/volunteer/deskContract'
import { readVolunteer } from '@shared/volunteer/deskContract'
import { sayMinutes } from '@shared/volunteer/hours'
import { skillNames } from '@shared/volunteer/skill'
import { starsOf } from '@shared/volunteer/stars'
import type { VolunteerLine } from '@shared/volunteer/view'
import { type VolunteerState, volunteerStateNames } from '@shared/volunteer/volunteer'
import { mayCall, useStaff } from '../app/staff'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'
import { Panel } from '../kit/Panel'
import { FileDrawer } from './FileDrawer'
import { usePeople } from './useVolunteers'

export const stateTones: Record<VolunteerState, Tone> = {
  waiting: 'amber',
  returned: 'red',
  active: 'teal',
  suspended: 'red',
  left: 'plain',
}
const listNames: Record<VolunteerList, string> = { ...volunteerStateNames, proofs: '证书、照片待核对' }
/** What waits comes first. */
const order: readonly VolunteerList[] = ['waiting', 'proofs', 'active', 'returned', 'suspended', 'left']
const empties: Partial<Record<VolunteerList, string>> = {
  waiting: '没有等核对的登记。新登记的人会出现在这里。',
  proofs: '没有等核对的证书、保险和照片。',
}

/** Volunteers by how they stand; each opens their file at the side. */
export const PeopleView = ({ place }: { place: PlaceId }) => {
  const { me } = useStaff()
  const [state, setState] = useState<VolunteerList>('waiting')
  const [open, setOpen] = useState<PersonId | null>(null)
  const people = usePeople(place, state)
  const looks = mayCall(me, readVolunteer, place)
  return (
    <Panel
      title="志愿者"
      actions={
        <Segmented
          aria-label="情况"
          value={state}
          onChange={setState}
          options={order.map((value) => ({ value, label: listNames[value] }))}
        />
      }
    >
      <Loaded of={people} rows={5}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items)
          if (lines.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empties[state] ?? '这里没有人。'} />
          return (
            <>
              <Table<VolunteerLine>
                rowKey="personId"
                size="middle"
                pagination={false}
                dataSource={lines}
                columns={[
                  {
                    title: '姓名',
                    render: (_, { name, badge, minor }) => (
                      <>
                        <strong>{name}</strong> {minor && <Badge tone="amber">未成年</Badge>}
                        <span className="dk-quiet dk-block">{badge}</span>
                      </>
                    ),
                  },
                  { title: '社区', dataIndex: 'placeName' },
                  { title: '会做', render: (_, { skills }) => skills.map((skill) => skillNames[skill]).join('、') },
                  {
                    title: '累计时长',
                    align: 'right',
                    render: (_, { total }) => (
                      <span className="dk-figures">
                        {'★'.repeat(starsOf(total.minutes))} {sayMinutes(total.minutes)}
                      </span>
                    ),
                  },
                  { title: '登记', render: (_, { registeredAt }) => sayDay(dayOf(registeredAt)) },
                  {
                    title: '',
                    align: 'right',
                    render: (_, { personId, name, waiting }) => {
                      const act = state === 'waiting' ? '核对' : waiting > 0 ? '核对材料' : '打开'
                      return (
                        looks && (
                          <Button
                            type={state === 'waiting' || waiting > 0 ? 'primary' : 'default'}
                            aria-label={`${act}：${name}的档案`}
                            onClick={() => setOpen(personId)}
                          >
                            {act}
                          </Button>
                        )
                      )
                    },
                  },
                ]}
              />
              <More of={people} />
            </>
          )
        }}
      </Loaded>
      {open !== null && <FileDrawer key={open} personId={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}
