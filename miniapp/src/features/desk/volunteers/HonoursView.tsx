import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Empty, InputNumber, Popconfirm, Space } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { type Honour, type HonourState, type Objection, PUBLICITY_DAYS, honourStateNames } from '@shared/volunteer/honour'
import { answerObjection, openHonour, publishHonour } from '@shared/volunteer/honourContract'
import { sayMinutes } from '@shared/volunteer/hours'
import { call, serverNow } from '@/api'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { HonourDialog } from './HonourDialog'
import { ReasonDialog } from './ReasonDialog'
import { useAct, useHonourLists, useObjections } from './useVolunteers'

const tones: Record<HonourState, Tone> = { draft: 'plain', publicity: 'amber', published: 'teal', withdrawn: 'red' }

/** Commendation lists: composed by thresholds, five working days in publicity, published when every objection is answered. */
export const HonoursView = ({ place, founds }: { place: PlaceId; founds: boolean }) => {
  const [making, setMaking] = useState(false)
  return (
    <>
      <Panel
        title="表彰名单"
        remark="个人：10 次以上、20 小时以上；公示至少 5 个工作日"
        actions={
          founds && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
              编名单
            </Button>
          )
        }
      >
        <Loaded of={useHonourLists(place)} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有表彰名单，由区科协编制。" />
            ) : (
              items.map((honour) => <One key={honour.honourId} honour={honour} founds={founds} />)
            )
          }
        </Loaded>
      </Panel>
      {making && <HonourDialog place={place} onClose={() => setMaking(false)} />}
    </>
  )
}

const One = ({ honour, founds }: { honour: Honour; founds: boolean }) => {
  const [days, setDays] = useState(PUBLICITY_DAYS)
  const params = { honourId: honour.honourId }
  const open = useAct(() => call(openHonour, { params, body: { version: honour.version, days } }))
  const publish = useAct(() => call(publishHonour, { params, body: { version: honour.version } }))
  const over = honour.lastDay !== null && honour.lastDay < dayOf(serverNow())
  const error = open.error ?? publish.error
  return (
    <section className="dk-note">
      <div className="dk-line">
        <span>
          <strong>{honour.title}</strong> <Badge tone={tones[honour.state]}>{honourStateNames[honour.state]}</Badge>
          <span className="dk-quiet dk-block">
            {honour.placeName}，{honour.year} 年，{honour.lines.length} 项
            {honour.lastDay === null ? '' : `，公示到 ${sayDay(honour.lastDay)}`}
            {honour.open > 0 ? `，${honour.open} 条异议待答复` : ''}
          </span>
        </span>
        {founds && (
          <Space className="dk-push">
            {honour.state === 'draft' && (
              <>
                <InputNumber
                  aria-label="公示几个工作日"
                  min={PUBLICITY_DAYS}
                  max={30}
                  value={days}
                  onChange={(n) => setDays(n ?? PUBLICITY_DAYS)}
                  addonAfter="个工作日"
                />
                <Popconfirm
                  title="开始公示？公示后名单不能再加人。"
                  okText="开始公示"
                  cancelText="再看看"
                  onConfirm={() => open.mutate(undefined)}
                >
                  <Button type="primary" loading={open.isPending}>
                    开始公示
                  </Button>
                </Popconfirm>
              </>
            )}
            {honour.state === 'publicity' && (
              <Button
                type="primary"
                disabled={!over || honour.open > 0}
                loading={publish.isPending}
                onClick={() => publish.mutate(undefined)}
              >
                {over ? (honour.open > 0 ? '先答复异议' : '公布') : '公示没有满期'}
              </Button>
            )}
          </Space>
        )}
      </div>
      {error !== null && <ProblemNote error={error} />}
      {honour.lines.map((line) => (
        <p key={line.key} className="dk-row">
          <span>
            {line.name} <span className="dk-quiet">{line.from}</span>
          </span>
          <span className="dk-figures">
            {line.services} 次，{sayMinutes(line.minutes)}
          </span>
        </p>
      ))}
      {founds && honour.state !== 'draft' && <Objections honour={honour} />}
    </section>
  )
}

const Objections = ({ honour }: { honour: Honour }) => {
  const [answers, setAnswers] = useState<Objection | null>(null)
  const [remove, setRemove] = useState(false)
  const act = useAct(
    ({ objectionId, answer }: { objectionId: Objection['objectionId']; answer: string }) =>
      call(answerObjection, { params: { honourId: honour.honourId, objectionId }, body: { version: honour.version, answer, remove } }),
    () => setAnswers(null),
  )
  const named = (key: string | null): string =>
    honour.lines.find((line) => line.key === key)?.name ?? (key === null ? '整份名单' : '已移出的人')
  return (
    <Loaded of={useObjections(honour.honourId)} rows={1}>
      {({ items }) => (
        <>
          {items.map((objection) => (
            <div key={objection.objectionId} className="dk-line">
              <span>
                <Badge tone={objection.answer === null ? 'amber' : 'plain'}>异议</Badge> {named(objection.line)}：{objection.text}
                {objection.answer === null ? null : (
                  <span className="dk-quiet dk-block">
                    答复：{objection.answer}
                    {objection.removed ? '（已移出名单）' : ''}
                  </span>
                )}
              </span>
              {objection.answer === null && (
                <Button className="dk-push" onClick={() => setAnswers(objection)}>
                  答复
                </Button>
              )}
            </div>
          ))}
          {answers && (
            <ReasonDialog
              title="答复异议"
              action="答复"
              label="核查结果（提出的人会看到）"
              danger={false}
              busy={act.isPending}
              error={act.error}
              onReason={(answer) => act.mutate({ objectionId: answers.objectionId, answer })}
              onClose={() => setAnswers(null)}
            >
              <p>
                {named(answers.line)}：{answers.text}
              </p>
              {answers.line !== null && (
                <p>
                  <Checkbox checked={remove} onChange={({ target }) => setRemove(target.checked)}>
                    查实，移出名单
                  </Checkbox>
                </p>
              )}
            </ReasonDialog>
          )}
        </>
      )}
    </Loaded>
  )
}
