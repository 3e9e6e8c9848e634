import { DAY, HOUR, type Instant, MINUTE, chinaClock, instant } from '@shared/kernel/instant'

/** A moment by day and hour in China: `[-4, 9]` is nine in the morning four days ago, `[6, 18]` six in the evening in six days. */
export type When = readonly [day: number, hour: number]

/** The story's days, counted from the day it is played on. */
export class Calendar {
  private readonly midnight: number

  /** @param now milliseconds of real time */
  constructor(now: number) {
    const { hour, minute } = chinaClock(instant(now))
    this.midnight = now - (now % MINUTE) - hour * HOUR - minute * MINUTE
  }

  ms([day, hour]: When): number {
    return this.midnight + day * DAY + hour * HOUR
  }

  at(when: When): Instant {
    return instant(this.ms(when))
  }
}
