import { DesignDraft } from '@shared/retrofit/design'
import type { DesignView } from '@shared/retrofit/fileView'

/** `1,800 × 2,100 × 21,000 毫米` */
export const saySize = (lengths: readonly number[]): string => `${lengths.map((n) => n.toLocaleString('en-US')).join(' × ')} 毫米`

/** `5.5 层`, from half floors. */
export const sayFloor = (halves: number): string => `${halves / 2} 层`

/** A version that is there as a draft to go on from. */
export const draftOf = (design: DesignView): DesignDraft =>
  DesignDraft.parse({ ...design, drawings: design.drawings.map(({ kind, fileId }) => ({ kind, fileId })) })
