import type { FileId } from '@shared/content/model'
import { FileRef } from '@shared/content/model'
import type { NoticeFile } from '@shared/notice/view'
import type { designOf } from '@functions/retrofit/exports'
import { linked } from './files'

type Design = NonNullable<Awaited<ReturnType<typeof designOf>>>

/** Files of a design's drawings: a notice shows these and no others. */
export const designedIn = (design: Design | null): FileId[] => design?.drawings.map((drawing) => drawing.fileId) ?? []

/** What a notice can take over from the design. */
export const designView = async (design: Design): Promise<NonNullable<NoticeFile['design']>> => {
  const { position, northDistance, northIsOpen, aboveRoof } = design
  const drawings = await Promise.all(
    design.drawings.map(async (drawing) => {
      const file = await linked({ ...FileRef.parse(drawing), key: drawing.key })
      return { kind: drawing.kind === 'plan' || drawing.kind === 'elevation' ? drawing.kind : ('other' as const), file }
    }),
  )
  return { position, marks: { northDistance, northIsOpen, aboveRoof }, drawings }
}
