interface Ways<T> {
  readonly success: (reply: T) => void
  readonly fail: (refusal: unknown) => void
}

/**
 * The answer of a `wx` function that Taro does not turn into a promise (its list lacks `chooseMedia` and `addPhoneCalendar`, and
 * WeChat itself promises only from some version on). @throws what the platform says
 */
export const answered = <T>(ask: (ways: Ways<T>) => unknown): Promise<T> =>
  new Promise((success, fail) => {
    ask({ success, fail })
  })
