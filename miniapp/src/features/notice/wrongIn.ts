import type { Draft } from './draft'

/** What is still to be filled in, by screen: what it is about, who one is. A sentence each, or null. */
export const wrongIn = ({ grounds, text, name, phone, flat, affected }: Draft) => ({
  grounds: grounds.length === 0 ? '请至少选一项。' : null,
  text: text.trim().length < 10 ? '请写清楚受到什么影响，至少 10 个字。' : null,
  affected: affected === null ? '请选一项。' : null,
  name: name.trim() === '' ? '请填姓名。' : null,
  flat: flat.trim().length < 2 ? '请填您住在几幢几单元几室。' : null,
  phone: /^1\d{10}$|^0[\d-]{9,13}$/.test(phone.trim()) ? null : '请填 11 位手机号，或带区号的座机。',
})
