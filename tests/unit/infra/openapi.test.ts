import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { endpoints } from '@shared/contract'
import { openApiDocument } from '../../../infra/openapi/document'

const document = openApiDocument('0.1.0')
const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path))

test('docs/openapi.json is as new as the contract; `npm run openapi` writes it', () => {
  expect(readFileSync('docs/openapi.json', 'utf8')).toBe(`${JSON.stringify(document, null, 2)}\n`)
})

test('every endpoint is in it once, under its own id', () => {
  expect(operations.map((operation) => operation.operationId).sort()).toEqual(endpoints.map((e) => e.id).sort())
})

test('every refusal is listed with the sentence that a person reads', () => {
  const cast = document.paths?.['/decisions/{decisionId}/ballots']?.post
  expect(JSON.stringify(cast?.responses?.['409'])).toContain('`VOTE_CLOSED` 表决已经截止，这一票没有计入。')
})

test('open endpoints ask for no token, the others do', () => {
  expect(document.paths?.['/decisions/{decisionId}/bulletin']?.get?.security).toEqual([])
  expect(document.paths?.['/me']?.get?.security).toBeUndefined()
  expect(document.security).toEqual([{ accessToken: [] }])
})
