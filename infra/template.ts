import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ScalarTag, parse } from 'yaml'
import * as z from 'zod'
import { root } from './local/files'

/** CloudFormation's short forms, read as what they stand for. */
const shortForm = (name: string): ScalarTag => ({
  tag: `!${name}`,
  resolve: (text) => (name === 'GetAtt' ? { 'Fn::GetAtt': text.split('.') } : { [name === 'Ref' ? 'Ref' : `Fn::${name}`]: text }),
})
const customTags = ['GetAtt', 'Ref', 'Sub'].map(shortForm)

const StreamEvent = z.object({
  stream: z.object({
    type: z.literal('dynamodb'),
    arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('StreamArn')]) }),
    batchSize: z.number(),
    filterPatterns: z.array(z.record(z.string(), z.unknown())),
  }),
})
const Event = z.union([z.object({ httpApi: z.string() }), StreamEvent, z.object({ schedule: z.object({ rate: z.array(z.string()) }) })])
const Resource = z.union([
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }).transform((r) => r['Fn::GetAtt'][0]),
  z.object({ 'Fn::Sub': z.string() }).transform((r) => r['Fn::Sub'].replace(/^\$\{(\w+)\.Arn\}/, '$1')),
])
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.array(z.string()),
  /** `DecisionTable`, `DecisionTable/index/byKey`, `FilesBucket/drawings/*`. */
  Resource: z.union([Resource.transform((r) => [r]), z.array(Resource)]),
})
const Service = z.object({
  functions: z.record(
    z.string(),
    z.object({ handler: z.string(), events: z.array(Event).default([]), iamRoleStatements: z.array(Statement).default([]) }),
  ),
})
export type ServiceFunctions = z.infer<typeof Service>['functions']

/** The functions of serverless.yml with their events; variables stay as they are written. */
export const serviceFunctions = (): ServiceFunctions => {
  const text = readFileSync(path.join(root, 'serverless.yml'), 'utf8')
  return Service.parse(parse(text, { merge: true, customTags })).functions
}

/** Routes by function, `POST /sessions` → `identity`. */
export const serviceRoutes = (): Map<string, string> =>
  new Map(
    Object.entries(serviceFunctions()).flatMap(([name, { events }]) =>
      events.flatMap((event) => ('httpApi' in event ? [[event.httpApi, name] as const] : [])),
    ),
  )

export interface StreamSource {
  /** Logical name of the table (`DecisionTable`). */
  readonly table: string
  readonly target: string
  readonly batchSize: number
  readonly patterns: readonly Readonly<Record<string, unknown>>[]
}

/** Which table streams feed which function. */
export const serviceStreams = (): StreamSource[] =>
  Object.entries(serviceFunctions()).flatMap(([target, { events }]) =>
    events.flatMap((event) =>
      'stream' in event
        ? [{ table: event.stream.arn['Fn::GetAtt'][0], target, batchSize: event.stream.batchSize, patterns: event.stream.filterPatterns }]
        : [],
    ),
  )
