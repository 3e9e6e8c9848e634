import type { VendorView } from '@shared/retrofit/vendorContract'

/** `4.6 分（5 分满分，3 户评价）`; nothing is made of nothing. */
export const sayScore = ({ evaluations, meanTenths }: Pick<VendorView, 'evaluations' | 'meanTenths'>): string =>
  meanTenths === null ? '还没有人评价' : `${(meanTenths / 10).toFixed(1)} 分（满分 5 分，${evaluations} 户评价）`
