import { fieldOf } from '../json'
import type { Api, Wiring } from './wiring'

/** Who holds the phone: where WeChat's codes for this person come from. */
export interface Account {
  /** A code for `wx.login`, good for one use. */
  loginCode(): Promise<string>
  /** The code that the phone-number button gives, or null when the person declines. */
  phoneCode(): Promise<string | null>
  /** What the person chooses for a message template when WeChat asks; accepted unless told. */
  consent?(templateId: string): 'accept' | 'reject' | 'ban' | 'filter'
}

/** `wx` functions about who the person is. */
export const accountApi = ({ work, note, answer }: Wiring, account: Account): Api => ({
  login: (options) => {
    note('login', {})
    const done = work.begin()
    void account
      .loginCode()
      .then(
        (code) => answer('login', options, { ok: { code } }),
        (thrown: unknown) => answer('login', options, { fail: thrown instanceof Error ? thrown.message : String(thrown) }),
      )
      .finally(done)
  },
  requestSubscribeMessage: (options) => {
    note('requestSubscribeMessage', options)
    const given = fieldOf(options, 'tmplIds')
    const ids = Array.isArray(given) ? given.map(String) : []
    // Older versions of WeChat take three; the product may not ask for more.
    if (ids.length === 0 || ids.length > 3)
      return answer('requestSubscribeMessage', options, { fail: `${ids.length} templates`, errno: 20003 })
    const ok = Object.fromEntries(ids.map((id) => [id, account.consent?.(id) ?? 'accept']))
    answer('requestSubscribeMessage', options, { ok })
  },
  checkSession: (options) => answer('checkSession', options, { ok: {} }),
  getPrivacySetting: (options) =>
    answer('getPrivacySetting', options, { ok: { needAuthorization: false, privacyContractName: '《邻里用户隐私保护指引》' } }),
})
