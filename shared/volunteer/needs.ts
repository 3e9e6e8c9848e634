import * as z from 'zod'
import type { PersonId } from '../identity/model'
import type { Day } from '../kernel/day'
import { QualificationKind } from './proof'
import { Skill } from './skill'

/** What a service asks of whoever gives it (regulations 2017 §15–17). */
export const ServiceNeeds = z.object({
  skill: Skill.nullable(),
  qualification: QualificationKind.nullable(),
  /** There is risk: accident insurance in force on the day. */
  insured: z.boolean(),
  /** At a home, or with minors: never one person alone, and never without an adult of the team. */
  twoPersons: z.boolean(),
})
export type ServiceNeeds = z.infer<typeof ServiceNeeds>

/** Of age from this day on; null when of age at registration. */
export const isMinorOn = (adultFrom: Day | null, on: Day): boolean => adultFrom !== null && on < adultFrom

export interface PartyMember {
  readonly personId: PersonId
  readonly adultFrom: Day | null
}

/** People that one service has at most: all their hours are written in one transaction. */
export const MOST_TOGETHER = 10

export type PartyLack = 'nobody' | 'tooMany' | 'twice' | 'alone' | 'noAdult' | 'minorAlone'

/**
 * What a group that is to go together lacks: a minor never serves without an adult of the team; where two are asked for, two go,
 * and with minors among them two adults (protection of minors; DOMAIN §6.4 "two-person rule").
 */
export const partyLacks = (party: readonly PartyMember[], needs: Pick<ServiceNeeds, 'twoPersons'>, on: Day): PartyLack | null => {
  if (party.length === 0) return 'nobody'
  if (party.length > MOST_TOGETHER) return 'tooMany'
  if (new Set(party.map(({ personId }) => personId)).size < party.length) return 'twice'
  const minors = party.filter(({ adultFrom }) => isMinorOn(adultFrom, on)).length
  const adults = party.length - minors
  if (needs.twoPersons && party.length < 2) return 'alone'
  if (adults === 0) return 'noAdult'
  return needs.twoPersons && minors > 0 && adults < 2 ? 'minorAlone' : null
}
