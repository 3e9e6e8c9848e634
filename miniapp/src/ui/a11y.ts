type Role =
  'button' | 'img' | 'heading' | 'link' | 'list' | 'listitem' | 'status' | 'alert' | 'group' | 'dialog' | 'navigation' | 'progressbar'

/** What the screen reader says and takes an element for, in the words of each platform. */
export const a11y = (role: Role, label?: string): Record<string, string> =>
  process.env.TARO_ENV === 'h5'
    ? { role, ...(label === undefined ? {} : { 'aria-label': label }) }
    : { ariaRole: role, ...(label === undefined ? {} : { ariaLabel: label }) }

/** Joins class names, leaving out what does not apply. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
