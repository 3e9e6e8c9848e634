import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { addCredits, myCredits } from '@shared/outreach/contract'
import type { Credit } from '@shared/outreach/model'
import type { Moment } from '@shared/outreach/templates'
import { call } from '@/api'
import { newBallotKey as newKey } from '@/features/decision/ballotKey'
import { answersIn, askingAt, isSwitchedOff } from './consent'

const queryKey = ['message-credits'] as const

/** What the person allowed so far. */
export const useCredits = () => useQuery({ queryKey, queryFn: async () => (await call(myCredits)).credits })

/** How the asking ended. */
export type Asked = 'accepted' | 'declined' | 'switchedOff' | 'unavailable'

const Reply = z.record(z.string(), z.unknown())

/**
 * Opens WeChat's consent dialogue, which it does from a tap alone, and notes the answers. The dialogue's own failures are an answer too:
 * nothing of the vote depends on them.
 */
export const useAskConsent = (moment: Moment, credits: readonly Credit[]) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (): Promise<Asked> => {
      const asked = askingAt(moment, credits)
      // No `entityIds`: those are for another kind of app.
      const dialogue = { tmplIds: asked.map((a) => a.templateId), entityIds: [] }
      const reply = await Taro.requestSubscribeMessage(dialogue).catch((error: unknown): 'switchedOff' | 'unavailable' =>
        isSwitchedOff(error) ? 'switchedOff' : 'unavailable',
      )
      if (typeof reply === 'string') return reply
      const answers = answersIn(asked, Reply.parse(reply))
      if (answers.length === 0) return 'unavailable'
      const { credits: now } = await call(addCredits, { body: { requestKey: newKey(), answers } })
      cache.setQueryData(queryKey, now)
      return answers.some((a) => a.answer === 'accept' || a.answer === 'acceptWithAudio') ? 'accepted' : 'declined'
    },
  })
}
