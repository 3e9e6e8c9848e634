/** `npm start`: the whole product on this machine, with an invented district, at one address. Ctrl-C ends all of it. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { stopChildren } from './child'
import { JavaMissing } from './dynamo/java'
import { placesIn, root, startFolder } from './files'
import { noteEnded, noteRunning, runningIn } from './running'
import { type Stack, startStack } from './stack'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const places = placesIn(startFolder())
const say = (line: string): void => void process.stdout.write(`${line}\n`)

let stack: Stack | null = null
let ending = false
const end = (code: number): void => {
  if (ending) return
  ending = true
  say('\n正在停止… stopping')
  void Promise.resolve(stack?.stop())
    .then(stopChildren)
    .finally(() => {
      noteEnded(places)
      process.exit(code)
    })
}
// SIGHUP: the terminal was closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))

const welcome = ({ addresses, clock }: Stack): void => {
  const ahead = Math.round(clock.offset() / 3_600_000)
  const where = path.relative(root, places.folder) || places.folder
  say('')
  say(`  打开 Open   ${addresses.web}`)
  say('')
  if (ahead !== 0) say(`  本地时间比实际快 ${ahead} 小时。The local clock is ${ahead} h ahead.`)
  say(`  数据在 ${where}/，日志在 ${where}/logs/；重新开始：npm run reset`)
  say('  按 Ctrl-C 停止 · Ctrl-C to stop')
}

const main = async (): Promise<void> => {
  const other = runningIn(places)
  if (other) {
    say(`邻里已经在运行 · already running: ${other.web ?? ''} (pid ${other.pid})`)
    return
  }
  mkdirSync(places.folder, { recursive: true })
  noteRunning(places, null)
  say('邻里 Linli · 正在启动…')
  stack = await startStack({ data: 'kept', web: 'dev', seed: true, say })
  noteRunning(places, stack.addresses.web)
  welcome(stack)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof JavaMissing ? error.message : (error instanceof Error && error.stack) || String(error)}\n`)
  end(1)
}
