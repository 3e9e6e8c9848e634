import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { saveGuide } from '@shared/notice/contract'
import { GuideRow } from '@shared/notice/view'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import type { NoticePartProps } from './NoticePanel'

/** 补偿参照 (附件1): what the street has people go by when they negotiate; empty until it says something. */
export const GuidePanel = ({ head, file: { guide, may } }: NoticePartProps) => {
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title="补偿参照"
      remark="细则附件 1，由街道设置，协商时参考"
      actions={may.guide && <Button onClick={() => setOpen(true)}>{guide.length === 0 ? '设置' : '修改'}</Button>}
    >
      {guide.length === 0 ? (
        <p className="dk-quiet">街道还没有设置，由双方协商。</p>
      ) : (
        <Facts of={guide.map(({ impact, standard }) => [impact, standard])} />
      )}
      {open && (
        <RecordDialog
          title="补偿参照"
          ok="保存"
          start={{ rows: guide.length === 0 ? [{ impact: '', standard: '' }] : guide }}
          schema={z.object({ rows: z.array(GuideRow).max(20) })}
          send={(body) => call(saveGuide, { params: { placeId: head.street }, body })}
          onDone={() => setOpen(false)}
        >
          <Form.List name="rows">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name }) => (
                  <div className="dk-fields" key={key}>
                    <Form.Item name={[name, 'impact']} label="受到的影响">
                      <Input maxLength={60} placeholder="例如：遮挡主要采光面" />
                    </Form.Item>
                    <Form.Item name={[name, 'standard']} label="一般怎么补偿">
                      <Input maxLength={200} />
                    </Form.Item>
                    <Button type="link" onClick={() => remove(name)}>
                      去掉
                    </Button>
                  </div>
                ))}
                <Button onClick={() => add({ impact: '', standard: '' })} disabled={rows.length >= 20}>
                  加一行
                </Button>
              </>
            )}
          </Form.List>
        </RecordDialog>
      )}
    </Panel>
  )
}
