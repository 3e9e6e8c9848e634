import type { Api, Wiring } from './wiring'

/** Who holds the phone: where WeChat's codes for this person come from. */
export interface Account {
  /** A code for `wx.login`, good for one use. */
  loginCode(): Promise<string>
  /** The code that the phone-number button gives, or null when the person declines. */
  phoneCode(): Promise<string | null>
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
  checkSession: (options) => answer('checkSession', options, { ok: {} }),
  getPrivacySetting: (options) =>
    answer('getPrivacySetting', options, { ok: { needAuthorization: false, privacyContractName: '《邻里用户隐私保护指引》' } }),
})
