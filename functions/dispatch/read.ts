import type { readOrder } from '@shared/dispatch/orderContract'
import type { UseCase } from '@functions/platform/http'
import { viewFor } from './view'

export const read: UseCase<typeof readOrder> = ({ params: { orderId } }, caller) => viewFor(caller, orderId)
