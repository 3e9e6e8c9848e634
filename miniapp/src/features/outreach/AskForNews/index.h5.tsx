/** A browser has no WeChat messages: nothing is offered that could not be kept. */
export function AskForNews() {
  return null
}
