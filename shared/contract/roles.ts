import * as z from 'zod'
import { PlaceId, covers } from '../kernel/place'

/**
 * Roles granted to people at a place. A grant at a place holds for everything below it.
 * `owner` (业主) comes from being bound to a voter on the roll and is never appointed.
 */
export const StaffRole = z.enum([
  'communityWorker',
  'streetOfficer',
  'housingOfficer',
  'planningOfficer',
  'financeOfficer',
  'marketOfficer',
  'greeningOfficer',
  'civilDefenceOfficer',
  'waterOfficer',
  'associationOfficer',
  'healthOfficer',
  'civilAffairsOfficer',
  'educationOfficer',
  'emergencyOfficer',
  'auditor',
  'administrator',
])
export type StaffRole = z.infer<typeof StaffRole>
export type Role = StaffRole | 'owner'
export const roles: readonly Role[] = ['owner', ...StaffRole.options]

export const roleNames: Record<Role, string> = {
  owner: '业主',
  communityWorker: '社区工作人员',
  streetOfficer: '街道工作人员',
  housingOfficer: '区住建局工作人员',
  planningOfficer: '区自然资源规划分局工作人员',
  financeOfficer: '区财政局工作人员',
  marketOfficer: '区市场监管局工作人员',
  greeningOfficer: '园林绿化部门工作人员',
  civilDefenceOfficer: '人防部门工作人员',
  waterOfficer: '水利部门工作人员',
  associationOfficer: '区科协工作人员',
  healthOfficer: '区卫健局工作人员',
  civilAffairsOfficer: '区民政局工作人员',
  educationOfficer: '区教育局工作人员',
  emergencyOfficer: '区应急管理局工作人员',
  auditor: '审计员',
  administrator: '管理员',
}

/**
 * Bureaus of the district that a lift passes through (Xinwu rules 六(二), 九). They see lift cases and nothing else of the neighbourhood:
 * no roll, no vote, no person.
 */
export const bureauRoles = [
  'housingOfficer',
  'planningOfficer',
  'financeOfficer',
  'marketOfficer',
  'greeningOfficer',
  'civilDefenceOfficer',
  'waterOfficer',
] as const satisfies readonly StaffRole[]
export type BureauRole = (typeof bureauRoles)[number]

export const StaffGrant = z.object({ role: StaffRole, place: PlaceId })
export type StaffGrant = z.infer<typeof StaffGrant>

/**
 * What a person may do for one voter of the roll. Only `voter` casts, one person at a time (DOMAIN §1.3); another of the
 * registered owners may look and contest; a relative who was invited to help may look.
 */
export const Standing = z.enum(['voter', 'coOwner', 'helper'])
export type Standing = z.infer<typeof Standing>

export const standingNames: Record<Standing, string> = { voter: '由您表决', coOwner: '共有人', helper: '家人帮看' }

/**
 * As what somebody votes for an owner set: the registered owner, one of several designated by all, the agent of a company,
 * a guardian, the heirs' designee after a death, or the buyer of a flat that changed hands during a vote.
 * Of a helper it is the capacity of the person helped.
 */
export const Capacity = z.enum(['owner', 'coOwner', 'company', 'guardian', 'heir', 'transferee'])
export type Capacity = z.infer<typeof Capacity>

export const capacityNames: Record<Capacity, string> = {
  owner: '产权人本人',
  coOwner: '共有人推选的代表',
  company: '单位产权人的代表',
  guardian: '监护人',
  heir: '继承人推选的代表',
  transferee: '新业主（刚买下或受赠）',
}

/**
 * A person's part in one voter of the roll.
 * `ownerKey` names the set of owners, the same in every vote; `generation` counts who has been bound to it,
 * so that a ballot from an earlier binding can never follow one from a later binding.
 * Tokens and items from before there were standings are those of voters in their own right.
 */
export const OwnerGrant = z.object({
  ownerKey: z.string().min(8).max(64),
  generation: z.number().int().positive(),
  units: z.array(PlaceId).min(1),
  standing: Standing.default('voter'),
  capacity: Capacity.default('owner'),
})
export type OwnerGrant = z.infer<typeof OwnerGrant>

/** Who may appoint whom: staff above appoint staff below them, within their own place. */
const appoints: Record<StaffRole, readonly StaffRole[]> = {
  administrator: StaffRole.options,
  streetOfficer: ['communityWorker'],
  communityWorker: [],
  housingOfficer: [],
  planningOfficer: [],
  financeOfficer: [],
  marketOfficer: [],
  greeningOfficer: [],
  civilDefenceOfficer: [],
  waterOfficer: [],
  associationOfficer: [],
  healthOfficer: [],
  civilAffairsOfficer: [],
  educationOfficer: [],
  emergencyOfficer: [],
  auditor: [],
}

/** True when one of `grants` allows appointing (or dismissing) `role` at `place`. */
export const mayAppoint = (grants: readonly StaffGrant[], role: StaffRole, place: PlaceId): boolean =>
  grants.some((g) => appoints[g.role].includes(role) && covers(g.place, place))

/** True when one of `grants` holds one of `allowed` at `place` or above it. */
export const holds = (grants: readonly StaffGrant[], allowed: readonly Role[], place: PlaceId): boolean =>
  grants.some((g) => allowed.includes(g.role) && covers(g.place, place))
