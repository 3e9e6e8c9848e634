import { Button, Form, Input, Select } from 'antd'
import type { Repeats } from '@shared/decision/attendance'
import { type MeetingView, signInOpen } from '@shared/decision/meeting'
import { addAttendee, listAttendees } from '@shared/decision/meetingContract'
import type { DecisionView, VoterId } from '@shared/decision/model'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { sayStamp } from '../kit/words'
import { useDoors } from '../proxies/useDoors'
import { useAddAttendee, useAttendees } from './useMeetings'

/** What an entry repeats: a home is counted once by itself, a name only makes one look. */
const repeatWords: Record<Repeats, string> = { sameHome: '同一户，已算过', likeName: '姓名相同或相近，请核对是否重复' }

/** Who came: signed in on the phone, or noted here by name as given. */
export const Attendees = ({ view, meeting }: { view: DecisionView; meeting: MeetingView }) => {
  const { me } = useStaff()
  const now = useNow()
  const attendees = useAttendees(view.decisionId, meeting.meetingId)
  if (!mayCall(me, listAttendees, view.community)) return null
  const mayNote = signInOpen(meeting.stage, meeting.startsAt, now) && mayCall(me, addAttendee, view.community)
  return (
    <>
      <h3>到会 {meeting.attended} 人</h3>
      <p className="dk-quiet">一户的业主算一人；没有写明房号的，各算一人。</p>
      <Loaded of={attendees}>
        {(people) =>
          people.length === 0 ? (
            <p className="dk-quiet">还没有人签到。</p>
          ) : (
            <ul className="dk-list">
              {people.map(({ at, name, label, way, repeats }) => (
                <li key={`${at}${name}${label}`}>
                  {[name, label].filter(Boolean).join(' · ')}
                  {repeats !== null && <Badge tone={repeats === 'sameHome' ? 'plain' : 'amber'}>{repeatWords[repeats]}</Badge>}
                  <span className="dk-quiet">
                    {' '}
                    {sayStamp(at)} {way === 'phone' ? '手机签到' : '工作人员登记'}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayNote && <Note view={view} meeting={meeting} />}
    </>
  )
}

const Note = ({ view, meeting }: { view: DecisionView; meeting: MeetingView }) => {
  const doors = useDoors(view)
  const [form] = Form.useForm<{ name: string; voterId?: VoterId }>()
  const add = useAddAttendee(view.decisionId, meeting.meetingId, () => form.resetFields())
  const options = [...new Map(doors.map(({ voterId, label }) => [voterId, { value: voterId, label }])).values()]
  return (
    <>
      <Form
        form={form}
        layout="inline"
        requiredMark={false}
        onFinish={({ name, voterId }) => add.mutate({ name: name.trim(), voterId: voterId ?? null })}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="voterId" label="哪一户（是业主请选，免得重复计算）">
          <Select className="dk-meeting-door" allowClear showSearch optionFilterProp="label" options={options} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          登记到会
        </Button>
      </Form>
      {add.error !== null && <ProblemNote error={add.error} />}
    </>
  )
}
