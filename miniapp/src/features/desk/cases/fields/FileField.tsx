import type { FileId, FileRef } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { FilesField } from './FilesField'

interface FileFieldProps {
  place: PlaceId
  label: string
  /** What was put there before, for its name. */
  known?: Pick<FileRef, 'fileId' | 'name'> | null | undefined
  value?: FileId | null
  onChange?: (file: FileId | null) => void
}

/** One document of a case; choosing another replaces it. For forms. */
export const FileField = ({ place, label, known, value = null, onChange }: FileFieldProps) => (
  <FilesField
    place={place}
    label={value === null ? label : '换一个文件'}
    most={1}
    known={[known]}
    value={value === null ? [] : [value]}
    onChange={(files) => onChange?.(files[0] ?? null)}
  />
)
