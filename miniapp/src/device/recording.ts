import type { Photo } from '@/files/model'

/** A recording under way; `done` comes with what was recorded, ready to be sent and to be heard again. */
export interface Recording {
  readonly stop: () => void
  /** @throws what the platform says when nothing came of it */
  readonly done: Promise<Photo>
}
