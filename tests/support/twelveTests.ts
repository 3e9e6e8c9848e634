import { beforeAll, describe, expect, test } from '@jest/globals'
import { cast, read, resultFile } from '@shared/decision/contract'
import { DAY } from '@shared/kernel/instant'
import { verify } from '../../infra/verify/verify.mjs'
import { codeOf } from './answers'
import type { Take } from './hands'
import { api, clock, signInAs } from './stack'
import { Stairwell } from './twelve'
import { coupleDisagrees, elderVotes, neighbourVotes, offlineVotes, paperIsTold, resultIsRead } from './twelveStory'

/**
 * Ten voters of twelve flats take part in their own way, on the phones that `take` gives, on paper and at the counter;
 * the result is exactly what they did. It moves the local clock by twenty days.
 */
export const tellStairwell = (take: Take): void =>
  describe('a stairwell of twelve flats and ten voters', () => {
    let stairwell: Stairwell
    beforeAll(async () => {
      stairwell = await Stairwell.open()
      for (const who of ['elder', 'contradiction', 'three', 'couple', 'away', 'late', 'offline'] as const)
        await stairwell.owners[who].bindHomes()
      await stairwell.partner.bindHomes()
    })
    const view = () => stairwell.clerk.call(read, { params: stairwell.params })

    test('the oldest owner votes alone', () => elderVotes(stairwell, take))

    test('two sign on paper: two workers read it, the home is told with a receipt', async () => {
      const receipt = await stairwell.onPaper('paperOne', 'agree')
      expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      await stairwell.onPaper('paperTwo', 'agree')
      await paperIsTold(stairwell, take, receipt ?? '')
    })

    test('an owner of three flats is one person with three areas', async () => {
      await stairwell.votes(stairwell.owners.three, 'agree')
      expect((await view()).participation).toEqual({ people: 4, area: 6 * 8000 })
    })

    test('one signs without a network, and is counted once the ballot is in', () => offlineVotes(stairwell, take))

    test('the phone said yes, the paper says no: neither counts until somebody else has settled it', async () => {
      await stairwell.votes(stairwell.owners.contradiction, 'agree')
      await stairwell.onPaper('contradiction', 'disagree')
      expect(await stairwell.row('contradiction')).toMatchObject({ voted: false, effect: 'contests', channel: 'paper' })
      expect((await view()).participation).toEqual({ people: 5, area: 7 * 8000 })
      await stairwell.settles('contradiction')
      expect(await stairwell.row('contradiction')).toMatchObject({ voted: true, effect: 'counts', channel: 'settlement' })
    })

    test('a couple who disagree: theirs counts for nothing', async () => {
      await coupleDisagrees(stairwell, take)
      expect(await stairwell.row('couple')).toMatchObject({ voted: false, effect: 'contests' })
    })

    test('a neighbour votes for one who is away', async () => {
      await neighbourVotes(stairwell, take)
      expect(await stairwell.row('away')).toMatchObject({ voted: true, channel: 'proxy' })
    })

    test('one has died: nobody votes in that name, the heirs’ designee does', async () => {
      const dead = await signInAs(stairwell.owners.late.person)
      const body = await stairwell.signed(stairwell.owners.late, 'disagree')
      await stairwell.inherits()
      await stairwell.votes(stairwell.heir, 'agree')
      expect(await stairwell.row('late')).toMatchObject({ voted: true, channel: 'phone' })
      // The token that the phone of the dead still holds is of an earlier binding.
      expect(codeOf(await api(cast, { params: stairwell.params, token: dead.accessToken, body }))).toBe('BINDING_SUPERSEDED')
      const { accessToken: token } = await signInAs(stairwell.owners.late.person)
      expect(codeOf(await api(cast, { params: stairwell.params, token, body }))).toBe('FORBIDDEN')
    })

    test('the result counts eight of ten, seven agreeing, one home unsettled; anybody can recount it', async () => {
      await stairwell.knocks('silent', 2)
      expect((await view()).participation).toEqual({ people: 8, area: 10 * 8000 })
      await clock.forward(20 * DAY + 60_000)
      const { result } = await view()
      expect(result).toMatchObject({
        outcome: 'passed',
        participation: { people: 8, area: 10 * 8000 },
        tally: { agree: { people: 7, area: 9 * 8000 }, disagree: { people: 1, area: 8000 }, abstain: { people: 0 } },
        contested: 1,
      })
      const { url, resultDigest } = await stairwell.clerk.call(resultFile, { params: stairwell.params })
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      expect(verify(bytes, resultDigest)).toMatchObject({ outcome: 'passed', contested: 1 })
      await resultIsRead(stairwell, take)
    })
  })
