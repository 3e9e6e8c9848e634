import { orderLackSentences } from '@shared/dispatch/lack'
import { noticeLackSentences } from '@shared/notice/lacks'
import { talkLackSentences } from '@shared/notice/negotiation'
import { lackSentences } from '@shared/retrofit/lack'
import { ApiError, asApiError } from '@/api'

/** How a failure is met: which state the screen shows and whether trying again makes sense. */
export type ProblemKind = 'offline' | 'expired' | 'forbidden' | 'missing' | 'other'

const kinds: Partial<Record<ApiError['code'], ProblemKind>> = {
  OFFLINE: 'offline',
  TIMEOUT: 'offline',
  SESSION_ENDED: 'expired',
  SIGN_IN_REQUIRED: 'expired',
  TOKEN_EXPIRED: 'expired',
  FORBIDDEN: 'forbidden',
  WRONG_PLACE: 'forbidden',
  NOT_FOUND: 'missing',
}

export interface ProblemView {
  kind: ProblemKind
  title: string
  sentence: string
  /** What to tell whoever looks into it; null when the fault is on the way. */
  requestId: string | null
}

const titles: Record<ProblemKind, string> = {
  offline: '网络不通',
  expired: '登录已失效',
  forbidden: '这里不归您管',
  missing: '没有找到',
  other: '没有成功',
}

/** What a refusal lists as missing, each by its sentence. */
const lacking = new Map<string, string>(
  Object.entries({ ...lackSentences, ...noticeLackSentences, ...talkLackSentences, ...orderLackSentences }),
)
const lacksOf = ({ facts }: ApiError): string[] =>
  (Array.isArray(facts.lacks) ? facts.lacks : []).flatMap((lack) => lacking.get(String(lack)) ?? [])

/** Any failure in the words of the screen. Nobody is shown a stack or a status code. */
export const problemOf = (thrown: unknown): ProblemView => {
  const error = asApiError(thrown)
  const kind = kinds[error.code] ?? 'other'
  const issues = [...error.issues.map((i) => i.message), ...lacksOf(error)].join('；')
  return {
    kind,
    title: titles[kind],
    sentence: issues === '' ? error.sentence : `${error.sentence}（${issues}）`,
    requestId: error.requestId === '' ? null : error.requestId,
  }
}

/** Whether an act that is safe to repeat should simply be tried again: the line dropped or the server was busy. */
export const isPassing = (thrown: unknown): boolean =>
  thrown instanceof ApiError && (thrown.unclear || thrown.code === 'BUSY' || thrown.code === 'TOO_MANY_REQUESTS')
