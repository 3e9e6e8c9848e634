import { oneOfKeys } from '../kernel/oneOfKeys'
import type { EntryInput, EntryRelation } from './entry'
import type { Category } from './model'

/**
 * Under 14 a child is entered by a grown-up, with the consent of a guardian (PIPL §31). Ages are counted by the year of birth, so whoever
 * may still be 13 in that year is taken for a child: rather one consent too many.
 */
export const CHILD_AGE = 14
const YOUTH_AGE = 18
const ELDER_AGE = 60

export const ageIn = (year: number, bornYear: number): number => year - bornYear
export const isChild = (age: number | null): boolean => age !== null && age >= 0 && age <= CHILD_AGE
/** 青少年: for the indicator of youth contests (L-02). */
export const isYouth = (age: number | null): boolean => age !== null && age < YOUTH_AGE
export const isElder = (age: number | null): boolean => age !== null && age >= ELDER_AGE

export const entryLackSentences = {
  ageMissing: '这个组别分年龄，请填出生年份',
  notBorn: '出生年份不对，请检查',
  tooYoung: '年龄没有到这个组别的要求，请换一个组别',
  tooOld: '年龄超过了这个组别的要求，请换一个组别',
  guardianMissing: '有未满 14 岁的孩子，请填监护人并勾选同意',
  childAlone: '未满 14 岁请由家长或老师来报名',
  single: '这个组别是个人赛，只填一位参赛人',
  teamSmall: '队员人数不够，请按要求补齐',
  teamLarge: '队员人数超过了，请减少',
  teamName: '请给队伍起个名字',
  sameTwice: '同一个人填了两次，请删掉一位',
} as const
export const EntryLack = oneOfKeys(entryLackSentences)
export type EntryLack = keyof typeof entryLackSentences

interface Entering extends Pick<EntryInput, 'relation' | 'people' | 'teamName' | 'guardian'> {
  /** Stands for each of `people` in every entry. */
  readonly keys: readonly string[]
}

const alone: readonly EntryRelation[] = ['self']

/** What is wrong with an entry to `category` in a contest whose registration closes in `year`. */
export const entryLacks = ({ relation, people, teamName, guardian, keys }: Entering, category: Category, year: number): EntryLack[] => {
  const { ages, team } = category
  const known = people.flatMap(({ bornYear }) => (bornYear === null ? [] : [ageIn(year, bornYear)]))
  const children = known.some(isChild)
  const { from, to } = ages
  const found: Record<EntryLack, boolean> = {
    ageMissing: (from !== null || to !== null) && known.length < people.length,
    notBorn: known.some((age) => age < 0 || age > 120),
    tooYoung: from !== null && known.some((age) => age >= 0 && age < from),
    tooOld: to !== null && known.some((age) => age <= 120 && age > to),
    guardianMissing: children && guardian?.agreed !== true,
    childAlone: children && team === null && alone.includes(relation),
    single: team === null && people.length > 1,
    teamSmall: team !== null && people.length < team.least,
    teamLarge: team !== null && people.length > team.most,
    teamName: team !== null && (teamName === null || teamName.trim().length < 2),
    sameTwice: new Set(keys).size < keys.length,
  }
  return EntryLack.options.filter((lack) => found[lack])
}
