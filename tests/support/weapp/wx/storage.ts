import type { Fields } from '../json'
import { textOf } from '../json'
import type { Api, Wiring } from './wiring'

/** WeChat keeps at most 1 MB under one key. */
const mostPerKey = 1024 * 1024

/** `wx` storage. `kept` outlives the app, so that a phone can be restarted with it. Values are held as JSON text. */
export const storageApi = ({ realm, answer }: Wiring, kept: Map<string, string>): Api => {
  const read = (key: string): unknown => {
    const text = kept.get(key)
    return text === undefined ? '' : realm.adopt(JSON.parse(text))
  }
  const write = (key: unknown, value: unknown): void => {
    const text = JSON.stringify(value)
    if (Buffer.byteLength(text) > mostPerKey) throw new Error('setStorage:fail exceed max size')
    kept.set(String(key), text)
  }
  return {
    getStorageSync: (key) => read(String(key)),
    setStorageSync: write,
    removeStorageSync: (key) => {
      kept.delete(String(key))
    },
    clearStorageSync: () => kept.clear(),
    getStorage: (options) => {
      const key = textOf(options, 'key')
      answer('getStorage', options, kept.has(key) ? { ok: { data: read(key) } } : { fail: 'data not found' })
    },
    setStorage: (options) => {
      const { key, data } = asFields(options)
      write(key, data)
      answer('setStorage', options, { ok: {} })
    },
    removeStorage: (options) => {
      kept.delete(textOf(options, 'key'))
      answer('removeStorage', options, { ok: {} })
    },
  }
}

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {})
