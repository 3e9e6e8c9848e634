import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { drawSeats, readDraw, type DrawView } from '@shared/activity/drawContract'
import { draw as drawOf } from '@shared/activity/lottery'
import { poolNames } from '@shared/activity/seats'
import { digestText } from '@shared/kernel/digest'
import { MINUTE, plus, sayMoment } from '@shared/kernel/instant'
import type * as z from 'zod'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { useNow } from '../../app/useNow'
import { CopyText } from '../../kit/CopyText'
import { Facts } from '../../kit/Facts'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { keyOf, useAct } from '../useScience'
import type { PartProps } from './Session'

type Draw = z.infer<typeof DrawView>

/** Draws again in this browser from the published seed: whether digest, winners and waitlist agree. */
const isRight = ({ seed, seedDigest, pools }: Draw): boolean =>
  seed !== null &&
  digestText(seed) === seedDigest &&
  pools.every(({ applicants, seats, winners, others }) => {
    const again = drawOf(applicants, seats, seed)
    return (
      again.winners.map(({ id }) => id).join() === winners.map(({ id }) => id).join() &&
      again.others.map(({ id }) => id).join() === others.join()
    )
  })

/** The draw of a session: its published digest, the act, and what anybody can check. */
export const DrawPanel = ({ session }: PartProps) => {
  const { me } = useStaff()
  const now = useNow()
  const params = { sessionId: session.sessionId }
  const found = useQuery({ queryKey: keyOf(readDraw, session.sessionId), queryFn: () => call(readDraw, { params }) })
  const act = useAct(() => call(drawSeats, { params }))
  const ripe = now >= plus(session.closesAt, MINUTE)
  return (
    <Loaded of={found}>
      {(draw) => (
        <Panel
          title="抽签"
          remark={draw.drawnAt ? `${sayMoment(draw.drawnAt)} 已抽` : `${sayMoment(session.closesAt)} 截止报名`}
          actions={
            draw.drawnAt === null &&
            mayCall(me, drawSeats, session.place) && (
              <Popconfirm
                title="现在抽签？"
                description="只抽一次，结果马上公布，不能重抽。没抽中的按抽签顺序候补。"
                okText="抽签"
                cancelText="等一下"
                onConfirm={() => act.mutate(undefined)}
              >
                <Button type="primary" disabled={!ripe} loading={act.isPending}>
                  抽签
                </Button>
              </Popconfirm>
            )
          }
        >
          <div className="dk-stack">
            {act.error !== null && <ProblemNote error={act.error} />}
            {draw.drawnAt === null && !ripe && <p>截止报名一分钟以后可以抽。抽签的种子在报名开始前就定了，谁也改不了。</p>}
            <Facts
              of={[
                [
                  '种子的摘要',
                  <span key="d" className="dk-digest">
                    {draw.seedDigest}
                  </span>,
                ],
                [
                  '种子',
                  draw.seed === null ? (
                    '抽签后公布'
                  ) : (
                    <span key="s" className="dk-row">
                      <span className="dk-digest">{draw.seed}</span>
                      <CopyText text={draw.seed} />
                    </span>
                  ),
                ],
              ]}
            />
            {draw.drawnAt !== null && <Check draw={draw} />}
            {draw.pools.map(({ pool, seats, applicants, winners, others }) => (
              <section key={pool}>
                <h3>
                  {poolNames[pool]}：{applicants.reduce((sum, { persons }) => sum + persons, 0)} 人报名，{seats} 席
                </h3>
                <ol className="dk-list">
                  {winners.map(({ id, names }) => (
                    <li key={id}>
                      {names.join('、')} <span className="dk-digest">{id.slice(-8)}</span>
                    </li>
                  ))}
                </ol>
                {others.length > 0 && <p className="dk-quiet">另有 {others.length} 份按抽签顺序候补。</p>}
              </section>
            ))}
          </div>
        </Panel>
      )}
    </Loaded>
  )
}

const Check = ({ draw }: { draw: Draw }) => {
  const [right, setRight] = useState<boolean | null>(null)
  return (
    <div>
      <Button onClick={() => setRight(isRight(draw))}>在这台电脑上重抽一遍，核对结果</Button>
      {right === true && (
        <Alert className="dk-note" type="success" showIcon message="一致：用公布的种子重抽，结果一模一样；种子和事先公布的摘要也对得上。" />
      )}
      {right === false && <Alert className="dk-note" type="error" showIcon message="不一致。请联系管理员，先不要按这个结果通知大家。" />}
    </div>
  )
}
