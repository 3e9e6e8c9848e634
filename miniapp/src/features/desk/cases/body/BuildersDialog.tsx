import { Form } from 'antd'
import { nameBuilders } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { FileField } from '../fields/FileField'
import { FlatsField } from '../fields/FlatsField'
import { RecordDialog } from '../fields/RecordDialog'

/** The list of builders and their representatives, with the authority they signed. Starts from who said so on the phone. */
export const BuildersDialog = ({ head, file, onDone }: { head: CaseView; file: CaseFileView; onDone: () => void }) => {
  const known = head.builders.length > 0
  const offered = file.offers.flatMap(({ flats }) => flats.flatMap((flat) => PlaceId.safeParse(flat).data ?? []))
  return (
    <RecordDialog
      title="登记建设者和代表"
      ok="保存名单"
      start={{
        flats: known ? head.builders.flatMap(({ flats }) => flats) : offered,
        reps: head.builders.filter(({ rep }) => rep).flatMap(({ flats }) => flats.slice(0, 1)),
        fileId: file.buildersFile?.fileId ?? null,
      }}
      schema={nameBuilders.body}
      send={(body) => call(nameBuilders, { params: { caseId: head.caseId }, body })}
      onDone={onDone}
    >
      <Form.Item name="flats" label="参加并出资的房（同一业主的几套房选一套就行）">
        <FlatsField head={head} placeholder="选择房号，可以多选" />
      </Form.Item>
      <Form.Item name="reps" label="建设者代表，一到三位（代表可以在手机上替大家办手续）">
        <FlatsField head={head} placeholder="选择代表的房号" />
      </Form.Item>
      <Form.Item name="fileId" label="全体建设者签名的名单和授权书">
        <FileField place={head.estate} label="选择授权书" known={file.buildersFile} />
      </Form.Item>
    </RecordDialog>
  )
}
