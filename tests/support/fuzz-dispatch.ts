import { randomUUID } from 'node:crypto'
import { dispatchContract as c } from '@shared/dispatch/contract'
import type { MenuText } from '@shared/dispatch/menu'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import type { PersonId } from '@shared/identity/model'
import { carry, foundTeam, orderText } from './dispatch'
import type { Hints } from './requests'
import { mustApi } from './stack'
import { tokenWith } from './tokens'

interface Wanted {
  readonly community: PlaceId
  readonly worker: string
  /** Whoever orders, with a name and a number that stand nowhere else. */
  readonly requester: { readonly token: string; readonly personId: PersonId; readonly name: string; readonly phone: string }
}

const text = (district: PlaceId): MenuText => ({
  ...{
    kind: 'phoneHelp',
    title: '上门教用手机',
    offered: '手把手教会为止。',
    notOffered: '',
    areas: [district],
    usualMinutes: 60,
    atHome: true,
  },
  ...{ needs: { skill: 'phoneHelp', qualification: null, insured: false, twoPersons: false }, risks: '' },
})

/** A menu, an order that is to be dispatched and one with an agreed time, a team and a pairing: what requests about orders can find. */
export const fuzzDispatch = async ({ community, worker, requester }: Wanted): Promise<Hints> => {
  const [district, street] = [ancestorAt(community, 'district') ?? community, ancestorAt(community, 'street') ?? community]
  const officer = await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] })
  const { personId, token, name, phone } = requester
  const person = { personId, token }
  const quarter = {
    ...{ district, street, community, worker: { personId, token: worker }, streetOfficer: { personId, token: worker } },
    officer: () => Promise.resolve({ personId, token: officer }),
  }
  const team = await foundTeam(quarter)
  const chain = { quarter, requester: person, officer: { personId, token: officer }, team }
  const wishes = { name, phone }
  const { itemId } = await mustApi(c.addMenuItem, {
    token: officer,
    body: { itemKey: randomUUID(), district, department: 'association', text: text(district) },
  })
  const waiting = await carry(chain, 'submitted', undefined, wishes)
  const agreed = await carry(chain, 'scheduled', undefined, wishes)
  const offered = await carry(chain, 'offered', undefined, wishes)
  const { pairId } = await mustApi(c.listPairs, { token: worker, query: { community } }).then(async () => {
    const params = { orderId: agreed.orderId }
    return mustApi(c.pairUp, { token: worker, params, body: { teamId: team.teamId } })
  })
  const card = await mustApi(c.identityCard, { token: team.leader.token, params: { orderId: agreed.orderId } })
  const orders = Array.from({ length: 8 }, (_, n) => ({
    orderKey: randomUUID(),
    order: orderText(quarter, { name: `甲${n}`, phone: `1380000${2100 + n}` }),
    anyway: true,
  }))
  return {
    orderId: [waiting.orderId, agreed.orderId, offered.orderId],
    into: [agreed.orderId],
    itemId: [null],
    community: [community],
    district: [district],
    pairId: [pairId],
    'body of dispatch.placeOrder': orders.map((order) => ({ ...order, forWhom: 'self' })),
    'body of dispatch.placeForSomebody': orders.map((order) => ({ ...order, orderKey: randomUUID(), channel: 'call' })),
    'body of dispatch.similarOrders': [{ community, phone }],
    'params of dispatch.editMenuItem': [{ district, itemId }],
    'params of dispatch.endPairing': [{ community, pairId }],
    'params of dispatch.setLimits': [{ community }],
    'params of dispatch.verifyCard': [{ code: card.code }],
    'params of dispatch.identityCard': [{ orderId: agreed.orderId }],
    'params of dispatch.teamOrders': [{ teamId: team.teamId }],
    'query of dispatch.listMenu': [{ place: district }],
    'query of dispatch.orderHall': [{ district }],
    'query of dispatch.orderBoard': [{ place: community }, { place: district, department: 'association' }],
    'query of dispatch.orderQueue': [{ place: community }, { place: district, department: 'association' }],
    'query of dispatch.boardVersion': [{ place: community, board: 'place' }],
  }
}
