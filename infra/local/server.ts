import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalServer {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Starts a small HTTP server on this machine only. A handler that throws answers 500 and the server goes on. */
export const listen = async (
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void,
): Promise<LocalServer> => {
  const server = createServer((request, response) => {
    void (async () => handle(request, response))().catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(error instanceof Error ? error.message : String(error))
    })
  })
  // Longer than any client keeps an idle connection: on a busy machine neither side closes one that the other is just using.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The whole body. @throws RangeError when it is larger than `limit` bytes */
export const bodyOf = async (request: IncomingMessage, limit = 20 * 1024 * 1024): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) throw new RangeError('body too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The body as JSON; an empty one is `{}`. @throws SyntaxError */
export const jsonOf = async (request: IncomingMessage): Promise<unknown> => {
  const text = (await bodyOf(request)).toString('utf8')
  return text ? JSON.parse(text) : {}
}

export const sendJson = (response: ServerResponse, value: unknown, status = 200, type = 'application/json; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}
