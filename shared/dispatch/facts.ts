/** What guards look at, and nothing else. Facts that a step changes are as they will be after it. */
export interface OrderFacts {
  /** How many departments, teams or parts the step names; the hall counts as one. */
  readonly named: number
  /** The department that acts was asked and has not refused. */
  readonly asked: boolean
  /** Departments that may still take it once this one has refused. */
  readonly departmentsLeft: number
  /** The team that acts may claim: it was named, or the order is in the hall. */
  readonly offeredToYou: boolean
  /** Every team of the place that qualifies may claim. */
  readonly hall: boolean
  /** Named teams that may still claim, besides the one that acts or is let go. */
  readonly teamsLeft: number
  /** The requester was reached since the team claimed. */
  readonly contacted: boolean
  /** The limit of the state is past. */
  readonly expired: boolean
  /** Volunteers named, and how many it takes. */
  readonly members: number
  readonly needed: number
  /** The requester is among those who would serve. */
  readonly servesOwnOrder: boolean
  /** The time that was agreed has come. */
  readonly begun: boolean
  /** Volunteers who came and have not left. */
  readonly inside: number
  /** Whoever acts served it. */
  readonly served: boolean
  /** Staff asked the requester by telephone. */
  readonly called: boolean
  /** Somebody called for help and nobody has answered for it. */
  readonly emergency: boolean
  /** Hours of this order are in the ledger. */
  readonly posted: boolean
  /** The order that this one is merged into goes on. */
  readonly mergeOpen: boolean
}

/** Nothing is known: guards miss something, ways that need nothing stand. To be spread and filled. */
export const noOrderFacts: OrderFacts = {
  named: 0,
  asked: false,
  departmentsLeft: 0,
  offeredToYou: false,
  hall: false,
  teamsLeft: 0,
  contacted: false,
  expired: false,
  members: 0,
  needed: 1,
  servesOwnOrder: false,
  begun: false,
  inside: 0,
  served: false,
  called: false,
  emergency: false,
  posted: false,
  mergeOpen: false,
}
