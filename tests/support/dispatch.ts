import { roadBy } from './orderRoad'
import { mustApi } from './stack'

export * from './orderRoad'
/** Along the road by the gateway of the running stack. */
export const { placed, carry } = roadBy(mustApi)
