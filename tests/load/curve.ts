import { shardCountFor } from '@shared/decision/shard'
import { readUnits, writeUnits } from './capacity'

/** Mean sizes in bytes of what a vote consists of, taken from real items. */
export interface Sizes {
  /** The header of a vote of so many voters: it names the units of its scope, 40 at most. */
  readonly head: (voters: number) => number
  /** By how much the header grows when the gate shuts, and again with the result. */
  readonly closing: number
  readonly result: number
  readonly shard: number
  readonly voter: number
  readonly ballot: number
}

/** What one act costs: round trips to the database and capacity units. */
export interface Cost {
  readonly roundTrips: number
  readonly read: number
  /** Table and index together. */
  readonly write: number
}

/** A page of a query ends at 1 MB. */
const PAGE = 1024 * 1024
const pages = (bytes: number): number => Math.floor(bytes / PAGE) + 1

/** Bytes of an entry of the index, about: four keys, whatever the item is. */
const ENTRY = 250

/** The ballot: voter, revision and shard in one transaction, and the revision's entry in the index, by which its receipt finds it. */
export const ballotCost = (s: Sizes): Cost => ({
  roundTrips: 1,
  read: 0,
  write: writeUnits(s.voter, true) + writeUnits(s.ballot, true) + writeUnits(s.shard, true) + writeUnits(ENTRY),
})

/** An owner reads a vote: header, first shard and own entry in one batch; more shards by one query. */
export const progressCost = (s: Sizes, voters: number): Cost => {
  const shards = shardCountFor(voters) * s.shard
  const more = shardCountFor(voters) > 1
  const batch = readUnits(s.head(voters), 'strong') + readUnits(s.shard, 'strong') + readUnits(s.voter, 'strong')
  return { roundTrips: 1 + (more ? pages(shards) : 0), read: batch + (more ? readUnits(shards, 'strong') : 0), write: 0 }
}

/** Closing early: has everybody voted, note the moment, shut every shard, read everything, publish, answer. */
export const closingCost = (s: Sizes, voters: number): Cost => {
  const count = shardCountFor(voters)
  const shards = count * s.shard
  const [head, closing] = [s.head(voters), s.head(voters) + s.closing]
  const [roll, ballots] = [voters * s.voter, voters * s.ballot]
  const published = closing + s.result
  return {
    roundTrips: 1 + 1 + count + 1 + 3 * pages(shards) + pages(roll) + pages(ballots),
    read: readUnits(head, 'strong') + 3 * readUnits(shards, 'strong') + readUnits(roll, 'strong') + readUnits(ballots, 'strong'),
    // The moment is noted together with the check that no paper waits to be counted; of that item there may be none.
    // The header moves within the index when the gate shuts (one entry goes, one comes) and leaves it with the result.
    write: writeUnits(closing, true) + writeUnits(0, true) + count * writeUnits(s.shard) + writeUnits(published) + 3 * writeUnits(ENTRY),
  }
}
