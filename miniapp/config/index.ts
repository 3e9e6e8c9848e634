import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..', '..')
const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
const shared = path.resolve(root, 'shared')

/** Packages that ship newer syntax than WeChat's engine takes: Taro leaves node_modules untranspiled unless told. */
const modern = /node_modules[\\/](zod|@tanstack|zustand|@noble[\\/]hashes|canonicalize|dayjs|uqr)[\\/]/

/** What phone pages share. The desk's kit stays with the desk: a phone never loads it. */
const besidesDesk =
  /[\\/]shared[\\/]|[\\/]src[\\/](api|device|files|session|ui|features[\\/](?!desk))|node_modules[\\/](zod|@tanstack|zustand|@noble|canonicalize|@tarojs)[\\/]/

/**
 * Widths and gaps grow with the screen, text and targets do not: on a phone of 360 px the 18 px of 长辈版 would become 17.3,
 * below what the rules for older people ask for.
 */
const scaled = ['*', '!--t-*', '!--tap', '!font-size', '!min-height', '!min-width']

/** Names the code reads at build time; `LINLI_LOCAL` false drops the chooser of invented people from the bundle. */
const constants = {
  LINLI_API_BASE: JSON.stringify(process.env.LINLI_API_BASE ?? (target === 'h5' ? '/api' : 'http://127.0.0.1:3000')),
  LINLI_LOCAL: JSON.stringify(target === 'h5' && process.env.LINLI_LOCAL === '1'),
  LINLI_VERSION: JSON.stringify(process.env.npm_package_version ?? '0.1.0'),
}

const proxyTo = (from: string, to: string | undefined, strip: boolean) =>
  to === undefined ? [] : [{ context: [from], target: to, changeOrigin: true, pathRewrite: strip ? { [`^${from}`]: '' } : undefined }]

export default defineConfig({
  projectName: 'linli',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  // `LINLI_OUT` keeps apart what is deployed, what `npm start` serves and what the tests serve.
  outputRoot: `dist/${process.env.LINLI_OUT ?? target}`,
  framework: 'react',
  plugins: target === 'weapp' ? [path.resolve(__dirname, 'plugin-aria.ts')] : [],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.LINLI_NO_CACHE !== '1' },
  defineConstants: constants,
  jsMinimizer: 'terser',
  // With quoted keys terser writes `#"x"` for a private name, and the page stays blank.
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  alias: { '@': path.resolve(__dirname, '..', 'src'), '@shared': shared },
  mini: {
    compile: { include: [shared, (file: string) => modern.test(file)] },
    optimizeMainPackage: { enable: true },
    webpackChain(chain, webpack) {
      const from = (file: string, name: string) => [path.resolve(__dirname, '../src/polyfills', file), name]
      chain
        .plugin('linliPolyfills')
        .use(webpack.ProvidePlugin, [{ AbortController: from('abort.ts', 'AbortController'), TextEncoder: from('text.ts', 'TextEncoder') }])
    },
    postcss: { pxtransform: { enable: true, config: { propList: scaled } }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [shared] },
    router: { mode: 'hash' },
    webpackChain(chain) {
      // Every page is a chunk of its own; without this each carries its own copy of zod, the contract and the design system.
      chain.optimization.splitChunks({
        chunks: 'async',
        cacheGroups: {
          common: { name: 'common', chunks: 'async', minChunks: 4, test: besidesDesk, reuseExistingChunk: true, enforce: true },
        },
      })
    },
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.LINLI_WEB_PORT ?? 10086),
      open: false,
      proxy: [...proxyTo('/api', process.env.LINLI_PROXY_API, true), ...proxyTo('/local', process.env.LINLI_PROXY_LOCAL, true)],
    },
    // The root font follows the screen width; without a cap it doubles on a desktop.
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { baseFontSize: 20, maxRootSize: 20, minRootSize: 17, propList: scaled } },
    },
  },
})
