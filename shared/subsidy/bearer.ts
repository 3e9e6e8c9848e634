import * as z from 'zod'
import { Fen, apportion } from '../kernel/money'
import { type Ownership, ownershipNames } from '../retrofit/model'

/** A government that bears part of a subsidy. */
export const Bearer = z.enum(['city', 'district', 'street'])
export type Bearer = z.infer<typeof Bearer>
export const bearerNames: Record<Bearer, string> = { city: '市财政', district: '区财政', street: '街道（功能园区）财政' }

export const BearerShare = z.object({ bearer: Bearer, amount: Fen })
export type BearerShare = z.infer<typeof BearerShare>

/**
 * Who bears a subsidy, exact to the fen. 安置房: district and street half each, an odd fen is the district's; 商品房: the government that
 * received the land income (土地出让收益), or null while nobody has put on record which; 经济适用房 and all other: as 安置房.
 * The district advances all of it and settles at the end of the year. Xinwu rules 十(二).
 */
export const bearersOf = (amount: Fen, ownership: Ownership, landIncome: Bearer | null): BearerShare[] | null => {
  if (ownership === 'commodity') return landIncome && [{ bearer: landIncome, amount }]
  const halves = apportion(amount, [1, 1])
  return (['district', 'street'] as const).map((bearer, i) => ({ bearer, amount: halves[i] ?? amount }))
}

/** Who bears it, in one sentence for a form. */
export const bearerSentence = (ownership: Ownership, landIncome: Bearer | null): string => {
  if (ownership !== 'commodity') return `${ownershipNames[ownership]}：区财政和街道（功能园区）财政各承担 50%，由区财政先行垫付`
  return landIncome
    ? `商品房：由取得土地出让收益的${bearerNames[landIncome]}承担，由区财政先行垫付`
    : '商品房：由取得土地出让收益的政府财政承担（待登记），由区财政先行垫付'
}
