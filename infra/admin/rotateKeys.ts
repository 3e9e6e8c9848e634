/**
 * `npm run keys:rotate`: seals every name, phone, openid and signature anew under the first key of FIELD_KEYS, so that an older key
 * can be dropped (docs/deploy.md, "Rotating the field key"). It can be interrupted, repeated, and run while people vote.
 *
 *   aws lambda get-function-configuration --function-name linli-prod-identity --query Environment.Variables \
 *     | npm run keys:rotate -- --stdin --stage prod
 *
 * `--most <n>` reads at most so many items; `--from <mark>` goes on where an earlier run stopped. Without `--stdin` the settings are taken
 * from the environment. Ends with an error while something is left under an older key.
 */
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import * as z from 'zod'

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    most: { type: 'string', default: '1000000' },
    from: { type: 'string' },
    stdin: { type: 'boolean', default: false },
  },
})
const Options = z.object({ stage: z.string().min(1), most: z.coerce.number().int().positive(), from: z.string().optional() })
const options = Options.safeParse(values)
if (!options.success) throw new Error(`${z.prettifyError(options.error)}\nnpm run keys:rotate -- --stdin --stage <stage>`)

if (values.stdin) Object.assign(process.env, z.record(z.string(), z.string()).parse(JSON.parse(await text(process.stdin))))

// Loaded late: the functions read their settings when they load.
process.env.STAGE = options.data.stage
for (const name of ['identity', 'registry', 'content', 'decision', 'audit', 'outreach'])
  process.env[`TABLE_${name.toUpperCase()}`] = `linli-${options.data.stage}-${name}`
const { presentKey, knownKeys } = await import('@functions/platform/cipher')
const { rotateKeys } = await import('./rotation')

process.stdout.write(`Sealing anew under ${presentKey()}; known keys: ${knownKeys().join(', ')}.\n`)
const { tables, next } = await rotateKeys({
  ...options.data,
  progress: ({ table, read, sealed }, mark) =>
    process.stdout.write(`${table}: ${read} read, ${sealed} sealed anew; go on with --from ${mark}\n`),
})
const left = tables.reduce((sum, table) => sum + table.left, 0)
for (const { table, unlisted } of tables)
  if (unlisted.size > 0) process.stdout.write(`${table}: sealed values that no list names, in ${[...unlisted].join(', ')}\n`)
if (next) process.stdout.write(`Stopped after ${options.data.most} items. Go on with --from ${next}\n`)
else if (left === 0)
  process.stdout.write(
    `Everything that was read is under ${presentKey()}. After a second whole run that says so, the other keys may be dropped.\n`,
  )
else process.stdout.write(`${left} values are under an older key. Run it again; keep the older key.\n`)
if (left > 0) process.exitCode = 1
