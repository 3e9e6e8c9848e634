import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import type { ErrorCode } from '@shared/contract/errors'
import type { Answer } from '../../infra/local/client'

/** The reply of a call that must have succeeded. */
export const ok = <E extends Endpoint>(answer: Answer<E>): ReplyOf<E> => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.body.error)}`)
  return answer.body
}

/** The code of a refusal, or null when the call succeeded. */
export const codeOf = (answer: Answer<Endpoint>): ErrorCode | null => (answer.ok ? null : answer.body.error.code)
