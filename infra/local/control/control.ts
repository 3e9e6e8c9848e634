import * as z from 'zod'
import { HOUR } from '@shared/kernel/instant'
import type { LocalClock } from '../clock'
import type { Dynamo } from '../dynamo/dynamo'
import type { Gateway } from '../gateway'
import { people } from '../seed/people'
import { type LocalServer, jsonOf, listen, sendJson } from '../server'
import type { Streams } from '../streams/streams'
import { Fault } from '../wechat/faults'
import type { WechatStandIn } from '../wechat/stand-in'

/**
 * What can be done to the local stack from outside, and never to a deployed one: be somebody, move the clock, make trouble.
 * The page reaches it under `/local`; tests use it through tests/support/stack.ts.
 */
export interface Machine {
  readonly clock: LocalClock
  readonly wechat: WechatStandIn
  readonly dynamo: Dynamo
  readonly gateway: Gateway
  readonly streams: Streams
}

type Act = (machine: Machine, params: readonly string[], body: unknown) => Promise<unknown> | unknown

const PhoneBody = z.object({
  phone: z
    .string()
    .regex(/^\d{11}$/)
    .optional(),
})
/** At most 400 days at once: nothing here lives longer, and a typing error should not leave this century. */
const ForwardBody = z.object({
  forwardMs: z
    .number()
    .int()
    .min(0)
    .max(400 * 24 * HOUR),
})
const HardBody = z.object({ hard: z.boolean().default(false) })
const InvokeBody = z.object({ name: z.string(), event: z.unknown() })
const CreditBody = z.object({ person: z.string(), templateId: z.string(), times: z.number().int().positive().default(1) })
const BlockBody = z.object({ person: z.string(), blocked: z.boolean() })

const clockView = ({ clock }: Machine): { now: string; offsetMs: number } => ({
  now: new Date(clock.now()).toISOString(),
  offsetMs: clock.offset(),
})

/** What is due by now happens now, and its events arrive: nobody has to wait for the minute. */
const settle = async ({ gateway, streams }: Machine): Promise<void> => {
  await gateway.invoke('tick', {})
  await streams.settled()
}

const acts: Readonly<Record<string, Act>> = {
  'GET /people': () => ({ people: people.filter((p) => p.chooser).map(({ id, name, group, about }) => ({ id, name, group, about })) }),
  'POST /people/*/login-code': ({ wechat }, [id = '']) => ({ code: wechat.loginCode(id) }),
  'POST /people/*/phone-code': ({ wechat }, [id = ''], body) => {
    const phone = PhoneBody.parse(body).phone ?? people.find((p) => p.id === id)?.phone
    if (!phone) throw new RangeError(`${id} has no phone; say which: { "phone": "1380000…" }`)
    return { code: wechat.phoneCode(phone) }
  },
  'GET /clock': clockView,
  'POST /clock': async (machine, _, body) => {
    machine.clock.move(ForwardBody.parse(body).forwardMs)
    await settle(machine)
    return clockView(machine)
  },
  'POST /settle': async ({ streams }) => {
    await streams.settled()
    return {}
  },
  'POST /tick': async (machine) => {
    await settle(machine)
    return {}
  },
  'POST /invoke': async ({ gateway }, _, body) => {
    const { name, event } = InvokeBody.parse(body)
    return { result: await gateway.invoke(name, event) }
  },
  'POST /dynamo/restart': async ({ dynamo }, _, body) => {
    await dynamo.restart(HardBody.parse(body).hard)
    return {}
  },
  'POST /functions/restart': async ({ gateway }, _, body) => {
    await gateway.restart(HardBody.parse(body).hard)
    return {}
  },
  'POST /faults': ({ wechat }, _, body) => {
    wechat.faults.add(Fault.parse(body))
    return {}
  },
  'DELETE /faults': ({ wechat }) => {
    wechat.faults.clear()
    return {}
  },
  'POST /wechat/credits': ({ wechat }, _, body) => {
    const { person, templateId, times } = CreditBody.parse(body)
    wechat.messages.allow(wechat.openidOf(person), templateId, times)
    return {}
  },
  'POST /wechat/blocked': ({ wechat }, _, body) => {
    const { person, blocked } = BlockBody.parse(body)
    if (blocked) wechat.blocked.add(person)
    else wechat.blocked.delete(person)
    return {}
  },
  'POST /wechat/expire-tokens': ({ wechat }) => {
    wechat.tokens.expireAll()
    return {}
  },
  'GET /wechat/messages': ({ wechat }) => ({ messages: wechat.messages.sent }),
}

const routes = Object.entries(acts).map(([route, act]) => ({
  pattern: new RegExp(`^${route.replaceAll('*', '([^/]+)')}$`),
  act,
}))

/** Serves the controls on `port`. Bad input answers 400 with what is wrong. */
export const startControl = (port: number, machine: Machine): Promise<LocalServer> =>
  listen(port, async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://control')
    const asked = `${request.method} ${pathname}`
    for (const { pattern, act } of routes) {
      const found = pattern.exec(asked)
      if (!found) continue
      try {
        return sendJson(response, await act(machine, found.slice(1).map(decodeURIComponent), await jsonOf(request)))
      } catch (error) {
        const bad = error instanceof z.ZodError || error instanceof RangeError || error instanceof SyntaxError
        return sendJson(response, { error: error instanceof Error ? error.message : String(error) }, bad ? 400 : 500)
      }
    }
    sendJson(response, { error: `no such control: ${asked}` }, 404)
  })
