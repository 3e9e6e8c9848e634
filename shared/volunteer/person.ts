import * as z from 'zod'

export const RealName = z
  .string()
  .trim()
  .min(2, '请填写真实姓名')
  .max(30)
  .regex(/^[^\s<>&]+(?: [^\s<>&]+)*$/, '姓名里有不能用的符号')
export const MobilePhone = z
  .string()
  .trim()
  .regex(/^1\d{10}$/, '请填写 11 位手机号')

export const relationNames = { mother: '母亲', father: '父亲', grandparent: '祖父母或外祖父母', other: '其他监护人' } as const
/** Who consents for a minor (civil code §27; PIPL §31). */
export const Guardian = z.object({
  name: RealName,
  phone: MobilePhone,
  relation: z.enum(['mother', 'father', 'grandparent', 'other']),
})
export type Guardian = z.infer<typeof Guardian>
