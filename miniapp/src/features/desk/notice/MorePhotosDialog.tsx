import { addPhotos } from '@shared/notice/contract'
import type { Day } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { PhotosField } from './PhotosField'

interface MorePhotosDialogProps {
  readonly head: CaseView
  readonly today: Day
  readonly onDone: () => void
}

/** Photos that it still hangs, such as on the last day. */
export const MorePhotosDialog = ({ head, today, onDone }: MorePhotosDialogProps) => (
  <RecordDialog
    width={880}
    title="补拍张贴照片"
    ok="存照片"
    start={{ photos: [{ place: 'unitEntrance' as const, where: '', takenOn: today, fileId: null }] }}
    schema={addPhotos.body}
    send={(body) => call(addPhotos, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <p className="dk-quiet">公示期间隔几天拍一张，最后一天三处都拍，证明一直贴着。</p>
    <PhotosField place={head.community} today={today} most={6} />
  </RecordDialog>
)
