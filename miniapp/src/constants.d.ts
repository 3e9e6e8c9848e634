/** Filled in at build time by `miniapp/config/index.ts`. */
declare const LINLI_API_BASE: string
declare const LINLI_LOCAL: boolean
declare const LINLI_VERSION: string

declare module '*.scss'
