import { Button, Input, Segmented, Table } from 'antd'
import { useState } from 'react'
import { type EntryState, type EntryView, entryRelationNames, entryStateNames } from '@shared/contest/entry'
import { markPresent } from '@shared/contest/juryContract'
import type { ContestView } from '@shared/contest/view'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { EntryDrawer } from './EntryDrawer'
import { HelpedDialog } from './HelpedDialog'
import { entryTones } from './tones'
import { useContestAct, useEntries } from './useContestDesk'

type Shown = EntryState | 'all'
const shownStates: readonly Shown[] = ['all', 'registered', 'sentBack', 'eligible', 'refused', 'withdrawn']

/** Entries to be checked, one opening at a time; names are masked. On site who is there is ticked here too. */
export const EntriesTab = ({ contest, runs }: { contest: ContestView; runs: boolean }) => {
  const [shown, setShown] = useState<Shown>('all')
  const [wanted, setWanted] = useState('')
  const [openId, setOpen] = useState<string | null>(null)
  const [helping, setHelping] = useState(false)
  const entries = useEntries(contest.contestId, true)
  const tick = useContestAct((number: number) =>
    call(markPresent, { params: { contestId: contest.contestId }, body: { numbers: [number] } }),
  )
  const onSite = contest.mode === 'onSite'
  const ticks = onSite && runs && (contest.state === 'published' || contest.state === 'judging')
  return (
    <Panel
      title="报名"
      actions={
        <span className="ct-tools">
          <Input.Search aria-label="按号码或姓氏找" placeholder="号码或姓氏" allowClear onSearch={setWanted} style={{ width: 150 }} />
          <Segmented
            aria-label="情况"
            value={shown}
            onChange={setShown}
            options={shownStates.map((value) => ({ value, label: value === 'all' ? '全部' : entryStateNames[value] }))}
          />
          {runs && contest.phase === 'registering' && (
            <Button type="primary" onClick={() => setHelping(true)}>
              代居民报名
            </Button>
          )}
        </span>
      }
    >
      {tick.error !== null && <ProblemNote error={tick.error} />}
      <Loaded of={entries}>
        {(all) => {
          const matches = ({ number, names }: EntryView) =>
            wanted === '' || String(number) === wanted || names.some((name) => name.startsWith(wanted))
          const open = all.find(({ entryId }) => entryId === openId)
          return (
            <>
              <Table
                rowKey="entryId"
                size="middle"
                dataSource={all.filter((one) => (shown === 'all' || one.state === shown) && matches(one))}
                pagination={all.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
                locale={{ emptyText: '没有这样的报名。' }}
                columns={[
                  { title: '号码', dataIndex: 'number', width: 70, render: (number: number | null) => number ?? '—' },
                  {
                    title: '参赛人',
                    render: (_, one) => (one.teamName === null ? one.names.join('、') : `${one.teamName}（${one.names.length} 人）`),
                  },
                  { title: '组别', dataIndex: 'categoryName' },
                  { title: '怎么报的', render: (_, one) => entryRelationNames[one.relation] },
                  { title: '报名时间', render: (_, one) => sayMoment(one.enteredAt) },
                  ...(onSite
                    ? []
                    : [
                        {
                          title: '作品',
                          render: (_: unknown, one: EntryView) => (one.work === null ? '没交' : `第 ${one.work.version} 版`),
                        },
                      ]),
                  {
                    title: '情况',
                    render: (_, one) => (
                      <>
                        <Badge tone={entryTones[one.state]}>{entryStateNames[one.state]}</Badge>
                        {one.appeal === 'open' && <Badge tone="red">申诉</Badge>}
                      </>
                    ),
                  },
                  ...(onSite
                    ? [
                        {
                          title: '到场',
                          render: (_: unknown, { number, present, names }: EntryView) =>
                            present ? (
                              '已到'
                            ) : number === null || !ticks ? (
                              '—'
                            ) : (
                              <Button
                                size="small"
                                aria-label={`${number} 号 ${names[0] ?? ''} 到了`}
                                loading={tick.isPending && tick.variables === number}
                                onClick={() => tick.mutate(number)}
                              >
                                到了
                              </Button>
                            ),
                        },
                      ]
                    : []),
                  {
                    title: '',
                    render: (_, one) => (
                      <Button size="small" onClick={() => setOpen(one.entryId)} aria-label={`打开 ${one.names[0] ?? ''} 的报名`}>
                        {one.state === 'registered' && runs ? '审核' : '看'}
                      </Button>
                    ),
                  },
                ]}
              />
              {open && <EntryDrawer key={open.entryId} contest={contest} entry={open} runs={runs} onClose={() => setOpen(null)} />}
            </>
          )
        }}
      </Loaded>
      {helping && <HelpedDialog contest={contest} onDone={() => setHelping(false)} />}
    </Panel>
  )
}
