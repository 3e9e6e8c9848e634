import type { IPluginContext } from '@tarojs/service'

const elements = 'view|button|input|textarea|image|text|label|scroll-view'
const uid = 'id="{{i.uid||i.sid}}"'
const opening = new RegExp(`<(${elements})(\\s[^>]*?)id="\\{\\{i\\.uid\\|\\|i\\.sid\\}\\}"`, 'g')

/**
 * Taro's WeChat templates bind no `aria-*` attributes, so `ariaLabel` and `ariaRole` never reach the screen reader.
 * This plugin adds the two bindings to every element of the built `base.wxml`.
 */
export default (ctx: IPluginContext) => {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets)) {
      if (!/(^|\/)base\.wxml$/.test(name)) continue
      const before: string = assets[name].source().toString()
      const after = before.replace(opening, `<$1$2aria-label="{{i.ariaLabel}}" aria-role="{{i.ariaRole}}" ${uid}`)
      assets[name] = { source: () => after, size: () => Buffer.byteLength(after) }
    }
  })
}
