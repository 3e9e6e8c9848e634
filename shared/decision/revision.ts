import { type Ballot, type Channel, type Effect, SpecialAsk } from './model'

/** What is signed in a revision, without its place in the voter's chain. */
export type Signed = Pick<Ballot, 'choice' | 'consents'>
/** A revision as the next one finds it. */
export type Link = Signed & Pick<Ballot, 'channel' | 'effect'>

/** True when two ballots say the same: the choice and every special consent. */
export const saysTheSame = (a: Signed, b: Signed): boolean =>
  a.choice === b.choice && SpecialAsk.options.every((ask) => a.consents[ask] === b.consents[ask])

/**
 * What a new ballot of the owner does after `last` (null: it is the first). Changing one's mind on the same way counts at once, and the
 * owner's own ballot overrules an agent's. But paper against phone, phone against paper and paper against paper contradict each other:
 * neither counts until somebody has found out which is genuine (DOMAIN §1.4, §2.6: forged and outdated papers).
 */
export const effectOf = (last: Link | null, next: Signed & { readonly channel: Channel }): Effect => {
  if (last === null || last.effect === 'voids' || last.effect === 'held') return 'counts'
  if (last.effect === 'contests') return 'contests'
  if (saysTheSame(last, next) || last.channel === 'proxy') return 'counts'
  return next.channel === 'paper' || last.channel === 'paper' ? 'contests' : 'counts'
}

/**
 * Whether `next` may stand after `earlier` in a voter's chain. Only a settlement ends a conflict, and it invents nothing: it repeats what
 * one of the revisions says. It may also void an agent's ballot that counts, when there was no authority. Only an agent's ballot is held,
 * its ratification repeats it, and no agent overrules the owner's own ballot.
 */
export const mayFollow = (earlier: readonly Link[], next: Link): boolean => {
  const last = earlier.at(-1)
  const settles = next.channel === 'settlement' && last?.effect === 'contests'
  const withoutAuthority = next.channel === 'settlement' && last?.effect === 'counts' && last.channel === 'proxy'
  switch (next.effect) {
    case 'contests':
      return next.channel !== 'settlement' && (last?.effect === 'counts' || last?.effect === 'contests')
    case 'held':
      return next.channel === 'proxy' && (last === undefined || last.effect === 'held' || last.effect === 'voids')
    case 'voids':
      return (settles || withoutAuthority) && saysTheSame(last, next)
    case 'counts':
      if (next.channel === 'settlement') return settles && earlier.some((one) => saysTheSame(one, next))
      if (last?.effect === 'contests') return false
      return next.channel !== 'proxy' || mayAgentFollow(last, next)
  }
}

const mayAgentFollow = (last: Link | undefined, next: Link): boolean => {
  if (last === undefined || last.effect === 'voids') return true
  return last.channel === 'proxy' && (last.effect !== 'held' || saysTheSame(last, next))
}
