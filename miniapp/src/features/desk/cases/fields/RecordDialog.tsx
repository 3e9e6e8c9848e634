import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { ProblemNote } from '../../kit/Problem'
import { useRecord } from '../useCase'
import { showIssues } from './showIssues'

interface RecordDialogProps<Input extends object, Sent> {
  title: string
  /** A verb: what the button does. */
  ok: string
  start: Input
  schema: z.ZodType<Sent>
  /** The form's values as the schema reads them; the values themselves when left out. */
  sentOf?: (input: Input) => unknown
  send: (body: Sent) => Promise<unknown>
  onDone: () => void
  width?: number
  children: ReactNode
}

/** Writes one thing down in a case. What the server would refuse is said beside the field before it is sent. */
export const RecordDialog = <Input extends object, Sent>(props: RecordDialogProps<Input, Sent>) => {
  const { title, ok, start, schema, sentOf = (input) => input, send, onDone, width = 640, children } = props
  const [form] = Form.useForm<Input>()
  const act = useRecord(send, onDone)
  const submit = (input: Input) => {
    const read = schema.safeParse(sentOf(input))
    if (read.success) act.mutate(read.data)
    else showIssues(form, read.error.issues)
  }
  return (
    <Modal
      open
      width={width}
      title={title}
      okText={ok}
      cancelText="先不填"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form className="dk-record" form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={submit}>
        {children}
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
