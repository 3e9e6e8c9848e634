import { InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Progress, Upload } from 'antd'
import { useState } from 'react'
import { templateHelp, templateRows } from '@shared/registry/columns'
import type { PlaceId } from '@shared/kernel/place'
import { previewImport } from '@shared/registry/contract'
import type { RollImport } from '@shared/registry/model'
import { call } from '@/api'
import { saveBook } from '../data/spreadsheet'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { SaveButton } from '../kit/SaveButton'

const saveTemplate = (): Promise<void> =>
  saveBook('业主名册模板.xlsx', [
    { name: '名册', rows: templateRows(), widths: templateRows()[0]?.map((header) => Math.max(10, header.length * 2 + 2)) ?? [] },
    { name: '怎么填', rows: templateHelp(), widths: [14, 8, 80] },
  ])

/** First step: the template, and the filled-in spreadsheet on its way to the server that reads it. */
export const ChooseFile = ({ estate, onFound }: { estate: PlaceId; onFound: (found: RollImport) => void }) => {
  const [share, setShare] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  const act = useMutation({
    mutationFn: async (file: File) => {
      setShare(0)
      const { fileId } = await uploadFile(file, 'rollImport', estate, setShare)
      return call(previewImport, { params: { placeId: estate }, body: { fileId } })
    },
    onSuccess: onFound,
  })
  const take = (file: File) => {
    const fault = whyNotTake(file, 'rollImport')
    setRefused(fault)
    if (fault === null) act.mutate(file)
  }
  return (
    <div className="dk-two dk-two-wide">
      <Panel title="上传填好的表格">
        <Upload.Dragger
          className="dk-drop"
          accept=".xlsx,.csv"
          showUploadList={false}
          disabled={act.isPending}
          beforeUpload={(file) => {
            take(file)
            return false
          }}
        >
          <InboxOutlined className="dk-drop-icon" aria-hidden />
          <p>把名册拖到这里，或点一下选择</p>
          <p className="dk-quiet">.xlsx 或 .csv，最大 5 MB。上传后先核对，确认了才会写入。</p>
        </Upload.Dragger>
        {act.isPending && (
          <div role="status" className="dk-note">
            <Progress percent={Math.round(share * 100)} status="active" />
            <span className="dk-quiet">{share < 1 ? `正在上传 ${act.variables.name}` : '已上传，正在读表格…'}</span>
          </div>
        )}
        {refused !== null && <Alert role="alert" type="error" showIcon message={refused} />}
        {act.error !== null && <ProblemNote error={act.error} onRetry={act.variables && (() => act.mutate(act.variables))} />}
      </Panel>
      <Panel title="没有表格？先下载模板" actions={<SaveButton label="下载模板" save={saveTemplate} />}>
        <ul className="dk-list">
          <li>一套房一行。楼栋、单元、房号、建筑面积、面积来源、产权人必填。</li>
          <li>面积优先用不动产登记簿，没有再用实测，再没有用购房合同。</li>
          <li>同一个人有几套房，每套都写，姓名、证件号或手机号写成一样，系统只算一人。</li>
          <li>几个人共有一套，写在“共有人”一列，合起来算一人。</li>
          <li>开发商没卖出去的和卖了没交付的，写明开发商，合起来算一人。</li>
          <li>车位、车库、储藏室不用删，会自动跳过。</li>
        </ul>
        <p className="dk-quiet dk-note">表里没有的单元不受影响；有的单元整个换成新名册。</p>
      </Panel>
    </div>
  )
}
