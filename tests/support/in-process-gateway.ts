import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { bodyOf, listen, type LocalServer } from '../../infra/local/server'
import { serviceRoutes } from '../../infra/template'

/** Runs one function for one request. */
export type Runner = (name: string, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

interface Route {
  readonly key: string
  readonly name: string
  readonly pattern: RegExp
  readonly parameters: readonly string[]
}

/** `GET /decisions/{decisionId}` as a pattern; what is written out goes before what has a parameter, as in API Gateway. */
const routes: readonly Route[] = [...serviceRoutes()]
  .map(([key, name]) => ({
    key,
    name,
    pattern: new RegExp(`^${key.replace(/\{\w+\}/g, '([^/]+)')}$`),
    parameters: [...key.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter),
  }))
  .sort((a, b) => a.parameters.length - b.parameters.length)

/**
 * API Gateway in this process: finds the function of a route and runs it by `run`. For tests that must know which function did what;
 * the other tests use the stack's own gateway.
 */
export const startInProcessGateway = (run: Runner): Promise<LocalServer> =>
  listen(0, async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://gateway')
    const asked = `${request.method} ${url.pathname}`
    const route = routes.find(({ pattern }) => pattern.test(asked))
    if (!route) {
      response.writeHead(404).end('{"message":"Not Found"}')
      return
    }
    const values = route.pattern.exec(asked)?.slice(1).map(decodeURIComponent) ?? []
    const body = (await bodyOf(request)).toString('utf8')
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const result = await run(route.name, {
      version: '2.0',
      routeKey: route.key,
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers,
      ...(url.search && { queryStringParameters: Object.fromEntries(url.searchParams) }),
      ...(values.length && { pathParameters: Object.fromEntries(route.parameters.map((name, i) => [name, values[i]])) }),
      ...(body && { body }),
      isBase64Encoded: false,
      requestContext: {
        accountId: '',
        apiId: '',
        domainName: '',
        domainPrefix: '',
        http: { method: request.method ?? '', path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
        requestId: '',
        routeKey: route.key,
        stage: '$default',
        time: '',
        timeEpoch: 0,
      },
    })
    response.writeHead(result.statusCode ?? 200, Object.fromEntries(Object.entries(result.headers ?? {}).map(([k, v]) => [k, String(v)])))
    response.end(result.body)
  })
