import type { AuditEntry } from '@shared/audit/model'
import { Channel } from '@shared/decision/model'

/** Who did it, as a kind of person, and by which way. Network addresses and devices are not kept: the way is what the act itself says. */
export interface Whence {
  readonly by: 'owner' | 'staff' | 'system'
  readonly way: string
}

type Act = Pick<AuditEntry, 'type' | 'actor' | 'facts'>

const ballotWays: Record<Channel, Whence> = {
  phone: { by: 'owner', way: '手机' },
  proxy: { by: 'owner', way: '手机（代理人）' },
  paper: { by: 'staff', way: '工作台（纸质票）' },
  settlement: { by: 'staff', way: '工作台（核实）' },
}
const revisions = new Set(['decision.ballotCast', 'decision.ballotContested', 'decision.ballotHeld', 'decision.ballotsVoided'])
const onPhone = new Set([
  'decision.conflictStated',
  'decision.proxyAccepted',
  'decision.proxyRevoked',
  'document.inquiryAsked',
  'identity.noticeAnswered',
  'identity.coOwnerJoined',
  'identity.coOwnerLeft',
  'identity.helperJoined',
  'identity.helperLeft',
  'identity.bindingRequested',
  'identity.bindingWithdrawn',
  'identity.closed',
])

const isByOwner = ({ type, facts }: Act): boolean => {
  if (type === 'decision.proxyGiven') return facts.origin !== 'paper'
  if (type === 'decision.proxyRatified') return facts.onPaper !== true
  if (type === 'decision.proxyRefused') return facts.by !== 'staff'
  return onPhone.has(type)
}

export const whenceOf = (act: Act): Whence => {
  if (act.actor === 'system') return { by: 'system', way: '系统，到时自动' }
  // Ballots from before there were several ways came by phone.
  if (revisions.has(act.type)) return ballotWays[Channel.catch('phone').parse(act.facts.channel)]
  if (isByOwner(act)) return { by: 'owner', way: '手机' }
  return { by: 'staff', way: act.type === 'outreach.attempted' ? '上门或电话后登记' : '工作台' }
}
