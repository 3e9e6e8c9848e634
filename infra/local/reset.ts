/** `npm run reset`: throws the local data away, so that the next `npm start` begins with the story again. */
import { rmSync } from 'node:fs'
import { placesIn, startFolder } from './files'
import { runningIn } from './running'

const places = placesIn(startFolder())
const running = runningIn(places)
if (running) {
  process.stderr.write(`邻里还在运行，请先按 Ctrl-C 停止。It is still running (pid ${running.pid}); stop it first.\n`)
  process.exitCode = 1
} else {
  rmSync(places.folder, { recursive: true, force: true })
  process.stdout.write('本地数据已清空。The local data is gone; `npm start` begins anew.\n')
}
