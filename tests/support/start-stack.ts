import { serveStack } from './serve'

/** Before the integration tests: one empty stack for the whole run. */
export default (): Promise<void> => serveStack([])
