import fc from 'fast-check'
import * as z from 'zod'
import type { Endpoint } from '@shared/contract/endpoint'

/**
 * Requests made from the contract itself: each schema of an endpoint becomes JSON Schema, and that a generator of values with its shape.
 * So a new endpoint is covered the moment it is declared. Values are as odd as the shape allows; ids are mostly those of the test's own
 * world (`hints`, by field name, or whole as `body of <endpoint>`), since a request about nothing finds nothing out.
 */
export type Hints = Readonly<Record<string, readonly unknown[]>>

export interface Request {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** As much of JSON Schema as zod writes for our contract. */
const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
    $ref: z.string().optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    propertyNames: Schema.optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    items: Schema.optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    exclusiveMaximum: z.number().optional(),
  }),
)
interface Schema {
  readonly type?: string | string[] | undefined
  readonly const?: unknown
  readonly enum?: unknown[] | undefined
  readonly anyOf?: Schema[] | undefined
  readonly oneOf?: Schema[] | undefined
  readonly allOf?: Schema[] | undefined
  readonly $ref?: string | undefined
  readonly properties?: Record<string, Schema> | undefined
  readonly required?: string[] | undefined
  readonly propertyNames?: Schema | undefined
  readonly additionalProperties?: boolean | Schema | undefined
  readonly items?: Schema | undefined
  readonly pattern?: string | undefined
  readonly format?: string | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly exclusiveMinimum?: number | undefined
  readonly exclusiveMaximum?: number | undefined
}

/** Texts that have broken something somewhere: rare characters, joined ones, directions, markup, formulas, paths, zero. */
const oddTexts = [
  '𠮷野家',
  '👨‍👩‍👧',
  '\u202Eabc',
  '<b>x</b>',
  '=1+1',
  "'; --",
  '../../x',
  '\u0000',
  '　',
  'ﬁ',
  'é'.normalize('NFD'),
  '__proto__',
  '0',
  ' ',
]

const textOf = ({ minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> => {
  const most = Math.min(maxLength, minLength + 60)
  const odd = oddTexts
    .map((text) => text.repeat(Math.max(1, Math.ceil(minLength / text.length))))
    .filter((text) => text.length <= maxLength)
  return fc.oneof(fc.string({ minLength, maxLength: most, unit: 'grapheme' }), ...(odd.length > 0 ? [fc.constantFrom(...odd)] : []))
}

const instants = (): fc.Arbitrary<string> =>
  fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString())

const numberOf = (schema: Schema): fc.Arbitrary<number> => {
  const whole = schema.type === 'integer'
  const min = schema.minimum ?? (schema.exclusiveMinimum !== undefined ? schema.exclusiveMinimum + 1 : -1e9)
  const max = schema.maximum ?? (schema.exclusiveMaximum !== undefined ? schema.exclusiveMaximum - 1 : 1e9)
  return whole ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }) : fc.double({ min, max, noNaN: true })
}

const objectOf = ({ properties = {}, required = [], propertyNames, additionalProperties }: Schema, hints: Hints): fc.Arbitrary<unknown> => {
  if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0) {
    const names = propertyNames?.enum?.map(String)
    // One entry for every name: a record over an enumeration.
    if (names && required.length === names.length)
      return fc.record(Object.fromEntries(names.map((name) => [name, valueOf(additionalProperties, hints)])))
    return fc.dictionary(names ? fc.constantFrom(...names) : fc.string({ maxLength: 20 }), valueOf(additionalProperties, hints), {
      maxKeys: 4,
    })
  }
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, named(name, schema, hints)]))
  return fc.record(fields, { requiredKeys: required })
}

const valueOf = (schema: Schema, hints: Hints): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, hints)))
  const [first] = schema.allOf ?? []
  if (first) return valueOf(first, hints)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => valueOf({ ...schema, type }, hints)))
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time') return instants()
      return schema.pattern === undefined ? textOf(schema) : fc.stringMatching(new RegExp(schema.pattern), { size: 'small' })
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, hints), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      })
    case 'object':
      return objectOf(schema, hints)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** A field: mostly a value of the world when it has one by that name. */
const named = (name: string, schema: Schema, hints: Hints): fc.Arbitrary<unknown> => {
  const known = hints[name]
  const made = valueOf(schema, hints)
  return known && known.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made }) : made
}

const schemaOf = (type: z.ZodType): Schema => Schema.parse(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', reused: 'inline' }))

const asTexts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).parse(value)).flatMap(([name, v]) => (v === undefined ? [] : [[name, String(v)]])),
  )

/** Whether these parameters stay in their own segments: an empty or dotted one makes the address of another endpoint. */
const ownAddress = ({ params }: Request): boolean => Object.values(params).every((value) => !['', '.', '..'].includes(value))

/** Values of one endpoint alone (`sessionId of activity.cancelSession`): what it ends, the others need. */
const hintsFor = ({ id }: Endpoint, hints: Hints): Hints => {
  const end = ` of ${id}`
  const own = Object.entries(hints).filter(([name]) => name.endsWith(end))
  return { ...hints, ...Object.fromEntries(own.map(([name, values]) => [name.slice(0, -end.length), values])) }
}

/** Requests of the right shape. */
export const requestsOf = (endpoint: Endpoint, all: Hints): fc.Arbitrary<Request> => {
  const hints = hintsFor(endpoint, all)
  return fc
    .record({
      params: named(`params of ${endpoint.id}`, schemaOf(endpoint.params), hints),
      query: named(`query of ${endpoint.id}`, schemaOf(endpoint.query), hints),
      body: named(`body of ${endpoint.id}`, schemaOf(endpoint.body), hints),
    })
    .map(({ params, query, body }) => ({ params: asTexts(params), query: asTexts(query), body }))
    .filter(ownAddress)
}

const wrongValues: readonly unknown[] = [
  null,
  '',
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  'x'.repeat(5000),
  { $ne: 1 },
  [[]],
  '2026-02-30T00:00:00.000Z',
]

/** Replaces, removes or adds one thing somewhere inside. */
const spoilt = (value: unknown, at: number, wrong: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return wrong
  const keys = Object.keys(value)
  if (keys.length === 0 || at % 7 === 6) return Array.isArray(value) ? [...value, wrong] : { ...value, extra: wrong }
  const key = keys[at % keys.length] ?? ''
  const entries = Object.entries(value)
  if (at % 5 === 4) return Array.isArray(value) ? value.slice(1) : Object.fromEntries(entries.filter(([name]) => name !== key))
  const changed = entries.map(([name, held]) => [name, name === key ? spoilt(held, Math.floor(at / 7), wrong) : held] as const)
  return Array.isArray(value) ? changed.map(([, held]) => held) : Object.fromEntries(changed)
}

/** Requests of the right shape with something wrong in them: in the body, the address or the query. */
export const spoiltRequestsOf = (endpoint: Endpoint, hints: Hints): fc.Arbitrary<Request> =>
  fc
    .record({
      request: requestsOf(endpoint, hints),
      at: fc.nat({ max: 10_000 }),
      wrong: fc.constantFrom(...wrongValues),
      where: fc.nat({ max: 4 }),
    })
    .map(({ request, at, wrong, where }) => {
      if (where === 0) return { ...request, params: asTexts(spoilt(request.params, at * 7 + 1, wrong)) }
      if (where === 1) return { ...request, query: { ...asTexts(spoilt(request.query, at, wrong)), cursor: String(wrong) } }
      return { ...request, body: spoilt(request.body, at, wrong) }
    })
    .filter(ownAddress)
