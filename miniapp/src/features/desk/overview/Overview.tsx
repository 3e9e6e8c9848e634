import { DownloadOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import { votesByUnit } from '@shared/audit/overview'
import { levelOf } from '@shared/kernel/place'
import { useStaff } from '../app/staff'
import { saveBook } from '../data/spreadsheet'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { Legend } from './Legend'
import { Region } from './Map'
import { Participation } from './Participation'
import { heads, rowOf } from './rows'
import { type District, useOverview } from './useOverview'
import { VoteTable } from './VoteTable'

const titles = { district: '全区概览', street: '全街道概览', community: '社区概览', estate: '小区概览' } as const
const titleAt = (level: string): string => Object.entries(titles).find(([name]) => name === level)?.[1] ?? '概览'

/** Every unit of the workplace and how its vote stands, at one look; below it how people take part. */
export function Overview() {
  const { workplace } = useStaff()
  const district = useOverview(workplace.place)
  const [as, setAs] = useState<'map' | 'table'>('map')
  const title = titleAt(levelOf(workplace.place))
  return (
    <>
      <PageHead
        title={title}
        sub={`${workplace.name}的每一个单元和它的表决。只有合计，没有任何人怎么投的。`}
        actions={
          <>
            <Segmented
              aria-label="怎样显示"
              value={as}
              onChange={setAs}
              options={[
                { value: 'map' as const, label: '看图' },
                { value: 'table' as const, label: '看表格' },
              ]}
            />
            <Button
              icon={<DownloadOutlined aria-hidden />}
              disabled={district.data === undefined}
              onClick={() => district.data && void save(`${workplace.name}${title}`, district.data)}
            >
              导出 Excel
            </Button>
          </>
        }
      />
      <Loaded of={district}>
        {({ votes }) => (
          <div className="dk-stack">
            <Participation votes={votes} />
            {as === 'map' ? (
              <>
                <Legend votes={votes} />
                <Region place={workplace.place} byUnit={votesByUnit(votes)} />
              </>
            ) : (
              <Panel>
                {votes.length === 0 ? (
                  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有表决。" />
                ) : (
                  <VoteTable votes={votes} />
                )}
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </>
  )
}

const save = (name: string, { votes, now }: District): Promise<void> =>
  saveBook(`${name}.xlsx`, [
    {
      name: '概览',
      rows: [[`${name}，${sayStamp(now)} 导出`], heads, ...votes.map(rowOf)],
      widths: heads.map((_, i) => (i < 2 ? 24 : 14)),
    },
  ])
