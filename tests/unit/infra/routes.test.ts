import { expect, test } from '@jest/globals'
import { endpoints } from '@shared/contract'
import { routeKeyOf } from '@shared/contract/endpoint'
import { routesAreEqual } from '../../../infra/package/checks'
import { serviceFunctions, serviceRoutes, serviceStreams } from '../../../infra/template'
import { tableDefinitions } from '../../../infra/local/dynamo/tables'

const routes = serviceRoutes()

test('every endpoint has its route in serverless.yml, and every route its endpoint', () => {
  expect(routesAreEqual([...routes.keys()])).toEqual([])
})

test('a missing, an unknown and a doubled route are each named', () => {
  const [first = '', ...rest] = routes.keys()
  expect(routesAreEqual(rest)).toEqual([`serverless.yml lacks ${first}`])
  expect(routesAreEqual([...routes.keys(), 'GET /nothing'])).toEqual(['no endpoint answers GET /nothing'])
  expect(routesAreEqual([...routes.keys(), first])).toEqual([`${first} is listed twice`])
})

test('each route goes to the function of its own context', () => {
  for (const endpoint of endpoints)
    expect([routeKeyOf(endpoint), routes.get(routeKeyOf(endpoint))]).toEqual([routeKeyOf(endpoint), endpoint.id.split('.')[0]])
})

test('the relay reads the stream of every table that has one', () => {
  const streamed = [...tableDefinitions()].filter(([, table]) => table.StreamSpecification).map(([name]) => name)
  expect(
    serviceStreams()
      .map((s) => s.table)
      .sort(),
  ).toEqual(streamed.sort())
  expect(new Set(serviceStreams().map((s) => s.target))).toEqual(new Set(['relay']))
})

test('one function for each context, and three besides', () => {
  expect(Object.keys(serviceFunctions()).sort()).toEqual([
    'activity',
    'audit',
    'content',
    'contest',
    'decision',
    'dispatch',
    'document',
    'funding',
    'identity',
    'meta',
    'notice',
    'outreach',
    'print',
    'privacy',
    'registry',
    'relay',
    'retrofit',
    'subsidy',
    'tick',
    'volunteer',
  ])
})
