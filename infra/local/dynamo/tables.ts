import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { parse } from 'yaml'
import * as z from 'zod'
import { root } from '../files'
import { localCredentials, localRegion, localStage } from '../settings'

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
/** The properties of a table that DynamoDB Local knows; the others are for AWS alone. */
const Properties = z.object({
  TableName: z.string(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z.array(
    z.object({ IndexName: z.string(), KeySchema: Keys, Projection: z.object({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY']) }) }),
  ),
  StreamSpecification: z.object({ StreamViewType: z.literal('NEW_IMAGE') }).optional(),
})
export type TableDefinition = z.infer<typeof Properties>
const Template = z.object({ Resources: z.record(z.string(), z.object({ Properties })) })

/** The tables of infra/tables.yml by their name there (`DecisionTable`), as the local stage names them. */
export const tableDefinitions = (): Map<string, TableDefinition> => {
  const text = readFileSync(path.join(root, 'infra', 'tables.yml'), 'utf8').replaceAll('${sls:stage}', localStage)
  const { Resources } = Template.parse(parse(text, { merge: true }))
  return new Map(Object.entries(Resources).map(([name, { Properties: properties }]) => [name, properties]))
}

/** A client of the local database, for set-up and tests. */
export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials, maxAttempts: 5 })

/** Creates the tables that are not there yet. True when there was none at all. */
export const createTables = async (endpoint: string): Promise<boolean> => {
  const client = localClient(endpoint)
  const { TableNames: present = [] } = await client.send(new ListTablesCommand({}))
  for (const { StreamSpecification: stream, ...table } of tableDefinitions().values()) {
    if (present.includes(table.TableName)) continue
    await client.send(new CreateTableCommand({ ...table, ...(stream && { StreamSpecification: { ...stream, StreamEnabled: true } }) }))
  }
  client.destroy()
  return ![...tableDefinitions().values()].some((table) => present.includes(table.TableName))
}
