import { digestText } from '../kernel/digest'
import type { VoterId } from './model'

const votersPerShard = 256
const mostShards = 128

/** How many shards carry the tally of a roll: one per 256 voters, so that a vote costs the same in a stairwell and in a city; 1 to 128. */
export const shardCountFor = (voters: number): number => Math.min(mostShards, Math.max(1, Math.ceil(voters / votersPerShard)))

/** The shard of a voter, 0 to `shardCount - 1`: always the same one, spread evenly whatever the ids look like. */
export const shardOf = (voterId: VoterId, shardCount: number): number => Number.parseInt(digestText(voterId).slice(0, 8), 16) % shardCount
