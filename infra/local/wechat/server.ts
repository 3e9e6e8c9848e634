import type { ServerResponse } from 'node:http'
import { type LocalServer, jsonOf, listen, sendJson } from '../server'
import { fault } from './reply'
import type { WechatStandIn } from './stand-in'

/** WeChat labels some JSON as plain text, code2Session for one. */
const typeFor = (path: string): string => (path === '/sns/jscode2session' ? 'text/plain' : 'application/json; encoding=utf-8')

const misbehave = (kind: 'silence' | 'malformed' | 'badGateway', response: ServerResponse): void => {
  if (kind === 'malformed') response.writeHead(200, { 'content-type': 'application/json' }).end('{"errcode":0,"openi')
  if (kind === 'badGateway') response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>502 Bad Gateway</body></html>')
  // `silence`: the connection stays open and nothing comes, until the caller gives up.
}

/** Serves the stand-in over WeChat's HTTP API on `port`. */
export const startWechat = (port: number, standIn: WechatStandIn): Promise<LocalServer> =>
  listen(port, async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://wechat')
    const body = await jsonOf(request).catch(() => null)
    const trouble = standIn.faults.take(url.pathname)
    if (trouble?.kind === 'error') return sendJson(response, fault(trouble.errcode), 200, typeFor(url.pathname))
    if (trouble) return misbehave(trouble.kind, response)
    const answer = standIn.answer({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body })
    if (!answer) {
      response.writeHead(404).end()
    } else if ('image' in answer && Buffer.isBuffer(answer.image)) {
      response.writeHead(200, { 'content-type': 'image/png' }).end(answer.image)
    } else {
      sendJson(response, answer, 200, typeFor(url.pathname))
    }
  })
