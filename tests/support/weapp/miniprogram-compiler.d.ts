/** WeChat's own WXML compiler; the package has no types. */
declare module 'miniprogram-compiler' {
  interface Options {
    /** Largest output of the compiler in bytes. */
    readonly maxBuffer?: number
  }
  const compiler: {
    /** Source of a function body that returns `$gwx`: path of a WXML file → (data) → view tree. Runs the `wcc` program. */
    wxmlToJs(folder: string, options?: Options): string
  }
  export default compiler
}
