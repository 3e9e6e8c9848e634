import * as z from 'zod'

/** As much of a CloudFormation template as the checks look at. */
const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.union([z.string(), z.record(z.string(), z.unknown())]))]),
})
export type Statement = z.infer<typeof Statement>

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })
export const Template = z.object({ Resources: z.record(z.string(), Resource) })
export type Template = z.infer<typeof Template>

const Role = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
})
const GetAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const Function = z.object({
  Role: GetAtt,
  Handler: z.string(),
  Architectures: z.array(z.string()),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional(),
})

const ofType = <T extends z.ZodType>(template: Template, type: string, schema: T): [name: string, properties: z.infer<T>][] =>
  Object.entries(template.Resources).flatMap(([name, resource]) =>
    resource.Type === type ? [[name, schema.parse(resource.Properties)] as [string, z.infer<T>]] : [],
  )

export const rolesOf = (template: Template) => ofType(template, 'AWS::IAM::Role', Role)
export const functionsOf = (template: Template) => ofType(template, 'AWS::Lambda::Function', Function)
export const routesOf = (template: Template) => ofType(template, 'AWS::ApiGatewayV2::Route', z.object({ RouteKey: z.string() }))
export const rulesOf = (template: Template) =>
  ofType(template, 'AWS::Events::Rule', z.object({ State: z.string(), Targets: z.array(z.object({ Arn: GetAtt })) }))
export const permissionsOf = (template: Template) =>
  ofType(
    template,
    'AWS::Lambda::Permission',
    z.object({ FunctionName: GetAtt, Action: z.string(), Principal: z.unknown(), SourceArn: z.unknown() }),
  )
/** CloudFormation lets a list of one be written without the list. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
