import { serveStack } from './serve'

/** Before the end-to-end tests: one stack with the seeded district and the built web page. */
export default (): Promise<void> => serveStack(['--web', '--seed'])
