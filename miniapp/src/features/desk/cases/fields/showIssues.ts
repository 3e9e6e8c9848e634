import type { FormInstance } from 'antd'
import type { $ZodIssue } from 'zod/v4/core'

/** What is said of a field that was left empty or holds no number. */
const unfilled = '请填写'

/** Puts what a schema found wrong beside the fields it is about, and scrolls to the first. */
export const showIssues = (form: Pick<FormInstance, 'setFields' | 'scrollToField'>, issues: readonly $ZodIssue[]): void => {
  const faults = issues.map(({ path, message, code }) => ({
    name: path.map((part) => (typeof part === 'number' ? part : String(part))),
    errors: [code === 'invalid_type' ? unfilled : message],
  }))
  form.setFields(faults)
  const [first] = faults
  if (first) form.scrollToField(first.name, { block: 'center' })
}
