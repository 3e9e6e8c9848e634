import { readUnitRoll, directory } from '@shared/registry/contract'
import { type FlatView, OwnerKey } from '@shared/registry/model'
import * as binding from '@shared/identity/bindingContract'
import { me } from '@shared/identity/contract'
import type { Actor } from '../../infra/local/seed/actor'
import { unitId } from '../../infra/local/seed/district'
import { photograph, targetFor } from './bindings'

/** Calls every endpoint of bindings on the seeded district, in an order in which each is answered. `as` gives somebody who signs in anew. */
export const playBindings = async (as: (id: string) => Actor): Promise<void> => {
  const worker = as('worker-sun')
  const unit = unitId(1, 1)
  const { flats } = await worker.call(readUnitRoll, { params: { placeId: unit } })
  const flatOf = (room: string): FlatView => {
    const flat = flats.items.find((one) => one.room === room)
    if (!flat) throw new Error(`no room ${room}`)
    return flat
  }
  const [first, second] = [flatOf('101'), flatOf('102')]

  const resident = as('stranger')
  await resident.call(directory)
  const ask = async () =>
    resident.call(binding.requestBinding, {
      body: {
        ...{ unit, room: '101', capacity: 'owner', name: '测试申请人', phone: '13800007777', note: '' },
        evidence: [await photograph(resident, unit)],
      },
    })
  await resident.call(binding.withdrawBindingRequest, { params: { requestId: (await ask()).requestId } })
  const refused = await ask()
  await worker.call(binding.refuseBindingRequest, { params: { requestId: refused.requestId }, body: { reason: '照片不清楚' } })
  const { requestId } = await ask()
  await resident.call(binding.myBindingRequests)
  await worker.call(binding.listBindingRequests, { query: { place: unit, state: 'open' } })
  await worker.call(binding.readBindingRequest, { params: { requestId } })
  await worker.call(binding.revealRequestPhone, { params: { requestId }, body: { reason: 'verifyOwner', note: '' } })
  await worker.call(binding.approveBindingRequest, { params: { requestId }, body: targetFor(unit, first, 'owner') })

  const bound = as('stranger')
  const params = { ownerKey: first.ownerKey }
  const { code } = await bound.call(binding.inviteHelper, { params, body: { name: '女儿' } })
  const helper = as('owner-302')
  await helper.call(binding.previewBindingCode, { params: { code } })
  await helper.call(binding.useBindingCode, { params: { code } })
  const { personId } = await helper.call(me)
  await bound.call(binding.listHelpers, { params })
  await bound.call(binding.removeHelper, { params: { ...params, personId } })
  await bound.call(binding.releaseHome, { params, body: { generation: 1 } })
  const elder = as('elder')
  const ownerKey = OwnerKey.parse((await elder.call(me)).homes[0]?.ownerKey)
  await elder.call(binding.handOver, { params: { ownerKey } })

  const offer = { ...targetFor(unit, second, 'owner'), capacity: 'owner' as const, name: '测试申请人' }
  await worker.call(binding.makeBindingCode, { body: offer })
  await worker.call(binding.unitBindings, { params: { placeId: unit } })
  const voter = { placeId: unit, ownerKey: second.ownerKey }
  await worker.call(binding.voterHistory, { params: voter })
  await worker.call(binding.releaseVoter, { params: voter, body: { generation: 0, reason: 'death', note: '', checked: ['death'] } })
  await worker.call(binding.unlockVoter, { params: voter, body: { generation: 0, note: '记错了房号' } })
  const owners = [{ name: '测试买主', idNumber: '', phone: '13800007778' }]
  const sale = { room: '101', ownerKey: first.ownerKey, version: 1, owners, proof: null, note: '' }
  await worker.call(binding.transferFlat, { params: { placeId: unit }, body: sale })
}
