import * as z from 'zod'
import type { StaffRole } from '../contract/roles'

/** Offices of the district that take orders on (部门领单): each keeps its part of the menu and offers what it took to teams. */
export const Department = z.enum(['association', 'health', 'civilAffairs', 'education', 'emergency', 'market', 'housing'])
export type Department = z.infer<typeof Department>

export const departmentNames: Record<Department, string> = {
  association: '区科协',
  health: '区卫健局',
  civilAffairs: '区民政局',
  education: '区教育局',
  emergency: '区应急管理局',
  market: '区市场监管局',
  housing: '区住建局',
}

/** Whose officers act for a department. */
export const departmentRoles = {
  association: 'associationOfficer',
  health: 'healthOfficer',
  civilAffairs: 'civilAffairsOfficer',
  education: 'educationOfficer',
  emergency: 'emergencyOfficer',
  market: 'marketOfficer',
  housing: 'housingOfficer',
} as const satisfies Record<Department, StaffRole>

export const departmentStaff = Object.values(departmentRoles)

/** The department that officers of a role act for, or null. */
export const departmentOf = (role: StaffRole): Department | null => Department.options.find((one) => departmentRoles[one] === role) ?? null
