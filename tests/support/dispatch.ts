import { type Person, roadBy } from './orderRoad'
import { mustApi, signInAs } from './stack'

export * from './orderRoad'
/** Along the road by the gateway of the running stack. */
export const { placed, carry } = roadBy(mustApi)

/** Somebody who signs in by WeChat, so that a page can stay signed in when a test moves the clock. */
export const signedIn = async (name: string): Promise<Person> => {
  const { me, accessToken } = await signInAs(name)
  return { personId: me.personId, token: accessToken }
}
