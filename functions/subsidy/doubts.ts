import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { CaseActor } from '@shared/retrofit/state'
import type { raiseFlag, settleFlag } from '@shared/subsidy/contract'
import { FlagId } from '@shared/subsidy/model'
import type { Caller } from '@functions/platform/caller'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type Opened, changeSubsidy } from './change'
import { keys, record, sealedIn, settledFlag } from './store'

const mayRaise: readonly CaseActor[] = ['streetOfficer', 'housingOfficer', 'financeOfficer']

const idOf = (caller: Caller, caseId: string, key: string): FlagId =>
  FlagId.parse(lookupHash('subsidyFlag', `${caller.personId}\n${caseId}\n${key}`, 26).toUpperCase())

const mustAct = ({ as, head }: Opened, roles: readonly CaseActor[]): void => {
  if (!roles.some((role) => as.includes(role))) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
}

/** A doubt (虚假材料、恶意串通) counts in the file, so that from this write on nothing is paid. Rules 十(四). */
export const raise: UseCase<typeof raiseFlag> = ({ params: { caseId }, body }, caller) =>
  changeSubsidy(caller, caseId, { name: 'raiseFlag', body }, (opened) => {
    mustAct(opened, mayRaise)
    const { file, kept } = opened
    const flagId = idOf(caller, caseId, body.flagKey)
    const digest = digestOf(body)
    const before = kept.flags.find((flag) => flag.flagId === flagId)
    if (before && before.body !== digest) throw new Refusal('SUBSIDY_REPLAYED')
    if (before) return null
    const key = keys.flag(caseId, flagId)
    const text = seal(body.text, sealedIn(key, 'text'))
    const flag = {
      flagId,
      kind: body.kind,
      text,
      on: dayOf(now()),
      state: 'open',
      settledOn: null,
      finding: null,
      at: now(),
      by: caller.personId,
      body: digest,
    }
    return {
      set: { doubts: file.doubts + 1 },
      tell: { type: 'subsidy.flagged', facts: { flag: flagId, kind: body.kind } },
      writes: [record(key, flag)],
    }
  })

/** The housing bureau says how it ended; a confirmed one forbids payment for good and calls for recovery where money was paid. */
export const settle: UseCase<typeof settleFlag> = ({ params: { caseId, flagId }, body: { outcome, finding } }, caller) =>
  changeSubsidy(caller, caseId, { name: 'settleFlag', body: { flagId, outcome, finding } }, (opened) => {
    mustAct(opened, ['housingOfficer'])
    const { file, kept } = opened
    const flag = kept.flags.find((one) => one.flagId === flagId)
    if (!flag) throw new Refusal('NOT_FOUND')
    if (flag.state !== 'open') throw new Refusal('FLAG_SETTLED', { state: flag.state })
    const sealed = seal(finding, sealedIn(keys.flag(caseId, flagId), 'finding'))
    return {
      set: { doubts: file.doubts - 1, proven: file.proven + (outcome === 'confirmed' ? 1 : 0) },
      tell: { type: 'subsidy.flagSettled', facts: { flag: flagId, outcome } },
      writes: [settledFlag(caseId, flagId, { state: outcome, settledOn: dayOf(now()), finding: sealed })],
    }
  })
