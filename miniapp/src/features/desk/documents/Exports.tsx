import type { DecisionView } from '@shared/decision/model'
import { exportNames } from '@shared/document/exported'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'
import { takeOut } from './takeOut'

/** Spreadsheets of a vote. Each is numbered, carries the name of whoever takes it out, and is written in the log. */
export const Exports = ({ view }: { view: DecisionView }) => (
  <Panel title="导出表格" remark="每次导出都有编号和水印，并写进操作记录">
    <p className="dk-line">
      <span>
        <strong>{exportNames.voters}</strong>
        <span className="dk-quiet dk-block">房号、面积、是否参与；姓名只留姓，看不出投了什么</span>
      </span>
      <span className="dk-push">
        <SaveButton label="导出" save={() => takeOut(view.decisionId, 'voters')} />
      </span>
    </p>
    <p className="dk-line">
      <span>
        <strong>{exportNames.rooms}</strong>
        <span className="dk-quiet dk-block">{view.result === null ? '结果公布后才能导出' : '房号、面积、意见；没有姓名'}</span>
      </span>
      <span className="dk-push">
        <SaveButton label="导出" disabled={view.result === null} save={() => takeOut(view.decisionId, 'rooms')} />
      </span>
    </p>
  </Panel>
)
