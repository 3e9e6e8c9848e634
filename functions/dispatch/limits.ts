import { type Limits, usualLimits } from '@shared/dispatch/timeout'
import type { PlaceId } from '@shared/kernel/place'
import { readLimits } from './store/limits'

/** Limits of a community as they are for orders placed from now on. */
export const limitsAt = async (community: PlaceId): Promise<Limits> => (await readLimits(community))?.limits ?? usualLimits
