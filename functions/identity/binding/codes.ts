import { Refusal } from '@shared/contract/errors'
import type { MadeCode } from '@shared/identity/binding'
import type {
  makeBindingCode as makeEndpoint,
  previewBindingCode as previewEndpoint,
  useBindingCode as useEndpoint,
} from '@shared/identity/bindingContract'
import type { PersonId } from '@shared/identity/model'
import { DAY, MINUTE, plus } from '@shared/kernel/instant'
import { ownerHome } from '@functions/registry/exports'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { miniProgramCode } from '@functions/platform/wechat'
import { answerSession } from '../answer'
import { presentSession } from '../session'
import { bindingCode, bindingCodeKey, clearedAt, fresh, table } from '../store'
import { helping } from './helpers'
import { CodeItem } from './items'
import { workersStanding } from './staffAct'
import { mustBeAsSeen, targetOf } from './target'
import { type Change, type Settled, binding, changeVoter, readVoter } from './voter'
import type { VoterItem } from '../items'

/** Long enough to walk to the other room, too short to be passed around. */
const CODE_LIFE = 15 * MINUTE
/** The page that says what the code does and asks to confirm. */
const CODE_PAGE = 'packages/account/pages/code/index'

export const codeContext = (code: string): string => `${code}.name`

/** Makes a code and its mini-program code. @throws Refusal WECHAT_UNAVAILABLE */
export const makeCode = async (
  { name, ...what }: Omit<CodeItem, 'code' | 'expiresAt' | 'usedBy'>,
  standing: readonly Write[] = [],
): Promise<MadeCode> => {
  const code = newCode(8)
  const expiresAt = plus(now(), CODE_LIFE)
  const item: CodeItem = { ...what, code, expiresAt, name: seal(name, codeContext(code)) }
  const { purpose, ownerKey, unit, capacity, checked, madeBy } = item
  const event = eventOf({
    type: 'identity.bindingCodeMade',
    subject: `owner:${ownerKey}`,
    place: unit,
    actor: madeBy,
    facts: { purpose, capacity, checked },
  })
  const write: Write = { put: { ...bindingCodeKey(code), ...item, ...clearedAt(expiresAt, DAY), event }, when: [fresh] }
  const [picture] = await Promise.all([miniProgramCode(code, CODE_PAGE), table.transact([write, ...standing])])
  return { code, expiresAt, image: `data:${picture.contentType};base64,${picture.bytes.toString('base64')}` }
}

/** In person: the worker has the papers in hand, the owner the phone. */
export const makeBindingCode: UseCase<typeof makeEndpoint> = async ({ body }, caller) => {
  const { unit, ownerKey, capacity, name, checked, replaces } = body
  const [standing, voter] = await Promise.all([workersStanding(caller, unit), readVoter(ownerKey)])
  const { label } = await targetOf(caller, capacity, body, voter)
  const what = { purpose: 'bind' as const, ownerKey, unit, label, capacity, name, checked, generation: replaces ?? 0 }
  try {
    return await makeCode({ ...what, madeBy: caller.personId }, [standing])
  } catch (error) {
    if (error instanceof ConditionFailed && error.at(1)) throw new Refusal('FORBIDDEN', {}, 'dismissed meanwhile')
    throw error
  }
}

const readCode = async (code: string): Promise<CodeItem> => {
  const item = await table.get(bindingCodeKey(code))
  if (!item) throw new Refusal('BINDING_CODE_UNKNOWN')
  return CodeItem.parse(item)
}

/** @throws Refusal BINDING_CODE_USED, BINDING_CODE_EXPIRED */
const mustBeGood = ({ usedBy, expiresAt }: CodeItem): void => {
  if (usedBy) throw new Refusal('BINDING_CODE_USED')
  if (expiresAt <= now()) throw new Refusal('BINDING_CODE_EXPIRED')
}

export const previewBindingCode: UseCase<typeof previewEndpoint> = async ({ params }) => {
  const item = await readCode(params.code)
  mustBeGood(item)
  const { purpose, label, capacity, expiresAt } = item
  return { purpose, label, capacity, expiresAt }
}

/** The code used up, in the same transaction as what it does: number 1, after the voter. */
const usingUp = ({ code }: CodeItem, personId: PersonId): Write => ({
  update: bindingCodeKey(code),
  set: { usedBy: personId },
  when: [bindingCode.known, bindingCode.unused, bindingCode.inTime(now())],
})

/** What a code does to the people of its voter. @throws Refusal when the voter is no longer as it was when the code was made */
const effectOf =
  (item: CodeItem, personId: PersonId) =>
  async (before: VoterItem | null): Promise<Change<null> | Settled<null>> => {
    const owner = await ownerHome(item.ownerKey)
    if (!owner) throw new Refusal('OWNERS_CHANGED', {}, 'sold meanwhile')
    const name = unseal(item.name, codeContext(item.code))
    const using = [usingUp(item, personId)]
    if (item.purpose === 'help') return helping({ personId, name, owner, invitedBy: item.madeBy, using }, before)
    mustBeAsSeen(before, item.generation || null)
    const isHeir = item.capacity === 'heir'
    if (before?.lockedAt && !isHeir) throw new Refusal('VOTER_LOCKED')
    if (!before?.lockedAt && isHeir) throw new Refusal('HEIR_WITHOUT_DEATH')
    const hands = item.purpose === 'handover'
    if (hands && !before?.coOwners.includes(personId)) throw new Refusal('NOT_CO_OWNER')
    const candidate = {
      ...{ personId, owner, name, capacity: item.capacity, checked: item.checked, maskedPhone: null },
      way: hands ? ('handover' as const) : ('code' as const),
      approvedBy: hands ? null : item.madeBy,
    }
    return binding(candidate, before, { explained: using, formerStaysCoOwner: hands })
  }

/** Of all who type one code at once, the write lets one through. Typed again by the same person, it answers as the first time. */
export const useBindingCode: UseCase<typeof useEndpoint> = async ({ params }, caller) => {
  const { personId } = caller
  const [session, item] = await Promise.all([presentSession(caller.sessionId), readCode(params.code)])
  if (item.usedBy === personId) return answerSession(session)
  mustBeGood(item)
  try {
    await changeVoter(item.ownerKey, await readVoter(item.ownerKey), effectOf(item, personId))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = CodeItem.parse(error.at(1)?.item)
    if (held.usedBy !== personId) mustBeGood(held)
  }
  return answerSession(session)
}
