/** One person who took part in one contest. */
export interface TookPart {
  /** Stands for the person in every contest. */
  readonly key: string
  readonly contestId: string
  readonly youth: boolean
  readonly elder: boolean
}

/** 人次 counts a person once for each contest, 人 once altogether; a headcount never meets the other (shared/kernel/people.ts). */
export interface Participation {
  readonly contests: number
  readonly attendances: number
  readonly persons: number
  readonly youthAttendances: number
  readonly youthPersons: number
  readonly elderAttendances: number
  readonly elderPersons: number
}

const times = (of: readonly TookPart[]): number => new Set(of.map(({ key, contestId }) => `${contestId}\n${key}`)).size
const heads = (of: readonly TookPart[]): number => new Set(of.map(({ key }) => key)).size

/** For the indicators (L-02: 青少年科技竞赛 1 万人次/年). Whoever enters two categories of a contest took part in it once. */
export const participationOf = (took: readonly TookPart[], contests: number): Participation => {
  const [youth, elder] = [took.filter((one) => one.youth), took.filter((one) => one.elder)]
  return {
    contests,
    attendances: times(took),
    persons: heads(took),
    youthAttendances: times(youth),
    youthPersons: heads(youth),
    elderAttendances: times(elder),
    elderPersons: heads(elder),
  }
}
