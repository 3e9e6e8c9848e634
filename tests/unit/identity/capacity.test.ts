import { describe, expect, test } from '@jest/globals'
import { Capacity, capacityNames } from '@shared/contract/roles'
import { Check, checkNames } from '@shared/identity/binding'
import { capacityRefusal, checksFor, missingChecks, transferRefusal } from '@shared/identity/capacity'

const one = { flats: 1 }
const several = { flats: 2 }

describe('who may be bound in which capacity', () => {
  test.each(Capacity.options.filter((capacity) => capacity !== 'heir'))('a recorded death stops %s', (capacity) => {
    expect(capacityRefusal(capacity, true, [one])).toBe('VOTER_LOCKED')
  })

  test('heirs’ designee only after a recorded death', () => {
    expect(capacityRefusal('heir', true, [])).toBeNull()
    expect(capacityRefusal('heir', false, [])).toBe('HEIR_WITHOUT_DEATH')
  })

  test('a transferee only while a frozen roll names this one flat', () => {
    expect(capacityRefusal('transferee', false, [])).toBe('TRANSFEREE_WITHOUT_VOTE')
    expect(capacityRefusal('transferee', false, [one])).toBeNull()
    expect(capacityRefusal('transferee', false, [one, several])).toBe('TRANSFER_WAITS')
  })

  test('all others need no vote', () => {
    for (const capacity of ['owner', 'coOwner', 'company', 'guardian'] as const)
      expect(capacityRefusal(capacity, false, [several])).toBeNull()
  })
})

test('the roll changes hands when no vote runs over the flat', () => {
  expect(transferRefusal([])).toBeNull()
  expect(transferRefusal([one])).toBe('TRANSFER_DURING_VOTE')
  expect(transferRefusal([one, several])).toBe('TRANSFER_WAITS')
})

describe('what must have been seen', () => {
  test('includes the person’s identity in every capacity, and a joint designation where several own', () => {
    for (const capacity of Capacity.options) expect(checksFor[capacity]).toContain('identity')
    expect(checksFor.coOwner).toContain('designation')
    expect(checksFor.heir).toEqual(expect.arrayContaining(['death', 'designation']))
  })

  test('names what is missing, and takes more than is demanded', () => {
    expect(missingChecks('guardian', ['identity'])).toEqual(['guardianship'])
    expect(missingChecks('owner', Check.options)).toEqual([])
  })
})

test('every capacity and every check has its own Chinese name', () => {
  expect(new Set(Object.values(capacityNames)).size).toBe(Capacity.options.length)
  expect(new Set(Object.values(checkNames)).size).toBe(Check.options.length)
})
