import Taro from '@tarojs/taro'
import * as z from 'zod'
import { create } from 'zustand'
import { NOTICE_VERSION } from '@shared/privacy/notice'

const key = 'linli.notice'

/** The answer given on this device to one version of the notice. `personId`: for whom the server has noted it already. */
const Answer = z.object({ version: z.string(), agreed: z.boolean(), notedFor: z.string().nullable() })
export type Answer = z.infer<typeof Answer>

const remembered = (): Answer | null => Answer.safeParse(Taro.getStorageSync(key)).data ?? null
const keep = (answer: Answer): void => {
  Taro.setStorageSync(key, answer)
  useNotice.setState(answer)
}

/** What this device answered; nothing, or an older version, means that nobody was asked yet. */
export const useNotice = create<Answer | { readonly version: null }>(() => remembered() ?? { version: null })

export const answerNotice = (agreed: boolean): void => keep({ version: NOTICE_VERSION, agreed, notedFor: null })

/** The server knows. An answer that was changed meanwhile is not touched. */
export const noteKept = (told: Answer, personId: string): void => {
  const now = remembered()
  if (now?.version === told.version && now.agreed === told.agreed) keep({ ...now, notedFor: personId })
}

/** The answer to the present notice, or null when it has to be asked for. */
export const presentAnswer = (held: ReturnType<typeof useNotice.getState>): Answer | null => (held.version === NOTICE_VERSION ? held : null)
