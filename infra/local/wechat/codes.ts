import { createHash, randomBytes } from 'node:crypto'

const FIVE_MINUTES = 5 * 60_000
const MINUTE = 60_000
/** Sign-ins of one person a minute (code2Session). */
const PER_MINUTE = 100

interface Code {
  readonly of: string
  readonly issuedAt: number
  used: boolean
}

/** Codes that a phone gets and the server exchanges: good for five minutes and one use. Login and phone codes live apart. */
export class Codes {
  private readonly codes = new Map<string, Code>()
  private readonly exchanges = new Map<string, number[]>()

  constructor(private readonly now: () => number) {}

  /** A code for whatever `of` names: a person, or a phone number. */
  issue(of: string): string {
    const code = `0${randomBytes(15).toString('base64url')}`
    this.codes.set(code, { of, issuedAt: this.now(), used: false })
    return code
  }

  /** Whom the code is of, or WeChat's error: 40029 unknown or expired, 40163 used, 45011 too often. `reuse` is the error of a second use. */
  exchange(code: string, reuse: 40163 | 40029): { of: string } | { errcode: 40029 | 40163 | 45011 } {
    const found = this.codes.get(code)
    if (!found || this.now() - found.issuedAt > FIVE_MINUTES) return { errcode: 40029 }
    if (found.used) return { errcode: reuse }
    const recent = (this.exchanges.get(found.of) ?? []).filter((at) => this.now() - at < MINUTE)
    if (recent.length >= PER_MINUTE) return { errcode: 45011 }
    this.exchanges.set(found.of, [...recent, this.now()])
    found.used = true
    return { of: found.of }
  }
}

/** The same person in the same app always has the same openid. */
export const openidFor = (appId: string, person: string): string =>
  `o${createHash('sha256').update(`${appId}\n${person}`).digest('base64url').slice(0, 27)}`
