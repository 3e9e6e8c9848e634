import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { showIssues } from '../cases/fields/showIssues'
import { ProblemNote } from '../kit/Problem'

interface MoneyDialogProps<Input extends object, Sent> {
  readonly title: string
  /** A verb: what the button does. */
  readonly ok: string
  readonly start: Input
  readonly schema: z.ZodType<Sent>
  readonly act: { readonly mutate: (body: Sent) => void; readonly isPending: boolean; readonly error: unknown }
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form about money. What the server would refuse is said beside the field before it is sent. */
export const MoneyDialog = <Input extends object, Sent>({
  title,
  ok,
  start,
  schema,
  act,
  onClose,
  children,
}: MoneyDialogProps<Input, Sent>) => {
  const [form] = Form.useForm<Input>()
  const submit = (input: Input) => {
    const read = schema.safeParse(input)
    if (read.success) act.mutate(read.data)
    else showIssues(form, read.error.issues)
  }
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText="先不办"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={submit}>
        {children}
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
