import { Alert, Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { makeAgreement, proceed } from '@shared/funding/agreementContract'
import { exportShares } from '@shared/funding/contract'
import { type AgreementView, type FundingView, type SignerView, signatureNames } from '@shared/funding/model'
import { sayDigest } from '@shared/kernel/digest'
import { sayFen, sayWan } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { saveMarked } from '../data/markedBook'
import { Badge, type Tone } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { SaveButton } from '../kit/SaveButton'
import { sayStamp } from '../kit/words'
import { PaperActs } from './PaperActs'
import { useMoneyAct } from './useFundingDesk'

interface AgreementPanelProps {
  readonly head: CaseView
  readonly view: FundingView
}

const stateOf = ({ void: gone, state, signers }: AgreementView): readonly [string, Tone] => {
  if (gone || state === 'replaced') return ['已作废', 'red']
  if (state === 'complete') return ['已生效', 'teal']
  return [`${signers.filter((s) => s.state === 'signed').length} / ${signers.length} 户已签`, 'amber']
}
const tones: Record<SignerView['state'], Tone> = {
  missing: 'plain',
  signed: 'teal',
  withdrawn: 'amber',
  paperWaits: 'amber',
  paperRefused: 'red',
}

/** The agreement that is out for signature or in force, who has signed, and the versions before it. */
export const AgreementPanel = ({ head, view }: AgreementPanelProps) => {
  const { me } = useStaff()
  const { agreement, mayPrepare } = view
  const { caseId } = head
  const [asking, setAsking] = useState(false)
  const go = useMoneyAct(caseId, (version: number) => call(proceed, { params: { caseId, version }, body: {} }))
  const reported = head.state === 'noticeReported'
  const done = agreement?.state === 'complete' && !agreement.void
  return (
    <Panel
      title="协议"
      remark={agreement === null ? '公示报告出来以后生成' : <Badge tone={stateOf(agreement)[1]}>{stateOf(agreement)[0]}</Badge>}
      actions={
        <span className="dk-row">
          {mayCall(me, exportShares, head.community) && (
            <SaveButton
              label="导出分摊表"
              disabled={view.plan === null && agreement === null}
              save={async () => saveMarked(await call(exportShares, { params: { caseId }, body: {} }))}
            />
          )}
          {mayPrepare && reported && done && (
            <Button type="primary" loading={go.isPending} onClick={() => go.mutate(agreement.content.version)}>
              按这份协议继续
            </Button>
          )}
          {mayPrepare && reported && !done && (
            <Button
              type={agreement === null || agreement.void ? 'primary' : 'default'}
              disabled={view.planTurn === 0}
              onClick={() => setAsking(true)}
            >
              {agreement === null ? '生成协议' : '生成新的一版'}
            </Button>
          )}
        </span>
      }
    >
      {go.error !== null && <ProblemNote error={go.error} />}
      {agreement === null ? (
        <p className="dk-quiet">
          先填好费用计划。公示期满、社区出了公示报告以后，在这里生成协议，各户在手机上或纸上签字，签齐后自动进入下一步。
        </p>
      ) : (
        <Whole head={head} agreement={agreement} />
      )}
      {view.earlier.length > 0 && (
        <details className="dk-note">
          <summary>以前的 {view.earlier.length} 版（都已作废或被替换）</summary>
          <ul className="dk-list">
            {view.earlier.map((one) => (
              <li key={one.version}>
                <s>{one.number}</s> {sayStamp(one.madeAt)} 指纹 {sayDigest(one.digest)} <Badge tone="red">已作废</Badge>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && <MakeDialog head={head} view={view} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

const Whole = ({ head, agreement }: { head: CaseView; agreement: AgreementView }) => {
  const { content, signers, digest } = agreement
  const open = agreement.state === 'signing' && !agreement.void && head.state === 'noticeReported'
  return (
    <>
      {agreement.void && <Alert type="error" showIcon message="方案变更后，这份协议已经作废。请重新公示后生成新的一版。" />}
      {agreement.changedHands.length > 0 && (
        <Alert type="warning" showIcon message={`${agreement.changedHands.join('、')} 换了业主，请重新生成一版，各户再签。`} />
      )}
      <Facts
        of={[
          ['协议编号', content.number],
          ['总费用', `${sayFen(content.total)}（${agreement.flats.length} 户）`],
          ['生成时间', sayStamp(content.madeAt)],
          ['指纹', sayDigest(digest)],
          ...(agreement.completedAt === null ? [] : [['签齐时间', sayStamp(agreement.completedAt)] as const]),
        ]}
      />
      <Table<SignerView>
        className="dk-fund-signers"
        rowKey="signer"
        size="small"
        pagination={false}
        dataSource={signers}
        columns={[
          { title: '房号', render: (_, { rooms }) => rooms.join('、') },
          { title: '分摊', align: 'right', width: 140, render: (_, { share }) => <span className="dk-figures">{sayFen(share)}</span> },
          {
            title: '签字',
            width: 250,
            render: (_, { state, way, at }) => (
              <>
                <Badge tone={tones[state]}>{signatureNames[state]}</Badge>{' '}
                {at !== null && (
                  <span className="dk-quiet">
                    {sayStamp(at)} {way === 'paper' ? '纸质' : '手机'}
                  </span>
                )}
              </>
            ),
          },
          { title: '', width: 260, render: (_, signer) => <PaperActs head={head} agreement={agreement} signer={signer} open={open} /> },
        ]}
      />
    </>
  )
}

/** Makes a version for signature; with a former one it says what happens to its signatures. */
const MakeDialog = ({ head, view, onClose }: AgreementPanelProps & { readonly onClose: () => void }) => {
  const { caseId } = head
  const after = view.agreement?.content.version ?? 0
  const make = useMoneyAct(caseId, () => call(makeAgreement, { params: { caseId }, body: { planTurn: view.planTurn, after } }), onClose)
  return (
    <Modal
      open
      title={after === 0 ? '生成协议？' : '生成新的一版？'}
      okText="生成，请各户签字"
      cancelText="先不生成"
      confirmLoading={make.isPending}
      okButtonProps={{ disabled: view.lacks.length > 0 }}
      onOk={() => make.mutate(undefined)}
      onCancel={onClose}
    >
      {after > 0 && <Alert type="warning" showIcon message="上一版和签过的字都会作废，各户要重新签。" />}
      {view.lacks.length > 0 ? (
        <>
          <p>还不能生成，请先补齐：</p>
          <ul className="dk-list">
            {view.lacks.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          按已保存的计划生成：{view.plan?.sharing.parts.length} 户分摊{' '}
          {sayWan(Object.values(view.plan?.budget ?? {}).reduce((a, b) => a + b, 0))}
          。内容固定后不能改；要改就再生成一版，签字全部重来。
        </p>
      )}
      {make.error !== null && <ProblemNote error={make.error} />}
    </Modal>
  )
}
