import { createHash } from 'node:crypto'
import { TemplateName } from '@shared/outreach/templates'
import type { Places } from './files'
import type { Ports } from './ports'

/** Credentials of the local DynamoDB and file store. They open nothing else. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const
export const localRegion = 'cn-north-1'
export const localStage = 'local'
export const wechatApp = { appId: 'wx0000000000local', secret: 'local-secret' } as const

/** Invented ids of every message the product sends, as WeChat would number them. */
export const wechatTemplates = TemplateName.options.map((name) => `${name}=local-${name}`).join(',')

/** Keys of the local stage. They protect invented people on one machine, and stay the same so that kept data can be read again. */
const localKey = (use: string): string => createHash('sha256').update(`linli local ${use}`).digest('base64')

/** A place where nobody listens: whatever is not given a local address must fail instead of reaching AWS. */
const nowhere = 'http://127.0.0.1:9'

/** Nothing of the person's own AWS set-up may leak in. */
const withoutAws = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')))

/** Where the local services are, for whoever needs to reach them. */
export interface Addresses {
  readonly dynamo: string
  readonly files: string
  readonly wechat: string
  readonly control: string
  readonly gateway: string
  readonly invoke: string
  /** The page to open; null when the stack was started without one. */
  readonly web: string | null
}

/** The environment of the functions on this machine; names as in serverless.yml. */
export const functionEnvironment = (at: Pick<Addresses, 'dynamo' | 'files' | 'wechat'>, places: Places): NodeJS.ProcessEnv => ({
  ...withoutAws(process.env),
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_REGION: localRegion,
  AWS_ENDPOINT_URL: nowhere,
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamo,
  AWS_ENDPOINT_URL_S3: at.files,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '2',
  NODE_NO_WARNINGS: '1',
  SLS_TELEMETRY_DISABLED: '1',
  SLS_NOTIFICATIONS_MODE: 'off',
  DISTRICT_ID: 'demo',
  TOKEN_KEY: localKey('token'),
  FIELD_KEYS: `k1:${localKey('field')}`,
  LOOKUP_KEY: localKey('lookup'),
  WECHAT_BASE_URL: at.wechat,
  WECHAT_APP_ID: wechatApp.appId,
  WECHAT_APP_SECRET: wechatApp.secret,
  WECHAT_TEMPLATES: wechatTemplates,
  LINLI_CLOCK_FILE: places.clock,
  LINLI_BUILD_FOLDER: places.build,
})

export const addressesOf = (ports: Ports, web: boolean): Addresses => {
  const at = (port: number): string => `http://127.0.0.1:${port}`
  return {
    dynamo: process.env.DYNAMODB_ENDPOINT ?? at(ports.dynamo),
    files: at(ports.files),
    wechat: at(ports.wechat),
    control: at(ports.control),
    gateway: at(ports.gateway),
    invoke: at(ports.invoke),
    web: web ? at(ports.web) : null,
  }
}
