import * as z from 'zod'

export const TextSize = z.enum(['standard', 'large', 'huge'])
export type TextSize = z.infer<typeof TextSize>
/** `system` follows the text size that the person has set in WeChat. */
export const SizeWish = z.enum(['system', ...TextSize.options])
export type SizeWish = z.infer<typeof SizeWish>
export const ThemeWish = z.enum(['system', 'light', 'dark'])
export type ThemeWish = z.infer<typeof ThemeWish>

export const sizeNames: Record<SizeWish, string> = { system: '跟随微信', standard: '标准', large: '大', huge: '特大' }
export const themeNames: Record<ThemeWish, string> = { system: '跟随手机', light: '浅色', dark: '深色' }

/** What the person has chosen on this device. */
export const Wishes = z.object({
  size: SizeWish.default('system'),
  /** 长辈版. */
  elder: z.boolean().default(false),
  theme: ThemeWish.default('system'),
  /** The offer of 长辈版 on the first visit was answered. */
  hinted: z.boolean().default(false),
})
export type Wishes = z.infer<typeof Wishes>

/** How the device is set, outside of this app. */
export interface Device {
  /** Text size as a multiple of the platform's standard. */
  readonly scale: number
  readonly dark: boolean
}

/** What the screen goes by. */
export interface Reading extends Omit<Wishes, 'size'> {
  readonly wish: SizeWish
  readonly size: TextSize
  readonly dark: boolean
  /** The device's own text is as large as in WeChat's 关怀模式, or larger. */
  readonly care: boolean
}

/** 关怀模式 is 23.8 / 17 = 1.4 of the standard; one step above the standard is 1.1. */
const careScale = 1.35
const largeScale = 1.1

/** The wishes, with the device's setting where the person leaves it to the device. */
export const readingOf = ({ size: wish, ...wishes }: Wishes, { scale, dark }: Device): Reading => ({
  ...wishes,
  wish,
  size: wish !== 'system' ? wish : scale >= careScale ? 'huge' : scale >= largeScale ? 'large' : 'standard',
  dark: wishes.theme === 'system' ? dark : wishes.theme === 'dark',
  care: scale >= careScale,
})
