import { useEffect } from 'react'
import { answerNotice as answerNoticeEndpoint } from '@shared/identity/contract'
import { call } from '@/api'
import { useSession } from '@/session/store'
import { noteKept, presentAnswer, useNotice } from './answer'

/** Has the server note the answer of whoever is signed in, with its version and time. What did not arrive is sent at the next start. */
export const useNoteAnswer = (): void => {
  const personId = useSession((state) => state.session?.me.personId ?? null)
  const answer = presentAnswer(useNotice())
  useEffect(() => {
    if (personId === null || answer === null || answer.notedFor === personId) return
    const { version, agreed } = answer
    call(answerNoticeEndpoint, { body: { version, agreed } })
      .then(() => noteKept(answer, personId))
      // Nothing on the screen waits for it.
      .catch(() => undefined)
  }, [personId, answer])
}
