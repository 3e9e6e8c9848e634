/** Bounds of retrying a write that lost against another one or was throttled. Delays in milliseconds. */
export interface RetryPolicy {
  readonly attempts: number
  readonly base: number
  readonly cap: number
}

/** Up to 8 attempts, about a second in all: a phone still waits, a person does not yet give up. */
export const writePolicy: RetryPolicy = { attempts: 8, base: 15, cap: 300 }

/** Full jitter: anywhere between 0 and the doubling limit, so that those who collided do not collide again. */
export const jitter = (attempt: number, policy: RetryPolicy, random: () => number = Math.random): number =>
  random() * Math.min(policy.cap, policy.base * 2 ** attempt)

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `act` until it succeeds, throws something that `again` does not accept, or attempts run out (then the last error is thrown). */
export const retrying = async <T>(
  act: () => Promise<T>,
  again: (error: unknown) => boolean,
  policy: RetryPolicy = writePolicy,
): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt + 1 >= policy.attempts || !again(error)) throw error
      await wait(jitter(attempt, policy))
    }
  }
}
