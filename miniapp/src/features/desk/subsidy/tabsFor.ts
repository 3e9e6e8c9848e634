import type { StaffRole } from '@shared/contract/roles'
import { levelOf } from '@shared/kernel/place'
import type { SubsidyTab } from '../app/route'
import type { Workplace } from '../app/workplacesOf'

/** What whoever works at a place in these roles has to do with subsidies, in the order of the work. */
export const tabsFor = ({ roles, place }: Pick<Workplace, 'roles' | 'place'>): SubsidyTab[] => {
  const is = (...any: StaffRole[]): boolean => any.some((role) => roles.includes(role))
  const level = levelOf(place)
  const district = is('housingOfficer', 'financeOfficer', 'auditor') && level === 'district'
  const tabs: readonly (SubsidyTab | false)[] = [
    is('communityWorker', 'streetOfficer', 'housingOfficer') && 'reviews',
    (district || is('streetOfficer')) && 'plan',
    (district || is('streetOfficer')) && 'payments',
    (district || is('streetOfficer')) && 'assessment',
    is('communityWorker', 'streetOfficer', 'housingOfficer', 'financeOfficer', 'auditor') && 'grants',
    is('streetOfficer') && level === 'street' && 'corridors',
    district && 'land',
  ]
  return tabs.filter((tab): tab is SubsidyTab => tab !== false)
}
