import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { type Endpoint, routeKeyOf } from '@shared/contract/endpoint'

export interface Request {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: unknown
  readonly token: string
}

/** The event that API Gateway (payload 2.0) sends a function for this request, headers of a phone included. */
export const eventFor = (endpoint: Pick<Endpoint, 'method' | 'path'>, request: Request): APIGatewayProxyEventV2 => {
  const routeKey = routeKeyOf(endpoint)
  const rawPath = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => request.params?.[name] ?? '')
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(request.query).toString(),
    headers: {
      accept: '*/*',
      'accept-encoding': 'gzip, br',
      authorization: `Bearer ${request.token}`,
      'content-type': 'application/json',
      host: 'api.example.cn',
      'user-agent': 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0',
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-proto': 'https',
    },
    ...(request.query && { queryStringParameters: request.query }),
    ...(request.params && { pathParameters: request.params }),
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      domainName: 'api.example.cn',
      domainPrefix: 'api',
      http: { method: endpoint.method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'MicroMessenger' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: '23/Nov/2026:10:00:00 +0000',
      timeEpoch: 1795428000000,
    },
  }
}
