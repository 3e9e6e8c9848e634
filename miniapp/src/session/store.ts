import { create } from 'zustand'
import { Session, type Me } from '@shared/identity/model'
import { dropStored, readStored, writeStored } from './storage'

interface SessionState {
  /** `null` while nobody is signed in. */
  readonly session: Session | null
  /** True when a session was taken away (revoked, too old) rather than left by the person. */
  readonly ended: boolean
  /** True after the person closed the account: WeChat must not sign them in again unasked. */
  readonly left: boolean
}

const key = 'linli.session'
const leftKey = 'linli.left'

const stored = (): Session | null => {
  const parsed = Session.safeParse(readStored(key))
  return parsed.success ? parsed.data : null
}

/** Who is signed in on this phone or in this browser; survives a restart. */
export const useSession = create<SessionState>(() => ({ session: stored(), ended: false, left: readStored(leftKey) === true }))

/** The keeper that the client renews through. It rereads the store first: another tab may have renewed the session. */
export const sessionKeeper = {
  read: (): Session | null => {
    const latest = stored()
    if (latest !== null && latest.accessToken !== useSession.getState().session?.accessToken)
      useSession.setState({ session: latest, ended: false })
    return useSession.getState().session
  },
  save: (session: Session): void => {
    writeStored(key, session)
    useSession.setState({ session, ended: false })
  },
  end: (): void => {
    dropStored(key)
    useSession.setState((before) => ({ session: null, ended: before.session !== null }))
  },
}

/** What only whoever signs out may find again on this phone: who came along to what, the codes for the door, orders not yet sent. */
const ofThePerson = ['linli.bookings', 'linli.people', 'linli.bookingOrders', 'linli.orders', 'linli.orderDrafts']

/** Forgets the session because the person said so. */
export const forgetSession = (): void => {
  dropStored(key)
  for (const name of ofThePerson) dropStored(name)
  useSession.setState({ session: null, ended: false })
}

/** Forgets the session of an account that is no more. */
export const leaveForGood = (): void => {
  forgetSession()
  writeStored(leftKey, true)
  useSession.setState({ left: true })
}

/** The person wants to use it again, as somebody new. */
export const comeBack = (): void => {
  dropStored(leftKey)
  useSession.setState({ left: false })
}

/** Replaces what is known about the caller, such as after a change of name. */
export const keepMe = (me: Me): void => {
  const { session } = useSession.getState()
  if (session !== null) sessionKeeper.save({ ...session, me })
}

/** The caller, or null when not signed in. */
export const useMe = (): Me | null => useSession((state) => state.session?.me ?? null)
