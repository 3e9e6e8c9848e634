import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { now } from '@functions/platform/clock'
import { setting } from '@functions/platform/env'
import { secureHeaders as headers } from '@functions/platform/headers'
import document from '../../docs/openapi.json'

/** What can be asked of the API about itself: its description, and whether it is there. Needs no sign-in and no table. */
const answers: Readonly<Record<string, () => { body: unknown; cache: string }>> = {
  'GET /openapi.json': () => ({ body: document, cache: 'public, max-age=300' }),
  'GET /health': () => ({ body: { version: document.info.version, stage: setting('STAGE'), now: now() }, cache: 'no-store' }),
}

export const handler = async ({ routeKey }: Pick<APIGatewayProxyEventV2, 'routeKey'>): Promise<APIGatewayProxyStructuredResultV2> => {
  const answer = answers[routeKey]?.()
  if (!answer) return { statusCode: 404, headers, body: '{}' }
  return { statusCode: 200, headers: { ...headers, 'cache-control': answer.cache }, body: JSON.stringify(answer.body) }
}
