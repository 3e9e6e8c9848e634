/**
 * Stars of a volunteer (志愿者星级, DOMAIN §6.2): one to five from 100, 300, 600, 1000 and 1500 hours on. 达到 includes the figure itself.
 * Counted in minutes, so that 99 hours 59 minutes are no star.
 */
export const starHours = [100, 300, 600, 1000, 1500] as const

export const starsOf = (minutes: number): number => starHours.filter((hours) => minutes >= hours * 60).length

/** The next star and the minutes that are still missing; null with all five. */
export const nextStar = (minutes: number): { readonly star: number; readonly hours: number; readonly left: number } | null => {
  const star = starsOf(minutes)
  const hours = starHours[star]
  return hours === undefined ? null : { star: star + 1, hours, left: hours * 60 - minutes }
}

export const starNames = ['还没有星级', '一星志愿者', '二星志愿者', '三星志愿者', '四星志愿者', '五星志愿者'] as const
export const sayStars = (minutes: number): string => starNames[starsOf(minutes)] ?? starNames[0]
