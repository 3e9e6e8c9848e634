import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { type Programme, ProgrammeText } from '@shared/activity/model'
import { createProgramme, editProgramme } from '@shared/activity/programmeContract'
import type { SessionView } from '@shared/activity/view'
import { call } from '@/api'
import { dropStored, readStored, writeStored } from '@/session/storage'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { showIssues } from '../cases/fields/showIssues'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { PhonePreview } from './PhonePreview'
import { TextFields } from './TextFields'
import { type TextForm, emptyText, formOf, sentOf } from './textForm'
import { useAct } from './useScience'

interface TextEditorProps {
  programme: Programme | null
  draftKey: string
  sessions: readonly SessionView[]
}

/** Under which name the browser keeps what is written until the server has it. */
const storedUnder = (programme: Programme | null, draftKey: string): string =>
  `linli.desk.programme.${programme === null ? draftKey : `${programme.programmeId}.${programme.version}`}`

/** Only the browser wrote it, and only this version of the page: what does not fit is left aside. */
const kept = (name: string, start: TextForm): TextForm | null => {
  const found = readStored(name)
  return typeof found === 'object' && found !== null && 'venue' in found && 'materials' in found
    ? { ...start, ...(found as Partial<TextForm>) }
    : null
}

/** Writes a programme: the form beside the phone that shows it. What is not saved yet outlives a reload of the page. */
export const TextEditor = ({ programme, draftKey, sessions }: TextEditorProps) => {
  const { me, workplace } = useStaff()
  const [form] = Form.useForm<TextForm>()
  const name = storedUnder(programme, draftKey)
  const [start] = useState(() => {
    const clean = programme === null ? emptyText(workplace) : formOf(programme)
    const before = kept(name, clean)
    return { form: before ?? clean, restored: before !== null }
  })
  const [shown, setShown] = useState(start.form)
  const [changed, setChanged] = useState(start.restored)
  const place = programme?.place ?? workplace.place
  const save = useAct(
    (text: ProgrammeText) =>
      programme === null
        ? call(createProgramme, { body: { programmeKey: draftKey, place, text } })
        : call(editProgramme, { params: { programmeId: programme.programmeId }, body: { version: programme.version, text } }),
    ({ programmeId }) => {
      dropStored(name)
      setChanged(false)
      if (programme === null) go({ at: 'programme', programme: programmeId, draft: draftKey, tab: 'sessions' }, 'replace')
    },
  )
  const takeUp = () => {
    const all: unknown = form.getFieldsValue(true)
    setShown(all as TextForm)
    setChanged(true)
    writeStored(name, all)
  }
  const submit = () => {
    const read = ProgrammeText.safeParse(sentOf(shown))
    if (read.success) save.mutate(read.data)
    else
      showIssues(
        form,
        read.error.issues.map((issue) =>
          issue.path[0] === 'venue' && issue.path[1] === 'position'
            ? { ...issue, code: 'custom', message: '请写成“纬度, 经度”，或者留空' }
            : issue,
        ),
      )
  }
  const booked = sessions.filter(({ state }) => state === 'published').length
  return (
    <div className="dk-compose">
      <div className="dk-stack">
        {start.restored && changed && <Alert type="info" showIcon message="这是上次没有保存的内容，接着写就行。" />}
        {booked > 0 && (
          <Alert
            type="info"
            showIcon
            message={`已经发布 ${booked} 场。标题、简介、资料改了马上生效；已发布场次的地点和报名规则按发布时的算，不跟着变。`}
          />
        )}
        <Form
          form={form}
          className="dk-record"
          layout="vertical"
          requiredMark={false}
          initialValues={start.form}
          disabled={!mayCall(me, editProgramme, place)}
          onValuesChange={(changed: Partial<TextForm>) => {
            // A class has a level and assistants; what they were stays when the kind is changed back.
            if (changed.kind === 'phoneClass' && !form.getFieldValue('elderClass'))
              form.setFieldValue('elderClass', { prerequisites: [], learnersPerAssistant: 5 })
            takeUp()
          }}
          onFinish={submit}
        >
          <TextFields place={place} kindFixed={sessions.length > 0} onFilled={takeUp} />
        </Form>
        <Panel>
          <div className="dk-row">
            <Button type="primary" loading={save.isPending} disabled={!changed && programme !== null} onClick={submit}>
              {programme === null ? '保存，去排场次' : '保存'}
            </Button>
            <span className="dk-quiet" role="status">
              {changed ? '改了还没有保存（已暂存在这台电脑）' : programme === null ? '' : '已保存'}
            </span>
          </div>
          {save.error !== null && <ProblemNote error={save.error} />}
        </Panel>
      </div>
      <PhonePreview form={shown} contact={programme?.contact ?? null} />
    </div>
  )
}
