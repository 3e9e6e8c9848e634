/** What WeChat (`errMsg`) or the browser says about a call that did not succeed; for the program, never for a screen. */
export const platformWords = (thrown: unknown): string =>
  thrown instanceof Error
    ? thrown.message
    : typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown
      ? String(thrown.errMsg)
      : ''

/** The person closed what the platform had opened: WeChat counts that as a failure, to them nothing went wrong. */
export const wasCalledOff = (thrown: unknown): boolean => /cancel/i.test(platformWords(thrown))

/** The person, the phone's own settings or the privacy notice do not allow it: asking again at once changes nothing. */
export const wasDenied = (thrown: unknown): boolean => /auth\w* den|system permission|privacy|scope/i.test(platformWords(thrown))
