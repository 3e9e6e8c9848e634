import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { routeKeyOf } from '@shared/contract/endpoint'
import { placeCalendar } from '@shared/activity/themeContract'

const feed = routeKeyOf(placeCalendar)

/** The file out of an answer of the feed that was asked for as such; any other answer, and every refusal, stays what it is. */
export const asCalendarFile = (
  event: Pick<APIGatewayProxyEventV2, 'routeKey' | 'queryStringParameters'>,
  result: APIGatewayProxyStructuredResultV2,
): APIGatewayProxyStructuredResultV2 => {
  if (event.routeKey !== feed || event.queryStringParameters?.as !== 'ics' || result.statusCode !== 200) return result
  const { text } = placeCalendar.reply.parse(JSON.parse(result.body ?? ''))
  return { ...result, headers: { ...result.headers, 'content-type': 'text/calendar; charset=utf-8' }, body: text }
}
