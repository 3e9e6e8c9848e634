import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro, { useDidHide } from '@tarojs/taro'
import * as z from 'zod'
import { MINUTE } from '@shared/kernel/instant'
import { addCredits, myCredits } from '@shared/outreach/contract'
import { type Credit, isAccepted } from '@shared/outreach/model'
import type { Moment } from '@shared/outreach/templates'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { type Asking, answersIn, askingAt, isSwitchedOff } from './consent'

const queryKey = ['message-credits'] as const
const creditsQuery = queryOptions({ queryKey, queryFn: async () => (await call(myCredits)).credits, staleTime: 10 * MINUTE })

/** A browser sends no such messages, so nothing is read there. */
const onWechat = process.env.TARO_ENV === 'weapp'

/**
 * What the person allowed so far. Pages that have something else to read do not read this too (`read` false): they show what the
 * home page, or the sheet in which a ballot is being signed, has read before.
 */
export const useCredits = (read: boolean) => useQuery({ ...creditsQuery, enabled: read && onWechat })

/** Reads them when this page gives way to the next, so that they do not compete with what this page itself shows. */
export const useCreditsOnLeaving = (): void => {
  const cache = useQueryClient()
  useDidHide(() => {
    if (onWechat) void cache.prefetchQuery(creditsQuery)
  })
}

/** How the asking ended. */
export type Asked = 'accepted' | 'declined' | 'switchedOff' | 'unavailable'

const Reply = z.record(z.string(), z.unknown())
type Dialogue = Promise<'switchedOff' | 'unavailable' | Readonly<Record<string, unknown>>>

/** Opens WeChat's dialogue. Called in the tap itself and not after anything that waits: WeChat opens it from a tap alone. */
const openDialogue = (asked: readonly Asking[]): Dialogue =>
  // No `entityIds`: those are for another kind of app.
  Taro.requestSubscribeMessage({ tmplIds: asked.map((a) => a.templateId), entityIds: [] }).then(
    (reply) => Reply.parse(reply),
    (error: unknown) => (isSwitchedOff(error) ? 'switchedOff' : 'unavailable'),
  )

/** Asks for what this moment is about and notes the answers. The dialogue's own failures are an answer too: nothing of the vote depends on them. */
export const useAskConsent = (moment: Moment, credits: readonly Credit[]) => {
  const cache = useQueryClient()
  const asked = askingAt(moment, credits)
  const noting = useMutation({
    mutationFn: async (dialogue: Dialogue): Promise<Asked> => {
      const reply = await dialogue
      if (typeof reply === 'string') return reply
      const answers = answersIn(asked, reply)
      if (answers.length === 0) return 'unavailable'
      const { credits: now } = await call(addCredits, { body: { requestKey: newKey(), answers } })
      cache.setQueryData(queryKey, now)
      return answers.some(({ answer }) => isAccepted(answer)) ? 'accepted' : 'declined'
    },
  })
  return { noting, ask: () => noting.mutate(openDialogue(asked)) }
}
