import { Button } from 'antd'
import { useState } from 'react'
import { departmentNames } from '@shared/dispatch/department'
import { checkInWayNames, contactOutcomeNames } from '@shared/dispatch/order'
import type { MemberView, OrderView } from '@shared/dispatch/view'
import { chinaClock, type Instant, sayMoment } from '@shared/kernel/instant'
import { Badge, type Tone } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { EndDialog, PhoneCheckDialog } from '../dialogs/MemberDialogs'
import { sayAppointment } from '../say'

const askedNames = { asked: '等回音', refused: '不领', took: '已领单' } as const
const offerNames = { asked: '等回音', declined: '不接', claimed: '已接单', steppedBack: '退单', lost: '收回' } as const
const askedTones: Record<keyof typeof askedNames, Tone> = { asked: 'amber', refused: 'plain', took: 'teal' }
const offerTones: Record<keyof typeof offerNames, Tone> = {
  asked: 'amber',
  declined: 'plain',
  claimed: 'teal',
  steppedBack: 'plain',
  lost: 'plain',
}

/** Whom it was dispatched and offered to, who goes, and whether they came. */
export const Serving = ({ order }: { order: OrderView }) => {
  const { departments, offers, hall, state, team, contacts, appointment, members } = order
  const begun = departments.length > 0 || offers.length > 0 || hall || team !== null
  return (
    <Panel title="谁来办">
      {!begun && <p className="dk-quiet">还没有派单。</p>}
      {departments.map(({ department, state: how }) => (
        <p key={department} className="dk-line">
          <strong>{departmentNames[department]}</strong>
          <span className="dk-push">
            <Badge tone={askedTones[how]}>{askedNames[how]}</Badge>
          </span>
        </p>
      ))}
      {hall && (
        <p className="dk-line">
          <strong>接单大厅</strong>
          <span className="dk-quiet">符合要求的服务队都能接</span>
          <span className="dk-push">
            <Badge tone={state === 'offered' ? 'amber' : 'plain'}>{state === 'offered' ? '等回音' : '已有队接'}</Badge>
          </span>
        </p>
      )}
      {offers.map(({ teamId, name, state: how }) => (
        <p key={teamId} className="dk-line">
          <strong>{name}</strong>
          <span className="dk-push">
            <Badge tone={offerTones[how]}>{offerNames[how]}</Badge>
          </span>
        </p>
      ))}
      {team && !offers.some(({ teamId }) => teamId === team.teamId) && (
        <p className="dk-line">
          <strong>{team.name}</strong>
          <span className="dk-push">
            <Badge tone="teal">已接单</Badge>
          </span>
        </p>
      )}
      {contacts.length > 0 && (
        <p className="dk-line">
          <span className="dk-quiet">
            联系记录：{contacts.map(({ at, outcome }) => `${sayMoment(at)} ${contactOutcomeNames[outcome]}`).join('；')}
          </span>
        </p>
      )}
      {appointment && (
        <p className="dk-line">
          <span>约好的时间</span>
          <strong className="dk-push">{sayAppointment(appointment)}</strong>
        </p>
      )}
      {members.map((member) => (
        <Member key={member.personId} member={member} order={order} />
      ))}
    </Panel>
  )
}

const two = (n: number): string => String(n).padStart(2, '0')
const hourOf = (at: Instant): string => {
  const { hour, minute } = chinaClock(at)
  return `${hour}:${two(minute)}`
}

const Member = ({ member, order }: { member: MemberView; order: OrderView }) => {
  const { name, cameAt, leftAt, way } = member
  const [doing, setDoing] = useState<'checkIn' | 'end' | null>(null)
  const community = order.as.includes('community')
  const close = () => setDoing(null)
  return (
    <div className="dk-line">
      <span>
        <strong>{name}</strong>
        <span className="dk-quiet dk-block">
          {cameAt === null
            ? '还没有签到'
            : `${hourOf(cameAt)} 签到${way ? `（${checkInWayNames[way]}）` : ''}${leftAt ? `，${hourOf(leftAt)} 签退` : '，还没有签退'}`}
        </span>
      </span>
      <span className="dk-push">
        {community && cameAt === null && order.may.includes('checkIn') && (
          <Button size="small" onClick={() => setDoing('checkIn')}>
            电话核实签到
          </Button>
        )}
        {community && cameAt !== null && leftAt === null && order.may.includes('checkOut') && (
          <Button size="small" onClick={() => setDoing('end')}>
            代为签退
          </Button>
        )}
      </span>
      {doing === 'checkIn' && <PhoneCheckDialog order={order} member={member} onDone={close} />}
      {doing === 'end' && <EndDialog order={order} member={member} onDone={close} />}
    </div>
  )
}
