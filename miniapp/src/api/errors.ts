import { type ErrorCode, isErrorCode, sentenceOf } from '@shared/contract/errors'
import { RefusalBody } from '@shared/contract/reply'

/** Failures on the way, which the server knows nothing of. */
const wayside = {
  /** The request never got through. */
  OFFLINE: '没有连上网络。请检查网络后再试一次。',
  /** It may have got through, but no reply came in time. */
  TIMEOUT: '等了很久没有收到回音。请再试一次。',
  /** A reply came that this version does not understand. */
  UNREADABLE: '收到的内容读不懂。请关掉重新打开，还不行就打电话问社区。',
  /** A file did not get through to the store. */
  UPLOAD_LOST: '没有传上去。请看看网络通不通，再传一次。',
} as const

export type FailureCode = ErrorCode | keyof typeof wayside
export interface InputIssue {
  readonly path: string
  readonly message: string
}

/** Why a call did not succeed: the code for the program, the sentence for the person, facts for the screen. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  constructor(
    readonly code: FailureCode,
    readonly sentence: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly requestId: string = '',
    readonly issues: readonly InputIssue[] = [],
  ) {
    super(code)
  }

  /** True when nobody can say whether the server acted: show 还没有收到回执 and send the same thing again. */
  get unclear(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TIMEOUT' || this.code === 'UNREADABLE'
  }
}

/** A failure that came up on this side of the wire. */
export const failure = (code: FailureCode, issues: readonly InputIssue[] = []): ApiError =>
  new ApiError(code, isErrorCode(code) ? sentenceOf(code) : wayside[code], {}, '', issues)

/** Reads a refusal as the server words it; anything else (a proxy's page, say) becomes BUSY above 500 and UNREADABLE below. */
export const readRefusal = (status: number, body: unknown): ApiError => {
  const parsed = RefusalBody.safeParse(body)
  if (!parsed.success) return failure(status >= 500 ? 'BUSY' : 'UNREADABLE')
  const { code, sentence, facts, requestId, issues } = parsed.data.error
  return new ApiError(code, sentence, facts, requestId, issues)
}

/** Whatever was thrown, as an `ApiError`: screens need one kind of failure only. */
export const asApiError = (thrown: unknown): ApiError => (thrown instanceof ApiError ? thrown : failure('INTERNAL'))
