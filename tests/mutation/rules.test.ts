/**
 * All tests of the rules as one suite: under mutation they start hundreds of times, and one start is cheaper than sixteen.
 * `stryker.config.json` says which modules they must prove.
 */
import '../unit/kernel/area.test'
import '../unit/kernel/fraction.test'
import '../unit/decision/rule.test'
import '../unit/decision/count.test'
import '../unit/decision/tally.test'
import '../unit/decision/outcome.test'
import '../unit/decision/special.test'
import '../unit/decision/roll.test'
import '../unit/decision/completeness.test'
import '../unit/decision/fingerprint.test'
import '../unit/decision/shard.test'
import '../unit/decision/revision.test'
import '../unit/decision/recount.test'
import '../unit/decision/phase.test'
import '../unit/decision/period.test'
import '../unit/decision/merkle.test'
import '../unit/decision/commitment.test'
import '../unit/registry/identify.test'
import '../unit/registry/totals.test'
