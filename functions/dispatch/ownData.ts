import { serviceKindNames } from '@shared/dispatch/menu'
import { OrderId, orderChannelNames } from '@shared/dispatch/order'
import { orderStateNames } from '@shared/dispatch/state'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { peopleOf, textOf, whereaboutsOf } from './personal'
import { index, readHeads, table } from './store'

/** Every order that an account placed, with what is still kept of names, numbers, doors and words. */
export const ownOrders = async (personId: PersonId): Promise<OwnSection> => {
  const ids: OrderId[] = []
  for await (const item of table.each({ pk: index.by(personId), index: 'byKey', descending: true })) ids.push(OrderId.parse(item.orderId))
  const heads = await readHeads(ids)
  return {
    kind: 'order',
    records: heads.map((head) => {
      const { name, phone, contact } = peopleOf(head)
      return {
        title: `${serviceKindNames[head.kind]} ${head.number}`,
        facts: factsOf(
          ['情况', orderStateNames[head.state]],
          ['怎么点的', orderChannelNames[head.channel]],
          ['点单时间', sayFullMoment(head.createdAt)],
          ['为谁', [name, phone].filter(Boolean).join(' ')],
          ['另一位联系人', contact && `${contact.name} ${contact.phone}`],
          ['地址', whereaboutsOf(head).address],
          ['说的话', textOf(head, 'words')],
          ['补充', textOf(head, 'answer')],
          ['评价', textOf(head, 'reviewWords')],
          ['异议', textOf(head, 'disputeWords')],
        ),
      }
    }),
  }
}
