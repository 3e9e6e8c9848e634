import { type Callable, fieldOf, isCallable, isFields, textOf } from '../json'
import type { Api, Wiring } from './wiring'

/** The network as a test sets it. */
export interface Network {
  /** `replyLost`: the server gets the request and acts, the phone never hears of it. */
  state: 'online' | 'offline' | 'replyLost'
  /** Milliseconds that every request waits before it leaves. */
  delay: number
}

/** WeChat's longest wait for a reply, ms. */
const patience = 60_000

/**
 * `wx.request` and what tells of the network. Requests go to a real server over HTTP; any HTTP status is a success, as in WeChat.
 * @param route where an address of the bundle is found in this test
 */
export const networkApi = ({ realm, work, note, answer }: Wiring, network: Network, route: (url: string) => string) => {
  const listeners = new Set<Callable>()
  const type = () => (network.state === 'offline' ? 'none' : 'wifi')

  const request: Callable = (options) => {
    note('request', { url: textOf(options, 'url'), method: textOf(options, 'method') || 'GET' })
    const done = work.begin()
    const abort = new AbortController()
    const given = fieldOf(options, 'timeout')
    const timeout = setTimeout(() => abort.abort('timeout'), typeof given === 'number' ? given : patience)
    void exchange(options, abort.signal)
      .then(
        (ok) => answer('request', options, { ok }),
        (thrown: unknown) => answer('request', options, { fail: failureWords(thrown, abort.signal), errno: 600001 }),
      )
      .finally(() => {
        clearTimeout(timeout)
        done()
      })
    const none: Callable = () => undefined
    return {
      abort: () => abort.abort('abort'),
      onHeadersReceived: none,
      offHeadersReceived: none,
      onChunkReceived: none,
      offChunkReceived: none,
    }
  }

  const exchange = async (options: unknown, signal: AbortSignal) => {
    const method = (textOf(options, 'method') || 'GET').toUpperCase()
    const data = fieldOf(options, 'data')
    const url = new URL(route(textOf(options, 'url')))
    const bodiless = method === 'GET' || method === 'HEAD'
    if (bodiless && isFields(data)) for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value))
    const body = bodiless || data === undefined || data === null ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
    if (network.delay > 0) await new Promise((resolve) => setTimeout(resolve, network.delay))
    if (network.state === 'offline') throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const header = fieldOf(options, 'header')
    const headers = isFields(header) ? Object.entries(header).map(([name, value]): [string, string] => [name, String(value)]) : []
    const reply = await fetch(url, {
      method,
      headers: [['content-type', 'application/json'], ...headers.filter(([n]) => n.toLowerCase() !== 'content-type')],
      body,
      signal,
    })
    const text = await reply.text()
    if (network.state === 'replyLost') throw new Error('net::ERR_CONNECTION_RESET')
    return {
      data: textOf(options, 'dataType') === 'text' ? text : parsed(text),
      statusCode: reply.status,
      header: Object.fromEntries(reply.headers),
      cookies: [],
    }
  }

  const api: Api = {
    request,
    getNetworkType: (options) => answer('getNetworkType', options, { ok: { networkType: type() } }),
    onNetworkStatusChange: (listener) => {
      if (isCallable(listener)) listeners.add(listener)
    },
    offNetworkStatusChange: (listener) => {
      if (isCallable(listener)) listeners.delete(listener)
      else listeners.clear()
    },
  }
  /** Tells the app of a change, as the phone does when a cable is cut. */
  const announce = (): void => {
    for (const listener of [...listeners])
      work.soon('onNetworkStatusChange', () => listener(realm.adopt({ isConnected: network.state !== 'offline', networkType: type() })))
  }
  return { api, announce }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const failureWords = (thrown: unknown, signal: AbortSignal): string =>
  signal.aborted ? String(signal.reason) : thrown instanceof Error ? thrown.message : String(thrown)
