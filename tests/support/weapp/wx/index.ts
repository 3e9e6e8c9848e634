import type { Fields } from '../json'
import { wxFunctionNames } from './names'
import type { Api, Wiring } from './wiring'

/** Listeners that the simulator has no occasion to call: `onThemeChange`, `offKeyboardHeightChange` … */
const listens = (name: string): boolean => /^(on|off)[A-Z]/.test(name)

/**
 * The `wx` object: every name WeChat has, those of `parts` at work. Calling a function that is not modelled is a fault,
 * so that no test passes on an answer nobody thought about.
 */
export const makeWx = ({ realm, work }: Wiring, parts: readonly Api[]): Fields => {
  const wx = realm.newObject()
  for (const name of wxFunctionNames())
    wx[name] = listens(name) ? () => undefined : () => work.fault(`wx.${name}`, new Error('the simulator does not model this function'))
  wx.env = realm.adopt({ USER_DATA_PATH: 'wxfile://usr' })
  return Object.assign(wx, ...parts)
}
