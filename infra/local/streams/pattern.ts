/**
 * The part of Lambda's event filtering that serverless.yml uses: nested objects whose leaves list what is accepted,
 * a plain value, `{ exists: true | false }` or `{ prefix: '…' }`. Another rule is an error here, so that a filter never
 * works on this machine alone.
 */
type Pattern = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const accepts = (rule: unknown, value: unknown): boolean => {
  if (!isObject(rule)) return rule === value
  if ('exists' in rule) return (value !== undefined) === rule.exists
  if (typeof rule.prefix === 'string') return typeof value === 'string' && value.startsWith(rule.prefix)
  throw new Error(`filter rule not known locally: ${JSON.stringify(rule)}`)
}

/** Does `value` fit the pattern? Every key of the pattern must; what the pattern does not name is free. */
export const matches = (pattern: Pattern, value: unknown): boolean =>
  Object.entries(pattern).every(([key, wanted]) => {
    const found = isObject(value) ? value[key] : undefined
    if (Array.isArray(wanted)) return wanted.some((rule) => accepts(rule, found))
    if (isObject(wanted)) return matches(wanted, found)
    throw new Error(`a filter lists accepted values: ${key}`)
  })
