import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LocalServer, bodyOf, listen } from '../server'
import { type Meta, Objects } from './objects'
import { type PostedForm, checkForm } from './policy'
import { StoreRefusal } from './refusal'
import { checkBody, checkRequest } from './request'

/**
 * The file store of one machine: speaks as much S3 as the functions, phones and browsers use, and checks what S3 checks.
 * Existing stand-ins take wrong types and tampered keys; a fault in our policies would only show in production.
 */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'etag',
}

const refuse = (response: ServerResponse, refusal: StoreRefusal): void => {
  response.writeHead(refusal.status, { ...cors, 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${refusal.code}</Code><Message>${refusal.message}</Message></Error>`)
}

const readForm = async (request: IncomingMessage, bucket: string): Promise<PostedForm> => {
  const body = new Uint8Array(await bodyOf(request))
  const data = await new Response(body, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
  const fields: Record<string, string> = {}
  for (const [name, value] of data) {
    // S3 ignores whatever follows the file.
    if (typeof value !== 'string') return { bucket, fields, file: Buffer.from(await value.arrayBuffer()) }
    fields[name.toLowerCase()] = value
  }
  throw new StoreRefusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
}

/** `/bucket/some/key` → bucket and key. */
const addressOf = (url: URL): { bucket: string; key: string } => {
  const [, bucket = '', ...rest] = url.pathname.split('/')
  return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join('/')) }
}

const headersFor = (meta: Meta, url: URL): Record<string, string | number> => ({
  'content-type': url.searchParams.get('response-content-type') ?? meta.contentType,
  'content-length': meta.size,
  'last-modified': meta.modified,
  etag: meta.etag,
  ...(url.searchParams.has('response-content-disposition') && {
    'content-disposition': url.searchParams.get('response-content-disposition') ?? '',
  }),
})

/** Starts the file store on `port` with its objects in `folder`. Whoever knows `secret` may sign. */
export const startFiles = (port: number, folder: string, secret: string): Promise<LocalServer> => {
  const objects = new Objects(folder)

  const takeForm = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const form = await readForm(request, addressOf(url).bucket)
    checkForm(form, secret, Date.now())
    const { etag } = await objects.put(form.bucket, form.fields.key ?? '', form.file, form.fields['content-type'] ?? 'binary/octet-stream')
    response.writeHead(Number(form.fields.success_action_status ?? 204), { ...cors, etag })
    response.end()
  }

  const put = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const { bucket, key } = addressOf(url)
    const body = await bodyOf(request)
    checkBody(request, body)
    const { etag } = await objects.put(bucket, key, body, request.headers['content-type'] ?? 'binary/octet-stream')
    response.writeHead(200, { ...cors, etag })
    response.end()
  }

  const remove = async (response: ServerResponse, url: URL): Promise<void> => {
    const { bucket, key } = addressOf(url)
    await objects.remove(bucket, key)
    response.writeHead(204, cors).end()
  }

  const get = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const { bucket, key } = addressOf(url)
    const meta = await objects.meta(bucket, key)
    if (!meta) throw new StoreRefusal(404, 'NoSuchKey', 'The specified key does not exist.')
    response.writeHead(200, { ...cors, ...headersFor(meta, url) })
    response.end(request.method === 'HEAD' ? undefined : await objects.read(bucket, key))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://files')
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end()
      return
    }
    if (request.method === 'POST') return takeForm(request, response, url)
    checkRequest(request, url, secret, Date.now())
    if (request.method === 'PUT') return put(request, response, url)
    if (request.method === 'DELETE') return remove(response, url)
    if (request.method === 'GET' || request.method === 'HEAD') return get(request, response, url)
    throw new StoreRefusal(405, 'MethodNotAllowed')
  }

  return listen(port, async (request, response) => {
    try {
      await answer(request, response)
    } catch (error) {
      if (!(error instanceof StoreRefusal)) throw error
      refuse(response, error)
    }
  })
}
