import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { BodyOf } from '@shared/contract/endpoint'
import type { checkCorridor } from '@shared/subsidy/contract'
import { CheckId } from '@shared/subsidy/model'
import type { Caller } from '@functions/platform/caller'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type Change, type Opened, changeSubsidy } from './change'
import { nextCheckOn } from './corridorRule'
import { mustBeFiles } from './files'
import { corridorWrite, keys, record, sealedIn } from './store'

/** The same key from the same person is the same look. */
const idOf = (caller: Caller, caseId: string, key: string): CheckId =>
  CheckId.parse(lookupHash('corridorCheck', `${caller.personId}\n${caseId}\n${key}`, 26).toUpperCase())

const checking = (caller: Caller, opened: Opened, body: BodyOf<typeof checkCorridor>): Change | null => {
  const { head, file, kept } = opened
  const { checkKey, on, found, note, photos } = body
  if (!opened.as.includes('streetOfficer')) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  const checkId = idOf(caller, head.caseId, checkKey)
  const digest = digestOf(body)
  const before = kept.checks.find((check) => check.checkId === checkId)
  if (before && before.body !== digest) throw new Refusal('SUBSIDY_REPLAYED')
  if (before) return null
  if (!head.terms.levelEntry || !head.registration) throw new Refusal('CORRIDOR_NONE')
  if (on > dayOf(now()) || on < head.registration.on) throw new Refusal('CORRIDOR_DATE')
  const broken = found !== 'kept'
  // A look of an earlier day that is noted late says nothing about today.
  const latest = file.corridor?.lastOn === undefined || file.corridor.lastOn === null || on >= file.corridor.lastOn
  const corridor = {
    promisedOn: file.corridor?.promisedOn ?? null,
    broken: latest ? broken : (file.corridor?.broken ?? false),
    lastOn: latest ? on : (file.corridor?.lastOn ?? on),
    dueOn: latest ? nextCheckOn(on) : (file.corridor?.dueOn ?? nextCheckOn(on)),
  }
  const key = keys.check(head.caseId, checkId)
  return {
    set: { corridor },
    tell: { type: 'subsidy.corridorChecked', facts: { check: checkId, on, found, photos: photos.length } },
    writes: [
      record(key, { checkId, on, found, photos, note: seal(note, sealedIn(key, 'note')), at: now(), by: caller.personId, body: digest }),
      corridorWrite(file, corridor),
    ],
  }
}

/** Rules 十(四): 违背承诺封闭廊道、变相增加室内空间的，不得申请补贴. What the last look found decides. */
export const check: UseCase<typeof checkCorridor> = ({ params: { caseId }, body }, caller) =>
  changeSubsidy(caller, caseId, { name: 'checkCorridor', body }, async (opened) => {
    await mustBeFiles(caller, opened, body.photos)
    return checking(caller, opened, body)
  })
