import * as z from 'zod'

/** Crockford's alphabet: no I, L, O, U, so that a code can be read from paper and told over the phone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Characters before the check character: 50 bits, so that nobody guesses the code of a neighbour. */
export const PAPER_CODE_BODY = 10

/** Times x in GF(2⁵) with x⁵ + x² + 1. */
const timesX = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1)
/** The digits as a polynomial, highest first, at x. No two of the 31 powers of x are equal: one wrong digit or two swapped ones always show. */
const valueAtX = (digits: readonly number[]): number => digits.reduce((sum, digit) => timesX(sum) ^ digit, 0)

const grouped = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
/** What people write instead of a letter that is not in the alphabet. */
const asMeant = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s‐-―－-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/** True when the eleven characters (grouped or not) are from the alphabet and the last one fits the others. */
const holds = (code: string): boolean => {
  const digits = Array.from(asMeant(code), (c) => crockford.indexOf(c))
  return digits.length === PAPER_CODE_BODY + 1 && !digits.includes(-1) && valueAtX(digits) === 0
}

/**
 * Code of one voter's paper ballot (纸票编号), `AB3D-7K2M-Q9X`: ten characters and one that checks them.
 * Reads what a person types: small letters, spaces, missing hyphens, I and L for 1, O for 0.
 */
export const PaperCode = z
  .string()
  .trim()
  .max(40)
  .refine(holds, '纸票编号不对，请照着纸票右上角的编号再核对一遍')
  .transform((code) => grouped(asMeant(code)))
  .pipe(
    z
      .string()
      .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/)
      .brand<'PaperCode'>(),
  )
export type PaperCode = z.infer<typeof PaperCode>

/** The code with these ten digits (0–31 each). @throws RangeError for anything else */
export const paperCodeFrom = (digits: readonly number[]): PaperCode => {
  if (digits.length !== PAPER_CODE_BODY || !digits.every((d) => Number.isInteger(d) && d >= 0 && d < 32))
    throw new RangeError('a paper code has ten digits from 0 to 31')
  const check = timesX(valueAtX(digits))
  return PaperCode.parse([...digits, check].map((d) => crockford.charAt(d)).join(''))
}
