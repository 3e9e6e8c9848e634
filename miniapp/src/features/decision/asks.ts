import type { SpecialAsk } from '@shared/decision/model'

/** What a special consent is about, for the person asked. Neutral: what it means, not what to answer. */
export const askWords: Record<SpecialAsk, { readonly title: string; readonly words: string }> = {
  levelEntry: {
    title: '平层入户',
    words: '电梯停在您家同一层，不用再走半层楼梯；要改动您家外侧的通道。这件事要全体业主每一户都单独同意。',
  },
  occupiedPart: { title: '占用您家的部分', words: '方案要用到您自家的一部分，位置见图纸。这件事要您本人单独同意，多数票不能代替。' },
}
