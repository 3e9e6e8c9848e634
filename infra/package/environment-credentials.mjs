import { fromEnv } from '@aws-sdk/credential-provider-env'

/** Stands in for `@aws-sdk/credential-provider-node` in the bundles (lean-sdk.cjs). */
export const defaultProvider = (options) => fromEnv(options)
