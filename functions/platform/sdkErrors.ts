/** What an error of the AWS SDK means for whoever called. */

const broken = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The database takes no more for the moment; nothing was written. */
export const isThrottled = (error: unknown): boolean =>
  /Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded/.test(String(field(error, 'name')))

/** The request itself is wrong. */
export const isInvalid = (error: unknown): boolean => field(error, 'name') === 'ValidationException'

/** The answer was lost or the service failed: the write may have happened or not. */
export const isUncertain = (error: unknown): boolean =>
  Number(field(field(error, '$metadata'), 'httpStatusCode')) >= 500 ||
  field(error, 'name') === 'TimeoutError' ||
  broken.has(String(field(error, 'code')))
