import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { routeKeyOf } from '@shared/contract/endpoint'
import { errorCodes } from '@shared/contract/errors'
import { contract, endpoints } from '@shared/contract/index'
import { roles } from '@shared/contract/roles'

test('every endpoint has its own id and its own route', () => {
  expect(new Set(endpoints.map((e) => e.id)).size).toBe(endpoints.length)
  expect(new Set(endpoints.map(routeKeyOf)).size).toBe(endpoints.length)
})

test('an id is its context and its name', () => {
  for (const [context, itsEndpoints] of Object.entries(contract))
    for (const [name, e] of Object.entries(itsEndpoints)) expect(e.id).toBe(`${context}.${name}`)
})

describe.each(endpoints.map((e) => [e.id, e] as const))('%s', (_id, e) => {
  test('names in its path exactly the params of its schema', () => {
    const inPath = [...e.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
    expect(e.params instanceof z.ZodObject ? Object.keys(e.params.shape).sort() : null).toEqual(inPath.sort())
    expect(e.path).toMatch(/^(\/[a-z][a-z-]*|\/\{\w+\})+$/)
  })

  test('says in a sentence what it does, and who may call it', () => {
    expect(e.summary).toMatch(/^[A-Z].+\.$/)
    if (typeof e.access !== 'string') {
      expect(e.access.length).toBeGreaterThan(0)
      for (const role of e.access) expect(roles).toContain(role)
    }
  })

  test('lists known refusals, each once', () => {
    expect(new Set(e.refusals).size).toBe(e.refusals.length)
    for (const code of e.refusals) expect(errorCodes).toContain(code)
  })

  test('a reading endpoint takes no body and is safe to repeat', () => {
    if (e.method !== 'GET') return
    expect(e.repeat).toBe('safe: reads only')
    expect(e.body.safeParse({}).success).toBe(true)
    expect(e.body instanceof z.ZodObject ? Object.keys(e.body.shape) : null).toEqual([])
  })

  test('its replies can be written as JSON Schema for the API document', () => {
    expect(() => z.toJSONSchema(e.reply, { io: 'output', unrepresentable: 'any' })).not.toThrow()
  })
})
