/** Sends everything with `abreast` requests under way at once, and counts what came of each. */
export const together = async <T>(all: readonly T[], abreast: number, act: (one: T) => Promise<string>): Promise<Map<string, number>> => {
  const outcomes = new Map<string, number>()
  const waiting = all.values()
  const runner = async (): Promise<void> => {
    for (const one of waiting) {
      const outcome = await act(one)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: abreast }, runner))
  return outcomes
}

/** A round trip to the database within a region, in milliseconds. */
export const LATENCY = 4

/** As a phone does: busy is tried again, at most as often as somebody would press. */
export const insisting = async (send: () => Promise<string>, again = 20): Promise<string> => {
  for (let tried = 0; ; tried++) {
    const outcome = await send()
    if (outcome !== 'BUSY' || tried >= again) return outcome
  }
}
