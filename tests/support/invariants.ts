import { isIntact } from '@shared/audit/chain'
import { AuditEntry } from '@shared/audit/model'
import { holdsSeats } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import type { DecisionId } from '@shared/decision/model'
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type BookingItem, PoolItem } from '@functions/activity/items'
import { bookingsOf, partitionOf, table } from '@functions/activity/store'
import type { BallotItem, Shard, Voter } from '@functions/decision/items'
import { eachBallot, eachVoter, readShards } from '@functions/decision/store'
import { HomeItem, VoterItem } from '@functions/identity/items'
import { tableClient } from './stack'

/** What must hold after anything whatever was sent: read from the tables themselves, not from replies. */

const sumOf = (shards: readonly Shard[], name: keyof Shard): number => shards.reduce((sum, shard) => sum + Number(shard[name]), 0)

/** Sums of a vote's shards beside the same sums counted anew from its voters; and each voter beside the last of its revisions. */
export const tallyAndRecount = async (id: DecisionId) => {
  const voters: Voter[] = []
  for await (const voter of eachVoter(id)) voters.push(voter)
  const ballots: BallotItem[] = []
  for await (const ballot of eachBallot(id)) ballots.push(ballot)
  const shards = await readShards(id)
  const counted = voters.filter((v) => v.choice !== undefined)
  const areaOf = (of: readonly Voter[]): number => of.reduce((sum, v) => sum + v.area, 0)
  const by = (choice: string): Voter[] => counted.filter((v) => v.choice === choice)
  const lastOf = (v: Voter): BallotItem | undefined =>
    ballots.filter((b) => b.voterId === v.voterId).toSorted((x, y) => y.revision - x.revision)[0]
  return {
    tally: {
      people: sumOf(shards, 'people'),
      area: sumOf(shards, 'area'),
      agree: [sumOf(shards, 'agreePeople'), sumOf(shards, 'agreeArea')],
      disagree: [sumOf(shards, 'disagreePeople'), sumOf(shards, 'disagreeArea')],
      abstain: [sumOf(shards, 'abstainPeople'), sumOf(shards, 'abstainArea')],
    },
    recount: {
      people: counted.length,
      area: areaOf(counted),
      agree: [by('agree').length, areaOf(by('agree'))],
      disagree: [by('disagree').length, areaOf(by('disagree'))],
      abstain: [by('abstain').length, areaOf(by('abstain'))],
    },
    stands: voters.map((v) => [v.voterId, v.revision ?? 0, v.choice ?? null]),
    revisions: voters.map((v) => {
      const last = lastOf(v)
      return [v.voterId, last?.revision ?? 0, last?.effect === 'counts' ? last.choice : null]
    }),
  }
}

async function* scan(name: string): AsyncGenerator<Record<string, unknown>> {
  const client = tableClient()
  try {
    let from: ScanCommandOutput['LastEvaluatedKey']
    do {
      const page: ScanCommandOutput = await client.send(
        new ScanCommand({ TableName: `linli-local-${name}`, ...(from && { ExclusiveStartKey: from }) }),
      )
      for (const item of page.Items ?? []) yield unmarshall(item)
      from = page.LastEvaluatedKey
    } while (from)
  } finally {
    client.destroy()
  }
}

/** Owner sets whose voter's item and people's homes do not agree on who the one voting person is; empty when all is well. */
export const doubleVoters = async (ownerKeys: readonly string[]): Promise<string[]> => {
  const bound = new Map<string, string | undefined>()
  const homes = new Map<string, string[]>()
  for await (const item of scan('identity')) {
    const [kind, id = ''] = String(item.pk).split('#')
    if (kind === 'VOTER' && item.sk === 'VOTER' && ownerKeys.includes(id)) bound.set(id, VoterItem.parse(item).personId)
    // Other tests leave homes of their own in the table, some of them half-made to prove a control.
    const [part, of = ''] = String(item.sk).split('#')
    if (kind !== 'PERSON' || part !== 'HOME' || !ownerKeys.includes(of)) continue
    const home = HomeItem.parse(item)
    if (!home.endedAt && home.standing === 'voter') homes.set(home.ownerKey, [...(homes.get(home.ownerKey) ?? []), id])
  }
  return ownerKeys.filter((key) => {
    const people = homes.get(key) ?? []
    return people.length > 1 || people[0] !== bound.get(key)
  })
}

/** Subjects of logs whose chain of hashes does not hold; `of` picks the logs to look at by their subject. */
export const brokenChains = async (of: (subject: string) => boolean): Promise<string[]> => {
  const logs = new Map<string, AuditEntry[]>()
  for await (const item of scan('audit')) {
    // Of other tests' logs some hold what is no entry, to prove a control.
    if (!String(item.sk).startsWith('E#') || !of(String(item.subject))) continue
    const entry = AuditEntry.parse(item)
    logs.set(entry.subject, [...(logs.get(entry.subject) ?? []), entry])
  }
  return [...logs]
    .filter(
      ([, entries]) =>
        !isIntact(
          entries.toSorted((x, y) => x.sequence - y.sequence),
          null,
        ),
    )
    .map(([subject]) => subject)
}

/**
 * Those of `sessions` in which seats and orders do not add up: what is left and what orders hold is not what there is, more wait than
 * stand on the waitlist, or a pool went below nothing.
 */
export const unbalancedSessions = async (sessions: readonly SessionId[]): Promise<string[]> => {
  const persons = (of: readonly BookingItem[]): number => of.reduce((sum, order) => sum + order.persons, 0)
  const wrong: string[] = []
  for (const sessionId of sessions) {
    const orders = await bookingsOf(sessionId)
    for await (const item of table.each({ pk: partitionOf(sessionId), prefix: 'POOL#', consistent: true })) {
      const { pool, shard, seats, left, waiting } = PoolItem.parse(item)
      const here = orders.filter((order) => order.pool === pool)
      const held = persons(here.filter((order) => order.shard === shard && holdsSeats(order.state)))
      const wait = persons(here.filter(({ state }) => state === 'waiting'))
      if (left < 0 || held + left !== seats || wait !== waiting)
        wrong.push(`${sessionId} ${pool} ${shard}: ${held}+${left}/${seats}, ${waiting}/${wait}`)
    }
  }
  return wrong
}
