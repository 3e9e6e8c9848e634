import { Alert, Empty, Input, Modal, Table } from 'antd'
import { useState } from 'react'
import { dayOf } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import type { Candidate } from '@shared/volunteer/honour'
import { makeHonour } from '@shared/volunteer/honourContract'
import { sayMinutes } from '@shared/volunteer/hours'
import { call, serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { useAct, useCandidates } from './useVolunteers'

const keyOf = ({ personId, teamId }: Candidate): string => personId ?? teamId ?? ''

/** Who reached the thresholds this year; whoever did not cannot be chosen. */
export const HonourDialog = ({ place, onClose }: { place: PlaceId; onClose: () => void }) => {
  const year = Number(dayOf(serverNow()).slice(0, 4))
  const [title, setTitle] = useState(`${year} 年度优秀科技志愿者`)
  const [chosen, setChosen] = useState<readonly Candidate[]>([])
  const [honourKey] = useState(() => newKey())
  const candidates = useCandidates(place, year)
  const act = useAct(
    () =>
      call(makeHonour, {
        body: {
          ...{ honourKey, place, title: title.trim(), year },
          people: chosen.flatMap(({ personId }) => personId ?? []),
          teams: chosen.flatMap(({ teamId }) => teamId ?? []),
        },
      }),
    onClose,
  )
  return (
    <Modal
      open
      width={760}
      title="编表彰名单"
      okText={`编入 ${chosen.length} 项`}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.length === 0 || title.trim().length < 4 }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <Input aria-label="名单标题" value={title} maxLength={40} onChange={({ target }) => setTitle(target.value)} />
      <Alert
        className="dk-note"
        type="info"
        message="标准：个人服务 10 次以上、20 小时以上；队伍 20 人以上、50 次以上、100 小时以上、人均 5 小时以上。没有达到的不能选。"
      />
      <Loaded of={candidates} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="今年还没有人有服务时长。" />
          ) : (
            <Table<Candidate>
              rowKey={keyOf}
              size="small"
              pagination={items.length > 20 ? { pageSize: 20 } : false}
              dataSource={items}
              rowSelection={{
                selectedRowKeys: chosen.map(keyOf),
                onChange: (_, rows) => setChosen(rows),
                getCheckboxProps: ({ worthy, name }) => ({ disabled: !worthy, 'aria-label': `选${name}` }),
              }}
              columns={[
                { title: '姓名或队名', render: (_, { name, kind }) => (kind === 'team' ? `${name}（队伍）` : name) },
                { title: '社区', dataIndex: 'from' },
                { title: '次数', align: 'right', dataIndex: 'services' },
                { title: '时长', align: 'right', render: (_, { minutes }) => <span className="dk-figures">{sayMinutes(minutes)}</span> },
                {
                  title: '标准',
                  render: (_, { worthy }) => <Badge tone={worthy ? 'teal' : 'plain'}>{worthy ? '达到' : '没有达到'}</Badge>,
                },
              ]}
            />
          )
        }
      </Loaded>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
