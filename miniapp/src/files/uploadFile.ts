import type { FileRef, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import type { Tell } from './model'
import { upload } from './upload'
import { webFile } from './webFile'

/** Uploads a file from the desk, from choosing to confirmed. @throws ApiError */
export const uploadFile = async (file: File, purpose: Purpose, place: PlaceId, tell: Tell): Promise<FileRef> =>
  upload(await webFile(file), purpose, place, tell, 'staff')
