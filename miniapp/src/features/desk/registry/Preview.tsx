import { Alert, Button } from 'antd'
import type { RollImport } from '@shared/registry/model'
import { Panel } from '../kit/Panel'
import { sayTotals } from '../kit/words'
import { Issues } from './Issues'
import { UnitPreviews } from './UnitPreviews'

/** Second step: what the spreadsheet holds and what is wrong with it, before anything is written. */
export const Preview = ({ found, onAgain, onCommit }: { found: RollImport; onAgain: () => void; onCommit: () => void }) => (
  <div className="dk-stack">
    <Panel
      title={found.fileName}
      remark={`读到 ${found.rows} 行 · ${sayTotals(found.totals)}`}
      actions={
        <span className="dk-row">
          <Button onClick={onAgain}>换一个表格</Button>
          <Button type="primary" disabled={found.errors > 0 || found.units.length === 0} onClick={onCommit}>
            写入名册
          </Button>
        </span>
      }
    >
      {found.errors > 0 ? (
        <Alert type="error" showIcon message={`有 ${found.errors} 处必须改正。在表格里改好、保存，再重新上传。现在什么都没有写入。`} />
      ) : found.warnings > 0 ? (
        <Alert type="warning" showIcon message={`没有必须改正的问题，有 ${found.warnings} 处请看一眼。核对过就可以写入。`} />
      ) : (
        <Alert type="success" showIcon message="没有发现问题，可以写入。" />
      )}
    </Panel>
    {found.errors + found.warnings + found.issues.length > 0 && <Issues found={found} />}
    <UnitPreviews units={found.units} totals={found.totals} />
  </div>
)
