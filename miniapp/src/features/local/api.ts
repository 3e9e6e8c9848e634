import Taro from '@tarojs/taro'
import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { noteServerTime } from '@/api/clock'
import { failure } from '@/api/errors'
import { readStored, writeStored } from '@/session/storage'

/** An invented person whom one can be on the local stage. */
const Person = z.object({ id: z.string(), name: z.string(), group: z.string(), about: z.string() })
export type Person = z.infer<typeof Person>
const People = z.object({ people: z.array(Person) })
const Code = z.object({ code: z.string() })
const Clock = z.object({ now: Instant })

const ask = async <T extends z.ZodType>(schema: T, method: 'GET' | 'POST', path: string, data?: object): Promise<z.output<T>> => {
  const reply = await Taro.request<unknown>({ url: `/local${path}`, method, data, header: { 'content-type': 'application/json' } }).catch(
    () => {
      throw failure('OFFLINE')
    },
  )
  const parsed = schema.safeParse(reply.data)
  if (!parsed.success) throw failure('UNREADABLE')
  return parsed.data
}

const chosen = 'linli.local-person'

export const people = async (): Promise<Person[]> => (await ask(People, 'GET', '/people')).people

/** A WeChat login code of an invented person, who is remembered for verifying the phone number. */
export const loginCode = async (person: string): Promise<string> => {
  const { code } = await ask(Code, 'POST', `/people/${person}/login-code`)
  writeStored(chosen, person)
  return code
}

/** A phone code of the person chosen last. */
export const phoneCode = async (): Promise<string> => (await ask(Code, 'POST', `/people/${String(readStored(chosen))}/phone-code`, {})).code

/** Moves the local clock forward; what is due by then happens at once. */
export const forward = async (forwardMs: number): Promise<Instant> => {
  const sentAt = Date.now()
  const { now } = await ask(Clock, 'POST', '/clock', { forwardMs })
  noteServerTime(now, sentAt, Date.now())
  return now
}

export const clock = async (): Promise<Instant> => {
  const sentAt = Date.now()
  const { now } = await ask(Clock, 'GET', '/clock')
  noteServerTime(now, sentAt, Date.now())
  return now
}
