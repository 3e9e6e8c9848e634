import { functionEnvironment } from '../../infra/local/settings'
import { placesIn } from '../../infra/local/files'
import { addresses, folder } from './stack'

/**
 * Runs before every integration test file: modules of `functions/` read their settings when they load. It gives the test process the
 * settings of the running stack, so that stores and handlers can be used directly on the same tables, files and clock.
 */
const tables = [
  ...['identity', 'registry', 'content', 'decision', 'outreach', 'document', 'audit'],
  ...['retrofit', 'notice', 'funding', 'subsidy', 'activity', 'volunteer', 'dispatch', 'contest'],
] as const
Object.assign(process.env, functionEnvironment(addresses, placesIn(folder)), {
  STAGE: 'local',
  BUCKET_FILES: 'linli-local-files',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
  ...Object.fromEntries(tables.map((name) => [`TABLE_${name.toUpperCase()}`, `linli-local-${name}`])),
})
