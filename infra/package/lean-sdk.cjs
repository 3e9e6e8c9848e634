/**
 * Leaves out of the bundles what the AWS SDK brings along and no function uses (DESIGN §9: at most 512 KiB of code each).
 * Used by serverless-esbuild for packaging and for the local stack alike, so that what is tested is what is deployed.
 */
const { readFileSync } = require('node:fs')
const path = require('node:path')

/** Lambda hands a function its credentials in the environment; SSO, profiles, web identity and instance roles are for other machines. */
const environmentCredentials = {
  name: 'environment-credentials',
  setup: (build) => {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: path.join(__dirname, 'environment-credentials.mjs'),
    }))
  },
}

/** The presigner asks for an S3 client of its own, of another version: all share the one in package.json. */
const oneS3Client = {
  name: 'one-s3-client',
  setup: (build) => {
    build.onResolve({ filter: /^@aws-sdk\/client-s3$/ }, async ({ pluginData, kind }) => {
      if (pluginData === 'resolved') return undefined
      return build.resolve('@aws-sdk/client-s3', { kind, resolveDir: __dirname, pluginData: 'resolved' })
    })
  },
}

/**
 * A client describes all of its service's calls as constants that the bundler may not drop, since it cannot see that building
 * an array does nothing else. Marked as pure, the descriptions of calls that nobody makes fall away (S3: 57 of 68 KiB).
 */
const description = /^((?:export )?var \w+\$ = )(\[(?:.*\]|.*\n(?: {4}.*\n)*\]));$/gm
const onlyCallsMade = {
  name: 'only-calls-made',
  setup: (build) => {
    build.onLoad({ filter: /@aws-sdk[\\/][\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(description, (_, name, value) => `${name}/* @__PURE__ */ (() => ${value})();`),
      loader: 'js',
    }))
  },
}

module.exports = [environmentCredentials, oneS3Client, onlyCallsMade]
