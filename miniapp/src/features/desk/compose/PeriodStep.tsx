import { Alert, Button, DatePicker, Form } from 'antd'
import { checkPeriod, isShort, periodProblems, shortPeriodAdvice } from '@shared/decision/period'
import { DAY, msOf, sayLeft, sayMoment, type Instant } from '@shared/kernel/instant'
import { useNow } from '../app/useNow'
import { Panel } from '../kit/Panel'
import type { StepProps } from './MatterStep'
import { fromWall, toWall } from './wallClock'

const lengths = [5, 7, 10, 15] as const

/** Tomorrow at 9:00 by the clock in China, and 18:00 so many days later. */
const usual = (now: Instant, days: number): { opensAt: Instant; closesAt: Instant } => {
  const morning = toWall(now).add(1, 'day').hour(9).minute(0)
  return { opensAt: fromWall(morning), closesAt: fromWall(morning.add(days, 'day').hour(18)) }
}

/** When the vote opens and closes. */
export const PeriodStep = ({ form, change }: StepProps) => {
  const now = useNow()
  const { opensAt, closesAt } = form
  const problem = opensAt && closesAt ? checkPeriod({ opensAt, closesAt, now }) : null
  return (
    <Panel title="什么时候表决">
      <div className="dk-row dk-wrap dk-quick">
        <span className="dk-quiet">明天 9:00 开始，</span>
        {lengths.map((days) => (
          <Button key={days} size="small" onClick={() => change(usual(now, days))}>
            {days} 天
          </Button>
        ))}
      </div>
      <Form layout="vertical" requiredMark={false} className="dk-pair">
        <Form.Item label="开始" htmlFor="opensAt" validateStatus={problem === 'opensInPast' ? 'error' : undefined}>
          <Moment id="opensAt" value={opensAt} notBefore={now} onChange={(at) => change({ opensAt: at })} />
        </Form.Item>
        <Form.Item label="截止" htmlFor="closesAt" validateStatus={problem === 'tooShort' || problem === 'tooLong' ? 'error' : undefined}>
          <Moment id="closesAt" value={closesAt} notBefore={opensAt ?? now} onChange={(at) => change({ closesAt: at })} />
        </Form.Item>
      </Form>
      {problem !== null && <Alert type="error" showIcon message={periodProblems[problem]} />}
      {problem === null && opensAt && closesAt && (
        <>
          <p>
            {sayMoment(opensAt)} 开始，{sayMoment(closesAt)} 截止，一共 {sayLeft(opensAt, closesAt)}。到时间自动截止、计票、公布结果。
          </p>
          {isShort({ opensAt, closesAt }) && <Alert type="warning" showIcon message={shortPeriodAdvice} />}
          {msOf(closesAt) - msOf(opensAt) > 30 * DAY && (
            <Alert type="info" showIcon message="时间比较长，业主容易忘。可以先定 10 天左右。" />
          )}
        </>
      )}
    </Panel>
  )
}

const Moment = ({
  id,
  value,
  notBefore,
  onChange,
}: {
  id: string
  value: Instant | null
  notBefore: Instant
  onChange: (at: Instant | null) => void
}) => (
  <DatePicker
    id={id}
    className="dk-wide"
    showTime={{ format: 'HH:mm', minuteStep: 10, defaultOpenValue: toWall(notBefore).hour(9).minute(0) }}
    format="YYYY年M月D日 dddd HH:mm"
    value={value === null ? null : toWall(value)}
    disabledDate={(day) => day.endOf('day').isBefore(toWall(notBefore))}
    onChange={(wall) => onChange(wall === null ? null : fromWall(wall))}
    placeholder="选择日期和时间"
  />
)
