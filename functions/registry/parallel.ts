/**
 * Runs `act` on every item, `width` at a time. After a failure nothing new is begun, what is under way ends, and the first
 * failure is thrown: nothing runs on behind the reply of a function.
 */
export const inParallel = async <T>(items: Iterable<T>, width: number, act: (item: T) => Promise<unknown>): Promise<void> => {
  const queue = items[Symbol.iterator]()
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await act(next.value).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  if (failures.length) throw failures[0]
}
