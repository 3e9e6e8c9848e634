import type { Stack } from '../stack'
export const seedDistrict = async (_stack: Stack): Promise<void> => {}
