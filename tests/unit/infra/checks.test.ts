import { describe, expect, test } from '@jest/globals'
import {
  architectureIs,
  nothingLocal,
  partitionIsFree,
  rolesAreNarrow,
  schedulesCanInvoke,
  settingsFit,
} from '../../../infra/package/checks'
import { Template } from '../../../infra/package/template'

/** A small sound template; each test breaks one thing. */
const role = (...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: statements } }], ManagedPolicyArns: [] },
})
const reads = { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: { 'Fn::GetAtt': ['DecisionTable', 'Arn'] } }
const fn = (roleName: string, variables: Record<string, unknown> = {}, architecture = 'x86_64') => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Role: { 'Fn::GetAtt': [roleName, 'Arn'] },
    Handler: 'h',
    Architectures: [architecture],
    Environment: { Variables: variables },
  },
})
const rule = (state = 'ENABLED') => ({
  Type: 'AWS::Events::Rule',
  Properties: { State: state, Targets: [{ Arn: { 'Fn::GetAtt': ['Tick', 'Arn'] }, Id: 't' }] },
})
const permission = (source: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['Tick', 'Arn'] },
    Action: 'lambda:InvokeFunction',
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [source, 'Arn'] },
  },
})
const sound = () => ({ Tick: fn('TickRole'), TickRole: role(reads), Rule: rule(), Permission: permission('Rule') })
const template = (changes: Record<string, unknown> = {}): Template => Template.parse({ Resources: { ...sound(), ...changes } })

describe('roles', () => {
  test('a sound template has no fault', () => {
    expect(rolesAreNarrow(template())).toEqual([])
  })
  test('two functions with one role', () => {
    expect(rolesAreNarrow(template({ Other: fn('TickRole') }))).toEqual(['Tick and Other share TickRole'])
  })
  test('a role that nobody uses', () => {
    expect(rolesAreNarrow(template({ Spare: role(reads) }))).toEqual(['Spare is used by no function'])
  })
  test('a wildcard in an action', () => {
    expect(rolesAreNarrow(template({ TickRole: role({ ...reads, Action: 'dynamodb:*' }) }))).toEqual([
      'TickRole allows dynamodb:*: name each action',
    ])
  })
  test.each([
    { resource: '*' },
    { resource: { 'Fn::Sub': '${DecisionTable.Arn}/index/*' } },
    { resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::*' } },
    { resource: { 'Fn::Sub': '${FilesBucket.Arn}/*' } },
  ])('a wildcard in a resource: %j', ({ resource }) => {
    expect(rolesAreNarrow(template({ TickRole: role({ ...reads, Resource: resource }) }))).toHaveLength(1)
  })
  test('objects of one folder of the bucket and the own log streams may end in a star', () => {
    const logs = { 'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/linli-dev-tick:*:*' }
    expect(
      rolesAreNarrow(template({ TickRole: role({ ...reads, Resource: [{ 'Fn::Sub': '${FilesBucket.Arn}/drawings/*' }, logs] }) })),
    ).toEqual([])
  })
})

describe('schedules', () => {
  test('a rule with its permission', () => {
    expect(schedulesCanInvoke(template())).toEqual([])
  })
  test('switched off', () => {
    expect(schedulesCanInvoke(template({ Rule: rule('DISABLED') }))).toEqual(['Rule is switched off'])
  })
  test('permitted to another rule', () => {
    expect(schedulesCanInvoke(template({ Permission: permission('Other') }))).toEqual(['Rule may not invoke Tick'])
  })
})

describe('what is for one machine only', () => {
  test.each([
    [{ LINLI_CLOCK_FILE: '/tmp/clock' }, 'LINLI_CLOCK_FILE'],
    [{ AWS_ENDPOINT_URL_S3: 'http://files' }, 'AWS_ENDPOINT_URL_S3'],
    [{ WECHAT_BASE_URL: 'http://127.0.0.1:4570' }, 'WECHAT_BASE_URL'],
    [{ TOKEN_KEY: 'a key written out' }, 'TOKEN_KEY'],
  ])('%j', (variables, named) => {
    expect(nothingLocal(template({ Tick: fn('TickRole', variables) }))).toEqual([expect.stringContaining(named)])
  })
  test('a key from Secrets Manager', () => {
    const variables = { TOKEN_KEY: '{{resolve:secretsmanager:linli/prod:SecretString:TOKEN_KEY}}' }
    expect(nothingLocal(template({ Tick: fn('TickRole', variables) }))).toEqual([])
  })
})

describe('settings', () => {
  const given = template({ Tick: fn('TickRole', { TABLE_DECISION: 'linli-dev-decision' }) })
  test('what is read is given', () => {
    expect(settingsFit(given, () => 'a("TABLE_DECISION")')).toEqual([])
  })
  test('given for nothing', () => {
    expect(settingsFit(given, () => '')).toEqual(['Tick is given TABLE_DECISION and does not read it'])
  })
  test('read and not given', () => {
    const two = template({ Tick: fn('TickRole'), Other: fn('OtherRole', { TABLE_AUDIT: 'linli-dev-audit' }) })
    expect(settingsFit(two, () => 'process.env.TABLE_AUDIT')).toEqual(['Tick reads TABLE_AUDIT and is not given it'])
  })
})

test('a partition that is written out', () => {
  const named = role({ ...reads, Resource: 'arn:aws-cn:dynamodb:cn-north-1:1:table/x' })
  expect(partitionIsFree(template({ TickRole: named }))).toEqual([expect.stringContaining('arn:aws-cn:dynamodb')])
})

test('an architecture that does not follow the parameter', () => {
  expect(architectureIs(template(), 'arm64')).toEqual(['Tick is for x86_64 although arm64 was asked for'])
})
