/**
 * Leaves out of the bundles what the AWS SDK and zod bring along and what our contracts say for readers, and no function uses
 * (DESIGN §9: at most 512 KiB of code each).
 * Used by serverless-esbuild for packaging and for the local stack alike, so that what is tested is what is deployed.
 */
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { runInNewContext } = require('node:vm')
const { brotliCompressSync } = require('node:zlib')

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

/**
 * Reached only by a call that no function makes, which the bundler cannot see: zod's description of schemas as JSON Schema
 * (the description of the API is made by `npm run openapi`, not by a function) and the SDK's event streams (DynamoDB has none).
 * Each exported name stays and says so, should it ever be called.
 */
const unused = [
  [/zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/, 'JSON Schema is not described in a function'],
  [/@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/, 'event streams are not read'],
]
const exportedName = /^export (?:const|function|class) (\w+)|^export \{ (?:\w+ as )?(\w+)/gm
const withoutUnused = {
  name: 'without-unused',
  setup: (build) => {
    for (const [filter, sentence] of unused)
      build.onLoad({ filter }, ({ path: file }) => ({
        contents: [
          `const leftOut = () => { throw new Error(${JSON.stringify(sentence)}) };`,
          ...[...readFileSync(file, 'utf8').matchAll(exportedName)].map(([, own, other]) => `export { leftOut as ${own ?? other} };`),
        ].join('\n'),
        loader: 'js',
      }))
  },
}

/**
 * What an endpoint says about itself is for the description of the API and for tests, which read the source: its sentence, its refusals,
 * what sending twice does. A function only answers it. Whatever is written in another way simply stays.
 */
const described = /^ {2}(?:summary:\s*'(?:[^'\\]|\\.)*'|refusals:\s*\[[^\]]*\]|repeat:\s*'[^']*'),\n/gm
const withoutDescriptions = {
  name: 'without-descriptions',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]shared[\\/]\w+[\\/]\w*[cC]ontract\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(described, ''),
      loader: 'ts',
    }))
  },
}

/**
 * Every function carries every sentence that a refusal can say, since use cases of other contexts refuse too: the largest text of all.
 * It is packed, and unpacked when the function starts. Codes and sentences themselves are those of the source.
 */
const vocabulary = /(const vocabulary = )(\{\n[\s\S]*?\n\}) as const satisfies [^\n]*\n/
const packedSentences = {
  name: 'packed-sentences',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]shared[\\/]contract[\\/]errors\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8')
      const found = vocabulary.exec(source)
      if (!found) throw new Error(`${file} has no vocabulary in the form that packedSentences knows`)
      const packed = brotliCompressSync(JSON.stringify(runInNewContext(`(${found[2]})`))).toString('base64')
      const unpacked = `JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString('utf8'))\n`
      return {
        contents: `import { brotliDecompressSync } from 'node:zlib'\n${source.replace(vocabulary, (_, name) => name + unpacked)}`,
        loader: 'ts',
      }
    })
  },
}

module.exports = [environmentCredentials, onlyCallsMade, withoutWebFonts, withoutUnused, withoutDescriptions, packedSentences]
