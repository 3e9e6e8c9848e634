import * as z from 'zod'
import type { ErrorCode } from '../contract/errors'
import { departmentStaff } from './department'
import { OrderId } from './order'

/** Staff of a community and of the street above it, who dispatch. */
export const dispatchers = ['communityWorker', 'streetOfficer'] as const
/** Officers of the departments, who take orders on and offer them to teams. */
export const officers = departmentStaff
export const orderStaff = [...dispatchers, ...officers] as const
export const orderWatchers = [...orderStaff, 'auditor', 'administrator'] as const

export const OfOrder = z.object({ orderId: OrderId })
/** The number of steps that whoever acts has seen. */
export const Turn = z.number().int().nonnegative()
export const Reason = z.string().trim().min(2, '请写明原因').max(200, '最多 200 个字')
/** Made by the phone or browser once per act. */
export const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)

/** Refusals of whatever moves an order. */
export const stepRefusals = [
  'NOT_FOUND',
  'ORDER_MOVED',
  'ORDER_STEP_NOT_NOW',
  'ORDER_NOT_YOURS',
  'ORDER_REASON_MISSING',
  'ORDER_LACKS',
] as const satisfies readonly ErrorCode[]
