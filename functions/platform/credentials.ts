import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Stands in the bundles for `@aws-sdk/credential-provider-node` (serverless.yml, `alias`): Lambda hands a function its credentials
 * in the environment, always. The SDK's own chain also looks into profiles, single sign-on and instance metadata, 100 KB that
 * every cold start would load and none would use.
 */
export const defaultProvider = (): ReturnType<typeof fromEnv> => fromEnv()
