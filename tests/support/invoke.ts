import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { type BodyInput, type Endpoint, type ParamsOf, type ReplyOf, routeKeyOf } from '@shared/contract/endpoint'
import type { RefusalBody } from '@shared/contract/reply'
import type { HttpHandler } from '@functions/platform/http'

/** Calls a Lambda handler in this very process with the event that API Gateway would send, so that a test can reach the SDK beneath it. */
export const invoke = async <E extends Endpoint>(
  handler: HttpHandler,
  endpoint: E,
  input: { params: ParamsOf<E>; token?: string; body?: BodyInput<E> },
): Promise<{ status: number; body: ReplyOf<E> | RefusalBody }> => {
  const event: Partial<APIGatewayProxyEventV2> = {
    routeKey: routeKeyOf(endpoint),
    headers: input.token ? { authorization: `Bearer ${input.token}` } : {},
    pathParameters: input.params as Record<string, string>,
    isBase64Encoded: false,
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  }
  const reply = await handler(event as APIGatewayProxyEventV2, { awsRequestId: 'in-process' })
  return { status: reply.statusCode ?? 0, body: JSON.parse(reply.body ?? '{}') as ReplyOf<E> | RefusalBody }
}
