/** Offices and what they do about volunteers. Who leads a team is no office: it follows from the team (`functions/volunteer/access.ts`). */

/** Check registrations and papers, suspend, keep hours in order, take the record out. */
export const volunteerKeepers = ['communityWorker', 'associationOfficer'] as const
/** Found teams, run training, compose honours (plans J-29 and N-26 give both to the association). */
export const volunteerFounders = ['associationOfficer'] as const
/** See the lists, names masked. */
export const volunteerWatchers = [...volunteerKeepers, 'streetOfficer', 'auditor'] as const
