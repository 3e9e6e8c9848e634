import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { now } from '@functions/platform/clock'
import { setting } from '@functions/platform/env'
import { secureHeaders as headers } from '@functions/platform/headers'

/**
 * The description of the API, beside the bundle (`package.patterns` in serverless.yml), in the repository elsewhere:
 * it is larger than all code together and is read when somebody asks for it.
 */
const description = (): string => readFileSync(path.resolve('docs', 'openapi.json'), 'utf8')

let known: string | undefined
const version = (): string =>
  (known ??= z.object({ info: z.object({ version: z.string() }) }).parse(JSON.parse(description())).info.version)

/** What can be asked of the API about itself: its description, and whether it is there. Needs no sign-in and no table. */
const answers: Readonly<Record<string, () => { body: string; cache: string }>> = {
  'GET /openapi.json': () => ({ body: description(), cache: 'public, max-age=300' }),
  'GET /health': () => ({ body: JSON.stringify({ version: version(), stage: setting('STAGE'), now: now() }), cache: 'no-store' }),
}

export const handler = async ({ routeKey }: Pick<APIGatewayProxyEventV2, 'routeKey'>): Promise<APIGatewayProxyStructuredResultV2> => {
  const answer = answers[routeKey]?.()
  if (!answer) return { statusCode: 404, headers, body: '{}' }
  return { statusCode: 200, headers: { ...headers, 'cache-control': answer.cache }, body: answer.body }
}
