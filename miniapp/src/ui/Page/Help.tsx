import { useMe } from '@/session/store'
import { PhoneCall } from '../PhoneCall'
import type { Contact } from '../PhoneCall/props'

/** The city's public service line answers whoever belongs to no community here yet. */
const hotline: Contact = { name: '政务热线', phone: '12345' }

interface HelpProps {
  /** Who answers for what this page shows; left out, the community of the caller's home. */
  readonly contact?: Contact | null
  readonly short?: boolean
  /** What ringing is for, in place of “打电话问…”. */
  readonly says?: string
}

/** Somebody to ring, on every page. */
export function Help({ contact, short, says }: HelpProps) {
  const own = useMe()?.contact ?? null
  return <PhoneCall {...(contact ?? own ?? hotline)} short={short} says={says} />
}
