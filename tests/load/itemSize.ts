import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** An item as DynamoDB holds it. */
export type StoredItem = Readonly<Record<string, AttributeValue>>

const utf8 = (text: string): number => Buffer.byteLength(text, 'utf8')
const sum = <T>(all: Iterable<T>, of: (one: T) => number): number => [...all].reduce((total, one) => total + of(one), 0)

/** One byte for every two significant digits and one more; zeroes at either end are trimmed, sign, point and exponent cost nothing. */
const numberSize = (text: string): number => {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '').length
  return Math.ceil(digits / 2) + 1
}

/** A list or a map costs 3 bytes, and one more for each element in it. */
const CONTAINER = 3
const ELEMENT = 1

/** Size of a value in bytes, without the name of its attribute. @throws TypeError for a type that DynamoDB does not have */
export const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S)
  if (value.N !== undefined) return numberSize(value.N)
  if (value.B !== undefined) return value.B.byteLength
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1
  if (value.L !== undefined) return CONTAINER + sum(value.L, (v) => ELEMENT + valueSize(v))
  if (value.M !== undefined) return CONTAINER + sum(Object.entries(value.M), ([name, v]) => ELEMENT + utf8(name) + valueSize(v))
  if (value.SS !== undefined) return sum(value.SS, utf8)
  if (value.NS !== undefined) return sum(value.NS, numberSize)
  if (value.BS !== undefined) return sum(value.BS, (b) => b.byteLength)
  throw new TypeError('not an attribute value')
}

/**
 * Size of an item in bytes by AWS' rules ("DynamoDB item sizes and formats"): names and values of all attributes.
 * Without the 100 bytes of index overhead, which count for storage only.
 */
export const itemSize = (item: StoredItem): number => sum(Object.entries(item), ([name, value]) => utf8(name) + valueSize(value))
