import { flawNames } from '@shared/decision/paper'
import type { PaperRow } from '@shared/decision/paperContract'

/** What came of a reading, for whoever made it. */
export const outcomeWords = ({ label, state, flaw, receipt }: PaperRow): string => {
  switch (state) {
    case 'counted':
      return `${label}：两人读得一样，已计入，回执号 ${receipt}。`
    case 'contested':
      return `${label}：两人读得一样，但和这一户已有的票不一样，已转到“矛盾票”。`
    case 'invalid':
      return `${label}：无效（${flaw ? flawNames[flaw] : ''}），会告诉业主，截止前还可以再投。`
    case 'entered':
    case 'disputed':
      return `${label}：和前一位读得不一样，要请第三位同事看。`
  }
}
