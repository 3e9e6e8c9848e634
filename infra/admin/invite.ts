/**
 * `npm run admin:invite`: makes the invitation of a district's first administrator. There is no default password:
 * whoever may run this against the deployment hands the code to the person, who enters it in the mini-program.
 *
 * The settings of the deployed function come in by standard input, so that no key is written to a disk:
 *
 *   aws lambda get-function-configuration --function-name linli-prod-identity --query Environment.Variables \
 *     | npm run admin:invite -- --stdin --name 郑管理 --district 新吴区
 *
 * Without `--stdin` the settings are taken from the environment.
 */
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { sayFullMoment } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import type { Invitation } from '@shared/identity/model'
import * as z from 'zod'

/** Makes the district, when it is not there yet, and the invitation. The environment names the tables and keys. */
export const inviteAdministrator = async (name: string, districtName: string): Promise<Invitation> => {
  // Loaded late: the functions read their settings when they load.
  const { ensureDistrict } = await import('@functions/registry/exports')
  const { inviteFirstAdministrator } = await import('@functions/identity/exports')
  await ensureDistrict(PlaceId.parse(process.env.DISTRICT_ID), districtName)
  return inviteFirstAdministrator(name)
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      district: { type: 'string' },
      stdin: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (!values.name || !values.district) throw new Error('usage: npm run admin:invite -- [--stdin] --name <姓名> --district <区名>')
  if (values.stdin) Object.assign(process.env, z.record(z.string(), z.string()).parse(JSON.parse(await text(process.stdin))))
  const invitation = await inviteAdministrator(values.name, values.district)
  if (values.json) process.stdout.write(`${JSON.stringify(invitation)}\n`)
  else
    process.stdout.write(
      `邀请码 ${invitation.code}（${invitation.placeName} 管理员 ${invitation.name}），${sayFullMoment(invitation.expiresAt)} 前有效，只能用一次。\n`,
    )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
