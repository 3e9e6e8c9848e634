import { sendMarks } from '@shared/contest/juryContract'
import type { ContestId } from '@shared/contest/model'
import { type ApiError, asApiError, call } from '@/api'
import { useSession } from '@/session/store'
import { afterAnswers } from './model'
import { changeMarks, useMarks } from './store'

const AT_ONCE = 50
let flight: Promise<ApiError | null> | null = null

const sendOf = async (contestId: ContestId, personId: string): Promise<void> => {
  for (;;) {
    const waiting = useMarks
      .getState()
      .kept.filter((one) => one.contestId === contestId && one.personId === personId && one.state === 'waiting')
      .slice(0, AT_ONCE)
    if (waiting.length === 0) return
    const { results } = await call(sendMarks, { params: { contestId }, body: { marks: waiting.map(({ mark }) => mark) } })
    changeMarks((kept) => afterAnswers(kept, new Map(results.map(({ markKey, outcome }) => [markKey, outcome]))))
  }
}

const sendAll = async (): Promise<ApiError | null> => {
  const me = useSession.getState().session?.me.personId
  if (me === undefined) return null
  const contests = [
    ...new Set(
      useMarks
        .getState()
        .kept.filter((one) => one.personId === me && one.state === 'waiting')
        .map((one) => one.contestId),
    ),
  ]
  try {
    for (const contestId of contests) await sendOf(contestId, me)
    return null
  } catch (thrown) {
    return asApiError(thrown)
  }
}

/**
 * Sends the marks that wait, in the order in which they were made. However many ask, one sending is under way; what was sent and not
 * answered goes out again as it is, and its key makes that harmless. Never throws; gives why something still waits.
 */
export const deliverMarks = (): Promise<ApiError | null> => {
  if (flight !== null) return flight
  useMarks.setState({ sending: true })
  flight = sendAll().finally(() => {
    flight = null
    useMarks.setState({ sending: false })
  })
  return flight
}
