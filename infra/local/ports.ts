import getPort from 'get-port'

/** Where each service would like to be; a taken port moves to the next free one of its five. */
const wishes = { web: 8080, gateway: 3000, invoke: 3005, dynamo: 8000, files: 4560, wechat: 4570, control: 4575 } as const

export type Service = keyof typeof wishes
export type Ports = Record<Service, number>

const fiveFrom = (first: number): number[] => Array.from({ length: 5 }, (_, i) => first + i)

/** Free ports for all services of one stack. get-port keeps two of them from being the same. */
export const choosePorts = async (): Promise<Ports> => ({
  web: await getPort({ port: fiveFrom(wishes.web), host: '127.0.0.1' }),
  gateway: await getPort({ port: fiveFrom(wishes.gateway), host: '127.0.0.1' }),
  invoke: await getPort({ port: fiveFrom(wishes.invoke), host: '127.0.0.1' }),
  // DynamoDB Local listens on every interface and has no option for it, so the port must be free on all of them.
  dynamo: await getPort({ port: fiveFrom(wishes.dynamo) }),
  files: await getPort({ port: fiveFrom(wishes.files), host: '127.0.0.1' }),
  wechat: await getPort({ port: fiveFrom(wishes.wechat), host: '127.0.0.1' }),
  control: await getPort({ port: fiveFrom(wishes.control), host: '127.0.0.1' }),
})
