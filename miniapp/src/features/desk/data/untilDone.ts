/**
 * Drives an act that works for a few seconds per call and answers how far it came (publishing, writing a roll).
 * Every call is safe to repeat, so a call lost on the way is simply made again, at most `patience` times in a row.
 * @throws what the act threw, when it refused or kept failing.
 */
export const untilDone = async <T>(
  act: () => Promise<T>,
  {
    isDone,
    tell,
    mayRetry,
    pause,
    patience = 4,
  }: {
    isDone: (reply: T) => boolean
    tell: (reply: T) => void
    /** Whether an error is worth another try: the line dropped or the server was busy. */
    mayRetry: (error: unknown) => boolean
    pause: (attempt: number) => Promise<void>
    patience?: number
  },
): Promise<T> => {
  for (let failures = 0; ;) {
    try {
      const reply = await act()
      failures = 0
      tell(reply)
      if (isDone(reply)) return reply
    } catch (error) {
      failures += 1
      if (failures > patience || !mayRetry(error)) throw error
      await pause(failures)
    }
  }
}

/** Waits half a second longer with every failure in a row. */
export const pauseFor = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, attempt * 500))
