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

/**
 * A client describes all of its service's calls as constants that the bundler may not drop, since it cannot see that building
 * an array does nothing else. Marked as pure, the descriptions of calls that nobody makes fall away.
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

/** Fonts compressed for the web (WOFF2) are never read here; their dictionary alone is half of the function that sets PDFs. */
const withoutWebFonts = {
  name: 'without-web-fonts',
  setup: (build) => {
    build.onResolve({ filter: /^brotli\/decompress(\.js)?$/ }, () => ({ path: 'brotli', namespace: 'without-web-fonts' }))
    build.onLoad({ filter: /.*/, namespace: 'without-web-fonts' }, () => ({
      contents: "export default () => { throw new Error('WOFF2 is not read') }",
    }))
  },
}

module.exports = [environmentCredentials, onlyCallsMade, withoutWebFonts]
