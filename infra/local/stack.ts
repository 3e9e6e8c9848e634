import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LocalClock } from './clock'
import { type Machine, startControl } from './control/control'
import { startDynamo } from './dynamo/dynamo'
import { createTables } from './dynamo/tables'
import { type Places, placesIn, startFolder } from './files'
import { startGateway } from './gateway'
import { choosePorts } from './ports'
import { startFiles } from './s3/server'
import { type Addresses, addressesOf, functionEnvironment, localCredentials, wechatApp } from './settings'
import { seedDistrict } from './seed/seed'
import { startStreams } from './streams/streams'
import { serveDist } from './web/dist'
import { startDevServer } from './web/dev'
import { startWechat } from './wechat/server'
import { WechatStandIn } from './wechat/stand-in'

export interface StackOptions {
  /** `kept`: in `.local/`, for people. `throwAway`: in a folder that is gone afterwards, for tests. */
  readonly data: 'kept' | 'throwAway'
  /** `dev` builds the page and builds it anew on every change, `dist` serves what `npm run build:h5` built. */
  readonly web: 'dev' | 'dist' | 'none'
  /** Play the story of the invented district when the database is new. */
  readonly seed: boolean
  /** Told in plain words as each service gets ready. */
  readonly say?: (line: string) => void
}

export interface Stack extends Machine {
  readonly addresses: Addresses
  readonly places: Places
  /** The environment in which a program acts as one of the functions. */
  readonly environment: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/** A first start that was ended in the middle of the story left half a district: it is played from the beginning. */
const dropHalfSeeded = ({ dynamo, files, clock, checkpoints, seeded }: Places): void => {
  if (existsSync(seeded)) return
  for (const leftover of [dynamo, files, clock, checkpoints]) rmSync(leftover, { recursive: true, force: true })
}

/**
 * Starts the whole product on this machine: database, file store, WeChat stand-in, the real functions behind a local gateway,
 * event delivery, controls and page. Nothing listens beyond this machine but DynamoDB Local, and nothing reaches AWS.
 * When one part does not start, those already running are ended before the error is thrown.
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const say = options.say ?? (() => undefined)
  const endings: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  const opened = <T>(service: T, end: (service: T) => Promise<unknown>): T => {
    endings.push(() => end(service))
    return service
  }

  try {
    const throwAway = options.data === 'throwAway'
    const places = placesIn(throwAway ? mkdtempSync(path.join(tmpdir(), 'linli-')) : startFolder())
    if (throwAway) endings.push(async () => rmSync(places.folder, { recursive: true, force: true }))
    else dropHalfSeeded(places)
    mkdirSync(places.logs, { recursive: true })
    const ports = await choosePorts(throwAway)
    const addresses = addressesOf(ports, options.web !== 'none')
    const clock = new LocalClock(places.clock)

    const dynamo = opened(await startDynamo(ports.dynamo, places.dynamo, path.join(places.logs, 'dynamodb.log')), (d) => d.stop())
    const fresh = await createTables(dynamo.endpoint)
    say(`数据库    DynamoDB Local  ${addresses.dynamo}`)
    opened(await startFiles(ports.files, places.files, localCredentials.secretAccessKey), (s) => s.close())
    say(`文件库    S3 兼容         ${addresses.files}`)
    const wechat = new WechatStandIn(wechatApp, () => clock.now())
    opened(await startWechat(ports.wechat, wechat), (s) => s.close())
    say(`微信替身  WeChat          ${addresses.wechat}`)

    const environment = functionEnvironment(addresses, places)
    const mode = options.web === 'dev' ? 'loadAnew' : 'fast'
    const gateway = opened(await startGateway({ port: ports.gateway, invokePort: ports.invoke, environment, places, mode }), (g) =>
      g.stop(),
    )
    say(`接口      API             ${addresses.gateway}`)
    const streams = opened(startStreams(dynamo.endpoint, places, gateway.invoke), (s) => s.stop())
    const machine = { clock, wechat, dynamo, gateway, streams }
    opened(await startControl(ports.control, machine), (s) => s.close())
    say(`控制台    people, clock   ${addresses.control}`)

    const stack = { ...machine, addresses, places, environment, stop }
    const seed = async (): Promise<void> => {
      if (!options.seed || !fresh) return
      await seedDistrict(stack)
      writeFileSync(places.seeded, '')
      say('示范区    seeded')
    }
    const page = async (): Promise<void> => {
      const proxied = { port: ports.web, api: addresses.gateway, control: addresses.control }
      if (options.web === 'dev') opened(await startDevServer({ ...proxied, logFile: path.join(places.logs, 'web.log') }), (c) => c.stop())
      if (options.web === 'dist') opened(await serveDist(proxied.port, proxied.api, proxied.control), (s) => s.close())
      if (options.web !== 'none') say(`网页      Taro h5         ${addresses.web}`)
    }
    await Promise.all([seed(), page()])
    return stack
  } catch (error) {
    await stop()
    throw error
  }
}
