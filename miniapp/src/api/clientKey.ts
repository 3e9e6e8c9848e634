const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A key by which the server knows an act that is sent again, 24 letters and digits. It only has to differ from the person's
 * other keys, it guards no secret, and WeChat has no synchronous `crypto`.
 */
export const newKey = (now: number = Date.now(), random: () => number = Math.random): string =>
  now.toString(36).padStart(9, '0') + Array.from({ length: 15 }, () => letters.charAt(Math.floor(random() * letters.length))).join('')
