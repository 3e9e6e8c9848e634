import * as z from 'zod'

/**
 * The picture on a volunteer's identity card, as they and the keepers of their community see it; pictures as links that work for some
 * minutes. One that waits is nobody else's yet, and the one before it is shown until it was checked.
 */
export const Portrait = z.object({
  shown: z.string().nullable(),
  waiting: z.string().nullable(),
  /** Why the community asks for another one. */
  reason: z.string().nullable(),
  /** 0 until one was sent. */
  version: z.number().int().nonnegative(),
})
export type Portrait = z.infer<typeof Portrait>

/** What a card and whoever checks it say where no portrait was checked. */
export const noPortraitWords = '社区还没有核对照片，请看姓名和单号。'
