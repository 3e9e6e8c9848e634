import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inviteHelper, requestBinding, useBindingCode } from '@shared/identity/bindingContract'
import { me } from '@shared/identity/contract'
import { OwnerKey } from '@shared/registry/model'
import type { Actor } from './actor'
import { unitId } from './district'

const deed = path.join(path.dirname(fileURLToPath(import.meta.url)), 'drawings', 'deed-201.jpg')

/** The owner of 3 幢 2 单元 201 has a number that the roll does not know, and shows the community the deed. The request stays open. */
export const askToBeBound = async (owner: Actor): Promise<void> => {
  const unit = unitId(3, 2)
  const { fileId } = await owner.uploadEvidence(unit, '不动产权证.jpg', readFileSync(deed))
  const body = { unit, room: '201', capacity: 'owner' as const, name: owner.person.name, phone: owner.person.phone ?? '' }
  await owner.call(requestBinding, { body: { ...body, note: '原来的号码停用了，现在用这个号。', evidence: [fileId] } })
}

/** A relative takes the code of somebody bound, and looks from then on. */
export const takeHelper = async (owner: Actor, relative: Actor, name: string): Promise<void> => {
  const { homes } = await owner.call(me)
  const ownerKey = OwnerKey.parse(homes[0]?.ownerKey)
  const { code } = await owner.call(inviteHelper, { params: { ownerKey }, body: { name } })
  await relative.call(useBindingCode, { params: { code } })
}
