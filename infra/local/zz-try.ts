import { startStack } from './stack'
import { seedDistrict } from './seed/seed'
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const t=Date.now()
const stack = await startStack({ data: 'throwAway', web: 'none', say: (l) => console.log(Date.now()-t, l) })
try { await seedDistrict(stack); console.log('seeded', Date.now()-t) } catch (e) { console.log(e); const {execSync}=await import('node:child_process'); console.log(execSync(`tail -30 ${stack.places.logs}/functions.log`).toString()) }
if (process.env.STAY) await new Promise(r=>setTimeout(r, Number(process.env.STAY)))
await stack.stop()
