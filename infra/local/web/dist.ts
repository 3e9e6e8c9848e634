import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../files'
import { type LocalServer, listen } from '../server'
import { passOn } from './proxy'
import { localEdition } from './taro'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Serves the built web page with the API under `/api` and the local controls under `/local`, as a deployed site would: one origin. */
export const serveDist = (port: number, api: string, local: string): Promise<LocalServer> => {
  const dist = path.join(root, 'miniapp', 'dist', localEdition.LINLI_OUT)
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('the web page is not built: run `npm run build:h5:local` first')
  return listen(port, async (request, response) => {
    const url = request.url ?? '/'
    if (url.startsWith('/api/')) return passOn(request, response, api, url.slice('/api'.length))
    if (url.startsWith('/local/')) return passOn(request, response, local, url.slice('/local'.length))
    const { pathname } = new URL(url, 'http://page')
    const file = path.join(dist, path.normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found')
      return
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' })
    response.end(await readFile(file))
  })
}
