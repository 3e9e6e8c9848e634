import { randomBytes } from 'node:crypto'

const LIFE = 7_200_000
const OVERLAP = 300_000
const FORCE_PAUSE = 30_000
const FORCED_A_DAY = 20
const DAY = 86_400_000

interface Token {
  readonly text: string
  readonly issuedAt: number
  endsAt: number
}

/**
 * Access tokens. `/token` makes a new one each time and lets the former live five minutes more;
 * `/stable_token` hands out the same one until its last five minutes. The two do not disturb each other.
 */
export class Tokens {
  private readonly live = new Map<string, Token>()
  private plain: Token | null = null
  private stable: Token | null = null
  private forcedAt: number[] = []

  constructor(private readonly now: () => number) {}

  private make(): Token {
    const token = { text: randomBytes(96).toString('base64url'), issuedAt: this.now(), endsAt: this.now() + LIFE }
    this.live.set(token.text, token)
    return token
  }

  private retire(token: Token | null): void {
    if (token) token.endsAt = Math.min(token.endsAt, this.now() + OVERLAP)
  }

  private reply(token: Token): { access_token: string; expires_in: number } {
    return { access_token: token.text, expires_in: Math.floor((token.endsAt - this.now()) / 1000) }
  }

  plainToken(): { access_token: string; expires_in: number } {
    this.retire(this.plain)
    this.plain = this.make()
    return this.reply(this.plain)
  }

  /** Null when forced too often: 20 times a day, 30 seconds apart. */
  stableToken(force: boolean): { access_token: string; expires_in: number } | null {
    if (force) {
      this.forcedAt = this.forcedAt.filter((at) => this.now() - at < DAY)
      const last = this.forcedAt.at(-1) ?? -Infinity
      if (this.forcedAt.length >= FORCED_A_DAY || this.now() - last < FORCE_PAUSE) return null
      this.forcedAt.push(this.now())
    }
    if (force || !this.stable || this.stable.endsAt - this.now() < OVERLAP) {
      this.retire(this.stable)
      this.stable = this.make()
    }
    return this.reply(this.stable)
  }

  /** What WeChat says to a call with this token, or null when it is good. */
  refusal(token: string | null): 40001 | 41001 | 42001 | null {
    if (!token) return 41001
    const found = this.live.get(token)
    if (!found) return 40001
    return found.endsAt <= this.now() ? 42001 : null
  }

  /** Ends every token now, as when somebody else renews the secret. */
  expireAll(): void {
    for (const token of this.live.values()) token.endsAt = this.now()
    this.plain = null
    this.stable = null
  }
}
