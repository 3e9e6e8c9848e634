import { Refusal } from '@shared/contract/errors'
import { departmentNames } from '@shared/dispatch/department'
import type { exportOrders } from '@shared/dispatch/figuresContract'
import { serviceKindNames } from '@shared/dispatch/menu'
import { faceNames, orderChannelNames } from '@shared/dispatch/order'
import { orderStateNames } from '@shared/dispatch/state'
import { exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { digestOf } from '@shared/kernel/digest'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { levelOf } from '@shared/kernel/place'
import { staffNameAt } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { teamNames } from '@functions/volunteer/exports'
import { ordersOfMonth } from './figures'
import type { OrderItem } from './items'
import { index, table } from './store'
import { issuedWrite } from './store/issued'

const head = [
  '单号',
  '类别',
  '要什么',
  '社区',
  '办到哪一步',
  '部门',
  '服务队',
  '怎样点的',
  '加急',
  '上门',
  '人数',
  '点单',
  '服务时间',
  '去了几人',
  '确认',
  '评价',
]

const said = (at: Instant | undefined): string => (at === undefined ? '' : sayMoment(at))

const rowOf = (order: OrderItem, team: string): (string | number)[] => [
  ...[order.number, serviceKindNames[order.kind], order.title, order.communityName, orderStateNames[order.state]],
  ...[order.department ? departmentNames[order.department] : '', team, orderChannelNames[order.channel]],
  ...[order.urgent ? '加急' : '', order.atHome ? '上门' : '', order.persons, said(order.createdAt), said(order.appointment?.startsAt)],
  order.members.filter(({ cameAt }) => cameAt !== null).length,
  ...[said(order.confirmed?.at), order.review ? faceNames[order.review.face] : ''],
]

/** The list names no requester, no number and no door. It is answered only once its event is written: nothing leaves without a trace. */
export const takeOut: UseCase<typeof exportOrders> = async ({ body: { place, month } }, caller) => {
  caller.mustHold(['communityWorker', 'streetOfficer', 'auditor'], place)
  if (levelOf(place) === 'estate') throw new Refusal('WRONG_PLACE')
  const [{ heads }, name] = await Promise.all([ordersOfMonth(index.place(place), month), staffNameAt(caller.personId, place)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const teams = await teamNames([...new Set(heads.flatMap(({ team }) => (team ? [team] : [])))])
  const rows = heads.map((order) => rowOf(order, (order.team && teams.get(order.team)) ?? '').map(safeCell))
  const at = now()
  const number = exportNumber(at, newCode(6))
  const event = eventOf({
    ...{ type: 'dispatch.exported', subject: `staff:${place}`, place, actor: caller.personId },
    facts: { month, number, rows: rows.length, digest: digestOf(rows) },
  })
  await table.write(issuedWrite(place, number, event))
  return { number, title: `${month} 点单`, head, rows, watermark: watermarkOf(name, at, number) }
}
