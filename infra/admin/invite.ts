/**
 * `npm run admin:invite`: makes the invitation of a district's first administrator, and the district when it is not there yet.
 * There is no default password: whoever may run this against the deployment hands the code to the person,
 * who enters it in the mini-program.
 *
 * The settings of the deployed function come in by standard input, so that no key is written to a disk:
 *
 *   aws lambda get-function-configuration --function-name linli-prod-identity --query Environment.Variables \
 *     | npm run admin:invite -- --stdin --district xw --district-name 新吴区 --name 王主任
 *
 * Without `--stdin` the settings are taken from the environment; `--json` answers for programs.
 */
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { sayFullMoment } from '@shared/kernel/instant'
import { PlaceId, levelOf } from '@shared/kernel/place'

const usage = 'npm run admin:invite -- --stdin --district <code> --district-name <区名> --name <姓名>'
const Options = z.object({
  district: PlaceId.refine((id) => levelOf(id) === 'district', '区的编号不带点'),
  'district-name': z.string().min(2).max(30),
  name: z.string().min(1).max(20),
  stdin: z.boolean(),
  json: z.boolean(),
})

const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    'district-name': { type: 'string' },
    name: { type: 'string' },
    stdin: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const options = Options.safeParse(values)
if (!options.success) throw new Error(`${z.prettifyError(options.error)}\n${usage}`)
const { district, 'district-name': districtName, name, stdin, json } = options.data

if (stdin) Object.assign(process.env, z.record(z.string(), z.string()).parse(JSON.parse(await text(process.stdin))))
process.env.DISTRICT_ID = district

// Loaded late: the functions read their settings when they load.
const { ensureDistrict } = await import('@functions/registry/exports')
const { inviteFirstAdministrator } = await import('@functions/identity/exports')
await ensureDistrict(district, districtName)
const invitation = await inviteFirstAdministrator(name)

const { code, placeName, expiresAt } = invitation
process.stdout.write(
  json
    ? `${JSON.stringify(invitation)}\n`
    : `邀请码 ${code}（${placeName} 管理员 ${name}），${sayFullMoment(expiresAt)} 前有效，只能用一次。\n` +
        '请本人在小程序“我的”里输入邀请码。\n',
)
