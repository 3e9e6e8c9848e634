import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { inquiryEndsAt, resultStanding } from '@shared/decision/inquiry'
import { answerInquiry, listInquiries } from '@shared/document/contract'
import type { StaffInquiry } from '@shared/document/inquiry'
import { sayEndOf } from '@shared/document/say'
import type { Instant } from '@shared/kernel/instant'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { sayStamp } from '../kit/words'

type State = 'open' | 'answered'

const useInquiries = (decisionId: DecisionView['decisionId'], state: State) => {
  const query = useInfiniteQuery({
    queryKey: [listInquiries.id, decisionId, state],
    queryFn: ({ pageParam }) => call(listInquiries, { params: { decisionId }, query: { state, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })
  return query
}

/** 询异: what owners ask about a result, without an answer first. The final notice says how many are left. */
export const Inquiries = ({ view, closedAt }: { view: DecisionView; closedAt: Instant }) => {
  const [state, setState] = useState<State>('open')
  const list = useInquiries(view.decisionId, state)
  const ends = sayEndOf(inquiryEndsAt(closedAt))
  const running = resultStanding(closedAt, useNow()) === 'preliminary'
  const count = list.data?.pages[0]?.count ?? { asked: 0, answered: 0 }
  return (
    <Panel
      title="询异"
      remark={running ? `到 ${ends} 为止` : `已于 ${ends} 结束`}
      actions={
        <Segmented
          aria-label="显示哪些询异"
          value={state}
          onChange={setState}
          options={[
            { value: 'open' as const, label: `未答复 ${count.asked - count.answered}` },
            { value: 'answered' as const, label: `已答复 ${count.answered}` },
          ]}
        />
      }
    >
      <Loaded of={list} rows={3}>
        {({ pages }) => {
          const items = pages.flatMap((p) => p.items)
          return items.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={state === 'open' ? (running ? '没有等待答复的询异。' : '全部询异都已答复。') : '还没有答复过。'}
            />
          ) : (
            items.map((item) => <Inquiry key={item.inquiryId} view={view} item={item} />)
          )
        }}
      </Loaded>
      <More of={list} />
    </Panel>
  )
}

const Inquiry = ({ view, item }: { view: DecisionView; item: StaffInquiry }) => {
  const { me } = useStaff()
  return (
    <article className="dk-inquiry">
      <p className="dk-quiet">
        {item.rooms} · {sayStamp(item.askedAt)}
      </p>
      <p className="dk-text">{item.text}</p>
      {item.answer ? (
        <div className="dk-answer">
          <p className="dk-quiet">{sayStamp(item.answer.at)} 答复</p>
          <p className="dk-text">{item.answer.text}</p>
        </div>
      ) : (
        mayCall(me, answerInquiry, view.community) && <Answer view={view} item={item} />
      )}
    </article>
  )
}

/** The answer is written once and read by whoever asked, so it is asked for in full and shown before it goes. */
const Answer = ({ view: { decisionId }, item: { inquiryId } }: { view: DecisionView; item: StaffInquiry }) => {
  const client = useQueryClient()
  const [form] = Form.useForm<{ text: string }>()
  const act = useMutation({
    mutationFn: ({ text }: { text: string }) => call(answerInquiry, { params: { decisionId, inquiryId }, body: { text: text.trim() } }),
    onSettled: () => void client.invalidateQueries({ queryKey: [listInquiries.id, decisionId] }),
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)} className="dk-answering">
      <Form.Item
        name="text"
        label="书面答复（交出后不能改，业主在手机上能看到）"
        rules={[
          { required: true, whitespace: true, message: '请写答复' },
          { min: 4, message: '请至少写 4 个字' },
        ]}
      >
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        交出答复
      </Button>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Form>
  )
}
