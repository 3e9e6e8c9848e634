import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** One thing for `exercise.ts` to do: a request to the handler, or the same call by the SDK alone. One per line of its file. */
export type Job =
  | { readonly do: 'handle'; readonly event: APIGatewayProxyEventV2 }
  | { readonly do: 'bare'; readonly command: string; readonly input: object }

/** What `exercise.ts` found out. */
export interface Found {
  /** Processor time of each block of jobs in microseconds, in the order of the file. */
  readonly blocks: readonly number[]
  /** Largest resident memory in bytes: before the function was loaded, and over everything. */
  readonly memoryBefore: number
  readonly memory: number
  readonly seconds: number
}
