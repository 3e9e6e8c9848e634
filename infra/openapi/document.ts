import * as z from 'zod'
import { type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject, createDocument } from 'zod-openapi'
import { contract } from '@shared/contract'
import { type Endpoint, signedInRefusals, universalRefusals } from '@shared/contract/endpoint'
import { type ErrorCode, sentenceOf, statusOf } from '@shared/contract/errors'
import { RefusalBody } from '@shared/contract/reply'
import * as roles from '@shared/contract/roles'
import * as audit from '@shared/audit/model'
import * as content from '@shared/content/model'
import * as decision from '@shared/decision/model'
import * as identity from '@shared/identity/model'
import * as area from '@shared/kernel/area'
import * as digest from '@shared/kernel/digest'
import * as instant from '@shared/kernel/instant'
import * as people from '@shared/kernel/people'
import * as place from '@shared/kernel/place'
import * as outreach from '@shared/outreach/model'
import * as registry from '@shared/registry/model'

/** Everything that has a name in the shared models keeps it in the document, but for the few that change what they read (pipes). */
const modules = [audit, content, decision, identity, outreach, registry, area, digest, instant, people, place, roles, { RefusalBody }]
const namedSchemas = (): Record<string, z.ZodType> =>
  Object.fromEntries(
    modules.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) =>
        value instanceof z.ZodType && !(value instanceof z.ZodPipe) ? [[name, value] as const] : [],
      ),
    ),
  )

/** Plain words for each context, as the document's sections. */
const tags: Record<keyof typeof contract, string> = {
  identity: '登录、绑定与权限 · who is who',
  registry: '地点与名册 · places and rolls',
  content: '文件 · files',
  decision: '表决 · votes',
  outreach: '通知与联系 · messages, calls and doors',
  contest: '竞赛 · competitions',
  document: '文书与询异 · documents and inquiries',
  subsidy: '补贴、年度计划与考核 · subsidies, plans, assessment',
  funding: '加梯费用与协议 · money of a lift, agreement, running costs',
  retrofit: '加装电梯项目 · the case of a lift',
  activity: '科普活动与手机课 · science events and classes',
  dispatch: '点单、派单、接单与评单 · orders of a service',
  volunteer: '志愿者、服务队与时长 · volunteers, teams, hours, honours',
  notice: '公示与异议 · public notice and objections',
  print: '打印 · printing',
  privacy: '自己的数据 · own data',
  audit: '操作记录 · the log of acts',
}

const refusalsOf = (e: Endpoint): ErrorCode[] => [
  ...new Set([...e.refusals, ...(e.access === 'anyone' ? [] : signedInRefusals), ...universalRefusals]),
]

/** Refusals with the same status share one response; its description lists every code with the sentence a person reads. */
const refusalResponses = (e: Endpoint): ZodOpenApiResponsesObject => {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of refusalsOf(e)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `- \`${code}\` ${sentenceOf(code)}`).join('\n'),
          content: { 'application/json': { schema: RefusalBody } },
        },
      ]),
  )
}

const accessSentence = ({ access }: Endpoint): string => {
  if (access === 'anyone') return 'Open to anyone.'
  if (access === 'signedIn') return 'For everyone who is signed in.'
  return `For ${access.map((role) => `${role} (${roles.roleNames[role]})`).join(', ')}, each within the own place.`
}

const isEmpty = (schema: z.ZodType): boolean => schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0
const asObject = (schema: z.ZodType): z.ZodObject | undefined => (schema instanceof z.ZodObject && !isEmpty(schema) ? schema : undefined)

const operationOf = (e: Endpoint, tag: string): ZodOpenApiOperationObject => {
  const [path, query] = [asObject(e.params), asObject(e.query)]
  return {
    operationId: e.id,
    tags: [tag],
    summary: e.summary,
    description: `${accessSentence(e)}\n\nSending it twice: ${e.repeat}.`,
    ...(e.access === 'anyone' && { security: [] }),
    ...((path || query) && { requestParams: { ...(path && { path }), ...(query && { query }) } }),
    ...(!isEmpty(e.body) && { requestBody: { required: true, content: { 'application/json': { schema: e.body } } } }),
    responses: {
      '200': { description: 'Done.', content: { 'application/json': { schema: e.reply } } },
      ...refusalResponses(e),
    },
  }
}

/** The OpenAPI 3.1 document of the whole API, from the contract and nothing else. The same contract always gives the same text. */
export const openApiDocument = (version: string): ReturnType<typeof createDocument> => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const [context, endpoints] of Object.entries(contract)) {
    for (const e of Object.values<Endpoint>(endpoints)) {
      const tag = context
      paths[e.path] = { ...paths[e.path], [e.method.toLowerCase()]: operationOf(e, tag) }
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '邻里 Linli',
      version,
      description:
        'How phone and server speak. Made from `shared/*/contract.ts`; do not edit. ' +
        'Areas are whole numbers of 0.01 m², people are counted by the interpretation of the property-ownership rules art. 9, moments are UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ accessToken: [] }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From identity.signIn; lives ten minutes.' },
      },
    },
  })
}
