/** Who of the administration sees the money of a lift: who looks after the case, and the two bureaus that the subsidy passes. */
export const moneyWatchers = ['communityWorker', 'streetOfficer', 'housingOfficer', 'financeOfficer', 'auditor', 'administrator'] as const
export const moneyReaders = ['owner', ...moneyWatchers] as const
/** Who prepares and keeps the books: the community's worker, or an owner who represents the builders. */
export const preparers = ['communityWorker', 'owner'] as const
/** Who enters and checks papers. */
export const paperWorkers = ['communityWorker', 'streetOfficer'] as const
