import getPort from 'get-port'

/** Where each service of `npm start` would like to be; a taken port moves to one of the next four, then to any free one. */
const wishes = { web: 8080, gateway: 3000, invoke: 3005, dynamo: 8000, files: 4560, wechat: 4570, control: 4575 } as const

export type Service = keyof typeof wishes
export type Ports = Readonly<Record<Service, number>>

/**
 * Free ports for all services of one stack; get-port keeps two of them from being the same.
 * `anywhere` is for test runs: several of them start at the same moment and must not look at the same few ports.
 */
export const choosePorts = async (anywhere: boolean): Promise<Ports> => {
  const choose = (service: Service): Promise<number> => {
    if (anywhere) return getPort()
    const port = Array.from({ length: 5 }, (_, i) => wishes[service] + i)
    // DynamoDB Local listens on every interface and has no option for it, so its port must be free on all of them.
    return service === 'dynamo' ? getPort({ port }) : getPort({ port, host: '127.0.0.1' })
  }
  return {
    web: await choose('web'),
    gateway: await choose('gateway'),
    invoke: await choose('invoke'),
    dynamo: await choose('dynamo'),
    files: await choose('files'),
    wechat: await choose('wechat'),
    control: await choose('control'),
  }
}
