/** What showing one page took. */
export interface Page {
  readonly page: string
  readonly requests: readonly string[]
  readonly setDataCalls: number
  readonly setDataBytes: number
}
