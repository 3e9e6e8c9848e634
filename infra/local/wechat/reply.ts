/** WeChat's refusals. The HTTP status is 200 all the same; `errmsg` ends with a request id. */
export const wechatErrors = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
} as const satisfies Record<number, string>
export type WechatError = keyof typeof wechatErrors

/** What a call answers: `errcode` is absent from some successes and 0 in others, as WeChat does it. */
export type WechatAnswer = Readonly<Record<string, unknown>> | { readonly image: Buffer }

let requests = 0
const rid = (): string => `rid: ${(++requests).toString(16).padStart(8, '0')}-0f1e2d3c-4b5a6978`

export const fault = (errcode: number, detail = ''): WechatAnswer => {
  const known = Object.entries(wechatErrors).find(([code]) => Number(code) === errcode)
  return { errcode, errmsg: `${known?.[1] ?? 'unknown error'}${detail} ${rid()}` }
}
