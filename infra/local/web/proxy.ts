import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'

/** Passes a request on to `target` with `path`, and its answer back, as they are. */
export const passOn = (incoming: IncomingMessage, outgoing: ServerResponse, target: string, path: string): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(target)
    const onward = send(
      { hostname, port, path, method: incoming.method, headers: { ...incoming.headers, host: `${hostname}:${port}` } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
        answer.once('end', resolve)
      },
    )
    onward.once('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
      outgoing.end(`nobody answers at ${target}`)
      resolve()
    })
    incoming.pipe(onward)
  })
