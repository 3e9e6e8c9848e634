import { Alert, Button, Checkbox, DatePicker, Space } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { BodyInput } from '@shared/contract/endpoint'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { decideVolunteer } from '@shared/volunteer/deskContract'
import type { VolunteerFile } from '@shared/volunteer/view'
import { call, serverNow } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { ReasonDialog } from './ReasonDialog'
import { useAct } from './useVolunteers'

type Verdict = BodyInput<typeof decideVolunteer>['verdict']

/** What a keeper decides about a registration; a minor's only after the guardian was rung. */
export const DecideActs = ({ file }: { file: VolunteerFile }) => {
  const [asks, setAsks] = useState<'return' | 'suspend' | 'restore' | null>(null)
  const [rung, setRung] = useState(false)
  const [until, setUntil] = useState<Day>(addDays(dayOf(serverNow()), 365))
  const act = useAct(
    (verdict: Verdict) => call(decideVolunteer, { params: { personId: file.personId }, body: { version: file.version, verdict } }),
    () => setAsks(null),
  )
  if (file.own) return <Alert type="info" showIcon message="这是您自己的登记，请同事来核对。" />
  const waits = file.state === 'waiting'
  return (
    <div className="dk-note">
      {waits && file.minor && (
        <p>
          <Checkbox checked={rung} onChange={({ target }) => setRung(target.checked)}>
            已打电话问过监护人，监护人同意
          </Checkbox>
        </p>
      )}
      <Space>
        {waits && (
          <Button
            type="primary"
            disabled={file.minor && !rung}
            loading={act.isPending && asks === null}
            onClick={() => act.mutate({ is: 'accept', guardianRung: rung })}
          >
            通过登记
          </Button>
        )}
        {waits && <Button onClick={() => setAsks('return')}>请补充</Button>}
        {(file.state === 'active' || waits || file.state === 'returned') && (
          <Button danger onClick={() => setAsks('suspend')}>
            暂停资格
          </Button>
        )}
        {file.state === 'suspended' && <Button onClick={() => setAsks('restore')}>恢复资格</Button>}
      </Space>
      {act.error !== null && asks === null && <ProblemNote error={act.error} />}
      {asks === 'return' && (
        <ReasonDialog
          title="请对方补充什么？"
          action="请补充"
          label="要补充的（本人会看到）"
          danger={false}
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ is: 'return', reason })}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'suspend' && (
        <ReasonDialog
          title={`暂停${file.name}的志愿者资格？`}
          action="暂停"
          label="原因（本人会看到）"
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ is: 'suspend', until, reason })}
          onClose={() => setAsks(null)}
        >
          <p>
            暂停期间不能接单、不能参加服务，时长保留。暂停到{' '}
            <DatePicker
              aria-label="暂停到哪天"
              allowClear={false}
              value={dayjs(until)}
              minDate={dayjs(dayOf(serverNow()))}
              onChange={(day) => day && setUntil(Day.parse(day.format('YYYY-MM-DD')))}
            />
          </p>
        </ReasonDialog>
      )}
      {asks === 'restore' && (
        <ReasonDialog
          title={`恢复${file.name}的志愿者资格？`}
          action="恢复"
          label="依据"
          danger={false}
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ is: 'restore', reason })}
          onClose={() => setAsks(null)}
        />
      )}
    </div>
  )
}
