import { oneOfKeys } from '../kernel/oneOfKeys'
import type { FileId } from '../content/model'
import type { Consultation, Feedback, NoticeContent } from './model'
import { PostingPlace } from './model'

/** What a notice lacks before it may be posted, in a closed vocabulary with a plain sentence. Xinwu rules 六(一)3. */
export const noticeLackSentences = {
  textMissing: '还没有文字说明（至少 20 个字）',
  resultMissing: '还没有可以公示的表决结果',
  planMissing: '缺少平面图',
  elevationMissing: '缺少立面图',
  drawingOld: '有图纸不是最新设计方案里的，请重新选',
  markNeighbours: '平面图：请写明与相邻建筑的位置关系',
  markRoad: '平面图：请写明与道路的位置关系',
  markGreen: '平面图：请写明与绿化的位置关系',
  markNorth: '立面图：请写明井道与北侧房屋的距离',
  markTop: '立面图：请写明井道最高处与原建筑的高度关系',
  photoUnitEntrance: '缺少张贴在单元出入口外的照片',
  photoEstateGate: '缺少张贴在小区主要出入口的照片',
  photoNoticeBoard: '缺少张贴在布告栏的照片',
  feedbackMissing: '社区还没有定意见反馈方式',
} as const
export type NoticeLack = keyof typeof noticeLackSentences
export const NoticeLack = oneOfKeys(noticeLackSentences)

/** Shorter than this, a text explains nothing. */
const leastText = 20

const photoLacks: Record<PostingPlace, NoticeLack> = {
  unitEntrance: 'photoUnitEntrance',
  estateGate: 'photoEstateGate',
  noticeBoard: 'photoNoticeBoard',
}

/** What a notice is held against. */
export interface NoticeBasis {
  readonly feedback: Feedback | null
  readonly consultation: Consultation | null
  /** Drawings of the present design. */
  readonly designed: readonly FileId[]
}

/** What is missing of content, drawings, places and channel; empty when the notice may be posted. */
export const noticeLacks = (content: NoticeContent, { feedback, consultation, designed }: NoticeBasis): NoticeLack[] => {
  const { text, drawings, marks, photos } = content
  const has = (kind: 'plan' | 'elevation'): boolean => drawings.some((d) => d.kind === kind)
  const checks: readonly (NoticeLack | false)[] = [
    text.trim().length < leastText && 'textMissing',
    consultation === null && 'resultMissing',
    !has('plan') && 'planMissing',
    !has('elevation') && 'elevationMissing',
    drawings.some((d) => !designed.includes(d.file.fileId)) && 'drawingOld',
    marks.neighbours.trim() === '' && 'markNeighbours',
    marks.road.trim() === '' && 'markRoad',
    marks.green.trim() === '' && 'markGreen',
    !marks.northIsOpen && marks.northDistance === null && 'markNorth',
    marks.aboveRoof === null && 'markTop',
    ...PostingPlace.options.map((place) => !photos.some((p) => p.place === place) && photoLacks[place]),
    feedback === null && 'feedbackMissing',
  ]
  return checks.filter((lack) => lack !== false)
}
