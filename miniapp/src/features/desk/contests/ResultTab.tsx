import { Alert, Button, Empty, Input, Space, Table } from 'antd'
import { useState } from 'react'
import type { ObjectionView } from '@shared/contest/entryContract'
import { partsOf } from '@shared/contest/score'
import { sayScore, tieNames } from '@shared/contest/result'
import { answerContestObjection } from '@shared/contest/resultContract'
import type { ContestView } from '@shared/contest/view'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useContestAct, useObjections, useResult } from './useContestDesk'

const reckoned = ['scored', 'publicity', 'awarded', 'archived']

/** The result as it was reckoned, and what was said against it. */
export const ResultTab = ({ contest, runs, blind }: { contest: ContestView; runs: boolean; blind: boolean }) => {
  const there = reckoned.includes(contest.state)
  return (
    <div className="dk-stack">
      {there ? (
        <Result contest={contest} />
      ) : (
        <Panel title="结果">{<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="评分结束以后，这里列出名次。" />}</Panel>
      )}
      <Objections contest={contest} runs={runs && !blind} />
    </div>
  )
}

const Result = ({ contest }: { contest: ContestView }) => {
  const result = useResult(contest.contestId, true)
  const { publicity, categories, awards, mode, criteria } = contest
  const parts = partsOf(mode, criteria)
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) => list.find((one) => one.id === id)?.name ?? ''
  return (
    <Loaded of={result}>
      {({ lines, unranked, scores, at }) => (
        <Panel title="结果" remark={`${sayMoment(at)} 按公布的办法算出，不含姓名`}>
          {publicity !== null && contest.state === 'publicity' && (
            <Alert
              type="info"
              showIcon
              message={`公示到 ${sayMoment(publicity.until)}${publicity.provisional ? '（那一年的放假安排还没公布，可能顺延）' : ''}，期间可以提异议。`}
            />
          )}
          {unranked.length > 0 && (
            <Alert
              type="warning"
              showIcon
              message={`${unranked.length} 份评分不够，没有排名：${unranked.map(({ number, parts: lacking }) => `${number} 号（${lacking.map((id) => nameOf(parts, id)).join('、')}）`).join('；')}`}
            />
          )}
          <Table
            rowKey="number"
            size="middle"
            pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            dataSource={lines}
            locale={{ emptyText: '没有排出名次。' }}
            expandable={{
              expandedRowRender: ({ number }) => (
                <p className="dk-figures">
                  {scores
                    .filter((one) => one.number === number)
                    .map(
                      ({ juror, part, total, seconds }) =>
                        `评委 ${juror}${mode === 'onSite' ? ` ${nameOf(parts, part)}` : ''}：${total} 分${seconds === null ? '' : `，${seconds} 秒`}`,
                    )
                    .join('；')}
                </p>
              ),
            }}
            columns={[
              { title: '组别', render: (_, { category }) => nameOf(categories, category) },
              { title: '名次', dataIndex: 'rank', width: 70 },
              { title: '号码', dataIndex: 'number', width: 70 },
              { title: '得分', render: (_, { shown }) => sayScore(shown), align: 'right' },
              { title: '奖项', render: (_, { award }) => award !== null && <Badge tone="teal">{nameOf(awards, award)}</Badge> },
              { title: '同分', render: (_, { broken, tied }) => broken !== null && `和 ${tied.join('、')} 号${tieNames[broken]}` },
            ]}
          />
        </Panel>
      )}
    </Loaded>
  )
}

type Listed = ObjectionView & { phone: string }

const Objections = ({ contest, runs }: { contest: ContestView; runs: boolean }) => {
  const objections = useObjections(contest.contestId)
  return (
    <Panel title="异议" remark="每一条都要答复，答复完才能颁奖">
      <Loaded of={objections} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有异议。" />
          ) : (
            items.map((item) => <Objection key={item.objectionId} contest={contest} item={item} runs={runs} />)
          )
        }
      </Loaded>
    </Panel>
  )
}

const Objection = ({ contest, item, runs }: { contest: ContestView; item: Listed; runs: boolean }) => {
  const [text, setText] = useState('')
  const act = useContestAct(
    (upheld: boolean) =>
      call(answerContestObjection, {
        params: { contestId: contest.contestId, objectionId: item.objectionId },
        body: { upheld, text: text.trim() },
      }),
    '答复好了',
  )
  const short = text.trim().length < 2
  return (
    <div className="ct-objection">
      <p className="ct-text">{item.text}</p>
      <p className="dk-quiet">
        {sayMoment(item.at)} · 电话 {item.phone}
      </p>
      {item.answer !== null ? (
        <p>
          <Badge tone={item.answer.upheld ? 'amber' : 'plain'}>{item.answer.upheld ? '成立' : '不成立'}</Badge> {item.answer.text}
        </p>
      ) : (
        runs && (
          <>
            <Input.TextArea
              aria-label="答复"
              placeholder="查明的情况和答复，对方能看到"
              rows={2}
              maxLength={300}
              value={text}
              onChange={(e) => setText(e.target.value)}
            />
            <Space className="ct-acts">
              <Button type="primary" disabled={short} loading={act.isPending} onClick={() => act.mutate(false)}>
                答复：不成立
              </Button>
              <Button disabled={short} loading={act.isPending} onClick={() => act.mutate(true)}>
                答复：成立（再到“办到哪一步”退回重评）
              </Button>
            </Space>
            {act.error !== null && <ProblemNote error={act.error} />}
          </>
        )
      )}
    </div>
  )
}
