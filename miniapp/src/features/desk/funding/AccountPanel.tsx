import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { AccountView, FundingView } from '@shared/funding/model'
import { confirmAccount, setAccount, showAccount } from '@shared/funding/moneyContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { FileField } from '../cases/fields/FileField'
import { Badge } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { sayStamp } from '../kit/words'
import { MoneyDialog } from './MoneyDialog'
import { useMoneyAct } from './useFundingDesk'

/** The account of all builders, confirmed by each of them: payments and the subsidy go to it (十(三)2). */
export const AccountPanel = ({ head, view }: { head: CaseView; view: FundingView }) => {
  const { caseId } = head
  const { account, mayPrepare } = view
  const [setting, setSetting] = useState(false)
  const number = useMutation({ mutationFn: () => call(showAccount, { params: { caseId } }) })
  const done = account?.confirmed.filter(({ at }) => at !== null).length ?? 0
  return (
    <Panel
      title="共同账户"
      remark={
        account === null ? (
          '申请补贴前要由全体建设者确认'
        ) : (
          <Badge tone={account.complete ? 'teal' : 'amber'}>
            {account.complete ? '全体已确认' : `${done} / ${account.confirmed.length} 户已确认`}
          </Badge>
        )
      }
      actions={
        mayPrepare && (
          <Button type={account === null ? 'primary' : 'default'} onClick={() => setSetting(true)}>
            {account === null ? '填写账户' : '更换账户'}
          </Button>
        )
      }
    >
      {account === null ? (
        <p className="dk-quiet">还没有填写账户。各户交的钱和财政补贴都进这个账户。</p>
      ) : (
        <>
          <Facts
            of={[
              ['户名', account.holder],
              ['开户银行', account.bank],
              [
                '账号',
                number.data?.number ?? (
                  <>
                    尾号 {account.tail}{' '}
                    <Button type="link" size="small" loading={number.isPending} onClick={() => number.mutate()}>
                      看完整账号
                    </Button>
                  </>
                ),
              ],
            ]}
          />
          {number.error !== null && <ProblemNote error={number.error} />}
          {account.confirmed.map((one) => (
            <Confirmation key={one.signer} head={head} account={account} one={one} mayNote={mayPrepare} />
          ))}
        </>
      )}
      {setting && <SetDialog head={head} version={account?.version ?? 0} onClose={() => setSetting(false)} />}
    </Panel>
  )
}

interface ConfirmationProps {
  readonly head: CaseView
  readonly account: AccountView
  readonly one: AccountView['confirmed'][number]
  readonly mayNote: boolean
}

const Confirmation = ({ head: { caseId, community }, account, one, mayNote }: ConfirmationProps) => {
  const [open, setOpen] = useState(false)
  const [scan, setScan] = useState<FileId | null>(null)
  const confirm = useMoneyAct(
    caseId,
    (file: FileId) => call(confirmAccount, { params: { caseId }, body: { version: account.version, signer: one.signer, scan: file } }),
    () => setOpen(false),
  )
  const rooms = one.rooms.join('、')
  return (
    <div className="dk-line">
      <span>{rooms}</span>
      <span className="dk-push dk-row">
        {one.at === null ? <Badge>还没确认</Badge> : <span className="dk-quiet">{sayStamp(one.at)} 已确认</span>}
        {one.at === null && mayNote && (
          <Button size="small" onClick={() => setOpen(true)} aria-label={`${rooms}：登记书面确认`}>
            登记书面确认
          </Button>
        )}
      </span>
      {open && (
        <Modal
          open
          title={`登记书面确认：${rooms}`}
          okText="登记"
          cancelText="先不办"
          okButtonProps={{ disabled: scan === null }}
          confirmLoading={confirm.isPending}
          onOk={() => scan !== null && confirm.mutate(scan)}
          onCancel={() => setOpen(false)}
        >
          <p>不用手机的业主，可以在纸上签字确认账户，由社区登记。</p>
          <FileField place={community} label="选择签字的照片或扫描件" value={scan} onChange={setScan} />
          {confirm.error !== null && <ProblemNote error={confirm.error} />}
        </Modal>
      )}
    </div>
  )
}

const SetDialog = ({ head: { caseId }, version, onClose }: { head: CaseView; version: number; onClose: () => void }) => {
  const body = setAccount.body.omit({ version: true })
  const set = useMoneyAct(
    caseId,
    (account: typeof body._output) => call(setAccount, { params: { caseId }, body: { version, ...account } }),
    onClose,
  )
  return (
    <MoneyDialog
      title={version === 0 ? '填写共同账户' : '更换共同账户'}
      ok={version === 0 ? '保存，请各户确认' : '更换，请各户重新确认'}
      start={{ bank: '', holder: '', number: '' }}
      schema={body}
      act={set}
      onClose={onClose}
    >
      <Form.Item name="holder" label="户名">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="bank" label="开户银行（写到支行）">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="number" label="账号">
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </MoneyDialog>
  )
}
