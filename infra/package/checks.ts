import { endpoints } from '@shared/contract'
import { routeKeyOf } from '@shared/contract/endpoint'
import { type Statement, type Template, functionsOf, list, permissionsOf, rolesOf, routesOf, rulesOf } from './template'

/** A fault of the packaged template, in one sentence. */
export type Fault = string

/** What the API says about itself; it is not in the contract, which is what it says. */
const aboutItself = ['GET /openapi.json', 'GET /health']

/** A star in a resource: a function's own log streams, and objects of one folder of the bucket. */
const allowedStars = [/:log-group:\/aws\/lambda\/[\w-]+:\*:\*$/, /^\$\{FilesBucket\.Arn\}\/[a-z-]+\/\*$/]

const textOf = (resource: unknown): string => {
  if (typeof resource === 'string') return resource
  if (typeof resource === 'object' && resource !== null && 'Fn::Sub' in resource && typeof resource['Fn::Sub'] === 'string')
    return resource['Fn::Sub']
  return JSON.stringify(resource)
}

const starsOf = (role: string, { Action, Resource }: Statement): Fault[] => [
  ...list(Action)
    .map(String)
    .filter((action) => action.includes('*'))
    .map((action) => `${role} allows ${action}: name each action`),
  ...list(Resource)
    .map(textOf)
    .filter((resource) => resource.includes('*') && !allowedStars.some((allowed) => allowed.test(resource)))
    .map((resource) => `${role} reaches ${resource}: name each resource`),
]

/** Each function has a role that no other has, and no role allows more than it names. */
export const rolesAreNarrow = (template: Template): Fault[] => {
  const uses = new Map<string, string[]>()
  for (const [name, { Role }] of functionsOf(template)) {
    const role = Role['Fn::GetAtt'][0]
    uses.set(role, [...(uses.get(role) ?? []), name])
  }
  const shared = [...uses].filter(([, users]) => users.length > 1).map(([role, users]) => `${users.join(' and ')} share ${role}`)
  const roles = rolesOf(template)
  const unused = roles.filter(([name]) => !uses.has(name)).map(([name]) => `${name} is used by no function`)
  const managed = roles.filter(([, role]) => role.ManagedPolicyArns.length > 0).map(([name]) => `${name} takes over a managed policy`)
  const stars = roles.flatMap(([name, role]) => role.Policies.flatMap((p) => p.PolicyDocument.Statement.flatMap((s) => starsOf(name, s))))
  return [...shared, ...unused, ...managed, ...stars]
}

/** A schedule runs, and may invoke what it is aimed at. */
export const schedulesCanInvoke = (template: Template): Fault[] => {
  const rules = rulesOf(template)
  if (rules.length === 0) return ['nothing is scheduled']
  const permitted = permissionsOf(template)
    .filter(([, p]) => p.Action === 'lambda:InvokeFunction' && JSON.stringify(p.Principal).includes('events.amazonaws.com'))
    .map(([, p]) => [p.FunctionName['Fn::GetAtt'][0], JSON.stringify(p.SourceArn)] as const)
  return rules.flatMap(([name, { State, Targets }]) => [
    ...(State === 'ENABLED' ? [] : [`${name} is switched off`]),
    ...Targets.map(({ Arn }) => Arn['Fn::GetAtt'][0])
      .filter((target) => !permitted.some(([allowed, source]) => allowed === target && source.includes(`"${name}"`)))
      .map((target) => `${name} may not invoke ${target}`),
  ])
}

/** Every endpoint of the contract has its route and every route its endpoint. */
export const routesAreEqual = (deployed: readonly string[]): Fault[] => {
  const wanted = [...endpoints.map(routeKeyOf), ...aboutItself]
  return [
    ...wanted.filter((route) => !deployed.includes(route)).map((route) => `serverless.yml lacks ${route}`),
    ...deployed.filter((route) => !wanted.includes(route)).map((route) => `no endpoint answers ${route}`),
    ...deployed.filter((route, i) => deployed.indexOf(route) !== i).map((route) => `${route} is listed twice`),
  ]
}
export const templateRoutes = (template: Template): string[] => routesOf(template).map(([, { RouteKey }]) => RouteKey)

/** Nothing of the local stack is deployed: no local clock, no local address, no key written out. */
export const nothingLocal = (template: Template): Fault[] =>
  functionsOf(template).flatMap(([name, { Environment }]) =>
    Object.entries(Environment?.Variables ?? {}).flatMap(([variable, value]) => {
      const text = textOf(value)
      if (/^LINLI_|ENDPOINT_URL/.test(variable)) return [`${name} has ${variable}, which is for one machine only`]
      if (/127\.0\.0\.1|localhost/.test(text)) return [`${name} has a local address in ${variable}`]
      const secret = ['TOKEN_KEY', 'FIELD_KEYS', 'LOOKUP_KEY', 'WECHAT_APP_SECRET'].includes(variable)
      return secret && !/^\{\{resolve:secretsmanager:.+\}\}$/.test(text) ? [`${name} has ${variable} written out`] : []
    }),
  )

const isSetting = (name: string): boolean => /^(TABLE|BUCKET|WECHAT)_\w+$|^(TOKEN_KEY|FIELD_KEYS|LOOKUP_KEY|STAGE)$/.test(name)

/**
 * A function is given the settings that its code reads, and no others. Code is the bundle, in which names of settings stay readable;
 * what only another function uses was left out of it.
 */
export const settingsFit = (template: Template, codeOf: (handler: string) => string): Fault[] => {
  const functions = functionsOf(template).map(([name, { Handler, Environment }]) => ({
    name,
    code: codeOf(Handler),
    given: Object.keys(Environment?.Variables ?? {}).filter(isSetting),
  }))
  const known = [...new Set(functions.flatMap(({ given }) => given))]
  return functions.flatMap(({ name, code, given }) => {
    const reads = (setting: string): boolean => new RegExp(`["'\`.]${setting}\\b`).test(code)
    return [
      ...known.filter((s) => reads(s) && !given.includes(s)).map((s) => `${name} reads ${s} and is not given it`),
      ...given.filter((s) => !reads(s)).map((s) => `${name} is given ${s} and does not read it`),
    ]
  })
}

/** No partition is written out: the same template goes to `aws` and `aws-cn`. */
export const partitionIsFree = (template: Template): Fault[] =>
  [...JSON.stringify(template).matchAll(/arn:(aws[\w-]*):[\w-]+/g)].map(([arn]) => `${arn}… names a partition; use AWS::Partition`)

/** Does the template that was packaged for `architecture` run on it, in every function? */
export const architectureIs = (template: Template, architecture: string): Fault[] =>
  functionsOf(template)
    .filter(([, f]) => f.Architectures.join() !== architecture)
    .map(([name, f]) => `${name} is for ${f.Architectures.join()} although ${architecture} was asked for`)
