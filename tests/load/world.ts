import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import getPort, { portNumbers } from 'get-port'
import { startDynamo } from '../../infra/local/dynamo/dynamo'
import { createTables, tableDefinitions } from '../../infra/local/dynamo/tables'
import { placesIn } from '../../infra/local/files'
import { startFiles } from '../../infra/local/s3/server'
import { functionEnvironment, localCredentials } from '../../infra/local/settings'

const nowhere = 'http://127.0.0.1:9'

/** A database and a file store for the bench alone, in a folder that goes with it. */
export interface World {
  readonly folder: string
  /** What the functions find in their environment; as deployed, without the local clock. */
  readonly env: NodeJS.ProcessEnv
  /** A plain SDK client: for looking at items beside what is measured, and to measure against. */
  bareClient(): DynamoDBClient
  stop(): Promise<void>
}

/**
 * Starts the database and the file store and sets the environment of this process.
 * Import functions only after this: they read their settings when they load. @throws JavaMissing
 */
export const startWorld = async (): Promise<World> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'linli-bench-'))
  const places = placesIn(folder)
  for (const each of [places.files, places.logs]) mkdirSync(each, { recursive: true })
  const dynamo = await startDynamo(await getPort({ port: portNumbers(8040, 8049) }), null, path.join(places.logs, 'dynamo.log'))
  const files = await startFiles(await getPort({ port: portNumbers(3040, 3049) }), places.files, localCredentials.secretAccessKey)
  await createTables(dynamo.endpoint)
  const local = functionEnvironment({ dynamo: dynamo.endpoint, files: files.url, wechat: nowhere }, places)
  // Deployed functions have no clock file to read.
  const env = {
    ...Object.fromEntries(Object.entries(local).filter(([name]) => name !== 'LINLI_CLOCK_FILE')),
    STAGE: 'local',
    BUCKET_FILES: 'linli-local-files',
    ...Object.fromEntries(
      [...tableDefinitions().values()].map(({ TableName: name }) => [`TABLE_${name.split('-').at(-1)?.toUpperCase()}`, name]),
    ),
  }
  // The report has the terminal; what the functions log is weighed in processes of their own (child/).
  Object.assign(process.env, env, { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' })
  return {
    folder,
    env,
    bareClient: () => new DynamoDBClient({ maxAttempts: 4 }),
    stop: async () => {
      await files.close()
      await dynamo.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
